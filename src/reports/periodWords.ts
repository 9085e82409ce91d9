import { formatDay, formatMonthInFull } from '../lib/time.ts'
import { type Period, spanOf } from './period.ts'
import type { Say } from './say.ts'

/** A period's name: “เดือนพฤศจิกายน 2569”, “ไตรมาสที่ 1 ปีงบประมาณ พ.ศ. 2570”. */
export function periodName(period: Period, say: Say): string {
  const { t, language } = say
  switch (period.kind) {
    case 'month':
      return t('reports.of.month', { month: formatMonthInFull(period.month, language) })
    case 'quarter':
      return t('reports.of.quarter', { quarter: period.quarter, year: period.year })
    case 'year':
      return t('reports.of.year', { year: period.year })
    case 'days':
      return t('reports.of.days', {
        from: formatDay(period.from, language),
        to: formatDay(period.to, language),
      })
  }
}

/** The name with the first and last day, as in the head of a report. */
export function periodWords(period: Period, say: Say): string {
  if (period.kind === 'days') return periodName(period, say)
  const { from, to } = spanOf(period)
  const days = { from: formatDay(from, say.language), to: formatDay(to, say.language) }
  return say.t('reports.of.with-days', { name: periodName(period, say), ...days })
}
