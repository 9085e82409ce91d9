import type { Office } from '../../domain/settings/office.ts'
import { surveyItems } from '../../domain/survey/surveyItems.ts'
import type { SurveySet } from '../../domain/survey/surveySets.ts'
import { type Day, formatMonth } from '../../lib/time.ts'
import { shareHundredths } from '../exact.ts'
import { findingOf } from '../finding.ts'
import { formatCount, formatHundredths } from '../format.ts'
import { breakdownLabel, groupLabel } from '../labels.ts'
import { levelsNote } from '../levelsNote.ts'
import type { ReportCells } from '../load.ts'
import { type Period, trendMonths, yearOf } from '../period.ts'
import { periodWords } from '../periodWords.ts'
import { yamane } from '../sampleSize.ts'
import { versionsIn } from '../satisfaction.ts'
import type { Say } from '../say.ts'
import { type Filter, narrowedBy, select, total } from '../select.ts'
import { optionsOf, type Slice, slicer } from '../slices.ts'
import { LEAST_PEOPLE } from '../suppression.ts'
import type { ReportDocument, Table } from '../table.ts'
import { aspectsTable } from '../tables/aspects.ts'
import { servicesTable } from '../tables/byService.ts'
import { comparedWith, comparisonTable } from '../tables/comparison.ts'
import { itemsTable } from '../tables/items.ts'
import { respondentsTable } from '../tables/respondents.ts'
import { type SuggestionsRead, suggestionsTable } from '../tables/suggestions.ts'
import { timesTable } from '../tables/times.ts'
import { type Point, trendTable } from '../tables/trend.ts'

/** Input of a satisfaction report. */
interface SatisfactionInput {
  readonly cells: ReportCells
  readonly filter: Filter
  /**
   * The survey version whose answers are added up. Answers to other versions are left out; the report says how many.
   */
  readonly set: SurveySet
  readonly office: Office
  /** Decides which periods are over: their reports hide as few groups as possible. */
  readonly today: Day
  /** Suggestions by theme; null: the caller did not load them. */
  readonly suggestions: SuggestionsRead | null
  readonly say: Say
}

type SliceOf = (period: Period) => Slice

const pointOf = ({ figures }: Slice): Point | null =>
  figures && { respondents: figures.respondents, overall: figures.overall }

function trend(input: SatisfactionInput, sliceOf: SliceOf): Table | null {
  const { cells, filter, office, today, say } = input
  // With two filters a month's groups are too small to compare months safely.
  if (narrowedBy(filter).length > 1) return null
  const year = yearOf(cells.period)
  const lines = trendMonths(cells.period, today).map(({ now, before }) => ({
    label: formatMonth(now, say.language),
    now: pointOf(sliceOf({ kind: 'month', month: now })),
    before: pointOf(sliceOf({ kind: 'month', month: before })),
  }))
  return trendTable(lines, [year, year - 1], office.reports.targetPercent, say)
}

function comparison({ cells, set, say }: SatisfactionInput, sliceOf: SliceOf): Table {
  const { period } = cells
  const mixed = comparedWith(period).some((each) =>
    versionsIn(cells.of(each)).some(({ version }) => version !== set.version),
  )
  const note = mixed ? say.t('reports.note.compared-versions', { version: set.version }) : null
  return comparisonTable(period, (each) => pointOf(sliceOf(each)), note, say)
}

/** Compares respondents with people served and with Yamane's sample size; says that people chose to answer. */
function responseOf({ cells, filter, say }: SatisfactionInput, respondents: number): string[] {
  const { t } = say
  const { status, ...narrowed } = filter
  if (status !== undefined) {
    return [
      t('reports.response-of-status', { respondents: formatCount(respondents) }),
      t('reports.self-selected'),
    ]
  }
  const served = total(select(cells.of(cells.period), 'requests', narrowed), 'completed')
  return [
    t('reports.response', {
      respondents: formatCount(respondents),
      served: formatCount(served),
      percent: formatHundredths(shareHundredths(respondents, served)),
    }),
    t('reports.self-selected'),
    ...(served === 0
      ? []
      : [t('reports.yamane', { served: formatCount(served), sample: formatCount(yamane(served)) })]),
  ]
}

function leadOf(input: SatisfactionInput, { figures }: Slice): string[] {
  const { office, say } = input
  const { t } = say
  if (figures === null) return [t('reports.kept-back')]
  const finding = findingOf(figures, say)
  const percent = figures.overall.percentHundredths
  const { targetPercent } = office.reports
  return [
    finding ?? t('reports.nobody'),
    ...(percent === null
      ? []
      : [
          t(percent >= 100 * targetPercent ? 'reports.target.reached' : 'reports.target.missed', {
            target: targetPercent,
          }),
        ]),
    ...(figures.respondents > 0 && figures.respondents < LEAST_PEOPLE ? [t('reports.few')] : []),
    ...responseOf(input, figures.respondents),
  ]
}

/** Footnotes on how the figures are computed, by the office's settings. */
function methodNotes({ cells, set, office, say }: SatisfactionInput): string[] {
  const { t } = say
  const { bands, sdForm } = office.reports
  const leftOut = versionsIn(cells.of(cells.period))
    .filter(({ version }) => version !== set.version)
    .reduce((sum, { respondents }) => sum + respondents, 0)
  return [
    t('reports.note.symbols'),
    t(`reports.note.deviation.${sdForm}`),
    t('reports.note.percent'),
    t(`reports.note.bands.${bands}`),
    t('reports.note.rank'),
    t('reports.note.items', { asked: set.items.length, bank: surveyItems.length }),
    levelsNote(cells.period, office, say),
    t('reports.note.version', { version: set.version, leftOut: formatCount(leftOut) }),
    t('reports.note.hidden'),
  ]
}

/** The report's filters in words. */
export function filterWords(filter: Filter, say: Say): string[] {
  return narrowedBy(filter).map(
    (by) => `${breakdownLabel(by, say)}: ${groupLabel(by, filter[by] ?? '', say)}`,
  )
}

function timesOf({ cells, filter, office, say }: SatisfactionInput): Table {
  const { status, ...narrowed } = filter
  const times = select(cells.of(cells.period), 'times', narrowed)
  const table = timesTable(times, office, say, filter.service)
  return status === undefined ? table : { ...table, notes: [...table.notes, say.t('reports.note.no-status')] }
}

const slicesOf = ({ cells, set, filter, office, today }: SatisfactionInput): SliceOf =>
  slicer(cells, set.version, filter, optionsOf(office), today)

/** The months of the report's fiscal year beside those of the year before; null with two or more filters. */
export const satisfactionTrend = (input: SatisfactionInput): Table | null => trend(input, slicesOf(input))

/** The seven tables of a satisfaction report, and the comparison table. */
export function satisfactionReport(input: SatisfactionInput): ReportDocument {
  const { cells, filter, set, office, suggestions, say } = input
  const options = optionsOf(office)
  const sliceOf = slicesOf(input)
  const now = sliceOf(cells.period)
  const { figures, groups } = now
  const { targetPercent } = office.reports
  const shown = figures && [
    respondentsTable(now.cells, filter, groups, say),
    itemsTable(figures, set, say),
    aspectsTable(figures, targetPercent, say),
    servicesTable(now.cells, figures, filter, groups, options, targetPercent, say),
  ]
  const month = trend(input, sliceOf)
  return {
    kind: 'satisfaction',
    office: say.of(office.profile.name),
    title: say.t('reports.satisfaction.title'),
    period: periodWords(cells.period, say),
    filters: filterWords(filter, say),
    lead: leadOf(input, now),
    tables: [
      ...(shown ?? []),
      timesOf(input),
      ...(suggestions && figures ? [suggestionsTable(suggestions, filter, set.version, say)] : []),
      ...(month && figures ? [month] : []),
      comparison(input, sliceOf),
    ],
    notes: methodNotes(input),
  }
}
