import { currentCard, currentWithProblem } from '../../../src/chat/filing/filingCards.ts'
import type { Message } from '../../../src/chat/message.ts'
import type { Draft } from '../../../src/chat/state.ts'
import { paperQuestion } from '../../../src/domain/papers/paperList.ts'
import { paperItemsOf } from '../../../src/domain/papers/paperItems.ts'
import type { Question } from '../../../src/domain/questions/question.ts'
import { questionsOf } from '../../../src/domain/questions/questions.ts'
import { type ServiceId, serviceIds } from '../../../src/domain/services/ids.ts'
import { services } from '../../../src/domain/services/index.ts'
import { usualOffice } from '../../../src/domain/settings/office.ts'
import { say } from '../../../src/domain/text.ts'
import { chatAt, filedOf } from '../../chat/support/filings.ts'
import { openChat } from '../../support/chat.ts'

const facts = { now: new Date('2026-11-23T12:00:00+07:00'), today: '2026-11-23', office: usualOffice }

/** Names and places as they really are, of which each has as many letters as a line's end makes awkward. */
const names = [
  'ว่าที่ร้อยตรีหญิงกาญจนาพรรณ วัฒนาประเสริฐสกุลชัย',
  'นางสาวพิมพ์พิศาวรรณลักษณ์ ศรีสุวรรณรัตนชัยพัฒน์',
  'นางบัวลอย เทพบุญเรืองวงศ์',
  'Mrs. Christina Alexandra Montgomery-Williamson',
] as const
const places = [
  'ธนาคารออมสิน สาขาเชียงราย',
  'ผู้อำนวยการสำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน กรุงเทพมหานคร',
  'สถานเอกอัครราชทูตสหพันธ์สาธารณรัฐเยอรมนี ประจำประเทศไทย',
  'โรงเรียนอนุบาลเมืองเชียงราย (สันทรายราษฎร์ดรุณานุเคราะห์)',
  'Embassy of the United States of America, Bangkok',
  'kanchanaphan.wattanaprasertsakunchai.2515@chiangrai1.example.go.th',
] as const

const at = <T>(list: readonly T[], index: number) => list[index % list.length] as T

function answerOf(question: Question, turn: number): string | undefined {
  if (question.kind === 'name') return at(names, turn)
  if (question.kind === 'text') return at(places, turn + question.id.length)
  if (question.kind !== 'choice') return undefined
  const { options } = question
  return at(options, turn).id
}

/** The draft with long answers; each turn has other ones, half of them for somebody else, half with missing papers. */
function longDraft(service: ServiceId, turn: number): Draft {
  const { draft } = chatAt(service, null).state
  if (!draft) throw new Error(`No draft of ${service}`)
  const asked = questionsOf(services[service])
  const long = asked.flatMap((question) => {
    const answer = answerOf(question, turn)
    return answer === undefined ? [] : [[question.id, answer] as const]
  })
  const lacks = turn % 2 === 1
  const papers = paperItemsOf(services[service]).map(({ id }) => [paperQuestion(id), 'not-yet'] as const)
  const answers = {
    ...filedOf(service),
    ...Object.fromEntries(long),
    'for-whom': turn % 4 < 2 ? 'other' : 'self',
    agreed: 'yes',
    papers: lacks ? 'some' : 'all',
    ...(lacks && { 'missing-papers': 'told', ...Object.fromEntries(papers) }),
  }
  return { ...draft, answers, asking: 'check', ...(turn % 3 === 0 && { again: answers }) }
}

/** What is said on a check page that holds long answers. */
const said = ['เบอร์ผิดค่ะ ที่ถูก 089-765-4321', `ชื่อ ${names[0]} ค่ะ`, `โรงเรียนผิดค่ะ ที่ถูก ${places[3]}`, 'ครบแล้วค่ะ']

/** Check pages of every service with the longest answers that people really give. */
export function ofCheckPages(): Message[] {
  return serviceIds.flatMap((service) =>
    Array.from({ length: 6 }, (_, turn) => turn).flatMap((turn) => {
      const draft = longDraft(service, turn)
      const chat = openChat({
        ...{ language: 'th', privacy: 'accepted' },
        state: { ...chatAt(service, null).state, draft },
      })
      chat.says(at(said, turn))
      return [
        currentCard(draft, facts),
        currentCard(draft, { ...facts, draftPhotos: { photo: 3 } }),
        currentWithProblem(draft, facts, say('chat.check.press')),
        currentWithProblem(draft, facts, say('lending.back.time')),
        ...chat.messages,
      ]
    }),
  )
}
