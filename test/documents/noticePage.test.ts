import assert from 'node:assert/strict'
import { read } from '../guards/support/sources.ts'
import { withNotices } from './noticePage.ts'

describe('the page on notices', () => {
  it('shows the table as the code has it', () => {
    const page = read('docs/notices.md')
    assert.equal(page, withNotices(page), 'Run: npm run docs')
  })
})
