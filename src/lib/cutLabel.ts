export const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' })

/** The first `most` characters as people count them (a Thai consonant and its marks are one), with “…” if cut. */
export function cutLabel(label: string, most: number): string {
  // A string never has more characters than UTF-16 units, so it is short enough.
  if (label.length <= most) return label
  const letters = [...graphemes.segment(label)].map(({ segment }) => segment)
  return letters.length <= most ? label : `${letters.slice(0, most - 1).join('')}…`
}

/** The same with “…” in the middle: names that begin alike differ at their ends. */
export function cutMiddle(label: string, most: number): string {
  const letters = [...graphemes.segment(label)].map(({ segment }) => segment)
  if (letters.length <= most) return label
  const end = Math.floor((most - 1) / 2)
  return `${letters.slice(0, most - 1 - end).join('')}…${letters.slice(-end).join('')}`
}
