// Asks whether the server can be reached before a form leaves its page: without a connection the browser would put a page of
// its own in place of it, and what was typed would be lost. What has not left cannot have been saved, so the notice may say so.
// Pages that send a form themselves (board.js, pane.js, htmx) have said by then that they do.
;(() => {
  /** In milliseconds. */
  const LONGEST = 8000
  const own = document.currentScript.src

  const notice = () => document.getElementById('sending')
  let asking = false
  /** True while a form that was held back goes on. */
  let goesOn = false

  function say(words) {
    const { close } = notice().dataset
    const box = document.createElement('div')
    box.className = 'notice trouble'
    box.setAttribute('role', 'alert')
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'quiet',
      textContent: close,
    })
    button.addEventListener('click', () => box.remove())
    box.append(Object.assign(document.createElement('p'), { textContent: words }), button)
    notice().replaceChildren(box)
  }

  /** A file without personal data; it costs the server no look at the database. */
  async function isReached() {
    if (!navigator.onLine) return false
    const options = { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(LONGEST) }
    // A proxy whose program does not answer says so with an error of its own.
    return (await fetch(own, options).catch(() => null))?.ok ?? false
  }

  async function ask(form, submitter) {
    asking = true
    form.setAttribute('aria-busy', 'true')
    const reached = await isReached()
    form.removeAttribute('aria-busy')
    asking = false
    if (!form.isConnected) return
    if (!reached) return say(notice().dataset.notSent)
    notice().replaceChildren()
    goesOn = true
    form.requestSubmit(submitter)
    goesOn = false
  }

  // On the window, so that it comes after the scripts of the page, which listen on the document.
  window.addEventListener('submit', (event) => {
    const { target: form, submitter } = event
    if (event.defaultPrevented || goesOn || form.method === 'dialog') return
    if (form.target || submitter?.formTarget) return
    event.preventDefault()
    if (!asking) void ask(form, submitter)
  })

  window.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]')
    if (!link || event.defaultPrevented || navigator.onLine || link.target) return
    if (link.origin !== location.origin || link.getAttribute('href').startsWith('#')) return
    event.preventDefault()
    say(notice().dataset.notOpened)
  })
})()
