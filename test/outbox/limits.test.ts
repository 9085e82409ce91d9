import assert from 'node:assert/strict'
import { cutLabel } from '../../src/lib/cutLabel.ts'
import { cutText, limits } from '../../src/outbox/limits.ts'

describe('LINE’s limits', () => {
  it('are those of the Messaging API reference', () => {
    assert.deepEqual(limits, {
      messages: 5,
      text: 5000,
      altText: 1500,
      quickReplyLabel: 20,
      flexLabel: 40,
      displayText: 300,
      quickReplies: 13,
      bubble: 30_000,
    })
  })

  it('count labels as a person does: a Thai consonant with its marks is one', () => {
    // 12 UTF-16 units, 9 characters
    assert.equal(cutLabel('บำเหน็จบำนาญ', 9), 'บำเหน็จบำนาญ')
    assert.equal(cutLabel('บำเหน็จบำนาญ', 8), 'บำเหน็จบำน…')
    assert.equal(cutLabel('👩‍🏫👩‍🏫👩‍🏫', 3), '👩‍🏫👩‍🏫👩‍🏫')
    assert.equal(cutLabel('', 20), '')
  })

  it('cut texts by UTF-16 units, never inside a character', () => {
    assert.equal(cutText('abcdef', 6), 'abcdef')
    assert.equal(cutText('abcdefg', 6), 'abcde…')
    assert.equal(cutText('abcd😊x', 6), 'abcd…')
    assert.equal(cutText('กี่กี่กี่', 6), 'กี่…')
  })
})
