import { monthSummaryEnds } from '../domain/requests/noticePolicy.ts'
import { type Clock, dayOf } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import type { Outgoing } from '../models/outbox/outboxDocument.ts'

interface Deps {
  readonly models: Pick<Models, 'requests' | 'staff'>
  readonly clock: Clock
}

type Kind = Pick<Outgoing, 'summary' | 'unaccepted' | 'monthly'>

/**
 * Whether a message is for a member of staff: a summary (of a day or a month), or that nobody has accepted requests. All
 * others are for applicants.
 */
export const isForStaff = ({ summary, unaccepted, monthly }: Kind) =>
  summary === true || unaccepted !== undefined || monthly !== undefined

/** Whether a message for staff may use a push, if the office allows it. */
export const mayBePushed = ({ unaccepted, monthly }: Kind) =>
  unaccepted !== undefined || monthly !== undefined

/** The members who want such a message. */
function wanting({ models: { staff }, clock }: Deps, { unaccepted, monthly }: Outgoing) {
  if (unaccepted !== undefined) return staff.toldOfUnaccepted(dayOf(clock()))
  return monthly === undefined ? staff.wantingSummary() : staff.wantingMonth()
}

/**
 * Whether a message for staff is still to be sent: its time has not passed, it is true, and the member still works here
 * and wants it.
 */
export async function staffMessageHolds(deps: Deps, message: Outgoing): Promise<boolean> {
  const { to, unaccepted, monthly, waitsUntil } = message
  const ends = monthly === undefined ? waitsUntil : monthSummaryEnds(monthly)
  if (deps.clock() >= ends) return false
  if (unaccepted !== undefined && !(await deps.models.requests.anyUnaccepted(unaccepted))) return false
  return (await wanting(deps, message)).some(({ userId }) => userId === to)
}

/** Whether a due message for staff must be dropped. The summary of a day is never pushed on its own. */
export async function staffMessageIsOver(deps: Deps, outgoing: Outgoing): Promise<boolean> {
  if (outgoing.summary) return true
  const isNew = mayBePushed(outgoing) && outgoing.firstPushAt === null
  return isNew && !(await staffMessageHolds(deps, outgoing))
}
