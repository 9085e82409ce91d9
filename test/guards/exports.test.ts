import assert from 'node:assert/strict'
import { dirname, join } from 'node:path'
import { type Source, sourcesIn } from './support/sources.ts'

const EXPORT = /^export (?:abstract |async )*(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm
const NAMED = /^(?:import|export) (?:type )?\{([^}]*)\} from '(\.[^']+)'/gm
/** The whole file: `* from`, `* as name from`, and an import while running. */
const WHOLE = /(?:^(?:import|export) (?:type )?\*[^;'"]*from |\bimport\(\s*)'(\.[^']+)'/gm

/** Mocha looks for these names in the files that it requires. */
const READ_BY_MOCHA = / mocha(Hooks|GlobalSetup|GlobalTeardown)$/

/** `path name` of each exported name that no other file imports by it. */
function idleExports(sources: readonly Source[]): string[] {
  const whole = new Set<string>()
  const imported = new Set<string>()
  for (const { path, text } of sources) {
    const target = (from: string) => join(dirname(path), from)
    for (const [, from = ''] of text.matchAll(WHOLE)) whole.add(target(from))
    for (const [, names = '', from = ''] of text.matchAll(NAMED)) {
      for (const name of names.split(',')) {
        const plain = name
          .trim()
          .replace(/^type /, '')
          .replace(/ as .*/, '')
        imported.add(`${target(from)} ${plain}`)
      }
    }
  }
  return sources
    .filter(({ path }) => !whole.has(path))
    .flatMap(({ path, text }) => [...text.matchAll(EXPORT)].map(([, name]) => `${path} ${name}`))
    .filter((name) => !imported.has(name) && !READ_BY_MOCHA.test(name))
}

describe('exported names', () => {
  it('are told apart from those that nobody imports', () => {
    const sources = [
      {
        path: 'src/a.ts',
        text: 'export const used = 1\nexport type Idle = 2\nexport function* renamed() {}',
      },
      { path: 'src/b.ts', text: 'export interface Whole {}' },
      { path: 'src/c.ts', text: 'export interface Late {}' },
      {
        path: 'test/d.ts',
        text: [
          "import {\n  type used,\n  renamed as other,\n} from '../src/a.ts'",
          "import * as b from '../src/b.ts'",
          "const c = await import('../src/c.ts')",
        ].join('\n'),
      },
    ]
    assert.deepEqual(idleExports(sources), ['src/a.ts Idle'])
  })

  it('are imported by another file', () => {
    const sources = ['src', 'sandbox', 'bench', 'test'].flatMap(sourcesIn)
    assert.ok(sources.length > 800, String(sources.length))
    assert.deepEqual(
      idleExports(sources),
      [],
      'Take `export` away, or the name with it when its file needs it no more',
    )
  })
})
