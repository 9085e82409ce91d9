import assert from 'node:assert/strict'
import { sourcesIn } from './support/sources.ts'

const tests = sourcesIn('test')

describe('the tests', () => {
  it('leave none of their number out', () => {
    const focused = tests.filter(({ text }) =>
      /\b(?:describe|context|it|specify)\.(?:only|skip)\(|\bx(?:describe|it)\(/.test(text),
    )
    assert.deepEqual(
      focused.map(({ path }) => path),
      [],
      'Remove `.only` and `.skip` before committing',
    )
  })

  it('have names that mocha finds', () => {
    const lost = tests.filter(
      ({ path, text }) => /^\s*(?:describe|it)\(/m.test(text) && !/\.test\.tsx?$/.test(path),
    )
    assert.deepEqual(
      lost.map(({ path }) => path),
      [],
      'Name these *.test.ts, or move the shared part into a support folder',
    )
  })
})
