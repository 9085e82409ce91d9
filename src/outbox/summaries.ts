import { monthSummaryEnds } from '../domain/requests/noticePolicy.ts'
import type { Clock } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import type { Outgoing } from '../models/outbox/outboxDocument.ts'

interface Deps {
  readonly models: Pick<Models, 'staff'>
  readonly clock: Clock
}

/** Whether a message is the summary of a day or of a month for a member of staff, and not for an applicant. */
export const isSummary = ({ summary, monthly }: Pick<Outgoing, 'summary' | 'monthly'>) =>
  summary === true || monthly !== undefined

/** A summary is for its day, or for the month after its own, and for whoever still works here and wants it. */
export async function summaryHolds({ models, clock }: Deps, summary: Outgoing): Promise<boolean> {
  const { to, monthly, waitsUntil } = summary
  const ends = monthly === undefined ? waitsUntil : monthSummaryEnds(monthly)
  if (clock() >= ends) return false
  const wanting = await (monthly === undefined ? models.staff.wantingSummary() : models.staff.wantingMonth())
  return wanting.some(({ userId }) => userId === to)
}

/** Whether a summary that has fallen due is over: that of a day never goes by itself. */
export async function summaryIsOver(deps: Deps, outgoing: Outgoing): Promise<boolean> {
  if (outgoing.summary) return true
  const isNew = outgoing.monthly !== undefined && outgoing.firstPushAt === null
  return isNew && !(await summaryHolds(deps, outgoing))
}
