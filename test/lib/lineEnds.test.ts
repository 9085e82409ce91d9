import assert from 'node:assert/strict'
import { unbrokenThai } from '../../src/lib/lineEnds.ts'
import { original, textKeys } from '../../src/locales/text.ts'

/** The dictionary by which browsers and phones end a line of Thai. */
const segmenter = new Intl.Segmenter('th', { granularity: 'word' })
const whole = ['เจ้าหน้าที่', 'กรอก', 'ดิเรกคุณาภรณ์', 'แบบสอบถาม', 'เมนู'] as const

const joiners = /\u2060/g

/** The words that a line’s end may part in this text. */
function partedIn(text: string): string[] {
  const shown = unbrokenThai(text)
  const ends = new Set<number>()
  let at = 0
  for (const { segment } of segmenter.segment(shown)) ends.add((at += segment.replace(joiners, '').length))
  return whole.filter((word) =>
    [...text.matchAll(new RegExp(word, 'g'))].some(({ index }) =>
      [...ends].some((end) => end > index && end < index + word.length),
    ),
  )
}

describe('Thai words at the end of a line', () => {
  it('stay whole in every text', () => {
    const parted = textKeys.flatMap((key) => {
      const words = partedIn(original(key)?.th ?? '')
      return words.length > 0 ? [`${key}: ${words.join(', ')}`] : []
    })
    assert.deepEqual(parted, [])
  })

  it('say the same as before', () => {
    const text = 'กลับไปกรอกต่อ หรือคุยกับเจ้าหน้าที่ที่จุดบริการ'
    assert.equal(unbrokenThai(text).replace(joiners, ''), text)
  })
})
