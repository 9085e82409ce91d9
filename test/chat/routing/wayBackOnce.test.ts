import assert from 'node:assert/strict'
import type { Message } from '../../../src/chat/message.ts'
import { button } from '../../../src/chat/message.ts'
import { withWayBack } from '../../../src/chat/routing/wayBack.ts'
import { say } from '../../../src/domain/text.ts'
import { buttonsOf, footerOf } from '../../../src/outbox/plain.ts'
import { everyMessage } from '../../outbox/support/everyMessage.ts'
import { usualMessages } from '../../outbox/support/usualMessages.ts'
import { chatAt } from '../support/filings.ts'

const actions = (message: Message) =>
  [...buttonsOf(message), ...footerOf(message)].map(({ action }) => JSON.stringify(action))

describe('the way back', () => {
  it('stands once on the card that asks which answer is to be changed', () => {
    const chat = chatAt('salary-certificate', null)
    chat.taps('แก้ไขคำตอบ')
    const back = chat.labels().filter((label) => /ย้อนกลับ|กลับไป/.test(label))
    assert.deepEqual(back, ['กลับไปหน้าตรวจคำตอบ'])
    chat.taps('กลับไปหน้าตรวจคำตอบ')
    chat.hears('chat.check.title')
  })

  it('stands once on the papers of a draft', () => {
    const chat = chatAt('salary-certificate', 'papers')
    const label = chat.labels().find((each) => each.startsWith('เอกสารที่ต้องนำ')) ?? ''
    chat.taps(label)
    const last = chat.messages.at(-1)
    assert.ok(last)
    assert.equal(actions(last).filter((action) => action.includes('"resume"')).length, 1)
  })
})

describe('no card', () => {
  const cards = [...usualMessages.map(([, message]) => message), ...everyMessage]

  it('has two buttons that do the same, at its foot or inside', () => {
    for (const card of cards) {
      // The requests of a sample have one number, so their rows do the same.
      const all = actions(card).filter((action) => !action.includes('"reference":"70-123456-7"'))
      assert.deepEqual(
        all.filter((action, index) => all.indexOf(action) !== index),
        [],
        JSON.stringify('title' in card ? card.title : card.text),
      )
    }
  })

  it('has them when a way back is put under it', () => {
    const back = button(say('chat.way-back.question', { no: 8 }), { kind: 'resume' })
    for (const card of cards)
      for (const shown of withWayBack([card], back)) {
        const count = actions(shown).filter((action) => action.includes('"resume"')).length
        assert.ok(count <= 1, JSON.stringify('title' in shown ? shown.title : shown.text))
      }
  })
})
