import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { answering } from '../../../src/chat/answers/index.ts'
import { isPaperQuestion, MISSING_PAPERS } from '../../../src/domain/papers/paperList.ts'
import type { QuestionOf } from '../../../src/domain/questions/question.ts'
import { questionsOf } from '../../../src/domain/questions/questions.ts'
import { serviceList, services } from '../../../src/domain/services/index.ts'
import { asksByRight } from '../../../src/domain/services/forOther.ts'
import { openChat } from '../../support/chat.ts'
import { chatAt, filings } from '../support/filings.ts'

const TODAY = '2026-11-23'

/** How people say each choice of each question, five ways and more. */
const said = new Map(
  readFileSync(new URL('ownWords.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [question = '', choice = '', words = ''] = line.split('\t')
      return [`${question} ${choice}`, words.split(' / ')] as const
    }),
)

type Choice = QuestionOf<'choice'>

const variants = (question: Choice, choice: string) =>
  said.get(`${asksByRight(question) ? 'by-right' : question.id} ${choice}`) ?? []

const isAsked = (question: { kind: string; id: string; former?: true }): question is Choice =>
  question.kind === 'choice' &&
  !question.former &&
  question.id !== MISSING_PAPERS &&
  !isPaperQuestion(question.id)

/** The choice that a text is taken for; “stop: …” where the chat stops there. */
function taken(question: Choice, text: string): string | null {
  const parsed = answering(question).parse({ kind: 'typed', text }, TODAY)
  if (parsed.ok) return parsed.value
  const { why } = parsed
  const stop = question.options.find((option) => option.stop && 'words' in why && why.words === option.stop)
  return stop?.id ?? null
}

describe('a choice in the person’s own words', () => {
  for (const service of serviceList) {
    for (const question of questionsOf(service).filter(isAsked)) {
      it(`of ${service.id}, ${question.id}`, () => {
        for (const { id } of question.options) {
          const words = variants(question, id)
          assert.ok(words.length >= 5, `${question.id} ${id} has ${words.length} variants`)
          assert.deepEqual(
            words
              .filter((text) => taken(question, text) !== id)
              .map((text) => `${text} → ${taken(question, text)}`),
            [],
            id,
          )
        }
      })
    }
  }
})

describe('words that are no plain answer to a choice', () => {
  const choiceOf = (service: (typeof serviceList)[number]['id'], id: string) => {
    const question = questionsOf(services[service]).find((each) => each.id === id)
    assert.ok(question?.kind === 'choice')
    return question
  }

  it('ask something, name several choices, or deny the only one', () => {
    for (const [service, question, ...texts] of [
      ...([
        ['salary-certificate', 'for-whom', 'ของฉันหรือของแม่ดีคะ', 'ทำให้แม่ได้ไหม', 'ไม่ใช่ของตัวเอง', 'หมายถึงอะไรคะ'],
        ['salary-certificate', 'status', 'เกษียณแล้วใช้ข้อไหน', 'ครูต้องทำยังไง', 'ลูกจ้างประจำหรือพนักงานราชการ'],
        ['salary-certificate', 'status', 'โรงเรียนบ้านครูน้อย 081-234-5678', 'สวัสดีค่ะ', 'ขอคุยกับคน'],
      ] as const),
      ...([
        ['medical-reimbursement', 'for-whom', 'ทำให้แม่', 'ของสามีค่ะ', 'ค่ารักษาของลูก'],
        ['medical-reimbursement', 'patient', 'แม่สามีค่ะ', 'พ่อกับแม่ของสามี', 'ไม่ใช่ของลูก'],
        ['pensioner-id-card', 'card-reason', 'บัตรหมดอายุแล้วก็หาย', 'ถ้าบัตรหายต้องทำยังไง'],
        ['child-education-allowance', 'school-kind', 'ไม่ใช่เอกชน', 'รัฐหรือเอกชนคะ'],
      ] as const),
    ] as const)
      for (const text of texts) assert.equal(taken(choiceOf(service, question), text), null, text)
  })

  it('are one where what is denied is another choice, or stands in another breath', () => {
    for (const [service, question, text, choice] of [
      ['salary-certificate', 'for-whom', 'ของฉันเองค่ะ ไม่ใช่ของแม่', 'self'],
      ['salary-certificate', 'for-whom', 'ทำให้สามีค่ะ ท่านไม่ถนัดมือถือ', 'other'],
      ['child-education-allowance', 'school-kind', 'ของรัฐค่ะ ไม่ใช่เอกชน', 'state'],
      ['pensioner-id-card', 'card-reason', 'บัตรเก่าหายค่ะ', 'lost'],
      ['salary-certificate', 'status', 'เกษียณแล้วค่ะ', 'other'],
      ['child-education-allowance', 'status', 'เกษียณแล้วค่ะ', 'pensioner'],
    ] as const)
      assert.equal(taken(choiceOf(service, question), text), choice, text)
  })
})

describe('a choice typed in the chat', () => {
  for (const { id: service } of serviceList) {
    it(`is taken at the question of ${service} that it answers, and the next question comes`, () => {
      for (const line of filings[service]) {
        const question = questionsOf(services[service]).find(({ id }) => id === line.asked)
        if (question?.kind !== 'choice') continue
        const before = chatAt(service, question.id).state
        for (const { id } of question.options)
          for (const text of variants(question, id)) {
            const chat = openChat({ state: before })
            chat.says(text)
            assert.equal(chat.state.draft?.answers[question.id], id, `${question.id} “${text}”`)
            assert.notEqual(chat.state.draft?.asking, question.id, text)
          }
      }
    })
  }

  it('goes behind a plain wish in the same words', () => {
    const chat = chatAt('pensioner-id-card', 'card-reason')
    chat.says('ดูสถานะบัตรที่ขอไว้ตอนบัตรหาย')
    chat.caused('show-status')
    chat.says('ขอคุยกับเจ้าหน้าที่ค่ะ บัตรหาย')
    chat.hears('people.contact.title')
    assert.equal(chat.state.draft?.asking, 'card-reason')
  })
})
