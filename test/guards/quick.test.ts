import assert from 'node:assert/strict'
import { quickTests } from '../support/quick.ts'
import { sourcesIn } from './support/sources.ts'

describe('the quick tests', () => {
  const quick = quickTests()

  it('are most of the files, and what they leave out says why by its imports', () => {
    const all = sourcesIn('test').filter(({ path }) => path.endsWith('.test.ts'))
    assert.ok(quick.length > all.length / 2, `${quick.length} of ${all.length}`)
    assert.ok(quick.includes('test/guards/quick.test.ts'))
    for (const slow of ['test/journeys/day.test.ts', 'test/e2e/story.test.ts', 'test/program/start.test.ts'])
      assert.ok(!quick.includes(slow), slow)
  })

  it('are told through what their helpers import, types apart', () => {
    const sources = [
      { path: 'test/a/direct.test.ts', text: "import { openOffice } from '../support/office.ts'" },
      { path: 'test/a/helper.ts', text: "import { openOffice } from '../support/office.ts'" },
      { path: 'test/a/through.test.ts', text: "import { helper } from './helper.ts'" },
      { path: 'test/a/types.test.ts', text: "import type { TestOffice } from '../support/office.ts'" },
      { path: 'test/a/pure.test.ts', text: "import { dayOf } from '../../src/lib/time.ts'" },
    ]
    assert.deepEqual(quickTests(sources), ['test/a/types.test.ts', 'test/a/pure.test.ts'])
  })
})
