import type { Chart } from '../../../reports/table.ts'
import { type Axis, placeOn } from './axis.ts'
import { figureText } from './figureText.ts'

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
    bars: series.map((each) => {
      const value = each.values[index] ?? null
      return { text: figureText(each, index), length: value === null ? null : placeOn(axis, value) }
    }),
  }))
}
