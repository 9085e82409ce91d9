/** A label keeps this many letters free beside it. */
const APART = 1

/** How many letters a text takes; marks above and below a Thai letter take no room of their own. */
function widthOf(text: string): number {
  return text.replace(/\p{Mn}/gu, '').length
}

/** Every how manieth of `texts` is shown in a row with room for so many letters, so that none touches the next. */
export function strideFor(texts: readonly string[], count: number, room: number): number {
  const widest = Math.max(0, ...texts.map(widthOf))
  return Math.max(1, Math.ceil(((widest + APART) * count) / room))
}
