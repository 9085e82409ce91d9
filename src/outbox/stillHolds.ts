import { mayPush, waitOf } from '../domain/requests/noticePolicy.ts'
import type { NoticeSubject } from '../domain/requests/noticeHolds.ts'
import { costOf, endOf, nextWaking } from '../domain/requests/noticeTable.ts'
import type { OutboxState } from '../domain/requests/noticeState.ts'
import { startOf } from '../domain/appointments/slot.ts'
import type { Settings } from '../domain/settings/settings.ts'
import { type Clock, SECOND } from '../lib/time.ts'
import type { Outgoing } from '../models/outbox/outboxDocument.ts'
import type { NoticeTerms } from '../models/outbox/outbox.ts'
import type { AllowanceWatch } from './allowance.ts'
import { mayBePushed } from './staffMessages.ts'

/** What to do with a message that is due and would use a push. */
type PushVerdict =
  | { readonly kind: 'push' }
  /** It waits for a free reply. */
  | { readonly kind: 'wait' }
  /** It would wake somebody, so it is due again at this time. */
  | { readonly kind: 'later'; readonly at: Date }
  | { readonly kind: 'settle'; readonly state: Exclude<OutboxState, 'waiting'> }

/**
 * Whether a notice is still needed: `holds` it is still true; `overtaken` the request has changed since; `undecided` it
 * has, but that decision may still be undone, and then the notice is true again; `called` somebody has telephoned since.
 */
export type NoticeStanding = (
  outgoing: Pick<Outgoing, 'id' | 'to'> & { readonly notice: NoticeSubject },
) => Promise<'holds' | 'overtaken' | 'undecided' | 'called'>

export interface VerdictDeps {
  readonly noticeStanding: NoticeStanding
  readonly allowance: AllowanceWatch
  readonly clock: Clock
  readonly office: () => Promise<{ readonly notices: Settings['notices'] }>
}

/** @param since when the notice fell due; its life begins then */
export async function termsOf(
  { office, clock }: Pick<VerdictDeps, 'office' | 'clock'>,
  { kind, slot }: NoticeSubject,
  since: Date,
): Promise<NoticeTerms> {
  const now = clock()
  const cost = costOf(kind)
  const endsAt = endOf(kind, since, slot === undefined ? undefined : startOf(slot))
  const waited = +now + waitOf(cost, (await office()).notices)
  const waitsUntil = new Date(Math.min(waited, +endsAt))
  return { dueAt: cost === 'low' ? waitsUntil : now, waitsUntil, endsAt }
}

/** How long a notice waits for a decision that may still be undone, before it is judged again. */
const DECIDING = 5 * SECOND

/** Whether a notice is neither overtaken nor past its end, apart from whether somebody has telephoned. */
export async function isStillTrue(
  { noticeStanding, clock }: Pick<VerdictDeps, 'noticeStanding' | 'clock'>,
  { id, to, notice, endsAt }: Pick<Outgoing, 'id' | 'to' | 'endsAt'> & { readonly notice: NoticeSubject },
): Promise<boolean | 'undecided'> {
  if (clock() >= endsAt) return false
  const standing = await noticeStanding({ id, to, notice })
  return standing === 'undecided' ? 'undecided' : standing !== 'overtaken'
}

/** Decides right before an attempt, by what is true now, the hour, the month's allowance and the office's settings. */
export async function pushVerdict(deps: VerdictDeps, outgoing: Outgoing): Promise<PushVerdict> {
  const { noticeStanding, allowance, clock, office } = deps
  const { id, to, notice, unaccepted, waitsUntil, endsAt, firstPushAt, uncertain } = outgoing
  if (mayBePushed(outgoing) && firstPushAt === null) {
    const { notices } = await office()
    const allows = unaccepted === undefined ? notices.monthByPush : notices.unacceptedByPush
    return { kind: allows && mayPush('low', await allowance.look(), notices) ? 'push' : 'wait' }
  }
  if (!notice) return { kind: 'push' }
  /** An attempt that failed for certain, or none at all, sent nothing. */
  const isUnsent = firstPushAt === null || !uncertain
  const standing = await noticeStanding({ id, to, notice })
  if (standing === 'called') return { kind: 'settle', state: isUnsent ? 'refused' : 'unknown' }
  const now = clock()
  const wakesAt = nextWaking(notice.kind, now)
  if (standing === 'overtaken' || wakesAt >= endsAt) {
    return { kind: 'settle', state: isUnsent ? 'overtaken' : 'unknown' }
  }
  if (standing === 'undecided') return { kind: 'later', at: new Date(+now + DECIDING) }
  if (wakesAt > now) return { kind: 'later', at: wakesAt }
  if (firstPushAt !== null) return { kind: 'push' }
  const cost = costOf(notice.kind)
  if (cost === 'urgent' || mayPush(cost, await allowance.look(), (await office()).notices)) {
    return { kind: 'push' }
  }
  return now < waitsUntil ? { kind: 'wait' } : { kind: 'settle', state: 'withheld' }
}
