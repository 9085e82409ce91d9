import { reasonText } from '../../domain/requests/cannedReasons.ts'
import { MOST_BESIDE, bringSentence, briefReason, photosButton, wholeButton } from '../briefly.ts'
import { type Block, button, type Button, type Message, paragraph } from '../message.ts'
import { say } from '../../domain/text.ts'
import { receivedButton } from './noticeMessages.ts'
import { holdsAllWords, wordsButton } from './officerWords.ts'
import { wrongButton } from './collectionCards.ts'
import { paymentBlocks, stateText } from './payment.ts'
import type { PaymentWay } from '../../domain/settings/payment.ts'
import { type Expectation, nothingKnown } from '../../domain/requests/expectation.ts'
import { isLeftToOfficer } from '../../domain/requests/photosCame.ts'
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
  /** A photo of it has come since it was asked for. */
  readonly photoCame?: true
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
  /** Somebody else may collect it. */
  readonly takesProxy?: boolean
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

/** Whether of all that is missing a photo has come, which an officer looks at before anybody has to come. */
const waitsForOfficer = ({ state, missingPapers }: RequestSummary): boolean =>
  state === 'papers_missing' &&
  isLeftToOfficer(
    missingPapers,
    missingPapers.filter(({ photoCame }) => photoCame),
  )

/** The missing papers, each with what is wrong with it; `brief`: with the beginning of that. */
function missingBlocks({ state, missingPapers }: RequestSummary, brief: boolean): Block[] {
  const items = missingPapers.map(({ name: words, reason, photoCame }) => ({
    text: { words },
    details: [
      ...(reason === undefined ? [] : [brief ? briefReason(reason) : reasonText(reason)]),
      ...(photoCame ? [say('chat.status.photos-came')] : []),
    ],
  }))
  const isToBring = state === 'papers_missing' && !missingPapers.every(({ photoCame }) => photoCame)
  const about = say(isToBring ? 'chat.status.bring' : 'chat.status.missing')
  return items.length === 0 ? [] : [paragraph(about, 'strong'), { kind: 'list', numbered: true, items }]
}

/** What to bring, at first sight, or what the officer says where there is nothing to bring or to collect. */
function wantedBlocks(request: RequestSummary): Block[] {
  const { state, missingPapers, reason } = request
  if (waitsForOfficer(request)) return [paragraph(say('chat.status.photos-wait'))]
  const missing = missingPapers.filter(({ photoCame }) => !photoCame)
  const bring = state === 'papers_missing' ? bringSentence(missing, MOST_BESIDE) : null
  if (bring) return [paragraph(bring)]
  const isSaid = state === 'rejected' || (isOpenState(state) && state !== 'ready')
  return reason === null || !isSaid
    ? []
    : [
        {
          kind: 'facts',
          rows: [{ label: say('chat.status.reason'), value: briefReason(reason, MOST_BESIDE) }],
        },
      ]
}

/** What can be done with a request, most of it on the card of details. */
function buttonBlocks(request: RequestSummary): Block[] {
  const { state, payment, reference, appointment, offersAppointment, takesPhotos } = request
  if (!isOpenState(state)) return []
  const appointmentButton = button(say('visits.visit'), { kind: 'visit-of', reference }, 'secondary')
  const qr = button(say('visits.qr.button'), { kind: 'visit-qr', reference }, 'secondary')
  const photos = button(say('photos.offer.send'), { kind: 'photo-papers', reference }, 'secondary')
  const cancel = button(say('chat.status.cancel'), { kind: 'cancel-request', reference }, 'quiet')
  const fix = button(say('notices.fix.button'), { kind: 'fix-answer', reference }, 'secondary')
  const papers = { kind: 'request', reference, part: 'papers' } as const
  const canCancel = state === 'submitted' || state === 'papers_missing'
  const wanted = offersAppointment || appointment !== null
  const buttons = [
    button(say('chat.service.papers'), papers, 'secondary'),
    // Beside the papers, where its short label fits into their row.
    ...(state === 'ready' ? [] : [fix]),
    ...(takesPhotos ? [photos] : []),
    ...(wanted ? [appointmentButton] : []),
    qr,
    ...(state === 'ready' && request.mayBeReceived ? [receivedButton(reference, payment)] : []),
    ...(request.takesProxy ? [button(say('proxy.title'), { kind: 'proxy', reference }, 'secondary')] : []),
    ...(canCancel ? [cancel] : []),
  ]
  return [{ kind: 'buttons', buttons }]
}

/** The one thing to do next, and the way to the details. */
function firstButtons(request: RequestSummary): Block[] {
  const { state, payment, reference, takesPhotos, mayBeReceived, objection } = request
  const photos = photosButton(reference)
  const papers = { kind: 'request', reference, part: 'papers' } as const
  const next: Button[] = [
    ...(state === 'submitted' ? [button(say('chat.service.papers'), papers, 'secondary')] : []),
    ...(takesPhotos ? [photos] : []),
    ...(state === 'ready' && mayBeReceived ? [receivedButton(reference, payment)] : []),
    ...(objection ? [wrongButton(reference, objection)] : []),
  ]
  return [{ kind: 'buttons', buttons: [...next, wholeButton(reference)] }]
}

const reasonRow = ({ reason }: RequestSummary, brief: boolean) =>
  reason === null
    ? []
    : [{ label: say('chat.status.reason'), value: brief ? briefReason(reason) : reasonText(reason) }]

const codeRow = ({ state, handoverCode, payment }: RequestSummary) =>
  state === 'ready' && handoverCode !== null && payment !== 'transfer'
    ? [{ label: say('chat.status.code'), value: { typed: handoverCode } }]
    : []

/** The sentence on what happens next. Where the state says it already, it is among the details. */
function nextOf(request: RequestSummary): Block {
  const { state, payment } = request
  if (waitsForOfficer(request)) return paragraph(say('chat.status.photos-wait'))
  return paragraph(
    payment === 'transfer' && state === 'ready' ? say('chat.payment.next-ready') : say(`chat.next.${state}`),
  )
}

/** What has become of one of the person's requests, and what to do now. */
export function requestCard(request: RequestSummary): Message {
  const { service, state, payment, reference } = request
  const isMoney = state === 'ready' && payment !== null
  // Whom to ask about a rejection is at the foot.
  const saysNext = state === 'ready' || (!isOpenState(state) && state !== 'rejected')
  return {
    kind: 'card',
    ...toneOf(services[service]),
    title: { words: services[service].shortName },
    blocks: [
      {
        kind: 'facts',
        rows: [
          {
            label: { typed: reference },
            value: waitsForOfficer(request) ? say('chat.status.photos-came') : stateText(state, payment),
          },
          ...codeRow(request),
          // The appointment is among the details where papers are to be brought first.
          ...(request.missingPapers.length > 0 ? [] : appointmentRow(request)),
        ],
      },
      ...wantedBlocks(request),
      ...(isMoney ? paymentBlocks(payment) : saysNext ? [nextOf(request)] : []),
      ...firstButtons(request),
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

const appointmentRow = ({ appointment }: RequestSummary) =>
  appointment === null
    ? []
    : [{ label: say('visits.visit'), value: say('visits.when', slotWords(appointment)) }]

/** What is usual this month and what waits before it, while the result is not ready. */
function expectedRows({ state }: RequestSummary, { usualMinutes: minutes, before: count }: Expectation) {
  const isUnderWay = isOpenState(state) && state !== 'ready'
  const before =
    count === 0 ? say('chat.status.before-none') : say('chat.status.before', { count: count ?? 0 })
  return [
    ...(isUnderWay && minutes !== null
      ? [{ label: say('chat.status.usual'), value: say('chat.status.usual-minutes', { minutes }) }]
      : []),
    ...(state === 'submitted' && count !== null ? [{ label: say('chat.status.waits'), value: before }] : []),
  ]
}

/** Everything else about a request: its way, its time, and all that can be done with it. */
export function requestDetailsCard(
  request: RequestSummary,
  expectation: Expectation = nothingKnown,
): Message {
  const { service, state, payment, reference } = request
  const isWhole = holdsAllWords(request)
  return {
    kind: 'card',
    ...toneOf(services[service]),
    title: { words: services[service].shortName },
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: say('chat.filed.reference'), value: { typed: reference } },
          timeRow(request),
          ...expectedRows(request, expectation),
          ...reasonRow(request, !isWhole),
          ...codeRow(request),
          ...appointmentRow(request),
        ],
      },
      ...missingBlocks(request, !isWhole),
      ...(isWhole ? [] : [{ kind: 'buttons', buttons: [wordsButton(reference)] } as const]),
      { kind: 'timeline', stages: timelineOf(request.passed, payment) },
      ...(state === 'ready' ? paymentBlocks(payment) : []),
      nextOf(request),
      ...(request.noticeFailed ? [paragraph(say('chat.status.notice-failed'))] : []),
      ...(request.noticeWaits ? [paragraph(say('notices.status.waits'), 'small')] : []),
      ...buttonBlocks(request),
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}
