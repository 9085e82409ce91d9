import assert from 'node:assert/strict'
import { type Chat, openChat } from '../../support/chat.ts'

const answers = {
  'for-whom': 'self',
  name: 'นางคำแก้ว ใจงาม',
  phone: '0812345678',
  status: 'teacher',
  workplace: 'โรงเรียนบ้านดู่',
  paid: 'yes',
  receipts: '1',
  'receipt-date': '2026-11-02',
  'receipt-total': '1250.00',
  papers: 'all',
}

/** A helper at the check page of a lent claim, or at one of its questions. */
function helperAt(asking: string, patient: string): Chat {
  const chat = openChat()
  chat.officeDoes({
    kind: 'help-begun',
    lending: '01KANLENDING',
    draft: {
      id: '01KANDRAFT',
      service: 'medical-reimbursement-retiree',
      answers: { ...answers, patient },
      asking,
      touchedAt: '2026-11-23T02:00:00.000Z',
    },
    until: '2026-11-23T05:00:00.000Z',
    version: 0,
  })
  assert.equal(chat.state.draft?.asking, asking)
  return chat
}

const offers = (chat: Chat, ...readings: readonly string[]) => {
  for (const reading of readings)
    assert.ok(
      chat.labels().some((label) => label.endsWith(reading)),
      chat.labels().join(),
    )
}

describe('a helper’s correction in words about kin', () => {
  for (const [words, before, ...readings] of [
    ['พ่อผิดค่ะ เป็นแม่เองที่ป่วย', 'spouse', 'เจ้าของเรื่องเอง', 'บิดา/มารดาของเจ้าของเรื่อง'],
    ['ผู้ป่วยผิดค่ะ เป็นพ่อ', 'spouse', 'คู่สมรสของเจ้าของเรื่อง', 'บิดา/มารดาของเจ้าของเรื่อง'],
    ['ผู้ป่วยผิดค่ะ เป็นพ่อ', 'parent', 'คู่สมรสของเจ้าของเรื่อง', 'บิดา/มารดาของเจ้าของเรื่อง'],
    ['คนป่วยคือคุณพ่อค่ะ', 'parent', 'คู่สมรสของเจ้าของเรื่อง', 'บิดา/มารดาของเจ้าของเรื่อง'],
    ['ไม่ใช่พ่อ เป็นแม่ค่ะ', 'spouse', 'เจ้าของเรื่องเอง', 'บิดา/มารดาของเจ้าของเรื่อง'],
    ['ขอเปลี่ยนผู้ป่วยเป็นหนูเองค่ะ', 'spouse', 'เจ้าของเรื่องเอง', 'บุตรของเจ้าของเรื่อง'],
    ['เป็นสามีค่ะ ไม่ใช่ลูก', 'parent', 'เจ้าของเรื่องเอง', 'คู่สมรสของเจ้าของเรื่อง'],
    ['the patient is wrong, it is my father', 'spouse', 'คู่สมรสของเจ้าของเรื่อง'],
  ] as const) {
    it(`is asked back as seen from the owner, and never kept: “${words}” (${before})`, () => {
      const chat = helperAt('check', before)
      chat.says(words)
      chat.hears('lending.kin.title')
      offers(chat, ...readings)
      assert.deepEqual(chat.state.draft?.answers, { ...answers, patient: before })
      chat.taps(new RegExp(`${readings[0]}$`))
      assert.notEqual(chat.state.draft?.asking, 'patient')
    })
  }

  it('is asked back while the draft is filled in as well', () => {
    const chat = helperAt('receipts', 'spouse')
    chat.says('ผู้ป่วยผิดค่ะ เป็นแม่')
    chat.hears('lending.kin.title')
    assert.equal(chat.state.draft?.answers['patient'], 'spouse')
  })

  it('leaves what else was corrected in the same words changed, and says so', () => {
    const chat = helperAt('check', 'spouse')
    chat.says('เบอร์ผิดค่ะ เป็น 089-765-4321 และผู้ป่วยผิดค่ะ เป็นแม่')
    chat.hears('lending.kin.title')
    assert.equal(chat.state.draft?.answers['phone'], '0897654321')
    assert.equal(chat.state.draft.answers['patient'], 'spouse')
    chat.sees('แก้ไขแล้ว: โทรศัพท์')
  })

  for (const [words, value] of [
    ['ผู้ป่วยผิดค่ะ เป็นเจ้าของเรื่องเอง', 'self'],
    ['ผู้ป่วยผิดค่ะ เป็นแม่ของเจ้าของเรื่อง', 'parent'],
    ['ผู้ป่วยผิดค่ะ เป็นบิดา/มารดา', 'parent'],
  ] as const)
    it(`is taken where it leaves no doubt: “${words}”`, () => {
      const chat = helperAt('check', 'spouse')
      chat.says(words)
      assert.equal(chat.state.draft?.answers['patient'], value)
      chat.sees('แก้ไขแล้ว: ผู้ป่วย')
    })
})
