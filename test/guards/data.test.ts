import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { collections } from '../../src/models/collections.ts'

describe('the page on data', () => {
  const page = readFileSync('docs/data.md', 'utf8')
  const rows = new Map(
    [...page.matchAll(/^\| `(\w+)` \|(.*)$/gm)].map(([, name = '', row = '']) => [name, row]),
  )

  it('has a row for each collection, and no other', () => {
    assert.deepEqual([...rows.keys()].sort(), collections.map(({ name }) => name).sort(), 'Mend docs/data.md')
  })

  it('names every sealed field, and who carries entries to the audit trail', () => {
    for (const { name, sealed, carriesTrail } of collections) {
      const row = rows.get(name) ?? ''
      for (const { path } of sealed)
        assert.ok(row.includes(`\`${path.join('.')}\``), `docs/data.md: ${name} has ${path.join('.')} sealed`)
      assert.equal(row.includes('; trail |'), carriesTrail, `docs/data.md: ${name}, “; trail”`)
    }
  })
})

describe('the page on privacy', () => {
  it('says of every collection what it holds, how long and why, and of no other', () => {
    const rows =
      readFileSync('docs/privacy.md', 'utf8').split('\n| what | where | how long | why |\n')[1] ?? ''
    const [table = ''] = rows.split('\n\n')
    const where = table.split('\n').map((row) => row.split(' | ')[1] ?? '')
    const named = where.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name))
    assert.deepEqual(
      [...new Set(named)].sort(),
      collections.map(({ name }) => name).sort(),
      'Mend the table in docs/privacy.md',
    )
  })
})
