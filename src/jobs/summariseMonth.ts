import type { Office } from '../domain/settings/office.ts'
import { monthSummaryEnds, waitOf } from '../domain/requests/noticePolicy.ts'
import { officeDayAt } from '../lib/officeMinutes.ts'
import { addMonths, type Clock, type Month, monthOf } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import { newNotice } from '../models/outbox/outboxDocument.ts'
import { monthCard } from '../staffSummaries/monthCard.ts'
import { isEmptyMonth, monthFigures } from '../staffSummaries/monthFigures.ts'

interface MonthlyDeps {
  readonly models: Pick<Models, 'counts' | 'monthSummaries' | 'outbox' | 'staff'>
  readonly clock: Clock
  readonly office: () => Promise<Office>
  readonly baseUrl: string
}

const idOf = (month: Month, member: string) => `month-${month}-${member}`

/** The members who want the month's summary and for whom no message is recorded yet. */
async function withoutCard({ staff, outbox }: Pick<Models, 'outbox' | 'staff'>, month: Month) {
  const wanting = await staff.wantingMonth()
  const fates = await Promise.all(wanting.map(({ id }) => outbox.fateOf(idOf(month, id))))
  return wanting.filter((_, index) => fates[index] === null)
}

/** Makes the summary visible in the console; returns false if the month has no figures. */
async function lay({ models, clock }: MonthlyDeps, month: Month, office: Office): Promise<boolean> {
  if (await models.monthSummaries.isPrepared(month)) return true
  if (isEmptyMonth(await monthFigures(models.counts, month, office))) return false
  await models.monthSummaries.lay(month, clock())
  return true
}

/**
 * Prepares the previous month's summary on the first day of a month on which the office opens, or on a later day if no
 * process ran then, as soon as all of the month is counted. It stores the month for the console, and holds a message for each member who wants one. The message
 * goes out with the next reply to that member, at no cost. It may run again, or in several processes, because month and
 * member make the id.
 */
export async function summariseMonth(deps: MonthlyDeps): Promise<void> {
  const { models, clock, baseUrl } = deps
  const now = clock()
  const office = await deps.office()
  if (!officeDayAt(now, office.calendar)) return
  const month = addMonths(`${monthOf(now)}-01`, -1).slice(0, 7)
  const prepared = await models.monthSummaries.isPrepared(month)
  if (prepared && (await withoutCard(models, month)).length === 0) return
  if (!(await models.counts.bringUpToDate(clock)) || !(await lay(deps, month, office))) return
  const members = await withoutCard(models, month)
  if (members.length === 0) return
  const { targetPercent } = office.reports
  const figures = await monthFigures(models.counts, month, office)
  const messages = [monthCard(figures, { at: now, targetPercent, baseUrl })]
  const freeUntil = +now + waitOf('low', office.notices)
  const dueAt = new Date(Math.min(freeUntil, +monthSummaryEnds(month)))
  for (const { id: member, userId } of members) {
    const message = newNotice({ id: idOf(month, member), to: userId, messages, monthly: month })
    await models.outbox.hold(message, now, { dueAt, waitsUntil: dueAt, endsAt: monthSummaryEnds(month) })
  }
}
