import type { Chart, Series } from '../../../reports/table.ts'
import { type Axis, placeOn } from './axis.ts'
import { figureText } from './figureText.ts'

/** A figure in time. Coordinates are in percent of the plot, from its upper left corner. */
export interface Point {
  readonly x: number
  readonly y: number
  readonly label: string
  readonly text: string
}

export interface Line {
  readonly name: string
  /** Points with figures. */
  readonly points: readonly Point[]
  /** Stretches without a gap, each as the points of a polyline; a single figure makes none. */
  readonly runs: readonly string[]
}

/** The middle of a label, in percent; all labels have the same share of the width. */
export function middleOf(index: number, count: number): number {
  return Math.round(((index + 0.5) / count) * 100_00) / 100
}

function runsOf(points: readonly (Point | null)[]): string[] {
  const runs: Point[][] = [[]]
  for (const point of points) {
    if (point === null) runs.push([])
    else runs.at(-1)?.push(point)
  }
  return runs.filter((run) => run.length > 1).map((run) => run.map(({ x, y }) => `${x},${y}`).join(' '))
}

function lineOf(series: Series, labels: readonly string[], axis: Axis): Line {
  const { name, values } = series
  const points = labels.map((label, index): Point | null => {
    const value = values[index] ?? null
    if (value === null) return null
    const y = Math.round((100 - placeOn(axis, value)) * 100) / 100
    return { x: middleOf(index, labels.length), y, label, text: figureText(series, index) }
  })
  return { name, points: points.filter((point) => point !== null), runs: runsOf(points) }
}

export function linesOf({ labels, series }: Chart, axis: Axis): Line[] {
  return series.map((each) => lineOf(each, labels, axis))
}

/** The middles of labels for which no series has a figure. */
export function emptyPlaces({ labels, series }: Chart): number[] {
  return labels.flatMap((_, index) =>
    series.some(({ values }) => (values[index] ?? null) !== null) ? [] : [middleOf(index, labels.length)],
  )
}
