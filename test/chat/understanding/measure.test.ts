import assert from 'node:assert/strict'
import { releaseSentences } from '../../../src/chat/understanding/known/index.ts'
import { compareWords } from '../../../src/chat/understanding/measure.ts'
import { lexiconOf, reachOf } from '../../../src/chat/understanding/ownWords.ts'
import type { Meant } from '../../../src/chat/understanding/samples.ts'
import { readSentence } from '../../../src/chat/understanding/understand.ts'

const sentences = (...rows: readonly (readonly [string, Meant])[]) =>
  rows.map(([text, meant]) => ({ text, meant }))
const known = sentences(
  ['ใบเขียวมรกต', 'conduct-certificate'],
  ['เบิกค่าหมอ', 'medical-reimbursement'],
  ['ทำบัตร', 'staff-id-card'],
  ['ฝนจะตกบนดาวอังคาร', 'unknown'],
)

describe('measuring words of the office', () => {
  it('counts what is right, asked back, missed and wrong, before and after', async () => {
    const words = [{ intent: 'conduct-certificate', word: 'ใบเขียวมรกต' }]
    const { worse, forbidden, ...figures } = await compareWords(known, [], words)
    assert.deepEqual(figures, {
      sentences: 4,
      before: { right: 2, asked: 1, unknown: 1, wrong: 0, silent: 0 },
      after: { right: 3, asked: 1, unknown: 0, wrong: 0, silent: 0 },
      better: 1,
    })
    assert.deepEqual([worse, forbidden], [[], []])
  })

  it('names the sentences that get worse', async () => {
    const words = [{ intent: 'pension-certificate', word: 'เบิกค่าหมอ' }]
    const { worse, forbidden } = await compareWords(known, [], words)
    assert.deepEqual(worse, [
      {
        ...known[1],
        was: 'right',
        is: 'asked',
        before: { kind: 'sure', intent: 'medical-reimbursement' },
        after: { kind: 'nearly', candidates: ['medical-reimbursement', 'pension-certificate'] },
      },
    ])
    assert.deepEqual(forbidden, [])
  })

  it('forbids words that open a wrong service without asking', async () => {
    const words = [{ intent: 'pension-certificate', word: 'ดาวอังคาร' }]
    const { worse, forbidden } = await compareWords(known, [], words)
    assert.deepEqual(
      forbidden.map(({ text }) => text),
      ['ฝนจะตกบนดาวอังคาร'],
    )
    assert.deepEqual(worse, forbidden)
  })

  it('lets words be taken away although the release alone opens a wrong service', async () => {
    const own = sentences(['เบิกค่าหมอ', 'status'])
    const words = [{ intent: 'status', word: 'เบิกค่าหมอ' }]
    const { worse, forbidden } = await compareWords(own, words, [])
    assert.equal(worse.length, 1)
    assert.deepEqual(forbidden, [])
  })

  it('passes over sentences in which the words cannot stand, and over no other', () => {
    const texts = releaseSentences()
      .filter((_, at) => at % 9 === 0)
      .map(({ text }) => text)
    const read = texts.map((text) => readSentence(text))
    const lettersOf = texts.map((_, at) => (read[at]?.pieces ?? []).map(({ letters }) => letters).join(''))
    const words = lettersOf
      .filter((letters, at) => letters.length > 12 && at % 4 === 0)
      .map((letters, at) => {
        const word = letters.slice(2, 7 + (at % 7))
        // As it is written, with a letter too many, and with two that are wrong.
        return [word, `${word.slice(0, 4)}ฮ${word.slice(4)}`, `ฮ${word.slice(1, -1)}ฮ`][at % 3] ?? word
      })
      .map((word) => ({ intent: 'praise', word }))
    for (const own of [...words.map((each) => [each]), words]) {
      const lexicon = lexiconOf(own)
      const isReached = reachOf(own)
      const reached = lettersOf.map((letters) => isReached(letters))
      if (own.length === 1)
        assert.ok(reached.filter(Boolean).length < texts.length / 3, `${own[0]?.word} is looked for in vain`)
      for (const [at, text] of texts.entries()) {
        if (reached[at]) continue
        assert.deepEqual(readSentence(text, lexicon).words(), read[at]?.words(), text)
      }
    }
  })

  it('has the sentences of the release to measure with', () => {
    assert.ok(releaseSentences().length > 500, String(releaseSentences().length))
  })
})
