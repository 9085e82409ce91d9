import { newState } from '../../../src/chat/state.ts'
import { appointmentCard, dayCard, timesCard } from '../../../src/chat/appointments/appointmentCards.ts'
import { languageCard, menuCard, serviceCard, servicesCard } from '../../../src/chat/browse/browse.ts'
import { contactCard } from '../../../src/chat/browse/contact.ts'
import { guidanceCard } from '../../../src/chat/browse/guidanceCard.ts'
import { hoursCard } from '../../../src/chat/browse/openingHours.ts'
import type { Message } from '../../../src/chat/message.ts'
import { fullNotice, privacyCard } from '../../../src/chat/privacy/privacyNotice.ts'
import {
  completedNotice,
  delayedNotice,
  expiredNotice,
  expiringNotice,
  papersMissingNotice,
  readyNotice,
  rejectedNotice,
  reopenedNotice,
} from '../../../src/chat/requests/noticeMessages.ts'
import {
  requestCard,
  requestDetailsCard,
  type RequestSummary,
} from '../../../src/chat/requests/requestCard.ts'
import { filedCard, sentAlreadyCard } from '../../../src/chat/requests/requestMessages.ts'
import { greetingCard, notUnderstood } from '../../../src/chat/routing/doors.ts'
import {
  askReceivedCard,
  askWrongCard,
  insteadCard,
  notNowMessage,
  openedAgainCard,
  takenBackCard,
  toldOfficersCard,
  whichIsWrongCard,
  whichToFixCard,
  tooLateMessage,
} from '../../../src/chat/requests/collectionCards.ts'
import { firstItemCard } from '../../../src/chat/survey/surveyCards.ts'
import { leftCard, openedCard } from '../../../src/chat/talks/talkCards.ts'
import { freeTimes } from '../../../src/domain/appointments/freeTimes.ts'
import { guidanceList } from '../../../src/domain/guidance/index.ts'
import { isHandedOut, paperItemsOf } from '../../../src/domain/papers/paperItems.ts'
import { photoPapers } from '../../../src/domain/papers/photoPapers.ts'
import { papersFor } from '../../../src/domain/papers/paperList.ts'
import { requestStates } from '../../../src/domain/requests/requestLife.ts'
import { choiceAfter } from '../../../src/chat/requests/requestChoice.ts'
import { type ServiceId, serviceIds } from '../../../src/domain/services/ids.ts'
import { services } from '../../../src/domain/services/index.ts'
import { usualOffice } from '../../../src/domain/settings/office.ts'
import { paymentWayOf } from '../../../src/domain/settings/payment.ts'
import { presentSet } from '../../../src/domain/survey/surveySets.ts'
import { dayOf } from '../../../src/lib/time.ts'
import { chatAt, filings, give, valuesOf } from '../../chat/support/filings.ts'

const COLLECTED = { reference: '70-0042-9', service: 'salary-certificate' } as const
const REFERENCE = '70-0042-9'
const SURVEY = 'ab'.repeat(32)
const SLOT = '2026-11-25T09:00'
const MORNING = new Date('2026-11-23T09:00:00+07:00')
const EVENING = new Date('2026-11-23T18:00:00+07:00')
/** Words of an officer as they usually are; they may write longer ones. */
const REASON = 'เอกสารอ่านไม่ชัดเจน โปรดถ่ายสำเนาใหม่'

const at = (now: Date) => ({ now, today: dayOf(now), office: usualOffice })

/** A message as it usually is, by a name that says which kind it is: `question royal-cremation-letter temple`. */
type Usual = readonly [name: string, message: Message]

const named = (name: string, messages: readonly Message[]): Usual[] =>
  messages.map((message) => [name, message])

function ofMenus(): Usual[] {
  return [
    ['welcome', languageCard('chat.welcome.title')],
    ['menu', menuCard(usualOffice)],
    ['greeting', greetingCard(newState, at(MORNING))],
    ['greeting out of hours', greetingCard(newState, at(EVENING))],
    ['not understood', notUnderstood('', newState, at(MORNING))],
    ['contact', contactCard(at(MORNING))],
    ['contact out of hours', contactCard(at(EVENING))],
    ['hours', hoursCard(at(MORNING))],
    ['hours out of hours', hoursCard(at(EVENING))],
    ['hours of a day that was asked about', hoursCard(at(MORNING), 'weekday.2026-12-07')],
    ['hours of two days', hoursCard(at(MORNING), 'weekday.2026-11-28,weekday.2026-11-29')],
    ['services', servicesCard()],
    ['privacy notice', fullNotice(usualOffice)],
    ['talk', openedCard('01KAN', usualOffice)],
    ['question about a collection', askReceivedCard(COLLECTED, null, 3)],
    ['question about a transfer', askReceivedCard(COLLECTED, 'transfer', 3)],
    ['closed counter', notNowMessage(COLLECTED.reference)],
    ['collection taken back', takenBackCard(COLLECTED, null)],
    ['question what is wrong', askWrongCard(COLLECTED.reference)],
    ['question which answer is wrong', askWrongCard(COLLECTED.reference, true)],
    ['told of a correction', toldOfficersCard(COLLECTED, usualOffice, MORNING, true)],
    ['correction of one', whichToFixCard([COLLECTED])],
    [
      'correction of several',
      whichToFixCard(['2', '3', '4', '5'].map((last) => ({ ...COLLECTED, reference: `70-0042-${last}` }))),
    ],
    ['opened again', openedAgainCard(COLLECTED, 'not-right')],
    ['money not arrived', openedAgainCard(COLLECTED, 'not-arrived')],
    ['opened again by the office', openedAgainCard(COLLECTED, 'office')],
    ['which is wrong', whichIsWrongCard([COLLECTED])],
    ['wrong before the collection', toldOfficersCard(COLLECTED, usualOffice, MORNING)],
    ['said instead', insteadCard(COLLECTED, 'not-right')],
    ['too late', tooLateMessage(COLLECTED.reference)],
    ['left message', leftCard('01KAN', choiceAfter([], undefined), usualOffice, EVENING)],
    ...guidanceList.flatMap(({ id }) => {
      const card = guidanceCard(id, undefined, usualOffice)
      return card ? [[`guidance ${id}`, card] as const] : []
    }),
  ]
}

/** Every card from the first question to the check page, as the shortest way shows them. */
function ofFiling(service: ServiceId): Usual[] {
  const chat = chatAt(service, filings[service][0]?.asked ?? null)
  const questions = filings[service].flatMap((line, index) => {
    const name = index === 0 ? `first question ${service}` : `question ${service} ${line.asked}`
    const seen = named(name, chat.messages.slice(-1))
    give(chat, line)
    return seen
  })
  return [...questions, ...named(`check ${service}`, chat.messages.slice(-1))]
}

function ofRequest(service: ServiceId): Usual[] {
  const subject = { service, reference: REFERENCE }
  const payment = paymentWayOf(service, usualOffice)
  const answers = valuesOf(filings[service])
  const brought = paperItemsOf(services[service]).filter((item) => !isHandedOut(item))
  const papers = brought.slice(0, 1).map(({ id, about: { name } }) => ({ id, name }))
  const missing = papers.map(({ name }) => ({ name, reason: 'unclear' }))
  const states = requestStates.flatMap((state): Usual[] => {
    const isOpen = state === 'submitted' || state === 'papers_missing'
    const summary: RequestSummary = {
      ...subject,
      state,
      passed: [
        { state: 'submitted', at: MORNING },
        ...(state === 'submitted' ? [] : [{ state, at: MORNING }]),
      ],
      missingPapers: state === 'papers_missing' ? missing : [],
      promisedMinutes: 10,
      minutes: isOpen ? null : 5,
      reason: state === 'rejected' || state === 'paused' ? REASON : null,
      handoverCode: state === 'ready' ? '1234' : null,
      noticeFailed: false,
      appointment: null,
      offersAppointment: !services[service].grave,
      noticeWaits: false,
      takesPhotos: isOpen,
      payment,
    }
    return [
      [`status ${service} ${state}`, requestCard(summary)],
      [`details ${service} ${state}`, requestDetailsCard(summary)],
    ]
  })
  const filed = filedCard(
    { ...subject, serviceVersion: 0, filedAt: MORNING, answers, complete: true },
    usualOffice,
  )
  const since = { since: '2026-10-25', photos: 0 }
  return [
    [`service ${service}`, serviceCard(services[service], usualOffice)],
    [`consent ${service}`, privacyCard(service, usualOffice)],
    ...ofFiling(service),
    [`receipt ${service}`, filed],
    [
      `sent already ${service}`,
      sentAlreadyCard({ ...subject, serviceVersion: 0, answers }, usualOffice, true),
    ],
    ...states,
    ...named(`ready ${service}`, readyNotice({ ...subject, code: '1234', payment }, usualOffice)),
    ...named(
      `papers missing ${service}`,
      papersMissingNotice({
        ...subject,
        papers,
        note: null,
        again: null,
        takesPhotos: photoPapers(services[service], answers, usualOffice).some(
          ({ id }) => id === papers[0]?.id,
        ),
      }),
    ),
    ...named(`rejected ${service}`, rejectedNotice({ ...subject, reason: REASON })),
    ...named(`delayed ${service}`, delayedNotice({ ...subject, reason: REASON })),
    ...named(
      `reopened ${service}`,
      reopenedNotice({ ...subject, reason: REASON, gone: null, offersAppointment: true, isWorkedOn: true }),
    ),
    ...named(
      `expiring ${service}`,
      expiringNotice({
        ...subject,
        ...since,
        payment,
        state: 'papers_missing',
        day: '2026-12-24',
        keeps: { appointment: false, photos: false },
      }),
    ),
    ...named(`expired ${service}`, expiredNotice({ ...subject, ...since, waitsForTransfer: false })),
    ...named(
      `completed ${service}`,
      completedNotice({
        ...subject,
        transferred: payment === 'transfer',
        transferredOn: payment === 'transfer' ? '2026-11-30' : null,
        survey: { id: SURVEY, set: presentSet(usualOffice) },
      }).slice(0, 1),
    ),
    [
      `appointment ${service}`,
      appointmentCard(
        {
          ...subject,
          slot: SLOT,
          papers: papersFor(services[service], answers, usualOffice),
          qr: null,
        },
        'made',
        usualOffice,
      ),
    ],
  ]
}

function ofAppointments(): Usual[] {
  const choosing = {
    service: 'salary-certificate' as const,
    reference: REFERENCE,
    days: ['2026-11-24', '2026-11-25'],
    current: null,
  }
  const times = freeTimes('2026-11-24', [], MORNING, usualOffice)
  return [
    ['times', timesCard(choosing, times.slice(0, 4), null)],
    ['times of a day', dayCard(choosing, '2026-11-24', times, null, 0)],
  ]
}

/** What most people read, each message as long as it usually is. */
export const usualMessages: readonly Usual[] = [
  ...ofMenus(),
  ...serviceIds.flatMap(ofRequest),
  ...ofAppointments(),
  ['survey', firstItemCard(SURVEY, presentSet(usualOffice))],
]
