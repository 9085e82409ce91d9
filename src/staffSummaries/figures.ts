import type { Office } from '../domain/settings/office.ts'
import { openStates } from '../domain/requests/requestLife.ts'
import { dayOf, type Month, monthOf } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import type { RequestClock } from '../models/requests/requestLines.ts'
import type { Role } from '../models/staff/staff.ts'
import { select, total } from '../reports/select.ts'
import { serviceTimesOf } from '../reports/serviceTime.ts'
import { callList } from '../requests/calls.ts'
import { isOverdue, promiseOf, wordIsDue } from '../requests/promise.ts'

/** The work waiting at the counter, then the month's figures, in display order. */
const counterFigures = ['waiting', 'late', 'at-risk', 'words-due', 'visits', 'calls', 'talks'] as const
const managementFigures = ['open', 'late', 'at-risk', 'completed', 'on-time', 'surveys'] as const
export type FigureName = (typeof counterFigures)[number] | (typeof managementFigures)[number]

/** One figure of the day: a count, never data about a person. */
interface Figure {
  readonly name: FigureName
  readonly count: number
}

/** The figures of the day, counted at one moment. */
export interface Summary {
  readonly at: Date
  readonly figures: readonly Figure[]
}

/** Counts requests that are late, at risk of it, or late without a notice to the applicant. */
function promiseCounts(requests: readonly RequestClock[], now: Date, office: Office) {
  const count = (holds: (request: RequestClock) => boolean) => requests.filter(holds).length
  return {
    late: count((request) => isOverdue(request, now, office)),
    'at-risk': count((request) => promiseOf(request, now, office) === 'at-risk'),
    'words-due': count((request) => wordIsDue(request, now, office)),
  }
}

type CounterModels = Pick<Models, 'appointments' | 'outbox' | 'requests' | 'talks'>
type ManagementModels = Pick<Models, 'counts' | 'requests'>
export type SummaryModels = CounterModels & ManagementModels

async function forCounter(models: CounterModels, now: Date, office: Office): Promise<Summary> {
  const today = dayOf(now)
  const [submitted, working, appointments, calls, talks] = await Promise.all([
    models.requests.countInStates(['submitted']),
    models.requests.clocksInStates(['accepted', 'paused']),
    models.appointments.between(today, today),
    callList(models, now, office),
    models.talks.waiting(),
  ])
  const counts = {
    waiting: submitted,
    ...promiseCounts(working, now, office),
    visits: appointments.length,
    calls: calls.length,
    talks,
  }
  return { at: now, figures: counterFigures.map((name) => ({ name, count: counts[name] })) }
}

async function monthSoFar({ counts }: Pick<Models, 'counts'>, month: Month) {
  const cells = await counts.cells(['times', 'survey'], [month])
  const { served, withinPromise } = serviceTimesOf(select(cells, 'times'))
  return {
    completed: served,
    'on-time': withinPromise,
    surveys: total(select(cells, 'survey'), 'respondents'),
  }
}

async function forManagement(models: ManagementModels, now: Date, office: Office): Promise<Summary> {
  const [open, month] = await Promise.all([
    models.requests.clocksInStates(openStates),
    monthSoFar(models, monthOf(now)),
  ])
  const counts = { open: open.length, ...promiseCounts(open, now, office), ...month }
  return { at: now, figures: managementFigures.map((name) => ({ name, count: counts[name] })) }
}

/** The day's figures for a role: counter staff get the work to do, managers get figures only. */
export async function summaryFor(
  role: Role,
  models: SummaryModels,
  now: Date,
  office: Office,
): Promise<Summary> {
  return role === 'manager' ? forManagement(models, now, office) : forCounter(models, now, office)
}
