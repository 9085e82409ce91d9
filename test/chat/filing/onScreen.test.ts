import assert from 'node:assert/strict'
import { catalogueOf } from '../../../src/domain/catalogue/catalogue.ts'
import type { ServiceEdit } from '../../../src/domain/catalogue/edit.ts'
import { editOf, withEdit } from '../../../src/domain/catalogue/overlay.ts'
import type { Question } from '../../../src/domain/questions/question.ts'
import { services } from '../../../src/domain/services/index.ts'
import type { Service } from '../../../src/domain/services/service.ts'
import { type Office, usualOffice } from '../../../src/domain/settings/office.ts'
import type { OfficeEvent } from '../../../src/chat/event.ts'
import { type Chat, openChat } from '../../support/chat.ts'
import { ownPaper } from '../../support/catalogue.ts'
import { chatAt } from '../support/filings.ts'

const SERVICE = 'salary-certificate'
const UPDATED = 'chat.filing.updated'
const SURVEY = 'ab'.repeat(32)
const OFFICER = { staffId: 's', name: 'นางสาวพิมพ์ใจ ตั้งใจ' }

/** The office after these versions were published, one after the other. */
function published(...edits: ((edit: ServiceEdit) => ServiceEdit)[]): Office {
  const versions = edits.map((edit) => withEdit(services[SERVICE], edit(editOf(services[SERVICE]))))
  return { ...usualOffice, ...catalogueOf(new Map([[SERVICE, versions]])) }
}

const without =
  (...papers: string[]) =>
  (edit: ServiceEdit): ServiceEdit => ({
    ...edit,
    papers: edit.papers.map((each) => (papers.includes(each.id) ? { ...each, standing: 'off' } : each)),
  })

const renamed =
  (paper: string, th: string) =>
  (edit: ServiceEdit): ServiceEdit => ({
    ...edit,
    papers: edit.papers.map((each) => (each.id === paper ? { ...each, name: { th, en: th } } : each)),
  })

const longer = (edit: ServiceEdit): ServiceEdit => ({
  ...edit,
  papers: [...edit.papers, ownPaper(SERVICE, { th: 'สำเนาคำสั่งเลื่อนเงินเดือน', en: 'Salary order' })],
})

const unchanged = (edit: ServiceEdit) => edit

/** Another release, in which one question of the service is another. */
function release(id: string, change: (question: Question) => Question): Office {
  const service: Service = {
    ...services[SERVICE],
    questions: services[SERVICE].questions.map((each) => (each.id === id ? change(each) : each)),
  }
  return { ...usualOffice, service: () => service, serviceAt: () => service, serviceOf: () => service }
}

const upsideDown = (question: Question): Question =>
  question.kind === 'choice' ? { ...question, options: question.options.toReversed() } : question

/** The office takes photos of every paper of the service. */
const photographed = (office: Office): Office => ({
  ...office,
  papers: { ...office.papers, photos: { 'salary-certificate-memo': true, 'current-payslip': true } },
})

type Told = Parameters<Chat['officeDoes']>[0]

/** `help-begun` is not among them: it brings the draft of somebody else. */
const officeEvents: Record<Exclude<OfficeEvent['kind'], 'help-begun'>, Told> = {
  tidy: { kind: 'tidy' },
  'collected-over': { kind: 'collected-over', reference: '70-0042-9' },
  'survey-over': { kind: 'survey-over', survey: 'ab'.repeat(32) },
  asked: { kind: 'asked', survey: SURVEY, set: 1 },
  'officer-says': { kind: 'officer-says', talk: '01KAN', by: OFFICER, text: 'สวัสดีค่ะ' },
  'talk-over': { kind: 'talk-over', talk: '01KAN', why: 'officer', seen: 0 },
  'tie-over': { kind: 'tie-over', reference: '70-0042-9' },
  'help-over': { kind: 'help-over', lending: '01KAN' },
  'lending-held': { kind: 'lending-held', lending: '01KAN' },
  'lending-over': {
    kind: 'lending-over',
    lending: '01KAN',
    draft: null,
    why: 'finished',
    answers: false,
  },
}

describe('an event of the office', () => {
  for (const event of Object.values(officeEvents)) {
    it(`${event.kind} leaves a draft of an earlier release as the person saw it`, () => {
      const { state } = chatAt(SERVICE, 'addressee')
      assert.ok(state.draft)
      const chat = openChat({ state: { ...state, draft: { ...state.draft, asking: 'fax' } } })
      chat.officeDoes(event)
      assert.equal(chat.state.draft?.asking, 'fax')
      chat.taps({ kind: 'resume' })
      chat.hears(UPDATED, 'chat.filing.progress')
      chat.isAsked('addressee')
      assert.equal(chat.state.draft?.answers['addressee'], undefined)
    })

    it(`${event.kind} does not bring a draft to a new version without a word`, () => {
      const chat = chatAt(SERVICE, 'papers')
      const button = chat.button('มีครบทุกรายการ')
      chat.officeChanges(published(without('current-payslip')))
      chat.officeDoes(event)
      chat.taps(button)
      chat.hears('chat.filing.updated-check', 'chat.old.question', 'chat.check.title')
      assert.equal(chat.state.draft?.serviceVersion, 1)
      assert.equal(chat.state.draft?.answers['papers'], undefined)
    })
  }

  it('lets no typed words answer the question that took the place of the one on the screen', () => {
    for (const event of [officeEvents.tidy, officeEvents.asked, officeEvents['tie-over']]) {
      const { state } = chatAt(SERVICE, 'addressee')
      assert.ok(state.draft)
      const chat = openChat({ state: { ...state, draft: { ...state.draft, asking: 'fax' } } })
      chat.officeDoes(event)
      chat.says('053-711234')
      chat.hears(UPDATED, 'chat.filing.progress')
      chat.isAsked('addressee')
      assert.equal(chat.state.draft?.answers['addressee'], undefined)
    }
  })

  it('is no answer to the person, nor is blocking or unsending: each leaves the draft alone', () => {
    for (const act of [(chat: Chat) => chat.blocks(), (chat: Chat) => chat.unsends('77')]) {
      const chat = chatAt(SERVICE, 'purpose')
      chat.officeChanges(release('purpose', (question) => ({ ...question, id: 'use' })))
      act(chat)
      assert.equal(chat.state.draft?.asking, 'purpose')
      chat.says('2')
      chat.hears(UPDATED, 'chat.filing.progress')
      assert.equal(chat.state.draft?.answers['use'], undefined)
    }
  })
})

describe('a question that changed under the person', () => {
  it('takes no number that was typed for the old order of its choices', () => {
    const chat = chatAt(SERVICE, 'certificate-language')
    chat.officeChanges(release('certificate-language', upsideDown))
    chat.says('1')
    chat.hears(UPDATED, 'chat.filing.progress')
    chat.isAsked('certificate-language')
    assert.equal(chat.state.draft?.answers['certificate-language'], undefined)
    chat.says('1')
    assert.equal(chat.state.draft?.answers['certificate-language'], 'en')
  })

  it('takes no tap on its former card, also after the new one is shown', () => {
    const chat = chatAt(SERVICE, 'papers')
    const former = chat.button('มีครบทุกรายการ')
    chat.officeChanges(published(longer))
    chat.taps(former)
    chat.hears(UPDATED, 'chat.filing.progress')
    chat.taps(former)
    chat.hears('chat.old.question')
    assert.equal(chat.state.draft?.answers['papers'], undefined)
    chat.taps(/^กลับไปข้อ/)
    chat.taps('มีครบทุกรายการ')
    assert.equal(chat.state.draft?.answers['papers'], 'all')
  })

  it('takes no tap on a button of an earlier release once the form was updated', () => {
    const chat = chatAt(SERVICE, 'papers')
    const former = {
      kind: 'answer',
      draft: chat.state.draft?.id ?? '',
      question: 'papers',
      value: 'all',
    } as const
    chat.officeChanges(published(longer))
    chat.taps(former)
    chat.hears(UPDATED, 'chat.filing.progress')
    chat.taps(former)
    chat.hears('chat.old.question')
    assert.equal(chat.state.draft?.answers['papers'], undefined)
  })

  it('is asked again with the paper by its new name', () => {
    const chat = chatAt(SERVICE, 'papers')
    chat.officeChanges(published(renamed('current-payslip', 'สลิปเงินเดือนย้อนหลังสามเดือน')))
    chat.says('มีครบ')
    chat.hears(UPDATED, 'chat.filing.progress')
    assert.equal(chat.state.draft?.answers['papers'], undefined)
    chat.taps('เอกสารที่ต้องนำ 1 รายการ')
    chat.sees('สลิปเงินเดือนย้อนหลังสามเดือน')
  })

  it('is not asked again when a second version has restored it', () => {
    const chat = chatAt(SERVICE, 'papers')
    const button = chat.button('มีครบทุกรายการ')
    chat.officeChanges(published(without('current-payslip'), unchanged))
    chat.taps(button)
    chat.hears('chat.check.title')
    assert.deepEqual([chat.state.draft?.serviceVersion, chat.state.draft?.answers['papers']], [2, 'all'])
  })

  it('is shown after whatever else the person wanted meanwhile, so that the next words have a question', () => {
    const chat = chatAt(SERVICE, 'certificate-language')
    chat.officeChanges(release('certificate-language', upsideDown))
    chat.taps('ภาษา/Language')
    chat.hears(UPDATED, 'chat.language.title', 'chat.filing.progress')
    chat.says('2')
    assert.equal(chat.state.draft?.answers['certificate-language'], 'th')
  })

  it('waits until the person has spoken with the officer', () => {
    const chat = chatAt(SERVICE, 'certificate-language')
    chat.taps({ kind: 'human' })
    chat.says('สอบถามเรื่องเอกสารค่ะ')
    chat.officeChanges(release('certificate-language', upsideDown))
    chat.says('ใช้กี่วันคะ')
    chat.hears()
    chat.caused('pass-on')
    chat.says('จบการสนทนา')
    chat.taps({ kind: 'resume' })
    chat.says('1')
    assert.equal(chat.state.draft?.answers['certificate-language'], 'en')
  })

  it('is said for certain, and not only if the reply arrives', () => {
    const chat = chatAt(SERVICE, 'certificate-language')
    const draft = chat.state.draft?.id ?? ''
    chat.officeChanges(release('certificate-language', upsideDown))
    chat.taps({ kind: 'answer', draft, question: 'originals', value: '1' })
    chat.hears(UPDATED, 'chat.old.question', 'chat.filing.progress')
    assert.equal(chat.isCourtesy, false)
  })

  it('loses an answer that is no choice any more', () => {
    const chat = chatAt(SERVICE, 'papers')
    chat.officeChanges(
      release('purpose', (question) =>
        question.kind === 'choice'
          ? { ...question, options: question.options.filter(({ id }) => id !== 'loan') }
          : question,
      ),
    )
    chat.says('1')
    chat.hears('chat.filing.progress')
    chat.isAsked('purpose')
  })
})

describe('a photo', () => {
  it('of a paper that is gone is not kept for another, which is said', () => {
    const chat = chatAt(SERVICE, null)
    chat.taps('ส่งภาพเอกสาร')
    chat.officeChanges(photographed(published(without('current-payslip'))))
    chat.sends('image', '4242')
    chat.hears('chat.filing.updated-photo', 'chat.check.title')
    chat.caused()
    assert.equal(chat.state.draft?.photos, undefined)
    assert.equal(chat.state.draft?.answers['paper.salary-certificate-memo'], undefined)
  })
})

describe('the check page', () => {
  it('files nothing after a paper it listed changed its name: the person checks and sends again', () => {
    const chat = chatAt(SERVICE, null)
    const former = chat.button('ส่งคำขอ')
    chat.officeChanges(release('originals', (question) => ({ ...question, label: { th: 'ชุด', en: 'Sets' } })))
    chat.taps(former)
    chat.hears('chat.filing.updated-check', 'chat.check.title')
    chat.caused()
    chat.taps('ส่งคำขอ')
    chat.caused('file-request')
  })

  it('files nothing by the button of an earlier one, after an answer was changed', () => {
    const chat = chatAt(SERVICE, null)
    const former = chat.button('ส่งคำขอ')
    chat.taps('แก้ไขคำตอบ')
    chat.taps('จำนวนฉบับ')
    chat.says('5')
    chat.taps(former)
    chat.hears('chat.old.check')
    chat.caused()
    chat.taps('กลับไปหน้าตรวจคำตอบ')
    chat.taps('ส่งคำขอ')
    chat.caused('file-request')
  })
})
