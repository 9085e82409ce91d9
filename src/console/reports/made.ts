import type { Cell } from '../../counting/cell.ts'
import { monthsOf, type Period, yearOf } from '../../reports/period.ts'
import { disclosureReport } from '../../reports/documents/disclosure.ts'
import { satisfactionReport } from '../../reports/documents/satisfaction.ts'
import { serviceTimeReport } from '../../reports/documents/serviceTime.ts'
import type { AllowanceUsed } from '../../reports/tables/workload.ts'
import type { SuggestionsRead } from '../../reports/tables/suggestions.ts'
import { dayOf, formatMonthInFull } from '../../lib/time.ts'
import { everyKind, loadCells, type ReportCells } from '../../reports/load.ts'
import { type Filter, select } from '../../reports/select.ts'
import type { ReportDocument } from '../../reports/table.ts'
import { versionsIn } from '../../reports/satisfaction.ts'
import type { CountModel } from '../../models/counts/counts.ts'
import { mayEnter } from '../access.ts'
import type { MemberContext } from '../pageContext.ts'
import { suggestionTally } from './suggestions/tally.ts'
import { freshCounts } from './freshCounts.ts'
import { type Asked, presentYear, readAsked, setAsked } from './asked.ts'

/** Reports that can be read, printed and exported. */
export const reportKinds = ['satisfaction', 'service-time', 'disclosure'] as const
export type ReportKind = (typeof reportKinds)[number]

/** A report with its parameters. */
interface Made {
  /** Whether the figures include everything; if not, the document says so first. */
  readonly complete: boolean
  readonly asked: Asked
  readonly document: ReportDocument
  /** Other survey versions that were answered in the period, and the report's own. */
  readonly versions: readonly number[]
}

type Making = Pick<MemberContext, 'deps' | 'office' | 'speak' | 'member' | 'now'>

async function namesOf({ deps, now, speak }: Making): Promise<(staffId: string) => string> {
  const names = new Map((await deps.models.staff.list(now)).map(({ id, name }) => [id, name]))
  return (staffId) => names.get(staffId) ?? speak.t('reports.former-officer')
}

async function officersOf(making: Making, cells: ReportCells) {
  if (!mayEnter('admin', making.member.role)) return null
  const own: readonly Cell[] = select(cells.of(cells.period), 'officers')
  return { cells: own, nameOf: await namesOf(making) }
}

async function suggestionsOf({ deps, office }: Making, cells: ReportCells): Promise<SuggestionsRead> {
  const { period } = cells
  const { themes } = office.reports
  const [counts, records] = await Promise.all([
    suggestionTally(deps.models, period, select(cells.of(period), 'survey'), themes),
    deps.models.suggestions.responses(yearOf(period)),
  ])
  return { counts, themes, records }
}

/** The allowance that LINE reported for the months of a period. */
async function allowanceOf({ deps, speak }: Making, period: Period): Promise<AllowanceUsed[]> {
  const known = await deps.models.allowances.ofMonths(monthsOf(period))
  return known.map(({ month, used, limit }) => ({
    month: formatMonthInFull(month, speak.language),
    used,
    limit,
  }))
}

/** Removes the status from the filter: requests do not record their applicants' status. */
function withoutStatus({ service, channel }: Filter): Omit<Filter, 'status'> {
  return { ...(service !== undefined && { service }), ...(channel !== undefined && { channel }) }
}

/** Makes a report from the present counts. @param query of an address, or the fields of a form */
export async function makeReport(kind: ReportKind, query: unknown, making: Making): Promise<Made> {
  const { counts, complete } = await freshCounts(making.deps)
  const { document, ...made } = await reportFrom(counts, kind, query, making)
  const lead = complete ? document.lead : [making.speak.t('reports.behind.text'), ...document.lead]
  return { ...made, complete, document: { ...document, lead } }
}

async function reportFrom(
  counts: CountModel,
  kind: ReportKind,
  query: unknown,
  making: Making,
): Promise<Omit<Made, 'complete'>> {
  const { office, speak, now } = making
  const read = readAsked(query, presentYear(now))
  switch (kind) {
    case 'satisfaction': {
      const cells = await loadCells(counts, read.period)
      const own = cells.of(read.period)
      const set = setAsked(read, own, office)
      const document = satisfactionReport({
        cells,
        filter: read.filter,
        set,
        office,
        today: dayOf(now),
        suggestions: await suggestionsOf(making, cells),
        say: speak,
      })
      return { asked: { ...read, version: set.version }, document, versions: versionsOf(own, set.version) }
    }
    case 'service-time': {
      const filter = withoutStatus(read.filter)
      const cells = await loadCells(counts, read.period, [...everyKind, 'officers'])
      const officers = await officersOf(making, cells)
      const document = serviceTimeReport({
        cells,
        filter,
        office,
        today: dayOf(now),
        allowance: await allowanceOf(making, read.period),
        officers,
        say: speak,
      })
      return { asked: { ...read, filter, version: null }, document, versions: [] }
    }
    case 'disclosure': {
      // Always a whole fiscal year: a reader could subtract shorter periods from one another.
      const period = { kind: 'year', year: yearOf(read.period) } as const
      const cells = await loadCells(counts, period)
      const set = setAsked(read, cells.of(period), office)
      const document = disclosureReport({ cells, set, office, say: speak })
      return { asked: { ...read, period, filter: {}, version: set.version }, document, versions: [] }
    }
  }
}

function versionsOf(cells: readonly Cell[], version: number): number[] {
  return [...new Set([version, ...versionsIn(cells).map((each) => each.version)])].sort((a, b) => a - b)
}
