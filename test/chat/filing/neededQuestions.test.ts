import assert from 'node:assert/strict'
import { filedCard } from '../../../src/chat/requests/requestMessages.ts'
import { CHECK, newState } from '../../../src/chat/state.ts'
import type { ServiceId } from '../../../src/domain/services/ids.ts'
import { serviceList, services } from '../../../src/domain/services/index.ts'
import { PRIVACY_VERSION, usualOffice } from '../../../src/domain/settings/office.ts'
import { hasEveryPaper as hasAll } from '../../../src/domain/papers/paperList.ts'
import { plainText } from '../../../src/outbox/plain.ts'
import { type Chat, openChat } from '../../support/chat.ts'
import { MONDAY_MORNING } from '../../support/clock.ts'
import { chatAt, opensPapers } from '../support/filings.ts'

/** The answers that the last act files. */
function filed(chat: Chat): Readonly<Record<string, string>> {
  const [effect] = chat.effects
  assert.ok(effect?.kind === 'file-request', 'Nothing was filed')
  return effect.filing.answers
}

/** A draft of the release before this one, which had asked other questions. */
function draftOf(service: ServiceId, asking: string, answers: Record<string, string>): Chat {
  const touchedAt = new Date(MONDAY_MORNING).toISOString()
  return openChat({
    state: {
      ...newState,
      language: 'th',
      privacy: { version: PRIVACY_VERSION, at: touchedAt },
      draft: { id: '01KANDRAFT', service, answers, asking, touchedAt },
    },
  })
}

const hasEveryPaper = (id: ServiceId, answers: Record<string, string>) =>
  hasAll(services[id], answers, usualOffice)

const person = { name: 'นางสมศรี ใจดี', phone: '0812345678' }

describe('standing surety', () => {
  it('begins with the guarantor’s own name: nobody asks for whom it is, nor whether the accused agrees', () => {
    const chat = chatAt('bail-guarantee-letter', 'name')
    chat.isAsked('name')
    chat.sees('ของท่าน')
    for (const question of ['ยื่นแทนผู้อื่น', 'ยินยอม']) chat.seesNot(question)
  })

  it('keeps what a teacher has answered for his son, and asks on', () => {
    const said = { 'for-whom': 'other', agreed: 'yes', 'asker-name': 'นายมานะ ใจดี' }
    const chat = draftOf('bail-guarantee-letter', 'asker-relation', said)
    chat.taps({ kind: 'resume' })
    chat.isAsked('name')
  })

  it('lets a teacher go on who was stopped at the consent of his son', () => {
    const chat = draftOf('bail-guarantee-letter', 'agreed', { 'for-whom': 'other' })
    chat.taps({ kind: 'resume' })
    chat.isAsked('name')
  })
})

describe('an heir in mourning', () => {
  it('is asked for the last school of the deceased, and for no school, office or status of their own', () => {
    const chat = chatAt('royal-cremation-letter', 'last-workplace')
    chat.isAsked('last-workplace')
    chat.sees('โปรดพิมพ์โรงเรียนหรือหน่วยงานสุดท้ายของผู้ถึงแก่กรรม')
    chat.says('โรงเรียนบ้านปงเคียน')
    chat.isAsked('relation')
    const { draft } = chat.state
    assert.deepEqual(Object.keys(draft?.answers ?? {}), ['name', 'phone', 'deceased', 'last-workplace'])
  })

  it('sees the own workplace of a former release under its own name, and is asked for the other', () => {
    const answers = { ...person, status: 'heir', workplace: 'ร้านกาแฟ', deceased: 'นายบุญมี ใจดี' }
    const chat = draftOf('royal-cremation-letter', 'relation', answers)
    chat.taps({ kind: 'resume' })
    chat.isAsked('relation')
    chat.taps('บุตร')
    chat.isAsked('last-workplace')
    chat.says('โรงเรียนบ้านดู่')
    for (const choice of ['ไม่ทราบ', 'ยังไม่ได้ตกลง', 'มีครบทุกรายการ']) chat.taps(choice)
    chat.hears('chat.check.title')
    chat.sees('ทายาท/เจ้าภาพ\nร้านกาแฟ\n', 'หน่วยงานสุดท้ายของผู้ถึงแก่กรรม: โรงเรียนบ้านดู่')
  })
})

describe('a question whose answer is known', () => {
  const one = serviceList.filter(({ audiences }) => audiences.length === 1).map(({ id }) => id)

  it('is not asked: the status, where a service is for one group only', () => {
    assert.deepEqual(one, [
      'medical-reimbursement-retiree',
      'pension-certificate',
      'pensioner-id-card',
      'royal-cremation-letter',
    ])
    for (const service of one) {
      const chat = chatAt(service, null)
      assert.equal(chat.state.draft?.asking, CHECK)
      assert.equal(chat.state.draft.answers['status'], undefined, service)
    }
  })

  it('is filed all the same, for the forms that name the status', () => {
    const chat = chatAt('pension-certificate', null)
    chat.taps('ส่งคำขอ')
    assert.equal(filed(chat)['status'], 'pensioner')
  })

  it('stays what the person said in a former release', () => {
    const chat = draftOf('pensioner-id-card', 'workplace', { 'for-whom': 'self', ...person, status: 'other' })
    chat.taps({ kind: 'resume' })
    chat.isAsked('workplace')
    chat.says('โรงเรียนบ้านดู่')
    for (const choice of ['ทำบัตรครั้งแรก', 'มีครบทุกรายการ', 'ส่งคำขอ']) chat.taps(choice)
    assert.equal(filed(chat)['status'], 'other')
  })

  it('is not asked: the kind of the card, where the status tells it', () => {
    const chat = chatAt('staff-id-card', 'card-reason')
    chat.isAsked('card-reason')
    for (const choice of ['บัตรหมดอายุ', 'มีครบทุกรายการ', 'ส่งคำขอ']) chat.taps(choice)
    assert.equal(filed(chat)['card-type'], 'official')
  })

  it('is asked: the kind of the card, where the status does not tell it', () => {
    const chat = chatAt('staff-id-card', 'status')
    chat.taps('อื่น ๆ (เจ้าหน้าที่ตรวจสอบสิทธิ)')
    chat.says('โรงเรียนบ้านดู่')
    chat.says('081-234-5678')
    chat.isAsked('card-type')
    chat.taps('อัตราจ้าง')
    for (const choice of ['บัตรหมดอายุ', 'มีครบทุกรายการ']) chat.taps(choice)
    // The status is corrected to one that tells the kind: the former choice does not stay.
    chat.taps('แก้ไขคำตอบ')
    chat.taps({ kind: 'edit', draft: chat.state.draft?.id ?? '', question: 'status' })
    chat.taps('พนักงานราชการ')
    chat.taps('ส่งคำขอ')
    assert.equal(filed(chat)['card-type'], 'government-employee')
  })

  it('is not asked: a pensioner’s new position', () => {
    const chat = chatAt('pensioner-id-card', 'card-reason')
    chat.taps('เปลี่ยนชื่อหรือนามสกุล')
    chat.isAsked('card-change')
    chat.seesNot('ตำแหน่ง', 'สังกัด')
  })
})

describe('a worn card', () => {
  for (const service of ['staff-id-card', 'pensioner-id-card'] as const) {
    it(`of a ${service} is brought along; only a lost one needs the police`, () => {
      const chat = chatAt(service, 'card-reason')
      assert.ok(['บัตรหาย', 'บัตรชำรุด'].every((label) => chat.labels().some((each) => each.endsWith(label))))
      chat.says('บัตรเก่าชำรุด')
      chat.isAsked('papers')
      opensPapers(chat)
      chat.sees('บัตรเดิม')
      chat.seesNot('ใบแจ้งความ')
      const other = chatAt(service, 'card-reason')
      other.says('หาย')
      opensPapers(other)
      other.sees('สำเนาใบแจ้งความ')
    })
  }

  it('reads “lost” of a former release', () => {
    const answers = {
      'for-whom': 'self',
      ...person,
      status: 'pensioner',
      workplace: 'ก',
      'card-reason': 'lost',
    }
    const chat = draftOf('pensioner-id-card', 'papers', answers)
    chat.taps({ kind: 'resume' })
    opensPapers(chat)
    chat.sees('สำเนาใบแจ้งความ')
  })
})

describe('a form that the counter hands out', () => {
  it('is on the list, but nobody asks whether the person has it', () => {
    const chat = chatAt('salary-certificate', 'papers')
    opensPapers(chat)
    chat.sees('สลิปเงินเดือน')
    chat.seesNot('แบบบันทึกขอหนังสือรับรองเงินเดือน')
    chat.taps('กลับไปข้อ 7')
    chat.taps('มีครบทุกรายการ')
    chat.hears('chat.check.title')
    opensPapers(chat)
    chat.sees('แบบบันทึกขอหนังสือรับรองเงินเดือน')
    chat.seesNot('ยังไม่มี', 'ไม่แน่ใจ')
  })

  it('asks for nothing where it is the only paper', () => {
    const chat = chatAt('pension-certificate', null)
    chat.hears('chat.check.title')
  })

  for (const service of ['salary-certificate', 'pension-certificate', 'staff-id-card'] as const) {
    it(`does not cost a ${service} the offer of an appointment`, () => {
      const chat = chatAt(service, null)
      chat.taps('ส่งคำขอ')
      const answers = filed(chat)
      const complete = hasEveryPaper(service, answers)
      const card = filedCard(
        {
          reference: '70-0042-9',
          service,
          serviceVersion: 0,
          filedAt: new Date(MONDAY_MORNING),
          answers,
          complete,
        },
        usualOffice,
      )
      assert.match(plainText(card, 'th'), /นัดหมาย/)
    })
  }

  it('keeps what was said of it in a former release', () => {
    const answers = {
      'for-whom': 'self',
      ...person,
      workplace: 'ก',
      purpose: 'loan',
      addressee: 'ก',
      originals: '1',
    }
    const said = { ...answers, 'certificate-language': 'th', 'paper.pension-certificate-memo': 'have' }
    const chat = draftOf('pension-certificate', CHECK, { ...said, status: 'pensioner' })
    chat.taps({ kind: 'resume' })
    chat.hears('chat.check.title')
    chat.taps('ส่งคำขอ')
    assert.equal(filed(chat)['paper.pension-certificate-memo'], 'have')
  })
})
