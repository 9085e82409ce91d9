import type { Chart } from '../../../reports/table.ts'
import { Bars } from './bars.tsx'
import { Legend } from './legend.tsx'
import { Lines } from './lines.tsx'

/**
 * A chart of a report, drawn on the server: neither script nor inline style is needed, and it reads in black and white.
 * `id` begins the ids inside it and must be unlike that of any other chart on the page.
 */
export function ChartFigure({ chart, id }: { chart: Chart; id: string }) {
  return (
    <figure class="chart">
      <Legend chart={chart} id={id} />
      {chart.kind === 'bars' ? <Bars chart={chart} id={id} /> : <Lines chart={chart} id={id} />}
    </figure>
  )
}
