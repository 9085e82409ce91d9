import assert from 'node:assert/strict'
import { lexiconOf } from '../../../src/chat/understanding/ownWords.ts'
import { understand } from '../../../src/chat/understanding/understand.ts'
import { officeOf, usualOffice } from '../../../src/domain/settings/office.ts'
import type { OwnWords } from '../../../src/domain/understanding/ownWords.ts'
import { openChat } from '../../support/chat.ts'

/** What a text means to a bot with these words of the office beside those of the release, in one line. */
function meant(text: string, ...words: readonly (readonly [string, string])[]): string {
  const got = understand(text, lexiconOf(words.map(([intent, word]) => ({ intent, word }))))
  if (got.kind === 'sure') return got.intent
  return got.kind === 'nearly' ? `${got.candidates.join(' ')}?` : 'unknown'
}

describe('words that the office adds', () => {
  it('lead to what the office says, however they are spelt', () => {
    const word = ['conduct-certificate', 'ใบเขียวมรกต'] as const
    assert.equal(meant('ใบเขียวมรกต'), 'unknown')
    for (const text of ['ใบเขียวมรกต', 'อยากได้ ใบเขียว มรกต ค่ะ', 'ขอใบเขียวมอรกต']) {
      assert.equal(meant(text, word), 'conduct-certificate', text)
    }
  })

  it('are known in the chat from the turn on in which the office has them', () => {
    const chat = openChat()
    chat.says('ใบเขียวมรกต')
    chat.hears('chat.unknown')
    const words: OwnWords = [{ intent: 'conduct-certificate', word: 'ใบเขียวมรกต' }]
    chat.officeChanges(officeOf(usualOffice, usualOffice, words))
    chat.says('ใบเขียวมรกต')
    chat.hears('หนังสือรับรองความประพฤติ')
  })

  it('take no meaning away: what the release knows inside of them still counts', () => {
    assert.equal(
      meant('ใบรับรองเงินเดือนคนดี', ['conduct-certificate', 'ใบรับรองเงินเดือนคนดี']),
      'salary-certificate conduct-certificate?',
    )
  })

  it('make the bot ask where two services have the same word', () => {
    assert.equal(
      meant('ใบพิเศษ', ['conduct-certificate', 'ใบพิเศษ'], ['pension-certificate', 'ใบพิเศษ']),
      'pension-certificate conduct-certificate?',
    )
  })

  it('open surety and cremation never without asking', () => {
    assert.equal(meant('จดหมายประตูคุก', ['bail-guarantee-letter', 'จดหมายประตูคุก']), 'bail-guarantee-letter?')
  })

  it('are taken for a word that the release knows to mean nothing', () => {
    assert.equal(meant('ครูบา', ['royal-cremation-letter', 'ครูบา']), 'royal-cremation-letter?')
  })

  it('lead to other intents too, and change nothing where this release does not know the intent', () => {
    assert.equal(meant('ไปถึงดาวอังคารหรือยัง', ['status', 'ถึงดาวอังคาร']), 'status')
    assert.equal(meant('กดกหฟ', ['tomorrow', 'กดกหฟ']), 'unknown')
  })
})
