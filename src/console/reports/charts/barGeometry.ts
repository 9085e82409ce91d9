import { formatHundredths } from '../../../reports/format.ts'
import type { Chart } from '../../../reports/table.ts'
import { type Axis, placeOn } from './axis.ts'

export interface Bar {
  /** The figure beside the bar; “–” without a figure. */
  readonly text: string
  /** In percent of the axis; null: no bar. */
  readonly length: number | null
}

interface BarGroup {
  readonly label: string
  /** One for each series, in order. */
  readonly bars: readonly Bar[]
}

export function barGroups({ labels, series }: Chart, axis: Axis): BarGroup[] {
  return labels.map((label, index) => ({
    label,
    bars: series.map(({ values }) => {
      const value = values[index] ?? null
      return { text: formatHundredths(value), length: value === null ? null : placeOn(axis, value) }
    }),
  }))
}
