import type { Line, Point } from './lineGeometry.ts'

/** With more lines, or more figures on one, the figures would overlap. */
const MOST_LINES = 2
const MOST_FIGURES = 12

interface PointFigure extends Point {
  readonly side: 'above' | 'below'
}

/** Above the upper line, below the lower one; above a single line. */
function sideOf(point: Point, other: Line | undefined, isFirst: boolean): PointFigure['side'] {
  const opposite = other?.points.find(({ x }) => x === point.x)
  if (opposite === undefined) return 'above'
  return point.y < opposite.y || (point.y === opposite.y && isFirst) ? 'above' : 'below'
}

/** The figures to print at the points of the lines; none where they would not fit. */
export function pointFigures(lines: readonly Line[]): PointFigure[] {
  if (lines.length > MOST_LINES || lines.some(({ points }) => points.length > MOST_FIGURES)) return []
  return lines.flatMap(({ points }, index) =>
    points.map((point) => ({ ...point, side: sideOf(point, lines[1 - index], index === 0) })),
  )
}
