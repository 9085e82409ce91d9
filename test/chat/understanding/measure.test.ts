import assert from 'node:assert/strict'
import { releaseSentences } from '../../../src/chat/understanding/known/index.ts'
import { compareWords } from '../../../src/chat/understanding/measure.ts'
import type { Meant } from '../../../src/chat/understanding/samples.ts'

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

  it('has the sentences of the release to measure with', () => {
    assert.ok(releaseSentences().length > 500, String(releaseSentences().length))
  })
})
