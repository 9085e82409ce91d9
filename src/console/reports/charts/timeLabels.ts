import { middleOf } from './lineGeometry.ts'
import { strideFor } from './room.ts'

/** A label below the axis of time. */
export interface TimeLabel {
  /** “พ.ย. 2569” is narrower in two lines. */
  readonly lines: readonly string[]
  /** Its middle, in percent of the width. */
  readonly at: number
  /** Whether it still fits on a phone, and on a wide screen or paper. */
  readonly fits: 'always' | 'wide' | 'never'
}

/** Width of the plot in letters of average width: at 360 px, and on paper. */
const ROOM = { narrow: 32, wide: 72 }

/** At the first space, so that there are never more than two. */
function inLines(text: string): string[] {
  const space = text.indexOf(' ')
  return space === -1 ? [text] : [text.slice(0, space), text.slice(space + 1)]
}

/** The labels with where they stand and which of them are left out where the room is short. */
export function timeLabels(labels: readonly string[]): TimeLabel[] {
  const lines = labels.map(inLines)
  const narrow = strideFor(lines.flat(), labels.length, ROOM.narrow)
  // A multiple of one another, so that nothing shown on a phone is missing on paper
  const wide = Math.min(narrow, strideFor(lines.flat(), labels.length, ROOM.wide))
  const even = Math.ceil(narrow / wide) * wide
  return lines.map((each, index) => ({
    lines: each,
    at: middleOf(index, lines.length),
    fits: index % even === 0 ? 'always' : index % wide === 0 ? 'wide' : 'never',
  }))
}
