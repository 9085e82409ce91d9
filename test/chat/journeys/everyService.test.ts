import assert from 'node:assert/strict'
import { usualOffice } from '../../../src/domain/settings/office.ts'
import { papersApart } from '../../../src/domain/papers/paperItems.ts'
import { papersNamed } from '../../../src/domain/papers/paperName.ts'
import { questionsOf } from '../../../src/domain/questions/questions.ts'
import { filedCard, requestPapersCard } from '../../../src/chat/requests/requestMessages.ts'
import { serviceIds, type ServiceId } from '../../../src/domain/services/ids.ts'
import { services } from '../../../src/domain/services/index.ts'
import { paperItemsOf } from '../../../src/domain/papers/paperItems.ts'
import { CHECK } from '../../../src/chat/state.ts'
import { type Language, languages } from '../../../src/lib/language.ts'
import { plainText } from '../../../src/outbox/plain.ts'
import { type Chat, openChat } from '../../support/chat.ts'
import { chatAt, followingOf, opensPapers } from '../support/filings.ts'
import { makeAnswer } from '../../support/make.ts'

interface Journey {
  /** What this person answers otherwise than the first choice. */
  readonly answers: Readonly<Record<string, string>>
  /** Questions that only this case is asked, and questions that it is spared. */
  readonly asked: readonly string[]
  readonly spared: readonly string[]
  /** This person's papers by id; `?` behind what is to be asked of the officer. */
  readonly papers: readonly string[]
}

const cardPapers = ['card-request-form', 'photo-1-inch']
const cardCopies = ['house-registration-copy?', 'national-id-copy?']
const forMother = {
  'for-whom': 'other',
  agreed: 'yes',
  'asker-name': 'นายมานะ ใจดี',
  'asker-relation': 'child',
}

const journeys: Readonly<Record<ServiceId, Journey>> = {
  'medical-reimbursement': {
    answers: { patient: 'child', claimant: 'father' },
    asked: ['claimant', 'receipts', 'receipt-date', 'receipt-total'],
    spared: ['asker-name'],
    papers: [
      'form-7131',
      'medical-receipt',
      'house-registration-copy',
      'marriage-certificate-copy?',
      'id-card-copy?',
    ],
  },
  'medical-reimbursement-retiree': {
    answers: { ...forMother, paid: 'no', patient: 'spouse' },
    asked: ['agreed', 'asker-name', 'asker-relation'],
    spared: ['claimant', 'receipts', 'receipt-date', 'receipt-total'],
    papers: ['form-7131', 'medical-receipt?', 'marriage-certificate-copy', 'id-card-copy?'],
  },
  'child-education-allowance': {
    answers: { 'child-birth': '2025-01-01', papers: 'some' },
    asked: ['child-birth', 'term', 'school-year', 'papers-missing'],
    spared: ['asker-name'],
    papers: ['form-7223', 'education-receipt', 'child-house-registration-copy'],
  },
  'salary-certificate': {
    answers: { purpose: 'other', 'purpose-other': 'ประกอบการขอเช่าบ้าน' },
    asked: ['purpose-other'],
    spared: ['for-whom', 'addressee', 'originals', 'certificate-language', 'paper.current-payslip'],
    papers: ['salary-certificate-memo', 'current-payslip'],
  },
  'pension-certificate': {
    answers: { ...forMother, addressee: 'whom-it-may-concern' },
    asked: ['for-whom', 'asker-name', 'addressee'],
    spared: ['purpose-other', 'papers', 'paper.pension-certificate-memo', 'status'],
    papers: ['pension-certificate-memo'],
  },
  'staff-id-card': {
    answers: { 'card-reason': 'lost' },
    asked: ['card-reason'],
    spared: ['card-type', 'card-change'],
    papers: [...cardPapers, 'police-report-copy', ...cardCopies],
  },
  'pensioner-id-card': {
    answers: { 'card-reason': 'first' },
    asked: ['card-reason'],
    spared: ['card-change'],
    papers: [...cardPapers, 'first-card-papers?', ...cardCopies],
  },
  'official-status-certificate': {
    answers: { purpose: 'visa', 'certificate-language': 'en', papers: 'some' },
    asked: ['papers-missing'],
    spared: ['purpose-other'],
    papers: ['official-certificate-memo', 'current-payslip', 'photo-1-inch', 'official-id-copy'],
  },
  'conduct-certificate': {
    answers: { purpose: 'other', 'purpose-other': 'ประกอบการขอทุน' },
    asked: ['purpose-other'],
    spared: ['asker-name'],
    papers: ['conduct-certificate-memo', 'current-payslip', 'official-id-copy'],
  },
  'bail-guarantee-letter': {
    answers: { 'used-at': 'unknown' },
    asked: ['used-at', 'needed-by'],
    spared: ['for-whom', 'agreed', 'purpose'],
    papers: paperItemsOf(services['bail-guarantee-letter']).map(({ id }) => id),
  },
  'royal-cremation-letter': {
    answers: { decoration: 'none', temple: 'not-yet' },
    asked: ['deceased', 'last-workplace', 'relation', 'decoration', 'temple'],
    spared: ['for-whom', 'status', 'workplace', 'cremation-day', 'temple-name'],
    papers: [
      'official-id-copy',
      'house-registration-copy',
      'kp7-copy',
      'death-certificate-copy',
      'cemetery-plan?',
      'cremation-programme?',
    ],
  },
  'housing-welfare-certificate': {
    answers: { bank: 'gh-bank', papers: 'some' },
    asked: ['bank', 'loan-purpose', 'papers-missing'],
    spared: ['originals'],
    papers: ['school-request-letter', 'current-payslip'],
  },
}

/** What these journeys leave to be assumed, where the shortest way is asked for it. */
const assumedHere: Partial<Record<ServiceId, Readonly<Record<string, string>>>> = {
  'salary-certificate': { addressee: 'whom-it-may-concern' },
}

const begin = {
  th: { file: 'กรอกคำขอล่วงหน้า', accept: 'รับทราบและเริ่มกรอก', submit: 'ส่งคำขอ' },
  en: { file: 'Fill in a request', accept: 'I understand, begin', submit: 'Send the request' },
} as const

/** Answers every question that comes, by its kind. @returns the questions in the order in which they came */
function answersAll(chat: Chat, given: Journey['answers']): string[] {
  const came: string[] = []
  const other = ['ยื่นแทนผู้อื่น', 'ยื่นแทนผู้มีสิทธิเบิก', 'Somebody else', 'No, for the right holder']
  if (given['for-whom'] === 'other') {
    const label = chat.labels().find((each) => other.includes(each))
    assert.ok(label, 'No way to file for somebody else')
    chat.taps(label)
  }
  for (let draft = chat.state.draft; draft && draft.asking !== CHECK; draft = chat.state.draft) {
    const { asking, service } = draft
    assert.ok(!came.includes(asking), `${asking} is asked twice`)
    came.push(asking)
    chat.isAsked(asking)
    const question = questionsOf(services[service]).find(({ id }) => id === asking)
    assert.ok(question)
    const answer = given[asking] ?? makeAnswer(question)
    const options =
      question.kind === 'choice' ? question.options : question.kind === 'text' ? question.suggestions : []
    const option = options?.find(({ id }) => id === answer)
    if (option) chat.taps(option.label[chat.language])
    else if (question.kind === 'day') chat.picks(answer)
    else chat.says(answer)
  }
  return came
}

/** The page lists exactly these papers, in this order; the forms that the counter hands out stand behind them, without a number. */
function assertLists(page: string, service: ServiceId, papers: readonly string[], language: Language): void {
  const ids = papers.map((id) => id.replace('?', ''))
  const nameOf = (id: string) => papersNamed(services[service], [id])[0]?.name[language] ?? id
  const forms = papersApart(services[service]).handedOut.map(({ id }) => id)
  const listed = [...page.matchAll(/^\d+\. (.*)$/gm)].map(([, name]) => name)
  assert.deepEqual(listed, ids.filter((id) => !forms.includes(id)).map(nameOf))
  const apart = [...page.matchAll(/^• (.*)$/gm)].map(([, name]) => name)
  assert.deepEqual(apart, ids.filter((id) => forms.includes(id)).map(nameOf))
  const open =
    language === 'th' ? /^ {3}อาจต้องใช้$|ยังไม่ได้กำหนดไว้/gm : /^ {3}May be needed$|Not laid down yet/gm
  assert.equal(page.match(open)?.length ?? 0, papers.filter((id) => id.endsWith('?')).length)
}

describe('from the typed name of a service to the receipt', () => {
  for (const language of languages) {
    for (const service of serviceIds) {
      const { answers, asked, spared, papers } = journeys[service]
      it(`${service} (${language})`, () => {
        const words = begin[language]
        const chat = openChat({ language })
        chat.says(services[service].name[language])
        chat.sees(services[service].shortName[language])
        chat.taps(words.file)
        chat.hears('privacy.notice.title')
        chat.taps(words.accept)
        const came = answersAll(chat, answers)
        assert.deepEqual(
          asked.filter((id) => !came.includes(id)),
          [],
          'asked',
        )
        assert.deepEqual(
          spared.filter((id) => came.includes(id)),
          [],
          'spared',
        )
        chat.sees(language === 'th' ? 'โปรดตรวจคำตอบ' : 'Check your answers')
        opensPapers(chat)
        const check = chat.messages.at(-1)
        assert.ok(check)
        assertLists(plainText(check, language), service, papers, language)

        chat.taps({ kind: 'resume' })
        chat.taps(words.submit)
        const [effect] = chat.effects
        assert.equal(effect?.kind, 'file-request')
        const { answers: filed } = effect.filing
        const following = Object.entries(filed).filter(([id]) => !came.includes(id))
        const expected = Object.entries({ ...followingOf(service), ...assumedHere[service] })
        assert.deepEqual(
          Object.fromEntries(following),
          Object.fromEntries(expected.filter(([id]) => !came.includes(id))),
        )
        assert.deepEqual(
          Object.keys(effect.filing.answers).filter((id) => came.includes(id)),
          came,
        )
        const receipt = plainText(
          filedCard(
            {
              ...effect.filing,
              serviceVersion: 0,
              reference: '70-0042-9',
              filedAt: new Date('2026-11-23T09:00:00+07:00'),
              complete: false,
            },
            usualOffice,
          ),
          language,
        )
        const listed = requestPapersCard(
          { reference: '70-0042-9', answers: effect.filing.answers },
          services[service],
          usualOffice,
        )
        assertLists(plainText(listed, language), service, papers, language)
        assert.match(receipt, /70-0042-9/)
        assert.equal(plainText(listed, language).includes('นายมานะ ใจดี'), 'asker-name' in answers)
        assert.equal(chat.state.draft, null)
      })
    }
  }
})

describe('filing for somebody else', () => {
  it('shows the way to the counter without the person’s agreement, and goes on with it', () => {
    const chat = openChat({ privacy: 'accepted' })
    chat.taps({ kind: 'file', service: 'pension-certificate' })
    chat.isAsked('name')
    chat.taps('ยื่นแทนผู้อื่น')
    chat.isAsked('for-whom')
    chat.says('ขนมจีน')
    chat.showsProblem('chat.answer.choose-please')
    chat.says('แทนคนอื่นค่ะ')
    chat.isAsked('agreed')
    chat.taps('ยังไม่ได้แจ้ง')
    chat.sees('หากไม่สะดวก โปรดสอบถามที่จุดบริการ')
    chat.isAsked('agreed')
    chat.taps('เจ้าของเรื่องทราบและยินยอมแล้ว')
    chat.says('นายมานะ ใจดี')
    chat.says('ลูกชาย')
    chat.isAsked('name')
    chat.sees('โปรดพิมพ์คำนำหน้า ชื่อ และนามสกุลของเจ้าของเรื่อง')
  })

  it('is not asked about where a wife claims for her husband: the right is her own', () => {
    const chat = openChat({ privacy: 'accepted' })
    chat.taps({ kind: 'file', service: 'medical-reimbursement' })
    chat.isAsked('name')
    chat.sees('ชื่อผู้มีสิทธิเบิก เช่น นางสมศรี ใจดี')
    chat.taps('ยื่นแทนผู้มีสิทธิเบิก')
    chat.sees('ท่านเบิกด้วยสิทธิของท่านเองหรือไม่', 'สามี ภรรยา บุตร บิดา หรือมารดา')
    chat.taps('สิทธิของตนเอง')
    chat.isAsked('name')
  })

  it('takes the name that was given for the asker’s, and asks whose matter it is', () => {
    const chat = chatAt('staff-id-card', null)
    chat.taps({ kind: 'edit', draft: chat.state.draft?.id ?? '', question: 'for-whom' })
    chat.taps('ยื่นแทนผู้อื่น')
    chat.taps('เจ้าของเรื่องทราบและยินยอมแล้ว')
    chat.isAsked('asker-relation')
    chat.taps('เพื่อนร่วมงาน')
    chat.isAsked('name')
    chat.says('นายบุญมา คำแก้ว')
    chat.isAsked('status')
    assert.equal(chat.state.draft?.answers['asker-name'], 'นางสมศรี ใจดี')
  })

  it('keeps the two apart on the check page, and forgets the asker when it turns out to be one’s own', () => {
    const chat = openChat({ privacy: 'accepted' })
    chat.taps({ kind: 'file', service: 'pension-certificate' })
    answersAll(chat, forMother)
    chat.sees('เจ้าของเรื่อง: นางสมศรี ใจดี\nผู้ยื่นแทน: นายมานะ ใจดี (บุตร)\nเจ้าของเรื่องยินยอมแล้ว\n081-234-5678\n')
    chat.taps('คำตอบทั้งหมด')
    chat.sees(
      'เจ้าของเรื่อง\nยื่นเรื่องของ: ยื่นแทนผู้อื่น\nผู้ขอรับบริการ: นางสมศรี ใจดี',
      'ผู้ยื่นแทน\nความยินยอม: เจ้าของเรื่องทราบและยินยอมแล้ว\nผู้ยื่นแทน: นายมานะ ใจดี\nเกี่ยวข้องเป็น: บุตร',
    )
    chat.taps('กลับไปหน้าตรวจคำตอบ')
    chat.taps('แก้ไขคำตอบ')
    chat.taps('ยื่นเรื่องของ')
    chat.taps('ตนเอง')
    chat.isAsked('workplace')
    chat.says('โรงเรียนบ้านดู่')
    chat.hears('chat.check.title')
    chat.sees('โปรดตรวจคำตอบ\nหนังสือรับรองเงินบำนาญ\nนายมานะ ใจดี\n')
    chat.seesNot('นางสมศรี ใจดี', 'เจ้าของเรื่อง')
    chat.taps('ส่งคำขอ')
    const [effect] = chat.effects
    assert.equal(effect?.kind, 'file-request')
    assert.equal('asker-name' in effect.filing.answers, false)
  })
})

describe('a note after an answer', () => {
  for (const [day, note] of [
    ['2026-01-24', null],
    ['2026-01-23', 'ใบเสร็จใกล้ครบ 1 ปี'],
    ['2025-11-24', 'ใบเสร็จใกล้ครบ 1 ปี'],
    ['2025-11-23', 'ใบเสร็จครบ 1 ปีแล้ว ยื่นต่อได้'],
    ['2018-01-01', 'ใบเสร็จครบ 1 ปีแล้ว ยื่นต่อได้'],
  ] as const) {
    it(`about a receipt of ${day} on 23 November 2026: ${note ?? 'none'}`, () => {
      const chat = openChat({ privacy: 'accepted' })
      chat.taps({ kind: 'file', service: 'medical-reimbursement' })
      answersAll(chat, { 'receipt-date': day })
      chat.taps({ kind: 'edit', draft: chat.state.draft?.id ?? '', question: 'receipt-date' })
      chat.picks(day)
      chat.sees('โปรดตรวจคำตอบ')
      if (note) chat.sees(note)
      assert.equal(chat.messages.length, note ? 2 : 1)
    })
  }

  it('refuses no receipt of the future silently: it asks again', () => {
    const chat = openChat({ privacy: 'accepted' })
    chat.taps({ kind: 'file', service: 'medical-reimbursement' })
    answersAll(chat, {})
    chat.taps({ kind: 'edit', draft: chat.state.draft?.id ?? '', question: 'receipt-date' })
    chat.says('24/11/2569')
    chat.showsProblem('chat.answer.day-out-of-range')
  })
})
