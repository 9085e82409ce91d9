import { readyTitle } from '../../chat/requests/noticeMessages.ts'
import { paymentOf, waitsForTransfer, wasTransferred } from '../../domain/requests/paymentOf.ts'
import { reasonText } from '../../domain/requests/cannedReasons.ts'
import { say, type Text } from '../../domain/text.ts'
import { paperName } from '../../domain/papers/paperName.ts'
import { dayOfSlot, type Slot, startOf } from '../../domain/appointments/slot.ts'
import type { Office } from '../../domain/settings/office.ts'
import type { HistoryEntry, Request } from '../../domain/requests/request.ts'
import { type Change, changes, type NoticeKind } from '../../domain/requests/requestLife.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { CallToMake } from '../../requests/calls.ts'
import { noticeWords } from '../views/noticeWords.ts'
import type { Speak } from '../speak.ts'
import { type Callee, calleeOf } from './table.tsx'

export interface CallRow extends Callee {
  readonly request: string
  readonly notice: string
  readonly why: string
  readonly say: string
}

/** A call that was noted by the last press; it can be taken back. */
export interface NotedCall {
  readonly request: string
  readonly notice: string
  readonly reference: string
  /** Null after the applicant's data were deleted. */
  readonly applicant: string | null
}

/** The change that the latest notice of this kind tells; later changes may have their own reasons. */
function changeOf({ history }: Request, kind: NoticeKind): HistoryEntry | undefined {
  return history.findLast(({ change: name }) => {
    if (name === 'submit') return false
    const change: Change = changes[name]
    return change.notice === kind
  })
}

/** An appointment's day and time, as parameters of a text. */
const timeOf = (slot: Slot) => ({
  day: { day: dayOfSlot(slot) },
  moment: { moment: startOf(slot).toISOString() },
})

/** The text of the notice, but never the hand-over code, because officers must not say it on the telephone. */
function messageOf({ request, notice }: CallToMake, office: Office, speak: Speak): Text {
  const slot = notice.subject?.slot
  switch (notice.kind) {
    case 'ready': {
      const payment = paymentOf(request, office)
      // Nobody is sent to the counter for money that is transferred.
      if (payment === 'transfer') return say('notices.calls.message.ready-payment')
      return say('notices.calls.message.ready', { news: { text: readyTitle(request.service, payment) } })
    }
    case 'papers-missing': {
      const service = office.serviceOf(request)
      const { reasons = {}, reason: note = null } = changeOf(request, notice.kind) ?? {}
      const names = request.missingPapers.map((id) => {
        const why = reasons[id]
        const name = speak.of(paperName(service, id))
        return why === undefined ? name : `${name} (${speak.text(reasonText(why))})`
      })
      return say('notices.calls.message.papers-missing', {
        papers: [...names, ...(note === null ? [] : [note])].join(' · '),
      })
    }
    case 'rejected':
      return say('notices.calls.message.rejected', { reason: changeOf(request, notice.kind)?.reason ?? '' })
    case 'reopened':
      return say('notices.calls.message.reopened', { reason: changeOf(request, notice.kind)?.reason ?? '' })
    case 'delayed': {
      const told = request.notes.findLast(({ kind }) => kind === 'delay-explained')
      return say('notices.calls.message.delayed', {
        reason: { text: reasonText(told?.text ?? '') },
      })
    }
    case 'completed':
      return say(`notices.calls.message.${wasTransferred(request) ? 'transferred' : 'completed'}`)
    case 'expired':
      return say(
        `notices.calls.message.${waitsForTransfer(request, office) ? 'expired-transfer' : 'expired'}`,
      )
    case 'expiring':
      return say(`notices.calls.message.${notice.kind}`)
    case 'appointment-closed':
      return slot === undefined
        ? say('notices.calls.message.appointment-closed')
        : say('notices.calls.message.appointment-closed-at', timeOf(slot))
    case 'reminder':
      return slot === undefined
        ? say('visits.booked.reminder')
        : say('notices.calls.message.reminder-at', timeOf(slot))
    default:
      return unreachable(notice.kind)
  }
}

export function callRows(calls: readonly CallToMake[], office: Office, speak: Speak): CallRow[] {
  return calls.map((call) => ({
    request: call.request.id,
    notice: call.notice.id,
    ...calleeOf(call.request, speak),
    why: noticeWords(call.notice, speak).words,
    say: speak.text(messageOf(call, office, speak)),
  }))
}
