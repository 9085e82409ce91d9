import type { Chart } from '../../../reports/table.ts'

/** What names the picture of the chart `id` for who cannot see it; goes onto its `svg`. */
export function toldBy(id: string) {
  return { role: 'img', 'aria-labelledby': `${id}-title ${id}-desc` } as const
}

/** The words that `toldBy` points at. */
export function Told({ chart, id }: { chart: Chart; id: string }) {
  return (
    <>
      <title id={`${id}-title`}>{chart.series.map(({ name }) => name).join(', ')}</title>
      <desc id={`${id}-desc`}>{chart.summary}</desc>
    </>
  )
}
