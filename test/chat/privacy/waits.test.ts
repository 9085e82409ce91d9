import assert from 'node:assert/strict'
import { HOUR } from '../../../src/lib/time.ts'
import { openChat } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

describe('the privacy notice', () => {
  it('waits six hours for a typed answer, and no longer', () => {
    for (const [hours, waits] of [
      [5, true],
      [6, false],
    ] as const) {
      const chat = openChat({ language: 'th' })
      chat.taps({ kind: 'file', service: 'pension-certificate' })
      chat.later(hours * HOUR)
      chat.says('ตกลงค่ะ')
      assert.equal(chat.state.privacy !== null, waits, `${hours} hours`)
      chat.later(HOUR)
      if (!waits) chat.seesNot('รับทราบและเริ่มกรอก')
    }
  })
})

describe('the question whether data are deleted', () => {
  it('has a small way back to the question that waits, which keeps its answers', () => {
    const chat = chatAt('salary-certificate', 'workplace')
    chat.says('ลบข้อมูล')
    chat.caused('show-deletion')
    assert.equal(chat.state.focus, 'draft')
    assert.ok(chat.state.aside)
    chat.taps({ kind: 'resume' })
    chat.isAsked('workplace')
  })
})
