import type { Say } from '../say.ts'
import type { ReportDocument, Table } from '../table.ts'

/** A label about a report, and its text. */
export type AboutLine = readonly [label: string, words: string]

/** Identifies the report in a file: office, title, period, and filters. */
export function aboutLines({ office, title, period, filters }: ReportDocument, { t }: Say): AboutLine[] {
  const scope = filters.length > 0 ? filters : [t('exports.about.everything')]
  return [
    [t('exports.about.office'), office],
    [t('exports.about.title'), title],
    [t('exports.about.period'), period],
    ...scope.map((filter): AboutLine => [t('exports.about.filter'), filter]),
  ]
}

/** “ตารางที่ 1 ความพึงพอใจรายด้าน”; tables are numbered from 1 in the order of the report. */
export function numberedTitle({ title }: Table, number: number, { t }: Say): string {
  return t('exports.numbered', { number, title })
}
