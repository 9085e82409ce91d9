import { serviceCard, servicesNumbered, sharedNumberCard } from '../../../src/chat/browse/browse.ts'
import { doubtCard } from '../../../src/chat/filing/doubtedWords.ts'
import { draftPapersCard, sendAnywayCard } from '../../../src/chat/filing/filingCards.ts'
import { bringCard } from '../../../src/chat/photos/unkeptCards.ts'
import { heldPhotoMessage } from '../../../src/chat/photos/whichPaperCards.ts'
import { resumeCard } from '../../../src/chat/filing/resumePrompt.ts'
import { backCard, helpingAlready, nothingToLend } from '../../../src/chat/lending/lendingCards.ts'
import { askDigitsCard } from '../../../src/chat/linking/linking.ts'
import type { Message } from '../../../src/chat/message.ts'
import { withProblem } from '../../../src/chat/problem.ts'
import { namedProxyCard, whichProxyCard } from '../../../src/chat/proxy/proxyCards.ts'
import { keptMessage, receivedMessage } from '../../../src/chat/requests/noticeMessages.ts'
import { choiceAfter } from '../../../src/chat/requests/requestChoice.ts'
import { nextCard, openCard } from '../../../src/chat/requests/standingCards.ts'
import { payCard } from '../../../src/chat/routing/payAsked.ts'
import { askReceivedCard, whichToFixCard } from '../../../src/chat/requests/collectionCards.ts'
import { askedPaperCard, paperNotNeededCard } from '../../../src/chat/requests/paperCards.ts'
import { cancelCard, whichToCancelCard } from '../../../src/chat/requests/requestMessages.ts'
import { callBackCard } from '../../../src/chat/survey/surveyCards.ts'
import { paperItemsOf } from '../../../src/domain/papers/paperItems.ts'
import { questionsOf } from '../../../src/domain/questions/questions.ts'
import { serviceInstead } from '../../../src/domain/services/forRetired.ts'
import { type ServiceId, serviceIds } from '../../../src/domain/services/ids.ts'
import { serviceList, services } from '../../../src/domain/services/index.ts'
import { usualOffice } from '../../../src/domain/settings/office.ts'
import { say } from '../../../src/domain/text.ts'
import { menuShortcuts } from '../../../src/chat/shortcuts.ts'
import { chatAt } from '../../chat/support/filings.ts'
import { openChat } from '../../support/chat.ts'

const REFERENCE = '70-123456-7'
const NAME = `${'ก'.repeat(60)} ${'ข'.repeat(59)}`
const NOON = new Date('2026-11-23T12:00:00+07:00')
const facts = { now: NOON, today: '2026-11-23', office: usualOffice }

/** What is said at a question by somebody who cannot answer it, or whose answer is asked about once more. */
const atQuestion = [
  'งงค่ะ',
  'ตามองไม่เห็นค่ะ',
  'เบอร์ลูกสาวได้ไหมคะ',
  'เดี๋ยวถามลูกก่อนแล้วจะบอกอีกทีนะคะ',
  'ชื่อผิดค่ะ',
  'เกษียณแล้วค่ะ',
]

/** What is said on the check page: corrections, and words that change nothing. */
const atCheck = [
  'เบอร์ผิดค่ะ ที่ถูก 089-765-4321',
  'โรงเรียนบ้านหัวฝายค่ะ ไม่ใช่ที่เขียนไว้',
  'ยังขาดใบเสร็จค่ะ',
  'ไม่มีสำเนาทะเบียนบ้านค่ะ',
  'ขอให้พิมพ์ตัวใหญ่ๆ นะคะ',
  'งงค่ะ',
]

/** What is said to a chat that asks nothing: days and times of opening, and a status that leads to another service. */
const atRest = [
  ...['วันพ่อเปิดไหม', 'วันพ่อหยุดไหมคะ', 'สงกรานต์เปิดไหม', 'ปีใหม่หยุดวันไหนบ้าง', 'วันเสาร์อาทิตย์เปิดไหม'],
  ...['พรุ่งนี้บ่ายเปิดไหม', 'วันเสาร์ 9 โมงเปิดไหม', 'วันนี้ปิดกี่โมง', 'is it open on Christmas?'],
  ...['ผมเป็นข้าราชการบำนาญ เบิกค่ารักษาให้ภรรยาได้ไหม', 'ขอแก้คำตอบ', 'ตัวใหญ่', 'ใครมารับแทนได้บ้าง'],
]

/** What free words bring, said to a chat at rest, at each question and on the check page. */
export function ofFreeWords(): Message[] {
  const answered = (service: ServiceId, question: string | null, words: string) => {
    const chat = chatAt(service, question)
    chat.says(words)
    return chat.messages
  }
  return [
    ...atRest.flatMap((words) => {
      const chat = openChat()
      chat.says(words)
      return chat.messages
    }),
    ...serviceIds.flatMap((service) => [
      ...atCheck.flatMap((words) => answered(service, null, words)),
      ...questionsOf(services[service])
        .filter(({ id }) => !id.startsWith('asker-') && id !== 'agreed')
        .flatMap(({ id, kind }) =>
          [...atQuestion, ...(kind === 'money' ? ['ประมาณสามพันกว่าบาท'] : [])].flatMap((words) =>
            answered(service, id, words),
          ),
        ),
    ]),
  ]
}

function ofDrafts(): Message[] {
  return serviceIds.flatMap((id) => {
    const { draft } = chatAt(id, null).state
    if (!draft) throw new Error(`No draft of ${id}`)
    const service = services[id]
    const instead = serviceInstead(id, 'pensioner')
    return [
      sendAnywayCard(draft, `${'ก'.repeat(40)}…`, 'x'),
      draftPapersCard(service, draft, facts),
      resumeCard(draft, facts),
      resumeCard({ ...draft, asking: 'phone' }, facts),
      ...(['time', 'given-back', 'finished'] as const).map((why) => backCard(why, draft)),
      helpingAlready(service, draft),
      ...(instead ? [serviceCard(services[instead], usualOffice, { other: service })] : []),
    ]
  })
}

/** Whether the addressee that was named with another answer is meant. */
function ofNamedAddressees(): Message[] {
  const addressees = [
    'ธนาคารออมสิน สาขาเชียงราย',
    'สถานเอกอัครราชทูตสหพันธ์สาธารณรัฐเยอรมนี ประจำประเทศไทย',
    'ก'.repeat(120),
  ]
  return serviceIds.flatMap((id) => {
    const { draft } = chatAt(id, null).state
    if (!draft || !questionsOf(services[id]).some((question) => question.id === 'addressee')) return []
    return addressees.flatMap((words) => {
      const doubted = { question: 'addressee', words, named: true } as const
      return doubtCard({ ...draft, asking: 'addressee', doubted }, facts) ?? []
    })
  })
}

const media = ['sticker', 'image', 'video', 'location', 'file', 'contact'] as const

/** What is answered to something that is not text, with nothing open and with a draft that waits. */
function ofMedia(): Message[] {
  const waiting = { ...chatAt('housing-welfare-certificate', null).state, focus: null }
  return [undefined, waiting].flatMap((state) =>
    media.flatMap((kind) => {
      const chat = openChat(state && { state })
      chat.sends(kind)
      const otherwise = chat.effects.flatMap((effect) =>
        effect.kind === 'offer-photos' && effect.otherwise ? [effect.otherwise] : [],
      )
      return [...chat.messages, ...otherwise]
    }),
  )
}

/** What to bring where several papers are asked for. */
const ofSeveralPapers = (): Message[] =>
  serviceIds.flatMap((id) => {
    const papers = paperItemsOf(services[id]).map(({ about: { name } }) => name)
    const request = { reference: REFERENCE, service: services[id], papers }
    return (['image', 'file', 'deleted'] as const).map((what) => bringCard(what, request, 9, usualOffice))
  })

/** A paper that an officer misses, with a long name and all that can be known of it. */
const ofPaper = {
  reference: REFERENCE,
  service: 'pensioner-id-card',
  id: 'police-report-copy',
  name: { th: 'สำเนาทะเบียนบ้าน/สำเนาบัตรประชาชน', en: 'Copy of house registration / copy of national ID card' },
  about: [say('chat.paper.may-be-needed'), say('chat.paper.copy-by-office')],
  reason: 'ภาพไม่ชัด อ่านเลขไม่ออก',
  form: 'copy',
} as const

/** Cards that only few people meet. */
export function ofRareCards(): Message[] {
  const subjects = serviceIds.map((service) => ({ service, reference: REFERENCE }))
  const told = (key: Parameters<typeof say>[0]): Message => ({
    kind: 'text',
    text: say(key),
    shortcuts: menuShortcuts,
  })
  return [
    ...ofDrafts(),
    callBackCard(REFERENCE, 90),
    told('survey.call-back.noted'),
    told('survey.call-back.none'),
    askDigitsCard,
    withProblem(askDigitsCard, say('walkin.tie.four')),
    cancelCard(REFERENCE),
    ...subjects.map(({ service }) => cancelCard(REFERENCE, service)),
    ...ofNamedAddressees(),
    ...ofMedia(),
    ...ofSeveralPapers(),
    payCard('pension'),
    payCard('salary'),
    nothingToLend(null),
    ...serviceIds.map(nothingToLend),
    ...(['cash', 'cheque'] as const).map((payment) =>
      askReceivedCard({ service: 'medical-reimbursement', reference: REFERENCE }, payment, 3),
    ),
    openCard({ ...facts, now: new Date('2026-11-23T09:00:00+07:00') }),
    nextCard({ state: 'papers_missing', payment: null, photosCame: true }, facts),
    whichToCancelCard(subjects.slice(0, 3)),
    ...[1, 2].map((count) => paperNotNeededCard(Array.from({ length: count }, () => REFERENCE))),
    ...(['answer', 'paper'] as const).flatMap((of) =>
      [...subjects.map((subject) => [subject]), subjects.slice(0, 4)].map((some) =>
        whichToFixCard(some, { of, text: 'ลืมบอกไปว่าใบแจ้งความยังไม่ได้ไปเอาที่โรงพัก เดี๋ยวพรุ่งนี้ไปค่ะ' }),
      ),
    ),
    ...(['meaning', 'original', 'there', 'send'] as const).flatMap((talk) =>
      [true, false].flatMap((takesPhotos) =>
        [true, false].map((photoCame) =>
          askedPaperCard({ ...ofPaper, takesPhotos, photoCame }, talk, usualOffice),
        ),
      ),
    ),
    ...[...new Set(serviceList.map(({ scopeNo }) => scopeNo))]
      .map(servicesNumbered)
      .filter(({ length }) => length > 1)
      .map(sharedNumberCard),
    ...subjects.flatMap((subject) =>
      [true, false].map((isWhole) => namedProxyCard(subject, { name: NAME, isWhole })),
    ),
    whichProxyCard({ ...choiceAfter(subjects, undefined), left: 999 }),
    ...(['deleted', 'gone', 'too-many', 'waits-for-none'] as const).map(heldPhotoMessage),
    ...(['kept', 'ended', 'unknown'] as const).map((result) => keptMessage(REFERENCE, result)),
    ...(['already', 'not-ready', 'unknown'] as const).map((result) => receivedMessage(REFERENCE, result)),
  ]
}
