import { reasonText } from '../../domain/requests/cannedReasons.ts'
import {
  MOST_BESIDE,
  MOST_OF_NAME,
  briefReason,
  bringSentence,
  isBrief,
  photosButton,
  wholeButton,
} from '../briefly.ts'
import { type Block, type Button, button, type Message, paragraph } from '../message.ts'
import { say, type Text } from '../../domain/text.ts'
import type { Office } from '../../domain/settings/office.ts'
import type { PaymentWay } from '../../domain/settings/payment.ts'
import type { Named } from '../../domain/papers/paperName.ts'
import { services } from '../../domain/services/index.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import type { Service } from '../../domain/services/service.ts'
import type { Slot } from '../../domain/appointments/slot.ts'
import { slotWords } from '../appointments/appointmentCards.ts'
import type { Words } from '../../domain/words.ts'
import type { RequestState } from '../../domain/requests/requestLife.ts'
import type { Day } from '../../lib/time.ts'
import { briefHours } from '../browse/openingHours.ts'
import { hoursButton } from '../photos/unkeptCards.ts'
import { paymentBlocks } from './payment.ts'
import { wrongButton } from './collectionCards.ts'
import { menuFooter, menuShortcuts, personButton } from '../shortcuts.ts'
import { firstItemCard } from '../survey/surveyCards.ts'
import type { SurveySet } from '../../domain/survey/surveySets.ts'
import { toneOf } from '../tone.ts'

/** The button for an applicant who has received everything; it leads to the question whether that is so. */
export function receivedButton(reference: string, payment: PaymentWay | null): Button {
  const label = say(payment === null ? 'notices.ready.received' : 'chat.payment.received')
  return button(label, { kind: 'received', reference }, 'secondary')
}

/** The survey that follows, and the version of its set of items. */
export interface AskedSurvey {
  readonly id: string
  readonly set: SurveySet
}

interface Subject {
  readonly service: ServiceId
  readonly reference: string
}

type Card = Message & { kind: 'card' }

function card(subject: Subject, title: Card): Card {
  const service = services[subject.service]
  return {
    ...title,
    ...toneOf(service),
    blocks: [
      {
        kind: 'facts',
        rows: [{ label: { words: service.shortName }, value: { typed: subject.reference } }],
      },
      ...title.blocks,
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** What is collected with the code that the applicant says at the counter, where and when. */
function collectBlocks(code: string, office: Counter, bringsId: boolean): Block[] {
  return [
    { kind: 'facts', rows: [{ label: say('chat.status.code'), value: { typed: code } }] },
    paragraph(
      say(bringsId ? 'notices.ready.where-id' : 'notices.ready.where', {
        office: { words: office.profile.shortName },
        hours: { text: briefHours(office) },
      }),
    ),
  ]
}

/** What of the office a notice says: its name and its hours. */
type Counter = Pick<Office, 'profile' | 'calendar'>

/** The title of the news that a result is ready. Only what is paid at the counter is ready to be collected. */
export function readyTitle(service: ServiceId, payment: PaymentWay | null): Text {
  return payment === null || payment === 'transfer'
    ? say(`notices.ready.${services[service].outcome.kind}`)
    : say(`notices.ready.${payment}`)
}

/**
 * The result (certificate, card, letter or money) is ready. Whatever is not transferred is collected. No button ends the
 * request here: nobody has received anything yet, and “received” under a message reads as “message received”.
 * @param subject.payment how the money is paid; null for another result
 */
export function readyNotice(
  subject: Subject & { code: string; payment: PaymentWay | null },
  office: Counter,
): Message[] {
  const { payment } = subject
  return [
    card(subject, {
      kind: 'card',
      title: readyTitle(subject.service, payment),
      blocks: [
        ...(payment === 'transfer'
          ? paymentBlocks(payment)
          : collectBlocks(subject.code, office, payment !== null)),
      ],
    }),
  ]
}

/**
 * All missing papers in one message: the first by its name, the others, what is wrong with each and the officer's own
 * words among the details. An officer who asks again must give a reason.
 */
export function papersMissingNotice(
  subject: Subject & {
    papers: readonly Named[]
    /** By paper id, what is wrong with a paper that was brought; a paper without an entry is missing. */
    reasons?: Readonly<Record<string, string>>
    note: string | null
    again: string | null
    /** The office takes photos of one of them. */
    takesPhotos: boolean
  },
): Message[] {
  const { papers, note, again, reference, takesPhotos, reasons = {} } = subject
  const bring = bringSentence(
    papers.map(({ id, name }) => ({ name, ...(reasons[id] !== undefined && { reason: reasons[id] }) })),
    takesPhotos && papers.length > 1 ? MOST_BESIDE : MOST_OF_NAME,
  )
  // An officer may ask for something that is none of the service's papers.
  const said =
    note === null
      ? again && say('notices.papers-missing.again', { why: { text: briefReason(again, MOST_BESIDE) } })
      : say('notices.papers-missing.note', { note: { text: briefReason(note, MOST_OF_NAME) } })
  const notice = card(subject, {
    kind: 'card',
    title: say('notices.papers-missing.title'),
    blocks: [
      ...[bring ?? said].flatMap((each) => (each ? [paragraph(each)] : [])),
      {
        kind: 'buttons',
        buttons: [...(takesPhotos ? [photosButton(reference)] : []), wholeButton(reference)],
      },
    ],
  })
  return [{ ...notice, footer: [hoursButton, personButton] }]
}

export function rejectedNotice(subject: Subject & { reason: string }): Message[] {
  return [
    card(subject, {
      kind: 'card',
      title: say('notices.rejected.title'),
      blocks: [
        paragraph(say('notices.rejected.reason', { reason: { text: briefReason(subject.reason) } })),
        ...(isBrief(subject.reason)
          ? [paragraph(say('notices.rejected.contact'))]
          : [{ kind: 'buttons', buttons: [wholeButton(subject.reference)] } as const]),
      ],
    }),
  ]
}

export function delayedNotice(subject: Subject & { reason: string }): Message[] {
  return [
    card(subject, {
      kind: 'card',
      title: say('notices.delayed.title'),
      blocks: [
        paragraph(say('notices.delayed.reason', { reason: { text: reasonText(subject.reason) } })),
        paragraph(say('notices.delayed.next')),
      ],
    }),
  ]
}

/**
 * The office takes the request up again. With an appointment that is gone, the reason is among the details.
 * @param subject.gone the appointment that the end had given back; null when the request had none or still has it
 * @param subject.offersAppointment whether the applicant may book one in the chat
 * @param subject.isWorkedOn what was ready is made anew, so that it must not be collected yet
 */
export function reopenedNotice(
  subject: Subject & {
    reason: string
    gone: Slot | null
    offersAppointment: boolean
    isWorkedOn: boolean
  },
): Message[] {
  const { reference, gone, offersAppointment, isWorkedOn } = subject
  const book = {
    ...button(say('visits.offer.button'), { kind: 'visit-of', reference }, 'secondary'),
    short: say('visits.visit'),
  }
  // Whoever is to wait for word books nothing before.
  const mayBook = gone !== null && offersAppointment && !isWorkedOn
  return [
    card(subject, {
      kind: 'card',
      title: say('notices.reopened.title'),
      blocks: [
        ...(gone === null
          ? [
              paragraph(
                say('notices.reopened.reason', {
                  reason: { text: briefReason(subject.reason, MOST_BESIDE) },
                }),
              ),
            ]
          : [paragraph(say('notices.reopened.appointment', slotWords(gone, true)))]),
        ...(isWorkedOn ? [paragraph(say('notices.reopened.work'))] : []),
        { kind: 'buttons', buttons: [...(mayBook ? [book] : []), wholeButton(reference)] },
      ],
    }),
  ]
}

/** Buttons that keep a request alive. @param look secondary beside something more likely, and short */
function keepButtons(
  { reference, keeps }: Subject & { keeps: Keeps },
  look: 'primary' | 'secondary',
): Button[] {
  return [
    {
      ...button(say('notices.expiring.keep'), { kind: 'keep-request', reference }, look),
      ...(look === 'secondary' && { short: say('notices.expiring.keep-short') }),
    },
    ...(keeps.appointment
      ? [
          {
            ...button(say('visits.offer.button'), { kind: 'visit-of', reference }, 'secondary'),
            short: say('visits.visit'),
          } as const,
        ]
      : []),
    ...(keeps.photos ? [photosButton(reference)] : []),
  ]
}

/** What the applicant may still do in the chat. */
interface Keeps {
  readonly appointment: boolean
  readonly photos: boolean
}

/** Nothing happens to a request: when it expires, what goes with it, and how to keep it. */
export function expiringNotice(
  subject: Subject & {
    state: RequestState
    payment: PaymentWay | null
    since: Day
    day: Day
    photos: number
    keeps: Keeps
  },
): Message[] {
  const { state, payment, day, photos } = subject
  const isTransferred = state === 'ready' && payment === 'transfer'
  const next = isTransferred ? 'transfer' : state === 'ready' ? 'collect' : null
  // Of a result that is ready, nobody needs photos any more; money that is transferred is not collected.
  const keeps = {
    appointment: subject.keeps.appointment && !isTransferred,
    photos: subject.keeps.photos && state !== 'ready',
  }
  return [
    card(subject, {
      kind: 'card',
      title: say('notices.expiring.title'),
      blocks: [
        paragraph(say('notices.expiring.text', { day: { briefDay: day } })),
        // Of a result that is ready, nobody needs the photos any more.
        ...(photos > 0 && state !== 'ready'
          ? [paragraph(say('notices.expiring.photos', { count: photos }), 'small')]
          : []),
        ...(next
          ? [paragraph(say(`notices.expiring.${next}`), next === 'collect' ? undefined : 'small')]
          : []),
        {
          kind: 'buttons',
          buttons: [
            ...(isTransferred ? [receivedButton(subject.reference, payment)] : []),
            ...keepButtons({ ...subject, keeps }, isTransferred ? 'secondary' : 'primary'),
          ],
        },
      ],
    }),
  ]
}

/**
 * A request has expired: what went with it, and how to begin anew.
 * @param subject.waitsForTransfer a claim that was checked: another claim would be one too many
 */
export function expiredNotice(
  subject: Subject & { since: Day; photos: number; waitsForTransfer: boolean },
): Message[] {
  const { service, since, photos, waitsForTransfer } = subject
  const anew = button(say('chat.service.file'), { kind: 'file', service }, 'secondary')
  return [
    card(subject, {
      kind: 'card',
      title: say('notices.expired.title'),
      blocks: [
        paragraph(say('notices.expired.text', { since: { briefDay: since } })),
        ...(photos > 0 ? [paragraph(say('notices.expired.photos', { count: photos }))] : []),
        ...(waitsForTransfer ? [paragraph(say('notices.expired.transfer'))] : []),
        {
          kind: 'buttons',
          buttons: waitsForTransfer ? [] : [anew],
        },
      ],
    }),
  ]
}

/** The answer to the button that keeps a request alive. */
export function keptMessage(reference: string, result: 'kept' | 'ended' | 'unknown'): Message {
  return { kind: 'text', text: say(`notices.kept.${result}`, { reference }), shortcuts: menuShortcuts }
}

/**
 * The hand-over is done. With a survey its first item stands on the same card, below the thanks; a family in mourning
 * is asked nothing.
 * @param subject.transferred the office has sent the money; the applicant may not have it yet
 * @param subject.transferredOn the day of the transfer; null or absent: no day was given
 * @param subject.byApplicant the applicant has said so, perhaps by mistake
 */
export function completedNotice(
  subject: Subject & {
    survey: AskedSurvey | null
    transferred: boolean
    transferredOn?: Day | null
    byApplicant?: true
  },
): Message[] {
  const { reference, survey, transferred, transferredOn: day = null } = subject
  const service: Service = services[subject.service]
  const title = say(transferred ? 'notices.completed.title-transfer' : 'notices.completed.title')
  const on = transferred && day !== null ? { shortDay: day } : null
  const wrong = subject.byApplicant ? 'not-received' : transferred ? 'not-arrived' : 'not-right'
  const object = wrongButton(reference, wrong)
  if (survey === null) {
    const text = transferred ? 'text-transfer' : service.grave ? 'text-grave' : 'text'
    const blocks: Block[] = [
      paragraph(
        on ? say('notices.completed.text-transferred-on', { day: on }) : say(`notices.completed.${text}`),
      ),
      { kind: 'buttons', buttons: [{ ...object, look: 'quiet' }] },
    ]
    return [card(subject, { kind: 'card', title, blocks })]
  }
  const progress = { text: say('survey.progress', { no: 1, of: survey.set.items.length }) }
  const blocks = [
    paragraph(
      on
        ? say('notices.completed.transferred-first', { reference, day: on, progress })
        : say('notices.completed.thanks-first', { reference, progress }),
      'small',
    ),
  ]
  return [firstItemCard(survey.id, survey.set, { title, blocks, beside: [object] })]
}

/** What has become of a request, in the line before the next answer to its applicant. */
/** Tells that an officer has corrected an answer; what it says stands in the request. */
export function correctedLine(reference: string, what: Words): Message {
  return { kind: 'text', text: say('notices.progress.corrected', { reference, what: { words: what } }) }
}

export function progressLine(reference: string, change: 'accept' | 'pause' | 'resume'): Message {
  return { kind: 'text', text: say(`notices.progress.${change}`, { reference }) }
}

/** The answer to “I have received it” when the request is already completed, or not ready yet. */
export function receivedMessage(reference: string, result: 'already' | 'not-ready' | 'unknown'): Message {
  return { kind: 'text', text: say(`notices.received.${result}`, { reference }), shortcuts: menuShortcuts }
}
