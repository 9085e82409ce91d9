import assert from 'node:assert/strict'
import { textFiles } from '../../src/locales/text.ts'
import { read, sourcesIn } from './support/sources.ts'

function leaves(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null)
    throw new Error(`${path} is neither a text nor a group of texts`)
  return Object.entries(value).flatMap(([key, each]) => leaves(each, `${path}.${key}`))
}

const textsOf = (language: 'th' | 'en') =>
  new Map(textFiles.flatMap((file) => leaves(JSON.parse(read(`src/locales/${language}/${file}.json`)), file)))

const thai = textsOf('th')
const english = textsOf('en')
const placesIn = (words = '') => (words.match(/\{\{.*?\}\}/g) ?? []).sort()

describe('texts', () => {
  it('are the same in both languages', () => {
    const missing = [...thai.keys()].filter((key) => !english.has(key))
    const extra = [...english.keys()].filter((key) => !thai.has(key))
    assert.deepEqual(missing, [], 'Write these into src/locales/en')
    assert.deepEqual(extra, [], 'Write these into src/locales/th')
    assert.deepEqual([...english.keys()], [...thai.keys()], 'Keep both languages in the same order')
  })

  it('are empty nowhere', () => {
    const empty = [...thai, ...english].filter(([, words]) => words.trim() === '').map(([key]) => key)
    assert.deepEqual(empty, [], 'Write the words, or delete the key')
  })

  it('have the same places to fill in both languages', () => {
    for (const [key, words] of thai) {
      assert.deepEqual(
        placesIn(english.get(key)),
        placesIn(words),
        `${key}: use the same {{names}} in th and en`,
      )
      for (const place of placesIn(words)) assert.match(place, /^\{\{[a-zA-Z]+\}\}$/, `${key}: ${place}`)
    }
  })

  it('refer to nothing: one text does not pull in another', () => {
    for (const [key, words] of [...thai, ...english]) assert.doesNotMatch(words, /\$t\(/, key)
  })

  it('are all used', () => {
    const code = sourcesIn('src')
      .map(({ text }) => text)
      .join('\n')
    const files = textFiles.join('|')
    const plain = new RegExp(`(['"\`])((?:${files})\\.[\\w.-]+)\\1`, 'g')
    const template = new RegExp(`\`((?:${files})\\.[^\`]*\\$\\{[^\`]*)\``, 'g')
    const written = new Set([...code.matchAll(plain)].map(([, , key]) => key))
    // `chat.state.${state}` uses every text directly below chat.state
    const built = [...code.matchAll(template)].map(
      ([, words = '']) =>
        new RegExp(
          `^${words
            .split(/\$\{[^}]*\}/)
            .map((part) => part.replaceAll('.', '\\.'))
            .join('[^.]+')}$`,
        ),
    )
    const dead = [...thai.keys()].filter(
      (key) => !written.has(key) && !built.some((pattern) => pattern.test(key)),
    )
    assert.deepEqual(dead, [], 'Delete these from src/locales/th and src/locales/en, or use them')
  })
})
