import { formatHundredths } from '../format.ts'
import { previousOf, type Period, writePeriod, yearBefore } from '../period.ts'
import { periodName } from '../periodWords.ts'
import type { Say } from '../say.ts'
import type { ServiceTimes } from '../serviceTime.ts'
import { type Column, countValue, figureValue, type Table, textValue, type Value } from '../table.ts'
import { hiddenValues } from './figures.ts'
import type { Point } from './trend.ts'

/**
 * The periods to compare with: the one before, and the same period a fiscal year earlier if that is a different one.
 */
export function comparedWith(period: Period): Period[] {
  const [before, year] = [previousOf(period), yearBefore(period)]
  return writePeriod(before) === writePeriod(year) ? [before] : [before, year]
}

function changeKey(difference: number) {
  if (difference === 0) return 'reports.change.same'
  return difference > 0 ? 'reports.change.up' : 'reports.change.down'
}

/** The difference between two shares; none if one of them is missing. */
function changeValue(now: number | null, then: number | null, { t }: Say): Value {
  if (now === null || then === null) return textValue('')
  return textValue(t(changeKey(now - then), { points: formatHundredths(Math.abs(now - then)) }))
}

interface Compared {
  readonly period: Period
  /** One for each column before the difference. */
  readonly values: readonly Value[]
  /** The compared share, in hundredths of a percent; null: nothing to compare. */
  readonly share: number | null
}

function table(
  named: Pick<Table, 'id' | 'title' | 'notes'>,
  columns: readonly Column[],
  lines: readonly Compared[],
  say: Say,
): Table {
  const [first] = lines
  return {
    ...named,
    head: say.t('reports.period'),
    columns: [...columns, { id: 'change', head: say.t('reports.compared'), words: true }],
    rows: lines.map((line) => ({
      label: periodName(line.period, say),
      values: [
        ...line.values,
        line === first ? textValue('') : changeValue(first?.share ?? null, line.share, say),
      ],
    })),
  }
}

/**
 * Satisfaction of this period beside the one before and the same a fiscal year earlier.
 * @param pointOf null: hidden
 */
export function comparisonTable(
  period: Period,
  pointOf: (period: Period) => Point | null,
  note: string | null,
  say: Say,
): Table {
  const { t } = say
  const lines = [period, ...comparedWith(period)].map((each): Compared => {
    const point = pointOf(each)
    const { meanCents = null, percentHundredths: share = null } = point?.overall ?? {}
    return {
      period: each,
      share,
      values: point
        ? [countValue(point.respondents), figureValue(meanCents), figureValue(share)]
        : hiddenValues(3),
    }
  })
  return table(
    { id: 'comparison', title: t('reports.table.comparison'), notes: note === null ? [] : [note] },
    [
      { id: 'respondents', head: t('reports.respondents') },
      { id: 'mean', head: t('reports.mean') },
      { id: 'percent', head: t('reports.percent-satisfied') },
    ],
    lines,
    say,
  )
}

/** Service time of this period beside the one before and the same a fiscal year earlier. */
export function timeComparisonTable(
  period: Period,
  timesOf: (period: Period) => ServiceTimes,
  say: Say,
): Table {
  const { t } = say
  const lines = [period, ...comparedWith(period)].map((each): Compared => {
    const { served, medianHundredths, withinShareHundredths: share } = timesOf(each)
    return {
      period: each,
      share,
      values: [countValue(served), figureValue(medianHundredths), figureValue(share)],
    }
  })
  return table(
    { id: 'time-comparison', title: t('reports.table.time-comparison'), notes: [] },
    [
      { id: 'served', head: t('reports.served') },
      { id: 'median', head: t('reports.median') },
      { id: 'within-percent', head: t('reports.within-percent') },
    ],
    lines,
    say,
  )
}
