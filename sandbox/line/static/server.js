import { words } from './words.js'

let hideToast

/** A short message at the bottom of the page. */
export function toast(text) {
  const element = document.getElementById('toast')
  element.textContent = text
  element.classList.add('is-shown')
  clearTimeout(hideToast)
  hideToast = setTimeout(() => element.classList.remove('is-shown'), 4000)
}

/** POSTs JSON to the practice room and shows an error if it refuses. Resolves with true when it accepted. */
export async function order(path, body) {
  try {
    const answer = await fetch(`/sandbox/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (answer.ok) return true
    toast((await answer.json()).message)
  } catch {
    toast(words('offline'))
  }
  return false
}

export const act = (userId, what) => order(`people/${userId}/acts`, what)
export const setting = (what) => order('settings', what)

export async function asBase64(file) {
  const url = await new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(reader.result))
    reader.addEventListener('error', () => reject(reader.error))
    reader.readAsDataURL(file)
  })
  return url.slice(url.indexOf(',') + 1)
}
