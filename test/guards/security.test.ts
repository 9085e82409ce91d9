import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { read } from './support/sources.ts'

const page = read('docs/security.md')

/** Each test file with the test titles that the page quotes after it. Another guard checks that the files exist. */
const tests = [...page.matchAll(/`(test\/[\w./-]+\.test\.ts)`: “([^”]+)”/g)].map(
  ([, path = '', title = '']) => ({ path, title }),
)

/** Removes escapes of the quotation mark, so that a title in code equals the title that mocha prints. */
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
