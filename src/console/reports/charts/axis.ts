import { nice, ticks } from 'd3-array'
import { formatCount, formatHundredths } from '../../../reports/format.ts'
import type { Chart } from '../../../reports/table.ts'
import { strideFor } from './room.ts'

/** A figure at the axis, and its place. */
export interface Tick {
  readonly text: string
  /** In percent of the axis, from its beginning. */
  readonly at: number
  /** `always`: there is room for the figures on a phone; `wide`: only on a wide screen or paper. */
  readonly fits: 'always' | 'wide'
}

export interface Axis {
  /** In hundredths, as the chart's values. */
  readonly from: number
  readonly to: number
  readonly ticks: readonly Tick[]
}

/** The approximate number of steps: with more, the figures would overlap on a phone. */
const STEPS = 4
/** The shortest axis, in hundredths: one whole unit, so that no step is smaller than a tenth. */
const SHORTEST = 100
/** The length of an axis on a phone of 360 px, in letters. */
const ROOM = 27

const percent = (share: number) => Math.round(share * 100_00) / 100

/** The place of a value in hundredths on an axis, in percent; values outside are placed at its end. */
export function placeOn({ from, to }: Pick<Axis, 'from' | 'to'>, value: number): number {
  return percent(Math.min(1, Math.max(0, (value - from) / (to - from))))
}

/** The end that the chart sets; otherwise the first round figure not below any value. */
function endOf({ from, to, series, target }: Chart): number {
  if (to !== null) return Math.max(to, from + SHORTEST)
  const drawn = [...series.flatMap(({ values }) => values), target?.value ?? null]
  const largest = drawn.reduce<number>((most, value) => Math.max(most, value ?? most), from + SHORTEST)
  return nice(from, largest, STEPS)[1]
}

/** Prints values with one decimal if at least one of them needs it, otherwise without. */
function textsOf(values: readonly number[]): string[] {
  return values.every((value) => value % 100 === 0)
    ? values.map((value) => formatCount(value / 100))
    : values.map((value) => formatHundredths(value).slice(0, -1))
}

export function axisOf(chart: Chart): Axis {
  const ends = { from: chart.from, to: endOf(chart) }
  const values = ticks(ends.from, ends.to, STEPS)
  const texts = textsOf(values)
  const stride = strideFor(texts, texts.length, ROOM)
  return {
    ...ends,
    ticks: values.map((value, index) => ({
      text: texts[index] ?? '',
      at: placeOn(ends, value),
      fits: index % stride === 0 ? 'always' : 'wide',
    })),
  }
}
