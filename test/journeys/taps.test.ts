import assert from 'node:assert/strict'
import { type Language, languages } from '../../src/lib/language.ts'
import type { Tap } from '../../src/chat/taps.ts'
import { CHECK } from '../../src/chat/state.ts'
import { type ServiceId, serviceIds } from '../../src/domain/services/ids.ts'
import { services } from '../../src/domain/services/index.ts'
import { type Chat, openChat } from '../support/chat.ts'
import { filings, give } from '../chat/support/filings.ts'

/** A person whose every tap and every typed message is counted. */
interface Person {
  readonly chat: Chat
  readonly counted: { taps: number; typed: number }
  taps(...buttons: (string | RegExp | Tap)[]): void
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
    goOn: 'ยังไม่มีเท่านี้ ไปต่อ',
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
    goOn: 'Only these are missing, go on',
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

/** The most taps and typed messages of a request; null: nobody can file it for somebody else. */
interface Bound {
  readonly first: readonly [taps: number, typed: number]
  readonly second: readonly [taps: number, typed: number]
  readonly forOther: readonly [taps: number, typed: number] | null
}

/** From adding the account to the filed request; the second request begins at the menu. */
const bounds: Readonly<Record<ServiceId, Bound>> = {
  'medical-reimbursement': { first: [12, 4], second: [9, 1], forOther: [16, 5] },
  'medical-reimbursement-retiree': { first: [9, 5], second: [7, 3], forOther: [13, 6] },
  'child-education-allowance': { first: [13, 4], second: [10, 1], forOther: [17, 5] },
  'salary-certificate': { first: [9, 4], second: [5, 0], forOther: [13, 5] },
  'pension-certificate': { first: [8, 3], second: [4, 0], forOther: [12, 4] },
  'staff-id-card': { first: [9, 3], second: [7, 0], forOther: [13, 4] },
  'pensioner-id-card': { first: [8, 3], second: [7, 0], forOther: [12, 4] },
  'official-status-certificate': { first: [9, 4], second: [5, 0], forOther: [13, 5] },
  'conduct-certificate': { first: [9, 3], second: [5, 0], forOther: [13, 4] },
  'bail-guarantee-letter': { first: [10, 3], second: [7, 0], forOther: null },
  'royal-cremation-letter': { first: [11, 5], second: [9, 3], forOther: null },
  'housing-welfare-certificate': { first: [10, 3], second: [7, 0], forOther: [14, 4] },
}

const asker: Readonly<Record<string, (person: Person) => void>> = {
  'for-whom': (person) => person.taps(/^2\. /),
  agreed: (person) => person.taps(/^1\. /),
  'asker-name': (person) => person.types('นายมานะ ใจดี'),
  'asker-relation': (person) => person.taps(/^1\. /),
}

/** Answers what is asked until the check page, and sends it. */
function answersAll(person: Person, service: ServiceId, submit: string): void {
  for (let asked = 0; asked < 30; asked += 1) {
    const asking = person.chat.state.draft?.asking ?? CHECK
    if (asking === CHECK) return person.taps(submit)
    const line = filings[service].find((each) => each.asked === asking)
    const other = asker[asking]
    if (other) other(person)
    else {
      assert.ok(line, asking)
      person.counted[line.how === 'types' ? 'typed' : 'taps'] += 1
      give(person.chat, line)
    }
  }
  assert.fail(`${service} asks without end`)
}

/** From the menu to the first question, or to the check page. */
function opens(person: Person, service: ServiceId, language: Language, button: string | Tap): void {
  const { scopeNo, shortName } = services[service]
  if (scopeNo === 6) person.taps(words[language].identityCard)
  else person.taps(shortName[language])
  person.taps(button)
}

describe('the way to a filed request of every service, counted', () => {
  for (const language of languages) {
    const say = words[language]
    for (const service of serviceIds) {
      const { first, second, forOther } = bounds[service]
      const button = services[service].scopeNo === 6 ? ({ kind: 'file', service } as const) : say.file

      function accepted(): Person {
        const person = newcomer()
        person.taps(say.language, say.services)
        opens(person, service, language, button)
        person.taps(say.accept)
        return person
      }

      it(`of ${service}: the first, and with what was given then the second (${language})`, () => {
        const person = accepted()
        answersAll(person, service, say.submit)
        within(person, ...first)
        Object.assign(person.counted, { taps: 0, typed: 0 })
        person.taps({ kind: 'services' })
        opens(person, service, language, services[service].scopeNo === 6 ? button : say.again)
        if (services[service].scopeNo === 6) person.taps(say.again)
        answersAll(person, service, say.submit)
        within(person, ...second)
      })

      it(`of ${service}: for somebody else, where it can be (${language})`, () => {
        const person = accepted()
        const otherwise = person.chat
          .labels()
          .filter((each) => /^(?:ยื่นแทน|Somebody else|No, for the right)/.test(each))
        assert.equal(otherwise.length, forOther === null ? 0 : 1)
        if (forOther === null) return
        person.taps(...otherwise)
        answersAll(person, service, say.submit)
        within(person, ...forOther)
      })
    }
  }
})
