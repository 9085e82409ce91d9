import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { read } from './support/sources.ts'

const page = read('docs/security.md')

/** The tests of a file, named in quotation marks behind it. That the files exist is checked with all pages. */
const tests = [...page.matchAll(/`(test\/[\w./-]+\.test\.ts)`: “([^”]+)”/g)].map(
  ([, path = '', title = '']) => ({ path, title }),
)

/** Escapes of one way to quote, so that a title reads as it runs. */
const titlesIn = (path: string) => read(path).replaceAll("\\'", "'")

describe('the page on security', () => {
  it('names tests that are run', () => {
    assert.ok(tests.length > 40, String(tests.length))
    assert.deepEqual(
      tests.filter(({ path, title }) => !existsSync(path) || !titlesIn(path).includes(title)),
      [],
      'A row of docs/security.md names a test that has another name now, or is gone: show it by another one',
    )
  })
})
