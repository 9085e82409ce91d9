import { mayPush, waitOf } from '../domain/requests/noticePolicy.ts'
import { costOf } from '../domain/requests/noticeTable.ts'
import type { Settings } from '../domain/settings/settings.ts'
import type { Clock } from '../lib/time.ts'
import type { Outgoing } from '../models/outbox/outboxDocument.ts'
import type { AllowanceWatch } from './allowance.ts'

/** What to do with a notice that is due and was not bundled with a free reply. */
export type NoticeVerdict = 'push' | 'wait' | 'withheld' | 'overtaken' | 'refused'

/**
 * Whether a notice is still needed: `holds` it is still true; `overtaken` the request has changed since; `called`
 * LINE refused it and somebody has telephoned since.
 */
export type NoticeStanding = (
  outgoing: Pick<Outgoing, 'id'> & { readonly notice: NonNullable<Outgoing['notice']> },
) => Promise<'holds' | 'overtaken' | 'called'>

export interface VerdictDeps {
  readonly noticeStanding: NoticeStanding
  readonly allowance: AllowanceWatch
  readonly clock: Clock
  readonly office: () => Promise<{ readonly notices: Settings['notices'] }>
}

/** When a notice is due, and until when it may wait for a free reply. */
export async function termsOf(
  { office, clock }: Pick<VerdictDeps, 'office' | 'clock'>,
  kind: NonNullable<Outgoing['notice']>['kind'],
): Promise<{ dueAt: Date; waitsUntil: Date }> {
  const now = clock()
  const cost = costOf(kind)
  const waitsUntil = new Date(+now + waitOf(cost, (await office()).notices))
  return { dueAt: cost === 'low' ? waitsUntil : now, waitsUntil }
}

/** Decides by the month's allowance, the office's settings and the request's current state. */
export async function noticeVerdict(
  { noticeStanding, allowance, clock, office }: VerdictDeps,
  { id, notice, monthly, waitsUntil }: Outgoing,
): Promise<NoticeVerdict> {
  if (monthly !== undefined) {
    const { notices } = await office()
    return notices.monthByPush && mayPush('low', await allowance.look(), notices) ? 'push' : 'wait'
  }
  if (!notice) return 'push'
  const standing = await noticeStanding({ id, notice })
  if (standing === 'overtaken') return 'overtaken'
  if (standing === 'called') return 'refused'
  const cost = costOf(notice.kind)
  if (cost === 'urgent' || mayPush(cost, await allowance.look(), (await office()).notices)) {
    return 'push'
  }
  return clock() < waitsUntil ? 'wait' : 'withheld'
}
