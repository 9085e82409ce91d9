const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' })

/** Padding that a spreadsheet adds to a cell, in characters. */
const ROOM = 2

/**
 * The width of a text, in characters of equal width: that of its widest line. Thai vowels and tone marks above and
 * below take no width of their own; sara am (ำ) shares a grapheme with its consonant, but takes the width of one
 * character.
 */
export function widthOf(text: string): number {
  return Math.max(...text.split('\n').map(lineWidth))
}

const lineWidth = (line: string) => [...graphemes.segment(line)].length + (line.match(/ำ/g)?.length ?? 0)

/** The width of a column for its texts, in characters, between two bounds; longer texts wrap. */
export function columnWidth(texts: readonly string[], least: number, most: number): number {
  const widest = Math.max(0, ...texts.map(widthOf))
  return Math.min(Math.max(widest + ROOM, least), most)
}

/** The average share of a line that is filled when text breaks between words. */
const FILLED = 0.85

/** How many lines a text takes in a column with this width in characters; it estimates rather high than low. */
export function linesOf(text: string, column: number): number {
  const room = column - ROOM
  const linesFor = (width: number) => (width <= room ? 1 : Math.ceil(width / (room * FILLED)))
  return text.split('\n').reduce((lines, line) => lines + linesFor(lineWidth(line)), 0)
}
