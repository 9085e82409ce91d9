import { formatHundredths } from '../../../reports/format.ts'
import { LEAST_PEOPLE } from '../../../reports/suppression.ts'
import type { Chart } from '../../../reports/table.ts'
import type { Speak } from '../../speak.ts'
import { Bars } from './bars.tsx'
import { FEW, figuresOf } from './figureText.ts'
import { Legend } from './legend.tsx'
import { Lines } from './lines.tsx'

interface Shown {
  readonly chart: Chart
  /** The days of the report, in words. */
  readonly period: string
  readonly speak: Speak
}

/** What is shown, in which unit and for when; and where the axis begins, if that is not 0. */
function Heading({ chart, period, speak: { t } }: Shown) {
  const { kind, labels, unit, from } = chart
  const ends = [labels[0], labels.at(-1)].filter((label, at, all) => all.indexOf(label) === at)
  const span = kind === 'lines' ? ends.join(' – ') : period
  const facts = [
    ...(unit === '' ? [] : [t('reports.chart.unit', { unit })]),
    t('reports.chart.span', { span }),
    ...(from === 0 ? [] : [t('reports.chart.from', { value: formatHundredths(from) })]),
  ]
  return (
    <>
      <strong class="chart-title">{chart.summary}</strong>
      <span class="chart-facts">{facts.join(' · ')}</span>
    </>
  )
}

/**
 * A chart of a report, drawn on the server: it needs neither script nor inline style, and is readable in black and
 * white. A single figure, or none, is said in words: a course or a comparison needs two. `id` is the prefix of the ids
 * inside it; it must be unique on the page.
 */
export function ChartFigure({ id, ...shown }: Shown & { id: string }) {
  const { chart, speak } = shown
  const figures = figuresOf(chart)
  const [only = ''] = figures
  const hasFew = chart.series.some(({ few = [] }) => few.includes(true))
  return (
    <figure class="chart">
      <figcaption>
        <Heading {...shown} />
        {figures.length > 1 && <Legend chart={chart} id={id} />}
        {hasFew && (
          <span class="chart-facts">
            {FEW} {speak.t('reports.chart.few', { people: LEAST_PEOPLE })}
          </span>
        )}
      </figcaption>
      {figures.length < 2 ? (
        <p>{speak.t(only === '' ? 'reports.chart.none' : 'reports.chart.single', { figure: only })}</p>
      ) : chart.kind === 'bars' ? (
        <Bars chart={chart} id={id} />
      ) : (
        <Lines chart={chart} id={id} />
      )}
    </figure>
  )
}
