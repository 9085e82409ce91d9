/** Free space beside a label, in letters. */
const APART = 1

/** The width of a text in letters; marks above and below a Thai letter have no width of their own. */
function widthOf(text: string): number {
  return text.replace(/\p{Mn}/gu, '').length
}

/** Shows every n-th of `texts` in a row with this much room in letters, so that they do not touch; returns n. */
export function strideFor(texts: readonly string[], count: number, room: number): number {
  const widest = Math.max(0, ...texts.map(widthOf))
  return Math.max(1, Math.ceil(((widest + APART) * count) / room))
}
