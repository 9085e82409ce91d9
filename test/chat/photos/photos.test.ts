import assert from 'node:assert/strict'
import { type Office, officeOf, usualOffice } from '../../../src/domain/settings/office.ts'
import { photoPapers } from '../../../src/domain/papers/photoPapers.ts'
import { type ServiceId, serviceIds } from '../../../src/domain/services/ids.ts'
import { services } from '../../../src/domain/services/index.ts'
import { SettingsSchema } from '../../../src/domain/settings/settings.ts'
import { HOUR } from '../../../src/lib/time.ts'
import { makeAnswers } from '../../support/make.ts'
import { openChat } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

const into = { kind: 'photo-into', reference: '70-0042-7', paper: 'current-payslip' } as const

/** A chat that waits for a photo of the payslip, from the check page. */
function atPayslip() {
  const chat = chatAt('salary-certificate', null)
  chat.taps('ส่งภาพเอกสาร')
  chat.caused('ask-draft-photo')
  return chat
}

describe('a photo in the chat', () => {
  it('is offered on the check page only, of papers that a photo helps with', () => {
    for (const service of serviceIds) {
      const chat = chatAt(service, null)
      const helps = ['salary', 'official-status', 'conduct'].map((each) => `${each}-certificate`)
      const offered = [...helps, 'housing-welfare-certificate'].includes(service)
      assert.equal(chat.labels().includes('ส่งภาพเอกสาร'), offered, service)
    }
  })

  it('is offered once for all papers that take one, and left out with one tap', () => {
    const settings = SettingsSchema.parse({ papers: { photos: { 'photo-1-inch': true } } })
    const chat = chatAt('official-status-certificate', null)
    chat.officeChanges(officeOf(settings))
    chat.taps('ส่งภาพเอกสาร')
    chat.hears('photos.papers.title')
    chat.sees('สลิปเงินเดือน', 'รูปถ่าย 1 นิ้ว')
    chat.taps('กลับไปกรอกต่อ')
    chat.hears('chat.check.title')
  })

  it('is kept for the paper that was chosen, which counts as there', () => {
    const chat = atPayslip()
    chat.sends('image', '461230966842064897')
    chat.caused('keep-photo')
    const { draft } = chat.state
    const into = { kind: 'draft', draft: draft?.id, service: 'salary-certificate', slot: 'current-payslip' }
    assert.deepEqual(chat.effects, [{ kind: 'keep-photo', messageId: '461230966842064897', into }])
    assert.equal(draft?.photos, true)
    assert.equal(draft.asking, 'check')
  })

  it('is asked about at a question, which stays open', () => {
    const chat = chatAt('pension-certificate', 'phone')
    chat.sends('image', '1')
    chat.hears()
    chat.caused('offer-photos')
    chat.taps(/^กลับไปข้อ/)
    chat.isAsked('phone')
  })

  it('is not asked for of a sensitive paper, nor in mourning, unless the office has decided so', () => {
    for (const service of ['bail-guarantee-letter', 'royal-cremation-letter'] as const)
      assert.deepEqual(photoPapers(services[service], makeAnswers(service), usualOffice), [])
    const idsOf = (service: ServiceId, office: Office) =>
      photoPapers(services[service], makeAnswers(service), office).map(({ id }) => id)
    assert.deepEqual(idsOf('medical-reimbursement', usualOffice), [])
    const decided = officeOf(
      SettingsSchema.parse({ papers: { photos: { 'current-payslip': false, 'medical-receipt': true } } }),
    )
    assert.deepEqual(idsOf('medical-reimbursement', decided), ['medical-receipt'])
    assert.deepEqual(idsOf('salary-certificate', decided), [])
  })

  it('is not asked for of what the counter needs itself, nor ever of a form that it hands out', () => {
    const idsOf = (service: ServiceId, office: Office) =>
      photoPapers(services[service], makeAnswers(service), office).map(({ id }) => id)
    for (const service of ['staff-id-card', 'pensioner-id-card', 'child-education-allowance'] as const)
      assert.deepEqual(idsOf(service, usualOffice), [], service)
    assert.deepEqual(idsOf('official-status-certificate', usualOffice), ['current-payslip'])
    const decided = officeOf(
      SettingsSchema.parse({ papers: { photos: { 'photo-1-inch': true, 'card-request-form': true } } }),
    )
    assert.deepEqual(idsOf('staff-id-card', decided), ['photo-1-inch'])
  })

  it('goes into the paper of a filed request that was chosen, and on, until anything else', () => {
    for (const [leaves, act] of [
      [false, (chat: ReturnType<typeof openChat>) => chat.sends('file', '2', 1000)],
      [false, (chat: ReturnType<typeof openChat>) => chat.taps({ kind: 'remove-photo', photo: '01KAN-0' })],
      [false, (chat: ReturnType<typeof openChat>) => chat.unsends('1')],
      [true, (chat: ReturnType<typeof openChat>) => chat.says('สวัสดี')],
      [true, (chat: ReturnType<typeof openChat>) => chat.sends('sticker')],
      [true, (chat: ReturnType<typeof openChat>) => chat.taps({ kind: 'menu' })],
    ] as const) {
      const chat = openChat()
      chat.taps(into)
      chat.caused('ask-photo')
      act(chat)
      chat.sends('image', '3')
      chat.caused(leaves ? 'offer-photos' : 'keep-photo')
    }
  })

  it('waits an hour for its paper', () => {
    const chat = openChat()
    chat.taps(into)
    chat.later(HOUR - 1)
    chat.sends('image', '1')
    chat.caused('keep-photo')
    chat.later(1)
    chat.sends('image', '2')
    chat.caused('offer-photos')
  })

  it('of more than 10 MB is refused before it is fetched', () => {
    const chat = openChat()
    chat.taps(into)
    chat.sends('file', '1', 10 * 1024 * 1024 + 1)
    chat.hears('photos.failed.too-large')
    chat.caused()
  })

  it('is not stored for a paper of which the office takes none any more, whichever old button is pressed', () => {
    const none = officeOf(SettingsSchema.parse({ papers: { photos: { 'current-payslip': false } } }))
    const waiting = atPayslip()
    waiting.officeChanges(none)
    waiting.sends('image', '1')
    waiting.caused('offer-photos')
    const chat = atPayslip()
    const { id = '', answers } = chat.state.draft ?? {}
    chat.officeChanges(none)
    chat.taps({ kind: 'photo-is', photo: '01KAN-0', paper: 'current-payslip', draft: id })
    chat.hears('photos.papers.not-this')
    chat.caused()
    chat.taps({ kind: 'photo-is', photo: '01KAN-0', paper: 'no-paper-of-this-service', draft: id })
    chat.caused()
    assert.deepEqual(chat.state.draft?.answers, answers)
    assert.equal(chat.state.draft?.photos, undefined)
    chat.taps({ kind: 'draft-photos', draft: id, paper: 'current-payslip' })
    chat.hears('photos.papers.not-this')
    chat.caused()
  })

  it('goes with its draft, whichever way that goes, unless it is filed', () => {
    for (const [how, go] of [
      ['forget-photos', (chat: ReturnType<typeof openChat>) => chat.taps('ยกเลิกการกรอก')],
      ['file-request', (chat: ReturnType<typeof openChat>) => chat.taps('ส่งคำขอ')],
    ] as const) {
      const chat = atPayslip()
      chat.sends('image', '1')
      if (how === 'forget-photos') chat.says('ยกเลิก')
      else chat.taps({ kind: 'check', draft: chat.state.draft?.id ?? '' })
      go(chat)
      chat.caused(how)
    }
    const other = atPayslip()
    other.sends('image', '1')
    other.taps({ kind: 'file', service: 'pension-certificate', instead: 'yes' })
    other.caused('forget-photos')
  })

  it('withdrawn, says nothing and changes nothing', () => {
    const chat = chatAt('pension-certificate', 'phone')
    const { state } = chat
    chat.unsends('461230966842064897')
    chat.hears()
    chat.caused('withdraw-photo', 'withdraw-words')
    assert.deepEqual(chat.state, state)
  })
})

describe('what is no photo', () => {
  it('has words of its own for each kind, and others while something is asked', () => {
    const said = new Set<string>()
    for (const media of ['sticker', 'video', 'audio', 'location', 'something-new']) {
      for (const chat of [openChat(), chatAt('pension-certificate', 'phone')]) {
        chat.sends(media)
        assert.ok(chat.isCourtesy)
        const [first] = chat.messages
        said.add(JSON.stringify(first?.kind === 'text' ? first.text : first))
      }
    }
    assert.equal(said.size, 10)
  })

  it('is voice: it is not stored, and a person is offered at once, with a way to type', () => {
    const chat = openChat()
    chat.sends('audio', '1')
    chat.sees('ขออภัย ระบบฟังข้อความเสียงไม่ได้', 'โปรดพิมพ์', 'ไมโครโฟนบนแป้นพิมพ์')
    chat.caused()
    chat.taps('คุยกับเจ้าหน้าที่ในแชต')
    chat.caused('open-talk')
  })

  it('is voice at a question: a person is offered, and the way back to the question', () => {
    const chat = chatAt('pension-certificate', 'phone')
    chat.sends('audio', '1')
    chat.hears('people.voice.title')
    assert.ok(chat.labels().includes('คุยกับเจ้าหน้าที่ในแชต'))
    chat.taps(/^กลับไปข้อ/)
    chat.isAsked('phone')
  })

  it('is voice out of hours: a message can be left, or the office called', () => {
    const office = officeOf(SettingsSchema.parse({ contact: { phone: '053-711 234' } }))
    const chat = openChat({ at: '2026-11-27T20:00:00+07:00', office })
    chat.sends('audio', '1')
    assert.ok(chat.labels().includes('โทร 053-711 234'))
    chat.taps('ฝากข้อความถึงเจ้าหน้าที่')
    chat.hears('people.leave.title')
  })

  it('is a place: the office’s own place and telephone follow', () => {
    const chat = openChat()
    chat.sends('location')
    chat.hears('photos.sent.location.alone', 'people.contact.title')
  })
})
