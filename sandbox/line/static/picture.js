import { el } from './element.js'

/** A picture from any address; a frame is shown when it cannot load. */
export function drawPicture(url, className) {
  const picture = el('img', { src: url, alt: '', loading: 'lazy', className })
  const showFrame = () => {
    picture.classList.add('is-missing')
    picture.src = '/static/pictures/missing.svg'
  }
  picture.addEventListener('error', showFrame, { once: true })
  return picture
}
