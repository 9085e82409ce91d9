import { startOf } from '../domain/appointments/slot.ts'
import { isForFormerChat, noticeHolds } from '../domain/requests/noticeHolds.ts'
import { revisionOfNotice } from '../domain/requests/request.ts'
import type { Office } from '../domain/settings/office.ts'
import { isOpen } from '../lib/officeMinutes.ts'
import type { Clock } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import type { NoticeStanding } from '../outbox/stillHolds.ts'

interface StandingDeps {
  readonly models: Pick<Models, 'appointments' | 'outbox' | 'requests'>
  readonly office: () => Promise<Pick<Office, 'calendar'>>
  readonly clock: Clock
}

/**
 * Tells the outbox whether a notice is still needed, from the request, its later notices and its appointment. One to
 * somebody who is not the request's person any more is not.
 */
export function noticeStandingIn({ models, office, clock }: StandingDeps): NoticeStanding {
  return async ({ id, to, notice }) => {
    const standing = await models.requests.standing(notice.request)
    if (!standing) return 'holds'
    const { state, endedAt, changedAt, userId, pending, called } = standing
    if (userId !== to || isForFormerChat(notice, standing)) return 'overtaken'
    const isLater = (each: { readonly id: string }) => revisionOfNotice(each.id) > revisionOfNotice(id)
    const replaced =
      pending.some((each) => each.kind === notice.kind && isLater(each)) ||
      (await models.outbox.hasLater({ id, notice }))
    const { slot } = notice
    const appointment =
      slot === undefined ? null : await models.appointments.standing(notice.request, clock())
    const isOpenThen = slot === undefined || isOpen(startOf(slot), (await office()).calendar)
    const facts = { state, endedAt, changedAt, replaced, appointment, isOpenThen }
    // The decision that has overtaken it may still be undone while its own notice waits in the request.
    const mayBeUndone = pending.some((each) => each.id !== id)
    if (!noticeHolds(notice, facts)) return mayBeUndone ? 'undecided' : 'overtaken'
    return called.includes(id) ? 'called' : 'holds'
  }
}
