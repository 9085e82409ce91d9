import assert from 'node:assert/strict'
import type { Corrections } from '../../src/domain/sentences/corrections.ts'
import { inOrderOfReading } from '../../src/domain/sentences/journey.ts'
import { say } from '../../src/domain/text.ts'
import { languages } from '../../src/lib/language.ts'
import { original, textKeys } from '../../src/locales/text.ts'
import { corrected } from '../../src/outbox/corrected.ts'
import { render } from '../../src/outbox/render.ts'
import { words } from '../../src/outbox/wording.ts'
import { everyMessage } from './support/everyMessage.ts'

const MARK = '§'

/** Every sentence that an applicant reads in words of the office's own: a mark, then the program's. */
const all: Corrections = new Map(
  inOrderOfReading(textKeys).flatMap((key) => {
    const text = original(key)
    return text ? [[key, { th: `${MARK}${text.th}`, en: `${MARK}${text.en}` }] as const] : []
  }),
)

/** How many texts of ours stand in a message, those inside other texts included. */
function textsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const own = 'key' in value && typeof value.key === 'string' ? 1 : 0
  const timed = 'mark' in value && 'at' in value && value.at !== null ? 1 : 0
  return Object.values(value).reduce<number>((sum, each) => sum + textsIn(each), own + timed)
}

describe('the office’s own sentences', () => {
  it('stand in every message, in each of its texts, rich and plain, in both languages', () => {
    let counted = 0
    for (const language of languages) {
      for (const message of everyMessage) {
        for (const plain of [false, true]) {
          const [theirs] = render([message], language, plain, { corrections: all })
          const [ours] = render([message], language, plain)
          const [marked, usual] = [JSON.stringify(theirs), JSON.stringify(ours)]
          if (plain && usual.includes('…')) continue
          const marks = marked.split(MARK).length - 1
          if (message.kind === 'card') {
            const wanted = textsIn({ title: message.title, blocks: message.blocks })
            assert.ok(marks >= wanted, `${marks} of ${wanted}: ${usual.slice(0, 300)}`)
          } else assert.ok(marks >= textsIn(message.text), usual.slice(0, 300))
          counted += marks
        }
      }
    }
    assert.ok(counted > 10_000, String(counted))
  })

  it('are filled in like the program’s', () => {
    const own: Corrections = new Map([
      ['chat.cancel.cancelled', { th: 'เลขที่ {{reference}} ยกเลิกแล้ว', en: 'No. {{reference}} is cancelled' }],
    ])
    const said = corrected(say('chat.cancel.cancelled', { reference: '70-0042-9' }), own)
    assert.equal(words(said, 'th'), 'เลขที่ 70-0042-9 ยกเลิกแล้ว')
    assert.equal(words(said, 'en'), 'No. 70-0042-9 is cancelled')
    const typed = corrected(say('notices.rejected.reason', { reason: '{{reference}} $t(chat.thanks)' }), all)
    assert.match(words(typed, 'th'), /\{\{reference\}\} \$t\(chat\.thanks\)$/, 'Typed words stay as they are')
  })

  it('are not used where a release has given the sentence other places to fill in', () => {
    const own: Corrections = new Map([['chat.cancel.cancelled', { th: 'ยกเลิก {{number}}', en: 'Cancelled' }]])
    const said = say('chat.cancel.cancelled', { reference: '70-0042-9' })
    assert.equal(words(corrected(said, own), 'th'), words(said, 'th'))
  })
})
