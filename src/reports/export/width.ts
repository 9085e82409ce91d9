const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' })

/** A spreadsheet's own room beside the content of a cell, in characters. */
const ROOM = 2

/**
 * How wide a text is, in characters of the same width: the widest of its lines. Thai vowels and tone marks above and
 * below stand in the width of their consonant; sara am (ำ) is one grapheme with it and yet takes a place of its own.
 */
export function widthOf(text: string): number {
  return Math.max(...text.split('\n').map(lineWidth))
}

const lineWidth = (line: string) => [...graphemes.segment(line)].length + (line.match(/ำ/g)?.length ?? 0)

/** How wide a column must be for its texts, in characters, between two bounds; what is longer wraps. */
export function columnWidth(texts: readonly string[], least: number, most: number): number {
  const widest = Math.max(0, ...texts.map(widthOf))
  return Math.min(Math.max(widest + ROOM, least), most)
}

/** How much of a line is filled on average when it is broken between words. */
const FILLED = 0.85

/** How many lines a text takes in a column, whose width is in characters; rather one too many than one too few. */
export function linesOf(text: string, column: number): number {
  const room = column - ROOM
  const linesFor = (width: number) => (width <= room ? 1 : Math.ceil(width / (room * FILLED)))
  return text.split('\n').reduce((lines, line) => lines + linesFor(lineWidth(line)), 0)
}
