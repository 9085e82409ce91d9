import assert from 'node:assert/strict'
import { read } from '../guards/support/sources.ts'
import { withPicture } from './importPicture.ts'

describe('the page on architecture', () => {
  it('shows the floors as the imports are now', () => {
    const page = read('docs/architecture.md')
    assert.equal(page, withPicture(page), 'Run: npm run docs')
  })

  it('cannot lose the place of its picture unnoticed', () => {
    assert.throws(() => withPicture('# A page without it'), /needs the lines/)
  })
})
