import assert from 'node:assert/strict'
import { text, type TextKey } from '../../src/locales/text.ts'

describe('a text', () => {
  it('speaks the language asked for, and two at the same time', () => {
    assert.equal(text('th', 'chat.menu.status'), 'ติดตามสถานะ')
    assert.equal(text('en', 'chat.menu.status'), 'Status')
    assert.equal(text('th', 'chat.menu.status'), 'ติดตามสถานะ')
  })

  it('is filled in with words and numbers as they are', () => {
    assert.equal(text('th', 'chat.filing.place', { no: 0, of: 7 }), '0 จาก 7')
    assert.equal(text('en', 'notices.rejected.reason', { reason: '<b>&"\'/' }), 'Reason: <b>&"\'/')
  })

  it('does not read what it is filled in with', () => {
    for (const reason of ['{{reason}}', '$t(chat.menu.title)', '{{- reason}}', '%s \\n $&']) {
      assert.equal(text('en', 'notices.rejected.reason', { reason }), `Reason: ${reason}`)
    }
  })

  it('has one form for every count', () => {
    for (const count of [0, 1, 2, 5]) {
      assert.equal(text('th', 'print.handbook.papers', { count }), `เอกสารที่ใช้ ${count} รายการ`)
      assert.equal(text('en', 'print.handbook.papers', { count }), `Papers: ${count}`)
    }
  })

  it('that nobody has written is an error that says where to write it', () => {
    const mistyped = (key: string): key is TextKey => key.startsWith('chat.')
    const key: string = 'chat.no-such-text'
    assert.ok(mistyped(key))
    assert.throws(() => text('th', key), {
      message: 'No text "chat.no-such-text"; add it to src/locales/th and src/locales/en',
    })
  })
})
