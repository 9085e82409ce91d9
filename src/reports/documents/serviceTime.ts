import type { Cell } from '../../counting/cell.ts'
import type { Office } from '../../domain/settings/office.ts'
import { type Day, formatMonth } from '../../lib/time.ts'
import { formatCount, formatHundredths } from '../format.ts'
import type { ReportCells } from '../load.ts'
import { trendMonths, yearOf } from '../period.ts'
import { periodWords } from '../periodWords.ts'
import type { Say } from '../say.ts'
import { type Filter, select } from '../select.ts'
import { serviceTimesOf } from '../serviceTime.ts'
import type { ReportDocument, Table } from '../table.ts'
import { timeComparisonTable } from '../tables/comparison.ts'
import { officersTable, standardsTable, timesTable } from '../tables/times.ts'
import { timeTrendTable } from '../tables/timeTrend.ts'
import {
  type AllowanceUsed,
  missingTable,
  noticesTable,
  papersTable,
  pausesTable,
  appointmentsTable,
  transfersTable,
  volumesTable,
} from '../tables/workload.ts'
import { transfersOf } from '../workload.ts'
import { filterWords } from './satisfaction.ts'

/** Input of a service-time report. */
interface ServiceTimeInput {
  readonly cells: ReportCells
  /** Without a status, because requests do not record one. */
  readonly filter: Omit<Filter, 'status'>
  readonly office: Office
  /** Months that have not begun are left out of the trend. */
  readonly today: Day
  readonly allowance: readonly AllowanceUsed[]
  /** Cells of `officers` for the period, and the officers' names; null: the reader may not see them. */
  readonly officers: { readonly cells: readonly Cell[]; readonly nameOf: (staffId: string) => string } | null
  readonly say: Say
}

function leadOf(times: readonly Cell[], { office, say }: ServiceTimeInput): string[] {
  const { served, withinPromise, withinShareHundredths, medianHundredths, ninetiethHundredths } =
    serviceTimesOf(times)
  if (served === 0) return [say.t('reports.nobody-served')]
  const { promisePercent } = office.reports
  const reached = (withinShareHundredths ?? 0) >= 100 * promisePercent
  return [
    say.t('reports.finding-times', {
      served: formatCount(served),
      within: formatCount(withinPromise),
      percent: formatHundredths(withinShareHundredths),
      median: formatHundredths(medianHundredths),
      ninetieth: formatHundredths(ninetiethHundredths),
    }),
    say.t(reached ? 'reports.target.promise-reached' : 'reports.target.promise-missed', {
      target: promisePercent,
    }),
  ]
}

/** The months of the report's fiscal year that have begun, beside those of the year before. */
export function serviceTimeTrend({
  cells,
  filter,
  office,
  today,
  say,
}: Pick<ServiceTimeInput, 'cells' | 'filter' | 'office' | 'today' | 'say'>): Table {
  const year = yearOf(cells.period)
  const of = (month: string) => serviceTimesOf(select(cells.of({ kind: 'month', month }), 'times', filter))
  const lines = trendMonths(cells.period, today).map(({ now, before }) => ({
    label: formatMonth(now, say.language),
    now: of(now),
    before: of(before),
  }))
  return timeTrendTable(lines, [year, year - 1], office.reports.promisePercent, say)
}

/** Service time, volumes, missing papers, pauses, appointments and notices of a period. */
export function serviceTimeReport(input: ServiceTimeInput): ReportDocument {
  const { cells, filter, office, allowance, officers, say } = input
  const own = cells.of(cells.period)
  const times = select(own, 'times', filter)
  const requests = select(own, 'requests', filter)
  const { service } = filter
  return {
    kind: 'service-time',
    office: say.of(office.profile.name),
    title: say.t('reports.service-time.title'),
    period: periodWords(cells.period, say),
    filters: filterWords(filter, say),
    lead: leadOf(times, input),
    tables: [
      timesTable(times, office, say, service),
      ...(service === undefined ? [standardsTable(times, office, say)] : []),
      serviceTimeTrend(input),
      timeComparisonTable(
        cells.period,
        (period) => serviceTimesOf(select(cells.of(period), 'times', filter)),
        say,
      ),
      pausesTable(select(own, 'pauses', filter), serviceTimesOf(times).served, say),
      volumesTable(requests, say, service),
      missingTable(requests, say, service),
      papersTable(requests, office, say),
      appointmentsTable(select(own, 'visits', filter), say, service),
      // An office that pastes no lists has nothing to read there.
      ...(transfersOf(requests).transferred > 0 ? [transfersTable(requests, say)] : []),
      noticesTable(select(own, 'notices', {}), allowance, say),
      ...(officers ? [officersTable(officers.cells, officers.nameOf, say)] : []),
    ],
    notes: [say.t('reports.note.minutes'), say.t('reports.note.percentile'), say.t('reports.note.months')],
  }
}
