import { el } from './element.js'
import { words } from './words.js'

/** The page's own stickers, under ids of a package that LINE's documentation uses in its examples. */
export const STICKERS = [
  { stickerId: '1988', name: 'hello' },
  { stickerId: '1989', name: 'thanks' },
  { stickerId: '1990', name: 'ok' },
  { stickerId: '1991', name: 'sorry' },
]

/** A sticker's picture; a smile with the id when the page does not have it. */
export function drawSticker({ packageId, stickerId }) {
  const known = STICKERS.find((it) => it.stickerId === stickerId)
  const picture = el('img', {
    src: `/static/pictures/${known?.name ?? 'other'}.svg`,
    alt: known ? words(known.name) : `${packageId}/${stickerId}`,
    className: 'sticker',
  })
  return known
    ? picture
    : el('figure', { className: 'sticker-other' }, picture, el('figcaption', {}, picture.alt))
}
