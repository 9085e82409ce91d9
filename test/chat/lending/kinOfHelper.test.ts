import assert from 'node:assert/strict'
import { openChat } from '../../support/chat.ts'

/** A helper at a question of a lent draft that asks who somebody is. */
function helperAt(asking: 'patient' | 'relation') {
  const service =
    asking === 'patient' ? ('medical-reimbursement' as const) : ('royal-cremation-letter' as const)
  const chat = openChat()
  chat.officeDoes({
    kind: 'help-begun',
    lending: '01KANLENDING',
    draft: {
      id: '01KANDRAFT',
      service,
      answers: { 'for-whom': 'self', name: 'นางคำแก้ว ใจงาม', phone: '0812345678', paid: 'yes' },
      asking,
      touchedAt: '2026-11-23T02:00:00.000Z',
    },
    until: '2026-11-23T05:00:00.000Z',
    version: 0,
  })
  assert.equal(chat.state.draft?.asking, asking)
  return chat
}

describe('words of a helper about kin', () => {
  const asked = [
    ['พ่อค่ะ', 'คู่สมรสของเจ้าของเรื่อง', 'บิดา/มารดาของเจ้าของเรื่อง'],
    ['คุณพ่อ', 'คู่สมรสของเจ้าของเรื่อง', 'บิดา/มารดาของเจ้าของเรื่อง'],
    ['บิดา', 'คู่สมรสของเจ้าของเรื่อง', 'บิดา/มารดาของเจ้าของเรื่อง'],
    ['แม่ค่ะ', 'เจ้าของเรื่องเอง', 'บิดา/มารดาของเจ้าของเรื่อง'],
    ['ของคุณแม่', 'เจ้าของเรื่องเอง', 'บิดา/มารดาของเจ้าของเรื่อง'],
    ['สามีของแม่ค่ะ', 'คู่สมรสของเจ้าของเรื่อง', 'บิดา/มารดาของเจ้าของเรื่อง'],
    ['สามีค่ะ', 'เจ้าของเรื่องเอง', 'คู่สมรสของเจ้าของเรื่อง'],
    ['ลูกสาวค่ะ', 'เจ้าของเรื่องเอง', 'บุตรของเจ้าของเรื่อง'],
    ['หนูเองค่ะ', 'เจ้าของเรื่องเอง', 'บุตรของเจ้าของเรื่อง'],
    ['my father', 'คู่สมรสของเจ้าของเรื่อง', 'บิดา/มารดาของเจ้าของเรื่อง'],
  ] as const
  for (const [words, ...readings] of asked)
    it(`are asked back with each reading: “${words}”`, () => {
      const chat = helperAt('patient')
      chat.says(words)
      assert.equal(chat.state.draft?.answers['patient'], undefined)
      for (const reading of readings)
        assert.ok(
          chat.labels().some((label) => label.endsWith(reading)),
          chat.labels().join(),
        )
      chat.taps(new RegExp(`${readings[0]}$`))
      assert.notEqual(chat.state.draft?.answers['patient'], undefined)
      assert.notEqual(chat.state.draft?.asking, 'patient')
    })

  it('are asked back at every question about kin', () => {
    const chat = helperAt('relation')
    for (const words of ['พ่อ', 'แม่ค่ะ', 'สามี', 'น้องสาวค่ะ']) {
      chat.says(words)
      assert.equal(chat.state.draft?.answers['relation'], undefined, words)
      chat.hears('lending.kin.title')
      assert.ok(!chat.labels().some((label) => label.startsWith('กลับไปข้อ')), 'the question is asked twice')
    }
  })

  it('are an answer where they say that they are meant from the owner, or are those of a button', () => {
    for (const [words, value] of [
      ['สามีของเจ้าของเรื่องค่ะ', 'spouse'],
      ['คู่สมรสของเจ้าของเรื่อง', 'spouse'],
      ['พ่อของเจ้าของคำขอ', 'parent'],
      ['เจ้าของเรื่องเอง', 'self'],
      ['คู่สมรส', 'spouse'],
      ['บิดา/มารดา', 'parent'],
      ['2', 'parent'],
    ] as const) {
      const chat = helperAt('patient')
      chat.says(words)
      assert.equal(chat.state.draft?.answers['patient'], value, words)
    }
  })

  it('may be answered with the number on the card that asks back', () => {
    const chat = helperAt('patient')
    chat.says('พ่อค่ะ')
    assert.ok(chat.labels().some((label) => label.startsWith('3. คู่สมรส')))
    chat.says('3')
    assert.equal(chat.state.draft?.answers['patient'], 'spouse')
  })
})

describe('what the owner has told at the opening', () => {
  for (const [words, patient] of [
    ['สามีนอนโรงบาลค่ะ', 'spouse'],
    ['แม่เข้าโรงพยาบาล จะเบิกยังไงคะ', 'parent'],
    ['ลูกผ่าตัด เบิกได้ไหม', 'child'],
  ] as const)
    it(`is carried over, and asked of nobody: “${words}”`, () => {
      const chat = openChat({ privacy: 'accepted' })
      chat.says(words)
      chat.taps({ kind: 'file', service: 'medical-reimbursement' })
      assert.equal(chat.state.draft?.answers['patient'], patient)
    })
})
