import { openStates } from '../../../src/domain/requests/requestLife.ts'
import { claimsCard, nextCard, openCard } from '../../../src/chat/requests/standingCards.ts'
import { officeOf, usualOffice } from '../../../src/domain/settings/office.ts'
import type { Question } from '../../../src/domain/questions/question.ts'
import { SettingsSchema } from '../../../src/domain/settings/settings.ts'
import {
  languageCard,
  menuCard,
  serviceCard,
  servicePartCard,
  servicesCard,
} from '../../../src/chat/browse/browse.ts'
import { signInCard } from '../../../src/chat/linking/signInCard.ts'
import { contactCard } from '../../../src/chat/browse/contact.ts'
import { button, type Message, paragraph } from '../../../src/chat/message.ts'
import { withWayBack } from '../../../src/chat/routing/wayBack.ts'
import { say } from '../../../src/domain/text.ts'
import {
  completedNotice,
  expiredNotice,
  expiringNotice,
  papersMissingNotice,
  progressLine,
  readyNotice,
  rejectedNotice,
  reopenedNotice,
} from '../../../src/chat/requests/noticeMessages.ts'
import {
  deletedCard,
  deletionCard,
  deletionListCard,
  heldDataCard,
  myDataCard,
  myDataFileCard,
} from '../../../src/chat/privacy/myDataMessages.ts'
import { fullNotice } from '../../../src/chat/privacy/privacyNotice.ts'
import { requestStates } from '../../../src/domain/requests/requestLife.ts'
import {
  cancelledMessage,
  filedCard,
  requestPapersCard,
  sentAlreadyCard,
} from '../../../src/chat/requests/requestMessages.ts'
import { requestCard, requestDetailsCard } from '../../../src/chat/requests/requestCard.ts'
import { officerWordsCard } from '../../../src/chat/requests/officerWords.ts'
import { choiceAfter } from '../../../src/chat/requests/requestChoice.ts'
import { noOpenRequest, requestListCard } from '../../../src/chat/requests/statusMessages.ts'
import { papersFor } from '../../../src/domain/papers/paperList.ts'
import {
  askPhotoCard,
  fullCard,
  keptCard,
  photoPapersCard,
  removedMessage,
} from '../../../src/chat/photos/photoCards.ts'
import { bringCard, offerCard } from '../../../src/chat/photos/unkeptCards.ts'
import { whichPaperCard } from '../../../src/chat/photos/whichPaperCards.ts'
import { paperItemsOf } from '../../../src/domain/papers/paperItems.ts'
import { paymentWayOf, paymentWays } from '../../../src/domain/settings/payment.ts'
import { questionsOf } from '../../../src/domain/questions/questions.ts'
import { type ServiceId, serviceIds } from '../../../src/domain/services/ids.ts'
import { serviceList, services } from '../../../src/domain/services/index.ts'
import { guidanceList } from '../../../src/domain/guidance/index.ts'
import { guidanceCard, wholeGuidanceCard } from '../../../src/chat/browse/guidanceCard.ts'
import { elsewhere, greetingCard, notUnderstood } from '../../../src/chat/routing/doors.ts'
import { hoursCard, walkInText } from '../../../src/chat/browse/openingHours.ts'
import { referrals } from '../../../src/chat/understanding/notOurs.ts'
import { praised, remarkCard } from '../../../src/chat/talks/remarkCards.ts'
import { remarks } from '../../../src/chat/taps.ts'
import { intents } from '../../../src/chat/understanding/intents.ts'
import {
  alsoCard,
  besideAnswerCard,
  isActionable,
  nearlyCard,
  unsureCard,
} from '../../../src/chat/routing/intentTaps.ts'
import { dayOf } from '../../../src/lib/time.ts'
import { presentSet } from '../../../src/domain/survey/surveySets.ts'
import { menuShortcuts } from '../../../src/chat/shortcuts.ts'
import {
  noRequestCard,
  qrCard,
  sureToCancelCard,
  appointmentCancelledCard,
  whichRequestCard,
} from '../../../src/chat/appointments/appointmentAnswers.ts'
import {
  dayCard,
  timesCard,
  appointmentCard,
  appointmentClosedCard,
} from '../../../src/chat/appointments/appointmentCards.ts'
import { freeTimes } from '../../../src/domain/appointments/freeTimes.ts'
import { dayParts } from '../../../src/domain/appointments/slot.ts'
import {
  aboutNoted,
  askMessageCard,
  backCard,
  inTalk,
  leftCard,
  whichRequestCard as whichTalkCard,
  officerSays,
  openedCard,
  unansweredCard,
} from '../../../src/chat/talks/talkCards.ts'
import { newState } from '../../../src/chat/state.ts'
import { voiceCard } from '../../../src/chat/talks/voiceCard.ts'
import { type Chat, openChat } from '../../support/chat.ts'
import { makeAnswer } from '../../support/make.ts'
import { chatAt, filings } from '../../chat/support/filings.ts'
import { ofCheckPages } from './checkPages.ts'
import { ofLending } from './lendingMessages.ts'
import { ofProxies } from './proxyMessages.ts'
import { ofFreeWords, ofRareCards } from './saidMessages.ts'

const wishes = intents.filter(isActionable)
const SURVEY = 'ab'.repeat(32)
/** The most that an officer may have written, and what must not be mistaken for a text of ours. */
const LONG = `{{reason}} $t(chat.menu.title) <b>“ก” ${'กำ'.repeat(480)}`
const SLOT = '2026-12-23T15:45'
const QR = 'https://chapwai.example.go.th/qr/70-123456-7.png'
const MONDAY = new Date('2026-11-23T09:00:00+07:00')
const filedAt = new Date('2026-11-23T03:00:00+07:00')

/** Values that lead to the most questions and papers. */
const widest: Readonly<Record<string, string>> = {
  'for-whom': 'other',
  agreed: 'yes',
  paid: 'yes',
  patient: 'child',
  claimant: 'father',
  'card-reason': 'changed',
  decoration: 'unknown',
  temple: 'settled',
  papers: 'some',
}

/** The office that adds the most lines to a list of papers. */
const everythingOpen = officeOf(SettingsSchema.parse({ papers: { copiesByOffice: true } }))

function longestAnswer(question: Question): string {
  if (question.kind === 'text') return 'ก'.repeat(question.maxLength)
  if (question.kind === 'name') return `${'ก'.repeat(60)} ${'ข'.repeat(59)}`
  if (question.kind === 'choice') return widest[question.id] ?? question.options.at(-1)?.id ?? ''
  return makeAnswer(question)
}

/** Answers of the longest kind that each question takes, as many conditional questions asked as there can be. */
function longestAnswers(service: ServiceId): Record<string, string> {
  return Object.fromEntries(
    questionsOf(services[service]).map((question) => [question.id, longestAnswer(question)]),
  )
}

function longestDraft(service: ServiceId): Chat {
  const chat = chatAt(service, null)
  const { state } = chat
  const answers = longestAnswers(service)
  if (!state.draft) throw new Error(`No draft of ${service}`)
  return openChat({ state: { ...state, draft: { ...state.draft, id: '01KAN'.padEnd(26, 'X'), answers } } })
}

function ofFiling(): Message[] {
  return serviceIds.flatMap((service) => {
    const longest = longestDraft(service)
    const draft = longest.state.draft?.id ?? ''
    const asked = questionsOf(services[service]).flatMap(({ id }) => {
      longest.taps({ kind: 'edit', draft, question: id })
      return longest.messages
    })
    longest.taps({ kind: 'check', draft, part: 'answers' })
    const whole = [...longest.messages]
    longest.taps({ kind: 'change', draft, page: '1' })
    whole.push(...longest.messages)
    const others = (['change', 'check', 'start-over', 'discard'] as const).flatMap((kind) => {
      longest.taps({ kind, draft })
      return longest.messages
    })
    longest.taps({ kind: 'cancel' })
    const cancel = longest.messages
    const wrong = filings[service].flatMap((line) => {
      const chat = chatAt(service, line.asked)
      chat.says('😊')
      const answered = chat.messages
      chat.says(`${'จำไม่ได้ '.repeat(9)}ค่ะ`)
      return [...answered, ...chat.messages]
    })
    const privacy = openChat()
    privacy.taps({ kind: 'file', service })
    const unfinished = serviceIds.flatMap((wanted) => {
      longest.taps({ kind: 'file', service: wanted })
      return longest.messages
    })
    return [...asked, ...whole, ...others, ...cancel, ...wrong, ...privacy.messages, ...unfinished]
  })
}

function ofRequests(): Message[] {
  return serviceIds.flatMap((service) => {
    const subject = { service, reference: '70-123456-7' }
    const papers = services[service].papers
    const cards = requestStates.flatMap((state) => {
      const request = {
        ...subject,
        state,
        passed: requestStates.map((each) => ({ state: each, at: filedAt })),
        missingPapers: papers.map(({ name }) => ({ name, reason: LONG })),
        promisedMinutes: 10,
        minutes: state === 'submitted' ? null : 1234.5,
        reason: LONG,
        payment: paymentWayOf(service, usualOffice),
        handoverCode: '1234',
        noticeFailed: true,
        appointment: SLOT,
        offersAppointment: true,
        noticeWaits: false,
        takesPhotos: true,
      }
      const asked = { ...request, missingPapers: request.missingPapers.slice(0, 1) }
      const details = requestDetailsCard(request, { usualMinutes: 1234, before: 99 })
      return [requestCard(request), requestCard(asked), details, officerWordsCard(request, 0)]
    })
    return [
      ...cards,
      ...(['all', 'unsure'] as const).map((papers) =>
        filedCard(
          {
            ...{ ...subject, serviceVersion: 0, filedAt, complete: papers === 'all' },
            answers: { ...longestAnswers(service), papers },
          },
          everythingOpen,
        ),
      ),
      ...[true, false].map((anew) =>
        sentAlreadyCard(
          { ...subject, serviceVersion: 0, answers: longestAnswers(service) },
          everythingOpen,
          anew,
        ),
      ),
      requestPapersCard(
        { reference: '70-123456-7', answers: longestAnswers(service) },
        services[service],
        everythingOpen,
      ),
      ...(paymentWayOf(service, usualOffice) === null ? [null] : paymentWays).flatMap((payment) =>
        readyNotice({ ...subject, code: '1234', payment }, usualOffice),
      ),
      ...papersMissingNotice({ ...subject, papers, note: LONG, again: LONG, takesPhotos: true }),
      ...papersMissingNotice({
        ...subject,
        papers: papers.slice(0, 1),
        reasons: { [papers[0]?.id ?? '']: 'unclear' },
        note: null,
        again: null,
        takesPhotos: true,
      }),
      ...papersMissingNotice({ ...subject, papers: [], note: LONG, again: LONG, takesPhotos: true }),
      ...papersMissingNotice({ ...subject, papers: [], note: null, again: LONG, takesPhotos: true }),
      ...rejectedNotice({ ...subject, reason: LONG }),
      ...reopenedNotice({
        ...subject,
        reason: LONG,
        gone: '2026-11-25T09:00',
        offersAppointment: true,
        isWorkedOn: true,
      }),
      ...expiringNotice({
        ...subject,
        state: 'ready',
        payment: paymentWayOf(service, usualOffice),
        since: '2026-11-25',
        day: '2027-01-24',
        photos: 5,
        keeps: { appointment: true, photos: true },
      }),
      ...expiredNotice({ ...subject, since: '2026-11-25', photos: 5, waitsForTransfer: false }),
      ...(['accept', 'pause', 'resume'] as const).map((change) => progressLine(subject.reference, change)),
      ...[true, false].flatMap((transferred) =>
        completedNotice({ ...subject, survey: { id: SURVEY, set: presentSet(usualOffice) }, transferred }),
      ),
      ...completedNotice({ ...subject, survey: null, transferred: true, transferredOn: '2026-12-31' }),
    ]
  })
}

function ofAppointments(): Message[] {
  const days = ['2026-11-23', '2026-12-31']
  const times = freeTimes('2026-11-24', [], filedAt, usualOffice)
  return serviceIds.flatMap((service) => {
    const subject = { service, reference: '70-123456-7' }
    const choosing = { ...subject, days, current: SLOT }
    const appointment = {
      ...subject,
      slot: SLOT,
      papers: papersFor(services[service], {}, usualOffice),
      qr: QR,
    }
    const looks = ['made', 'moved', 'standing', 'reminder'] as const
    return [
      timesCard({ ...choosing, current: null }, times.slice(0, 4), null),
      ...(['closed', 'full', 'far'] as const).map((why) =>
        timesCard(
          choosing,
          times.slice(0, 4),
          say(`visits.sorry.${why}`, { day: { briefDay: days[1] ?? '' } }),
        ),
      ),
      timesCard(choosing, times.slice(0, 4), say('visits.sorry.past')),
      ...dayParts.map((part) => dayCard({ ...choosing, current: null }, '2026-11-24', times, part, 0)),
      timesCard(choosing, [], null),
      dayCard(choosing, '2026-11-24', times, null, 0),
      ...[0, 1, 2].map((page) => dayCard(choosing, '2026-11-24', times, 'morning', page)),
      ...looks.map((look) => appointmentCard(appointment, look, usualOffice)),
      appointmentClosedCard(appointment),
      sureToCancelCard(subject, SLOT),
      appointmentCancelledCard(subject),
      whichRequestCard(manyOf(serviceIds.map((id) => ({ service: id, reference: '70-123456-7' })))),
      qrCard(subject, QR),
    ]
  })
}

function ofSurvey(): Message[] {
  const chat = openChat()
  const seen: Message[] = []
  const note = () => seen.push(...chat.messages)
  chat.taps({ kind: 'rate', survey: SURVEY, item: 'P2', level: '5' })
  for (const item of ['S2', 'F4', 'Q1', 'O1']) {
    note()
    chat.taps({ kind: 'rate', survey: SURVEY, item, level: 'skip' })
  }
  note()
  chat.says('ก'.repeat(5000))
  note()
  for (const [field, value] of [
    ['sex', 'begin'],
    ['sex', 'male'],
    ['age', 'skip'],
    ['status', 'heir'],
  ] as const) {
    chat.taps({ kind: 'profile', survey: SURVEY, field, value })
    note()
  }
  return seen
}

function ofMenus(): Message[] {
  const text = (key: Parameters<typeof say>[0]): Message => ({
    kind: 'text',
    text: say(key),
    shortcuts: menuShortcuts,
  })
  return [
    menuCard(usualOffice),
    ...serviceList.map((service) => menuCard(usualOffice, service)),
    servicesCard(),
    ...serviceList.map((service) => serviceCard(service, usualOffice)),
    ...serviceList.flatMap((service) =>
      (['papers', 'steps', 'caution'] as const).flatMap(
        (part) => servicePartCard(service, part, usualOffice) ?? [],
      ),
    ),
    menuCard(usualOffice, undefined, false, true),
    languageCard('chat.welcome.title'),
    languageCard('chat.language.title'),
    contactCard({ now: filedAt, today: dayOf(filedAt), office: usualOffice }),
    hoursCard({ now: filedAt, today: dayOf(filedAt), office: usualOffice }),
    greetingCard(newState, { now: filedAt, today: dayOf(filedAt), office: usualOffice }),
    notUnderstood('', newState, { now: filedAt, today: dayOf(filedAt), office: usualOffice }),
    ...serviceList.map(({ id: service }) =>
      notUnderstood(
        '',
        { ...newState, subject: { service, at: filedAt.toISOString() } },
        { now: filedAt, today: dayOf(filedAt), office: usualOffice },
      ),
    ),
    ...referrals.map(elsewhere),
    claimsCard(),
    openCard({ now: filedAt, today: dayOf(filedAt), office: usualOffice }),
    ...openStates.flatMap((state) =>
      ([null, 'transfer', 'cash'] as const).map((payment) =>
        nextCard({ state, payment }, { now: filedAt, today: dayOf(filedAt), office: usualOffice }),
      ),
    ),
    walkInText,
    praised,
    ...remarks.flatMap((about) => [remarkCard(about, false), remarkCard(about, true)]),
    ...wishes.map((wish) => nearlyCard([wish], 'asked')),
    ...wishes.map((wish) => unsureCard([wish], 'asked', [])),
    ...wishes.map(alsoCard),
    ...wishes.map((wish) => besideAnswerCard(wish)),
    ...guidanceList.flatMap(({ id }) =>
      [guidanceCard(id, undefined, usualOffice), wholeGuidanceCard(id, undefined, usualOffice)].flatMap(
        (card) => card ?? [],
      ),
    ),
    nearlyCard(['salary-certificate', 'pension-certificate', 'privacy-delete', 'human'], 'asked'),
    contactCard({ now: MONDAY, today: dayOf(MONDAY), office: usualOffice }),
    noOpenRequest(),
    noOpenRequest('child-education-allowance'),
    requestListCard(manyOf(openRows), 999),
    requestListCard(choiceAfter(openRows.slice(0, 4), undefined), 4),
    requestListCard(manyOf(openRows.map((row) => ({ ...row, apart: { typed: 'ก'.repeat(12) } }))), 999),
    noRequestCard(),
    ...(['cancelled', 'too-late', 'unknown'] as const).map((result) =>
      cancelledMessage('70-123456-7', result),
    ),
    ...withWayBack(
      [{ kind: 'text', text: say('chat.thanks') }],
      button(say('chat.way-back.question', { no: 8 }), { kind: 'resume' }),
    ),
    ...(['chat.unknown', 'chat.thanks', 'chat.old.button', 'chat.trouble', 'chat.afresh'] as const).map(text),
    ...[true, false].map((knownNetwork) =>
      signInCard({
        id: 'f'.repeat(64),
        number: '47',
        browser: 'samsung',
        system: 'other',
        knownNetwork,
        askedAt: MONDAY,
      }),
    ),
    {
      kind: 'card',
      title: say('chat.staff.sign-in-title'),
      blocks: [
        paragraph(say('chat.staff.sign-in-text')),
        {
          kind: 'buttons',
          buttons: [
            {
              label: say('chat.staff.sign-in-open'),
              action: { kind: 'link', uri: 'https://chapwai.example.go.th/console/sign-in?token=abc' },
              look: 'primary',
            },
          ],
        },
      ],
      shortcuts: menuShortcuts,
    },
  ]
}

const openRows = serviceIds.map((service) => ({
  service,
  reference: '70-123456-7',
  state: 'papers_missing' as const,
  payment: null,
  filedAt,
  isLate: true,
}))

/** As many requests as one card offers, with many more behind them. */
const manyOf = <R extends { readonly reference: string }>(requests: readonly R[]) => ({
  ...choiceAfter(requests, undefined),
  left: 999,
})

function ofTalks(): Message[] {
  const talk = '01KAN'.padEnd(26, 'X')
  const open = serviceIds.map((service) => ({ reference: '70-123456-7', service }))
  const one = choiceAfter(open.slice(0, 1), undefined)
  const evening = new Date('2026-11-27T16:40:00+07:00')
  const { state } = longestDraft('housing-welfare-certificate')
  return [
    openedCard(talk, usualOffice),
    ...(['people.talk.passed-on', 'people.talk.media', 'people.talk.words'] as const).map((key) =>
      inTalk(key, talk),
    ),
    ...[newState, state].map((each) =>
      voiceCard(each, { now: filedAt, today: dayOf(filedAt), office: usualOffice }),
    ),
    officerSays(LONG, talk),
    officerSays('ก'.repeat(2000), null),
    ...(['person', 'officer', 'silence', 'unanswered'] as const).map((over) => backCard(state, over)),
    ...[filedAt, evening].flatMap((at) => [
      unansweredCard(usualOffice, at),
      askMessageCard(usualOffice, at),
      leftCard(talk, manyOf(open), usualOffice, at),
      leftCard(talk, one, usualOffice, at),
      leftCard(talk, choiceAfter([], undefined), usualOffice, at),
    ]),
    whichTalkCard(talk, manyOf(open)),
    aboutNoted('70-123456-7'),
    aboutNoted(null),
  ]
}

function ofPhotos(): Message[] {
  const id = `01KAN${'X'.repeat(21)}-12`
  return serviceIds.flatMap((service) => {
    const subject = { service: services[service], reference: '70-123456-7' }
    const papers = paperItemsOf(services[service]).map(({ id, about }) => ({ id, name: about.name }))
    const places = papers.flatMap((paper) => [
      { service: services[service], paper, of: { reference: subject.reference } },
      { service: services[service], paper, of: { draft: '01KAN'.padEnd(26, 'X') } },
    ])
    return [
      ...places.flatMap((place) => [
        keptCard(place, { id, kind: 'jpeg' }, 1, usualOffice),
        keptCard(place, { id, kind: 'pdf' }, 5, usualOffice),
        fullCard(place, id),
        removedMessage(place, 4),
        askPhotoCard(place, 3, id, usualOffice),
      ]),
      ...[{ reference: subject.reference }, { draft: '01KAN'.padEnd(26, 'X') }].flatMap((of) => [
        photoPapersCard(
          { service: services[service], of },
          papers.map((paper, index) => ({
            ...paper,
            count: 5,
            missing: 'reference' in of && index % 2 === 0,
          })),
        ),
        photoPapersCard(
          { service: services[service], of },
          papers.map((paper) => ({ ...paper, count: 0, missing: false })),
          1,
        ),
      ]),
      offerCard('image', manyOf(Array.from({ length: 10 }, () => subject)), false),
      offerCard('file', choiceAfter([subject], undefined), true),
      ...places
        .slice(0, 3)
        .flatMap((_, at) => [
          whichPaperCard(id, places.slice(0, at + 1), usualOffice),
          ...(['waits', 'none-named', 'several-named'] as const).map((why) =>
            whichPaperCard(id, places.slice(0, at + 1), usualOffice, why),
          ),
          bringCard(
            'image',
            { ...subject, papers: papers.slice(0, at).map(({ name }) => name) },
            at,
            usualOffice,
          ),
        ]),
    ]
  })
}

function ofPrivacy(): Message[] {
  const held = {
    title: say('privacy.held.request', { reference: '70-123456-7' }),
    brief: { typed: 'ก'.repeat(120) },
    rows: [],
    stays: say('privacy.held.request-ended', { day: { day: '2028-09-30' } }),
  }
  const many = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? held : { ...held, stays: null }))
  const link = { uri: `https://chapwai.example.go.th/my-data?token=${SURVEY}`, code: '012345', minutes: 10 }
  return [
    fullNotice(usualOffice),
    ...serviceIds.map((service) => fullNotice(usualOffice, service)),
    ...[[], [held], many].flatMap((heldData) => [
      myDataCard(heldData),
      heldDataCard(heldData),
      deletionListCard(heldData),
      deletionCard(heldData, '2026-11-23'),
      deletedCard(heldData, '2026-12-23'),
      deletionCard(
        heldData.filter(({ stays }) => stays !== null),
        '2026-11-23',
      ),
    ]),
    myDataFileCard(link),
  ]
}

/** Every message that the conversation, the requests and the notices can lead to, each at its longest. */
export const everyMessage: readonly Message[] = [
  ...ofMenus(),
  ...ofFiling(),
  ...ofCheckPages(),
  ...ofRequests(),
  ...ofLending(),
  ...ofProxies(),
  ...ofFreeWords(),
  ...ofRareCards(),
  ...ofAppointments(),
  ...ofSurvey(),
  ...ofTalks(),
  ...ofPhotos(),
  ...ofPrivacy(),
]
