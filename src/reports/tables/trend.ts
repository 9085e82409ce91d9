import type { Statistics } from '../statistics.ts'
import type { Say } from '../say.ts'
import {
  type Chart,
  type Column,
  countValue,
  figureValue,
  type Row,
  type Table,
  type Value,
} from '../table.ts'
import { isFew } from '../suppression.ts'
import { hiddenValues } from './figures.ts'

/** One month or quarter of this year, and the same of last year. Null: hidden. */
interface TrendLine {
  readonly label: string
  readonly now: Point | null
  readonly before: Point | null
}

export interface Point {
  readonly respondents: number
  readonly overall: Statistics
}

const pointValues = (point: Point | null): Value[] =>
  point === null
    ? hiddenValues(3)
    : [
        countValue(point.respondents),
        figureValue(point.overall.meanCents),
        figureValue(point.overall.percentHundredths),
      ]

function differenceValue({ now, before }: TrendLine): Value {
  const [a, b] = [now?.overall.percentHundredths ?? null, before?.overall.percentHundredths ?? null]
  return figureValue(a === null || b === null ? null : a - b)
}

function chartOf(
  lines: readonly TrendLine[],
  names: readonly [string, string],
  target: number,
  say: Say,
): Chart {
  const percent = (point: Point | null) => point?.overall.percentHundredths ?? null
  return {
    kind: 'lines',
    summary: say.t('reports.chart.trend'),
    labels: lines.map(({ label }) => label),
    series: [
      {
        name: names[0],
        values: lines.map(({ now }) => percent(now)),
        few: lines.map(({ now }) => isFew(now?.respondents)),
      },
      {
        name: names[1],
        values: lines.map(({ before }) => percent(before)),
        few: lines.map(({ before }) => isFew(before?.respondents)),
      },
    ],
    from: 0,
    to: 100_00,
    target: { name: say.t('reports.target.name'), value: 100 * target },
    unit: '%',
  }
}

/** The same columns twice: for this fiscal year, and for the one before. @param names of the years, this one first */
export function sideBySide(names: readonly [string, string], columns: readonly Column[]): Column[] {
  return (['now', 'before'] as const).flatMap((prefix, year) =>
    columns.map(({ id, head }) => ({ id: `${prefix}-${id}`, under: names[year] ?? '', head })),
  )
}

/**
 * Table 7: months or quarters beside those of the fiscal year before.
 * @param years both fiscal years, the present one first
 */
export function trendTable(
  lines: readonly TrendLine[],
  years: readonly [number, number],
  target: number,
  say: Say,
): Table {
  const { t } = say
  const names = years.map((year) => t('reports.fiscal-year', { year })) as [string, string]
  const rows: Row[] = lines.map((line) => ({
    label: line.label,
    values: [...pointValues(line.now), ...pointValues(line.before), differenceValue(line)],
  }))
  return {
    id: 'trend',
    title: t('reports.table.trend', { year: years[0], before: years[1] }),
    head: t('reports.month'),
    columns: [
      ...sideBySide(names, [
        { id: 'respondents', head: t('reports.respondents') },
        { id: 'mean', head: t('reports.mean') },
        { id: 'percent', head: t('reports.percent-satisfied') },
      ]),
      { id: 'difference', head: t('reports.difference') },
    ],
    rows,
    notes: [],
    chart: chartOf(lines, names, target, say),
  }
}
