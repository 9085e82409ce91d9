import { monthSummaryEnds } from '../domain/requests/noticePolicy.ts'
import type { Clock } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import type { Outgoing } from '../models/outbox/outboxDocument.ts'

interface Deps {
  readonly models: Pick<Models, 'staff'>
  readonly clock: Clock
}

/** Whether a message is a summary (of a day or a month) for a member of staff; all others are for applicants. */
export const isSummary = ({ summary, monthly }: Pick<Outgoing, 'summary' | 'monthly'>) =>
  summary === true || monthly !== undefined

/** Whether a summary is still to be sent: its time has not passed, and the member still works here and wants it. */
export async function summaryHolds({ models, clock }: Deps, summary: Outgoing): Promise<boolean> {
  const { to, monthly, waitsUntil } = summary
  const ends = monthly === undefined ? waitsUntil : monthSummaryEnds(monthly)
  if (clock() >= ends) return false
  const wanting = await (monthly === undefined ? models.staff.wantingSummary() : models.staff.wantingMonth())
  return wanting.some(({ userId }) => userId === to)
}

/** Whether a due summary must be dropped. The summary of a day is never pushed on its own. */
export async function summaryIsOver(deps: Deps, outgoing: Outgoing): Promise<boolean> {
  if (outgoing.summary) return true
  const isNew = outgoing.monthly !== undefined && outgoing.firstPushAt === null
  return isNew && !(await summaryHolds(deps, outgoing))
}
