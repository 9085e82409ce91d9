import { middleOf } from './lineGeometry.ts'
import { strideFor } from './room.ts'

/** A label below the time axis. */
export interface TimeLabel {
  /** “พ.ย. 2569” is narrower in two lines. */
  readonly lines: readonly string[]
  /** Its middle, in percent of the width. */
  readonly at: number
  /** `always`: it fits on a phone too; `wide`: only on a wide screen or paper. */
  readonly fits: 'always' | 'wide' | 'never'
}

/** Width of the plot in letters of average width: on a phone of 360 px, and on paper. */
const ROOM = { narrow: 32, wide: 72 }

/** Breaks at the first space, so that there are at most two lines. */
function inLines(text: string): string[] {
  const space = text.indexOf(' ')
  return space === -1 ? [text] : [text.slice(0, space), text.slice(space + 1)]
}

/** The labels with their places. Where there is little room, it leaves some out. */
export function timeLabels(labels: readonly string[]): TimeLabel[] {
  const lines = labels.map(inLines)
  const narrow = strideFor(lines.flat(), labels.length, ROOM.narrow)
  // One stride is a multiple of the other, so that paper shows every label that a phone shows.
  const wide = Math.min(narrow, strideFor(lines.flat(), labels.length, ROOM.wide))
  const even = Math.ceil(narrow / wide) * wide
  return lines.map((each, index) => ({
    lines: each,
    at: middleOf(index, lines.length),
    fits: index % even === 0 ? 'always' : index % wide === 0 ? 'wide' : 'never',
  }))
}
