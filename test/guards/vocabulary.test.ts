import assert from 'node:assert/strict'
import { textFiles } from '../../src/locales/text.ts'
import { read } from './support/sources.ts'

const rows = read('docs/vocabulary.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| word |'))
  .map((line) => {
    const [word = '', , thai = ''] = line.slice(1).split('|')
    return { word: word.trim(), thai }
  })

/** What a thing was called before it got its one name, or how a word was misspelt. */
const former: Readonly<Record<string, string>> = {
  แชท: 'แชต',
  รหัสรับเรื่อง: 'รหัสยืนยันการรับ',
  ใบรับเรื่อง: 'ใบรับคำขอ',
}

const screens = textFiles.map((file) => read(`src/locales/th/${file}.json`)).join('\n')

describe('the vocabulary', () => {
  it('has each word once', () => {
    assert.ok(rows.length > 60, `Only ${rows.length} rows found`)
    const words = rows.map(({ word }) => word)
    assert.deepEqual(
      words.filter((word, at) => words.indexOf(word) !== at),
      [],
      'One word, one meaning: join these rows',
    )
  })

  it('has one name for one thing on every screen', () => {
    const found = Object.entries(former).filter(([word]) => screens.includes(word))
    assert.deepEqual(found, [], 'Write the second word instead of the first into src/locales/th')
  })

  it('gives the Thai terms that screens use', () => {
    const gone = rows.flatMap(({ word, thai }) =>
      (thai.match(/[\u0E00-\u0E7F][\u0E00-\u0E7F ]*(?:LINE)?/g) ?? [])
        .map((term) => term.trim())
        .filter((term) => !screens.includes(term))
        .map((term) => `${word}: ${term}`),
    )
    assert.deepEqual(
      gone,
      [],
      'No Thai screen says this any more: write today’s term into docs/vocabulary.md',
    )
  })
})
