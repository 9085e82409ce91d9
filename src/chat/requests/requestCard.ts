import { reasonText } from '../../domain/requests/cannedReasons.ts'
import { type Block, button, details, type Message, paragraph } from '../message.ts'
import { say } from '../../domain/text.ts'
import { receivedButton } from './noticeMessages.ts'
import { wrongButton } from './collectionCards.ts'
import { paymentBlocks, stateText } from './payment.ts'
import type { PaymentWay } from '../../domain/settings/payment.ts'
import { isOpenState, type RequestState } from '../../domain/requests/requestLife.ts'
import { services } from '../../domain/services/index.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import { type Passed, timelineOf } from './timeline.ts'
import { toneOf } from '../tone.ts'
import { slotWords } from '../appointments/appointmentCards.ts'
import type { Slot } from '../../domain/appointments/slot.ts'
import type { Words } from '../../domain/words.ts'

/** A paper that an officer asked for; `reason` says what is wrong with the one that was brought. */
export interface MissingPaper {
  readonly name: Words
  readonly reason?: string
}

/** The parts of a request that its applicant may see. */
export interface RequestSummary {
  readonly reference: string
  readonly service: ServiceId
  readonly state: RequestState
  /** Every state that the request was in, the current one last. */
  readonly passed: readonly Passed[]
  /** Office minutes since the request was accepted, null before. */
  readonly minutes: number | null
  readonly promisedMinutes: number
  /** Papers that an officer asked for and that are still missing. */
  readonly missingPapers: readonly MissingPaper[]
  /** The officer's words: why it is paused or rejected, or a note on what is missing. */
  readonly reason: string | null
  /** How its money is paid; null for another result. */
  readonly payment: PaymentWay | null
  /** What the applicant says to collect; null when there is nothing to collect. */
  readonly handoverCode: string | null
  readonly appointment: Slot | null
  /** Whether the office takes appointments for it. Surety and cremation need none: the counter serves them at once. */
  readonly offersAppointment: boolean
  /** LINE did not accept a notice; the card tells the applicant. */
  readonly noticeFailed: boolean
  /** A notice waits to be sent or accepted by LINE. */
  readonly noticeWaits: boolean
  /** Whether one of its papers takes photos. */
  readonly takesPhotos: boolean
  /** Whether its applicant can have received it by now, so that the card may offer to say so. */
  readonly mayBeReceived?: boolean
  /** What the applicant of a collected result can still say against it. */
  readonly objection?: 'not-received' | 'not-right' | 'not-arrived' | null
}

function timeRow({ promisedMinutes: target, minutes, payment }: RequestSummary) {
  const promise =
    payment === null
      ? say('chat.status.minutes-promised', { target })
      : say(`chat.payment.minutes-${payment === 'transfer' ? 'transfer' : 'counter'}`, { minutes: target })
  return {
    label: say('chat.status.time'),
    value: minutes === null ? promise : say('chat.status.minutes', { minutes: Math.floor(minutes), target }),
  }
}

function missingBlocks({ missingPapers }: RequestSummary): Block[] {
  const items = missingPapers.map(({ name: words, reason }) => ({
    text: { words },
    ...(reason !== undefined && { details: [reasonText(reason)] }),
  }))
  return items.length === 0
    ? []
    : [paragraph(say('chat.status.missing'), 'strong'), { kind: 'list', numbered: true, items }]
}

function buttonBlocks({
  state,
  payment,
  reference,
  appointment,
  offersAppointment,
  takesPhotos,
  mayBeReceived = false,
  objection = null,
}: RequestSummary): Block[] {
  if (objection)
    return [{ kind: 'buttons', buttons: [{ ...wrongButton(reference, objection), look: 'quiet' }] }]
  if (!isOpenState(state)) return []
  const appointmentButton = button(say('visits.visit'), { kind: 'visit-of', reference }, 'secondary')
  const qr = button(say('visits.qr.button'), { kind: 'visit-qr', reference }, 'secondary')
  const photos = button(say('photos.offer.send'), { kind: 'photo-papers', reference }, 'secondary')
  const cancel = button(say('chat.status.cancel'), { kind: 'cancel-request', reference }, 'quiet')
  const canCancel = state === 'submitted' || state === 'papers_missing'
  const wanted = offersAppointment || appointment !== null
  const buttons = [
    ...(takesPhotos ? [photos] : []),
    ...(wanted ? [appointmentButton] : []),
    qr,
    ...(state === 'ready' && mayBeReceived ? [receivedButton(reference, payment)] : []),
    ...(canCancel ? [cancel] : []),
  ]
  return [{ kind: 'buttons', buttons }]
}

/**
 * One of the person's requests: its state, the time it takes, missing papers, and the next step. `whole`: with every
 * step.
 */
export function requestCard(request: RequestSummary, whole = false): Message {
  const { service, state, reason, payment, handoverCode, reference } = request
  const isTransferred = payment === 'transfer' && state === 'ready'
  const timeline: Block = { kind: 'timeline', stages: timelineOf(request.passed, payment) }
  const more = { kind: 'request', reference, part: 'whole' } as const
  return {
    kind: 'card',
    ...toneOf(services[service]),
    title: { words: services[service].shortName },
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: say('chat.filed.reference'), value: { typed: request.reference } },
          { label: say('chat.status.state'), value: stateText(state, payment) },
          timeRow(request),
          ...(reason === null ? [] : [{ label: say('chat.status.reason'), value: reasonText(reason) }]),
          ...(state === 'ready' && handoverCode !== null
            ? [{ label: say('chat.status.code'), value: { typed: handoverCode } }]
            : []),
          ...(request.appointment === null
            ? []
            : [{ label: say('visits.visit'), value: say('visits.when', slotWords(request.appointment)) }]),
        ],
      },
      ...missingBlocks(request),
      whole ? timeline : details(say('chat.details'), more),
      ...(state === 'ready' ? paymentBlocks(payment) : []),
      paragraph(isTransferred ? say('chat.payment.next-ready') : say(`chat.next.${state}`)),
      ...(request.noticeWaits ? [paragraph(say('notices.status.waits'), 'small')] : []),
      ...(request.noticeFailed ? [paragraph(say('chat.status.notice-failed'))] : []),
      ...buttonBlocks(request),
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}
