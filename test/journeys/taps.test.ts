import assert from 'node:assert/strict'
import { type Language, languages } from '../../src/lib/language.ts'
import type { Tap } from '../../src/chat/taps.ts'
import { type Chat, openChat } from '../support/chat.ts'

/** A person whose every tap and every typed message is counted. */
interface Person {
  readonly chat: Chat
  readonly counted: { taps: number; typed: number }
  taps(...buttons: (string | Tap)[]): void
  types(...words: string[]): void
}

/** Somebody who has just added the account. */
function newcomer(): Person {
  const chat = openChat({ state: { ...openChat().state, language: null } })
  const counted = { taps: 0, typed: 0 }
  chat.follows()
  return {
    chat,
    counted,
    taps(...buttons) {
      for (const button of buttons) {
        counted.taps += 1
        chat.taps(button)
      }
    },
    types(...words) {
      for (const each of words) {
        counted.typed += 1
        chat.says(each)
      }
    },
  }
}

function within(person: Person, taps: number, typed: number): void {
  person.chat.caused('file-request')
  const { counted } = person
  assert.ok(counted.taps <= taps, `${counted.taps} taps, ${taps} at most`)
  assert.ok(counted.typed <= typed, `${counted.typed} typed messages, ${typed} at most`)
}

const words = {
  th: {
    language: 'ภาษาไทย',
    services: 'ดูบริการและเอกสาร',
    pension: 'หนังสือรับรองเงินบำนาญ',
    identityCard: '6. บัตรประจำตัว',
    fileCard: 'กรอกคำขอ: บัตรผู้รับบำนาญ',
    file: 'กรอกคำขอล่วงหน้า',
    accept: 'รับทราบและเริ่มกรอก',
    loan: 'ประกอบการกู้เงิน',
    anybody: 'ผู้ที่เกี่ยวข้อง',
    lost: 'บัตรหาย',
    all: 'มีครบทุกรายการ',
    some: 'ยังไม่ครบ',
    report: '2. สำเนาใบแจ้งความ',
    goOn: 'ครบตามนี้ ไปต่อ',
    again: 'ใช้ข้อมูลเดิม: นางสมศรี ใจดี · 081-…-5678',
    submit: 'ส่งคำขอ',
  },
  en: {
    language: 'English',
    services: 'Services and papers',
    pension: 'Pension certificate',
    identityCard: '6. Identity card',
    fileCard: 'Fill in: Pensioner ID card',
    file: 'Fill in a request',
    accept: 'I understand, begin',
    loan: 'For a loan',
    anybody: 'To whom it may concern',
    lost: 'The card is lost',
    all: 'I have them all',
    some: 'Not all yet',
    report: '2. Copy of the police report',
    goOn: 'That is all, go on',
    again: 'As last time: นางสมศรี ใจดี · 081-…-5678',
    submit: 'Send the request',
  },
} as const

/** Who the person is, typed for the first request. */
const whoIAm = ['นางสมศรี ใจดี', 'โรงเรียนบ้านปงเคียน', '081-234-5678']

function filesPensionCertificate(language: Language): Person {
  const say = words[language]
  const person = newcomer()
  person.taps(say.language, say.services, say.pension, say.file, say.accept)
  person.types(...whoIAm)
  person.taps(say.loan, say.anybody, say.submit)
  return person
}

for (const language of languages) {
  describe(`the way to a filed request, counted (${language})`, () => {
    const say = words[language]

    function atPapers(): Person {
      const person = newcomer()
      person.taps(say.language, say.services, say.identityCard, say.fileCard, say.accept)
      person.types(...whoIAm)
      person.taps(say.lost)
      return person
    }

    it('takes 8 taps and 3 typed messages for the first pension certificate', () => {
      within(filesPensionCertificate(language), 8, 3)
    })

    it('takes 4 taps and nothing typed for the second one', () => {
      const person = filesPensionCertificate(language)
      Object.assign(person.counted, { taps: 0, typed: 0 })
      person.taps({ kind: 'services' }, say.pension, say.again, say.submit)
      within(person, 4, 0)
    })

    it('takes 8 taps and 3 typed messages for a lost card', () => {
      const person = atPapers()
      person.taps(say.all, say.submit)
      within(person, 8, 3)
    })

    it('takes 10 taps for a lost card with papers missing', () => {
      const person = atPapers()
      person.taps(say.some, say.report, say.goOn, say.submit)
      within(person, 10, 3)
    })
  })
}
