import { parts } from './lineEnds.ts'

/** Thai vowels and tone marks above and below a consonant, which take no width. */
const MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u2060]/g
/** A space, and a small Latin letter, by a Thai letter. */
const SPACE = 0.5
const LATIN = 0.87

/** How many letters wide a text is. */
export const widthOf = (text: string): number => text.replace(MARKS, '').length

/** What a button’s label is numbered with: its digits are one letter each, its stop and its space half of one. */
const NUMBERED = /^\d{1,2}\.\u00a0/

/** The width of a part, as its letters are wide. */
const widthAs = (part: string): number =>
  widthOf(part) -
  (1 - LATIN) * (part.match(/[a-z]/g)?.length ?? 0) -
  (NUMBERED.test(part) ? 2 * (1 - SPACE) : 0)

/** A text in the pieces between which a line may end. Finding them is dear, so whoever asks twice measures once. */
export interface Measured {
  /**
   * How wide the longest part of the text is that no line’s end may part; behind a number small Latin letters count as
   * narrow as they are.
   */
  readonly longest: number
  /**
   * How many lines the text has where so many letters stand in one: a line ends where words end, so the last word goes
   * whole to the next line. A word that is longer than a line is broken.
   */
  readonly linesAt: (letters: number) => number
}

export function measured(text: string): Measured {
  const lines = text.split('\n').map(parts)
  const pieces = lines.flat().map((part) => part.trim())
  return {
    longest: Math.max(0, ...pieces.map((part) => (NUMBERED.test(part) ? widthAs(part) : widthOf(part)))),
    linesAt: (letters) => lines.reduce((before, line) => before + linesOfOne(line, letters), 0),
  }
}

/** `Measured.longest` of a text that is asked about once. */
export const longestIn = (text: string): number => measured(text).longest

/** `Measured.linesAt` of a text that is asked about once. */
export const linesOf = (text: string, letters: number): number => measured(text).linesAt(letters)

function linesOfOne(line: readonly string[], letters: number): number {
  let lines = 1
  let used = 0
  for (const part of line) {
    const width = widthAs(part)
    if (part.trim() === '') used += SPACE * part.length
    else if (used + width <= letters) used += width
    else {
      // A word that no line holds begins a line of its own, and the next text follows in its last one.
      const full = Math.max(0, Math.ceil(width / letters) - 1)
      lines += (used === 0 ? 0 : 1) + full
      used = width - full * letters
    }
  }
  return lines
}
