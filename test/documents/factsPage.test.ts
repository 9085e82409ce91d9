import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { sourceName } from '../../src/domain/guidance/guidance.ts'
import { guidanceList } from '../../src/domain/guidance/index.ts'

const page = readFileSync(new URL('../../docs/facts.md', import.meta.url), 'utf8')

describe('docs/facts.md', () => {
  it('has a line for every fact, and none for a fact that is gone', () => {
    const ids = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id)
    assert.deepEqual([...ids].sort(), guidanceList.map(({ id }) => id).sort())
  })

  it('says of each whether a source is named, or the office has to confirm it', () => {
    for (const { id, source } of guidanceList) {
      const [line = ''] = page.split('\n').filter((each) => each.startsWith(`| \`${id}\` |`))
      const name = sourceName(source)
      assert.equal(line.endsWith('| to confirm |'), name === null, id)
    }
  })
})
