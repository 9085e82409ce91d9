import type { Say } from '../say.ts'
import type { ServiceTimes } from '../serviceTime.ts'
import { countValue, figureValue, type Table } from '../table.ts'
import { isFew } from '../suppression.ts'
import { sideBySide } from './trend.ts'

/** One month of this fiscal year, and the same month of the last one. */
interface TimeTrendLine {
  readonly label: string
  readonly now: ServiceTimes
  readonly before: ServiceTimes
}

const values = ({ served, medianHundredths, withinShareHundredths }: ServiceTimes) => [
  countValue(served),
  figureValue(medianHundredths),
  figureValue(withinShareHundredths),
]

/**
 * Service time by month, beside the fiscal year before.
 * @param target the share within the promise that the office aims at, in percent
 */
export function timeTrendTable(
  lines: readonly TimeTrendLine[],
  years: readonly [number, number],
  target: number,
  say: Say,
): Table {
  const { t } = say
  const names = years.map((year) => t('reports.fiscal-year', { year })) as [string, string]
  return {
    id: 'time-trend',
    title: t('reports.table.time-trend', { year: years[0], before: years[1] }),
    head: t('reports.month'),
    columns: sideBySide(names, [
      { id: 'served', head: t('reports.served') },
      { id: 'median', head: t('reports.median') },
      { id: 'within-percent', head: t('reports.within-percent') },
    ]),
    rows: lines.map(({ label, now, before }) => ({ label, values: [...values(now), ...values(before)] })),
    notes: [],
    chart: {
      kind: 'lines',
      summary: t('reports.chart.time-trend'),
      labels: lines.map(({ label }) => label),
      series: [
        {
          name: names[0],
          values: lines.map(({ now }) => now.withinShareHundredths),
          few: lines.map(({ now }) => isFew(now.served)),
        },
        {
          name: names[1],
          values: lines.map(({ before }) => before.withinShareHundredths),
          few: lines.map(({ before }) => isFew(before.served)),
        },
      ],
      from: 0,
      to: 100_00,
      target: { name: t('reports.target.name'), value: 100 * target },
      unit: '%',
    },
  }
}
