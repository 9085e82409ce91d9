import type { Chart } from '../../../reports/table.ts'
import { figuresOf } from './figureText.ts'

/** Attributes for the chart's `svg` that name it for screen readers. */
export function toldBy(id: string) {
  return { role: 'img', 'aria-labelledby': `${id}-title ${id}-desc` } as const
}

/** The text to which `toldBy` refers. */
export function Told({ chart, id }: { chart: Chart; id: string }) {
  return (
    <>
      <title id={`${id}-title`}>{chart.summary}</title>
      <desc id={`${id}-desc`}>{figuresOf(chart).join('; ')}</desc>
    </>
  )
}
