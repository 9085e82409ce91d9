import assert from 'node:assert/strict'
import { type Source, sourcesIn } from './support/sources.ts'

/** Files that hold every collection, and why. */
const wiring: Readonly<Record<string, string>> = {
  'src/models/index.ts': 'makes them',
  'src/start.ts': 'builds the program with them',
  'src/cli.ts': 'builds the commands with them',
  'src/console/deps.ts': 'is shared by all pages of the console, which together need nearly all of them',
}

const IMPORT = /^import\s[^;'"]*['"][^'"]+['"]/gm
/** `Pick<Models, 'staff'>`, also over several lines, and the type of one collection: `Models['staff']`. */
const NARROW = /\bPick<\s*Models,|\bModels\[/g

/** Whether a file takes all collections where it could name those that it needs. */
const takesAll = ({ text }: Pick<Source, 'text'>) =>
  /\b(?:createModels|Models)\b/.test(text.replace(IMPORT, '').replace(NARROW, ''))

describe('collections', () => {
  it('are found where a file takes all of them', () => {
    const imported = "import type { Models } from '../models/index.ts'\n"
    const found = (text: string) => takesAll({ text: imported + text })
    assert.equal(found('const list = (models: Models) => models.staff.list()'), true)
    assert.equal(found('const list = ({ staff }: Readonly<Models>) => staff.list()'), true)
    assert.equal(found('type All = ReturnType<typeof createModels>'), true)
    assert.equal(found("const list = ({ staff }: Pick<Models, 'staff'>) => staff.list()"), false)
    assert.equal(found("type Some = Pick<\n  Models,\n  'requests' | 'staff'\n>"), false)
    assert.equal(found("const list = (staff: Models['staff']) => staff.list()"), false)
  })

  it('are named by whoever needs them, outside of the wiring', () => {
    const found = sourcesIn('src')
      .filter(takesAll)
      .map(({ path }) => path)
    assert.deepEqual(
      found.sort(),
      Object.keys(wiring).sort(),
      'Name the collections: `Pick<Models, …>`. Only wiring takes all; it is listed in `wiring` of this test.',
    )
  })
})
