import type { Chart } from '../../../reports/table.ts'
import { Bars } from './bars.tsx'
import { Legend } from './legend.tsx'
import { Lines } from './lines.tsx'

/**
 * A chart of a report, drawn on the server: it needs neither script nor inline style, and is readable in black and
 * white. `id` is the prefix of the ids inside it; it must be unique on the page.
 */
export function ChartFigure({ chart, id }: { chart: Chart; id: string }) {
  return (
    <figure class="chart">
      <Legend chart={chart} id={id} />
      {chart.kind === 'bars' ? <Bars chart={chart} id={id} /> : <Lines chart={chart} id={id} />}
    </figure>
  )
}
