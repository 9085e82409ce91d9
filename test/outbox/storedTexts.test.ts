import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Message } from '../../src/chat/message.ts'
import { placesIn } from '../../src/domain/sentences/corrections.ts'
import type { Text } from '../../src/domain/text.ts'
import { languages } from '../../src/lib/language.ts'
import { keptTexts } from '../../src/locales/kept.ts'
import { original, type TextKey } from '../../src/locales/text.ts'
import { render } from '../../src/outbox/render.ts'
import { sourcesIn } from '../guards/support/sources.ts'
import { everyMessage } from './support/everyMessage.ts'

/** Every text that a waiting notice may hold, of this release or an earlier one, with the places that it fills in. */
const stored = JSON.parse(
  readFileSync(new URL('./support/storedTexts.json', import.meta.url), 'utf8'),
) as Record<TextKey, string>

const headOf = (message: Message): Text => (message.kind === 'text' ? message.text : message.title)
const keyOf = (text: Text) => ('key' in text ? text.key : '')

/** Messages that the office starts: they may wait for weeks until they are sent. */
const waiting = everyMessage.filter((message) =>
  /^notices\.(?!kept|received|wrong|status)|^visits\.(closed\.title|booked\.reminder)/.test(
    keyOf(headOf(message)),
  ),
)

function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'key' in value && typeof value.key === 'string' ? [value.key] : []
  return [...own, ...Object.values(value).flatMap(keysIn)]
}

describe('a notice that an earlier release has stored', () => {
  it('finds all its texts, which ask for nothing that it does not hold', () => {
    for (const [key, places] of Object.entries(stored)) {
      const now = original(key)
      assert.ok(now, `${key}: keep it in src/locales and name it in src/locales/kept.ts`)
      const lacking = placesIn(now.th).filter((place) => !places.split(' ').includes(place))
      assert.deepEqual(lacking, [], `${key}: give the new sentence a new key, and keep this one as it was`)
    }
  })

  it('is sent: cash with the words about the ID card, and the thanks before the first item', () => {
    const message: Message = {
      kind: 'card',
      title: { key: 'notices.ready.cash' },
      blocks: [
        { kind: 'paragraph', text: { key: 'chat.payment.bring-id' } },
        { kind: 'paragraph', text: { key: 'notices.completed.thanks', params: { reference: '70-0042-9' } } },
      ],
    }
    const said = languages.map((language) => JSON.stringify(render([message], language, true)))
    assert.match(said[0] ?? '', /โปรดนำบัตรประจำตัวมาด้วย\\n70-0042-9 เสร็จสิ้นแล้ว ขอบคุณ"/)
    assert.match(said[1] ?? '', /Please bring your ID card\\n70-0042-9 done\. Thank you"/)
  })

  it('holds texts that are on the list, so that none of this release is lost to the next', () => {
    assert.ok(waiting.length > 50, String(waiting.length))
    const unlisted = new Set(keysIn(waiting).filter((key) => !(key in stored)))
    assert.deepEqual([...unlisted], [], 'Add these to test/outbox/support/storedTexts.json')
  })

  it('is the only one to hold the texts that are kept for it', () => {
    const code = sourcesIn('src').filter(({ path }) => path !== 'src/locales/kept.ts')
    for (const key of keptTexts) {
      assert.ok(key in stored, `${key} is in no stored notice: delete it`)
      const said = code.filter(({ text }) => text.includes(`'${key}'`)).map(({ path }) => path)
      assert.deepEqual(said, [], `${key} is said again: take it off the list of src/locales/kept.ts`)
    }
  })
})
