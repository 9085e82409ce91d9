import assert from 'node:assert/strict'
import { papersToBring, saidOf } from '../../../src/domain/papers/paperList.ts'
import type { ServiceId } from '../../../src/domain/services/ids.ts'
import { services } from '../../../src/domain/services/index.ts'
import { usualOffice } from '../../../src/domain/settings/office.ts'
import { papersStanding } from '../../../src/requests/papersStanding.ts'
import { type Chat, openChat } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

/** Whoever lost the card needs a police report beside the photos. */
function lostCard(): Chat {
  const chat = chatAt('pensioner-id-card', 'card-reason')
  chat.says('บัตรหาย')
  while (chat.state.draft?.asking !== 'papers') chat.says('1')
  return chat
}

const papersOf = (service: ServiceId): Chat =>
  service === 'pensioner-id-card' ? lostCard() : chatAt(service, 'papers')

/** What the draft's answers say of each paper that the person brings: the ids of those that are missing. */
function missingIn(chat: Chat): readonly string[] {
  const { draft } = chat.state
  assert.ok(draft)
  const service = services[draft.service]
  return papersToBring(service, draft.answers, usualOffice)
    .filter((paper) => saidOf(service, draft.answers, paper) === 'not-yet')
    .map(({ id }) => id)
}

/** Sends the request, and gives what the board shows of its papers. */
function boardShows(chat: Chat): string {
  chat.hears('chat.check.title')
  chat.taps('ส่งคำขอ')
  const effect = chat.effects.find(({ kind }) => kind === 'file-request')
  assert.ok(effect?.kind === 'file-request')
  const { service, answers } = effect.filing
  const request = { service, serviceVersion: 0, answers, missingPapers: [], checks: [] }
  const standing = papersStanding(request, usualOffice)
  return `${String(standing?.have)} of ${String(standing?.of)}`
}

const one: readonly (readonly [ServiceId, string, string])[] = [
  ['pensioner-id-card', 'ไม่มีใบแจ้งความค่ะ', 'police-report-copy'],
  ['pensioner-id-card', 'ยังไม่มีใบแจ้งความเลยค่ะ', 'police-report-copy'],
  ['pensioner-id-card', 'ใบแจ้งความยังไม่ได้ค่ะ', 'police-report-copy'],
  ['pensioner-id-card', 'ยังไม่ได้แจ้งความค่ะ', 'police-report-copy'],
  ['pensioner-id-card', 'ไม่มีใบแจ้งควม', 'police-report-copy'],
  ['pensioner-id-card', 'รูปถ่ายมีแล้ว แต่ใบแจ้งความยังไม่มีค่ะ', 'police-report-copy'],
  ['pensioner-id-card', 'บ่มีใบแจ้งความเจ้า', 'police-report-copy'],
  ['pensioner-id-card', 'I do not have the police report', 'police-report-copy'],
  ['pensioner-id-card', 'ขาดรูปถ่ายค่ะ', 'photo-1-inch'],
  ['medical-reimbursement', 'ยังขาดใบเสร็จอีกใบค่ะ', 'medical-receipt'],
  ['medical-reimbursement', 'ใบเส็จหายค่ะ', 'medical-receipt'],
  ['medical-reimbursement', 'แบบ 7131 ยังไม่มีครับ', 'form-7131'],
  ['child-education-allowance', 'ไม่มีทะเบียนบ้านบุตรค่ะ', 'child-house-registration-copy'],
  ['bail-guarantee-letter', 'ไม่มีสลิปค่ะ', 'current-payslip'],
  ['bail-guarantee-letter', 'ยังไม่มีทะเบียนบ้านผู้ต้องหา', 'accused-house-registration-copy'],
  ['royal-cremation-letter', 'ขาดใบมรณบัตรครับ', 'death-certificate-copy'],
]

const allBut: readonly (readonly [ServiceId, string, string])[] = [
  ['pensioner-id-card', 'ครบแล้วยกเว้นใบแจ้งความค่ะ', 'police-report-copy'],
  ['pensioner-id-card', 'มีครบแล้วนอกจากใบแจ้งความค่ะ', 'police-report-copy'],
  ['pensioner-id-card', 'ขาดแค่ใบแจ้งความค่ะ', 'police-report-copy'],
  ['pensioner-id-card', 'ครบแล้ว แต่ไม่มีใบแจ้งความ', 'police-report-copy'],
  ['pensioner-id-card', 'everything except the police report', 'police-report-copy'],
  ['medical-reimbursement', 'มีครบยกเว้นใบเสร็จครับ', 'medical-receipt'],
  ['bail-guarantee-letter', 'ขาดบัตรผู้ค้ำประกันใบเดียวค่ะ', 'guarantor-card-copy'],
  ['royal-cremation-letter', 'ใบมรณบัตรยังไม่มี ที่เหลือครบค่ะ', 'death-certificate-copy'],
]

describe('a paper that is said to be missing', () => {
  for (const [service, words, paper] of one) {
    it(`is marked at the question for the papers, and filed so: “${words}” (${service})`, () => {
      const chat = papersOf(service)
      chat.says(words)
      chat.isAsked('papers-missing')
      chat.sees('(แตะเพื่อยกเลิก)')
      chat.says('แค่นี้ค่ะ')
      assert.deepEqual(missingIn(chat), [paper])
      chat.sees('ยังไม่มี: ')
      assert.match(boardShows(chat), /^(1 of 2|2 of 3|4 of 5)$/)
    })

    it(`is marked at the list: “${words}” (${service})`, () => {
      const chat = papersOf(service)
      chat.taps('ยังไม่ครบ')
      chat.says(words)
      chat.isAsked('papers-missing')
      assert.deepEqual(missingIn(chat), [paper])
    })

    it(`is taken over where the answers are checked: “${words}” (${service})`, () => {
      const chat = papersOf(service)
      chat.taps('มีครบทุกรายการ')
      chat.says(words)
      chat.showsProblem('chat.check.changed')
      assert.deepEqual(missingIn(chat), [paper])
      assert.match(boardShows(chat), /^(1 of 2|2 of 3|4 of 5)$/)
    })
  }

  for (const [service, words, paper] of allBut)
    for (const opens of [false, true])
      it(`is the only one: “${words}” (${service}${opens ? ', at the list' : ''})`, () => {
        const chat = papersOf(service)
        if (opens) chat.taps('ยังไม่ครบ')
        chat.says(words)
        assert.deepEqual(missingIn(chat), [paper])
        assert.match(boardShows(chat), /^(1 of 2|2 of 3|4 of 5)$/)
      })

  it('is the one with the short name of its button', () => {
    const chat = papersOf('pensioner-id-card')
    chat.taps('ยังไม่ครบ')
    chat.says('ใบแจ้งความ')
    assert.deepEqual(missingIn(chat), ['police-report-copy'])
  })

  for (const words of [
    'ใบแจ้งความมีแล้วค่ะ',
    'มีใบแจ้งความแล้ว',
    'ได้ใบแจ้งความแล้ว มีแล้วค่ะ',
    'I have the police report',
  ])
    it(`is there after all: “${words}”`, () => {
      const chat = papersOf('pensioner-id-card')
      chat.says('ไม่มีใบแจ้งความค่ะ')
      chat.says(words)
      chat.isAsked('papers-missing')
      assert.deepEqual(missingIn(chat), [])
      chat.says('ไม่มีใบแจ้งความค่ะ')
      chat.taps('ยังไม่มีเท่านี้ ไปต่อ')
      chat.says(words)
      chat.showsProblem('chat.check.changed')
      assert.equal(boardShows(chat), '2 of 2')
    })

  it('does not make the others present where one of them is said to be there', () => {
    const chat = papersOf('medical-reimbursement')
    chat.says('ใบเสร็จมีแล้วค่ะ')
    chat.isAsked('papers-missing')
    chat.says('มีแค่ใบเสร็จค่ะ')
    assert.deepEqual(missingIn(chat), ['form-7131'])
  })

  it('is asked for where its name fits several, never taken for present', () => {
    const chat = papersOf('bail-guarantee-letter')
    chat.says('ครบแล้วยกเว้นทะเบียนบ้านค่ะ')
    chat.isAsked('papers-missing')
    chat.says('ไม่มีทะเบียนบ้านค่ะ')
    chat.showsProblem('chat.paper.which-missing')
    chat.says('แค่นี้ค่ะ')
    chat.isAsked('papers-missing')
  })

  it('keeps its mark where all others are said to be there', () => {
    const chat = papersOf('bail-guarantee-letter')
    chat.says('ไม่มีสลิปค่ะ')
    chat.says('ครบแล้วยกเว้นบัตรผู้ต้องหาค่ะ')
    chat.isAsked('papers-missing')
    assert.deepEqual(missingIn(chat), ['current-payslip', 'accused-card-copy'])
  })
})

describe('the list of missing papers', () => {
  for (const words of ['แค่นี้ค่ะ', 'แค่นั้นค่ะ', 'แค่นั้นแหละค่ะ', 'เท่านั้นครับ', 'ไปต่อค่ะ', 'หมดแล้วค่ะ', 'เท่านี้ครับ', 'go on'])
    it(`asks again where nothing is marked: “${words}”`, () => {
      const chat = papersOf('pensioner-id-card')
      chat.taps('ยังไม่ครบ')
      chat.says(words)
      chat.isAsked('papers-missing')
      chat.showsProblem('chat.paper.none-marked')
    })

  it('asks again after a tap of a former card whose mark was taken away', () => {
    const chat = papersOf('pensioner-id-card')
    chat.says('ไม่มีใบแจ้งความค่ะ')
    const goOn = chat.button('ยังไม่มีเท่านี้ ไปต่อ')
    chat.taps(/^ยังไม่มี: สำเนาใบแจ้งความ/)
    chat.taps(goOn)
    chat.showsProblem('chat.paper.none-marked')
  })

  for (const words of [
    'ครบแล้วค่ะ',
    'ไม่มีอะไรขาดค่ะ',
    'มีครบแล้วค่ะ',
    'ไม่ขาดอะไรค่ะ',
    'มีหมดแล้วครับ',
    'nothing is missing',
  ]) {
    it(`closes with all papers there: “${words}”`, () => {
      const chat = papersOf('pensioner-id-card')
      chat.taps('ยังไม่ครบ')
      chat.says(words)
      assert.equal(boardShows(chat), '2 of 2')
    })

    it(`asks back where one is marked: “${words}”`, () => {
      const chat = papersOf('pensioner-id-card')
      chat.says('ไม่มีใบแจ้งความค่ะ')
      chat.says(words)
      chat.isAsked('papers-missing')
      chat.showsProblem('chat.paper.still-marked')
      assert.deepEqual(missingIn(chat), ['police-report-copy'])
    })

    it(`asks back on the check page where one is missing: “${words}”`, () => {
      const chat = papersOf('pensioner-id-card')
      chat.says('ครบแล้วยกเว้นใบแจ้งความค่ะ')
      chat.says(words)
      chat.showsProblem('chat.check.still-missing')
      chat.sees('ใบแจ้งความ')
      assert.equal(boardShows(chat), '1 of 2')
    })
  }

  it('says with its button that everything is missing, not that nothing is', () => {
    const [papers] = [papersOf('pensioner-id-card')]
    papers.taps('ยังไม่ครบ')
    papers.seesNot('ไม่มีเลย')
    papers.taps('ยังไม่มีสักรายการ')
    papers.sees('ยังไม่มี: รูป 1 นิ้ว 2 รูป, ใบแจ้งความ')
    assert.equal(boardShows(papers), '0 of 2')
  })

  it('is asked again of a draft that a former release let go on with nothing marked', () => {
    const { state } = papersOf('pensioner-id-card')
    assert.ok(state.draft)
    const answers = { ...state.draft.answers, papers: 'some', 'papers-missing': 'told' }
    const chat = openChat({ state: { ...state, draft: { ...state.draft, answers, asking: 'check' } } })
    chat.taps({ kind: 'resume' })
    chat.isAsked('papers-missing')
  })
})

describe('a request of a former release that names no missing paper', () => {
  it('counts none of them as there', () => {
    const answers = {
      ...(papersOf('pensioner-id-card').state.draft?.answers ?? {}),
      papers: 'some',
      'papers-missing': 'told',
    }
    const request = {
      service: 'pensioner-id-card',
      serviceVersion: 0,
      answers,
      missingPapers: [],
      checks: [],
    } as const
    assert.deepEqual(papersStanding(request, usualOffice), { have: 0, of: 2, checked: false })
  })
})
