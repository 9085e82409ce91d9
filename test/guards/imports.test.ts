import assert from 'node:assert/strict'
import { floorOf, floors, partOf } from './support/floors.ts'
import { type Import, importsOf, sourcesIn } from './support/sources.ts'

/** Each package, and the only files or folders that may import it. */
const homes: Readonly<Record<string, readonly string[]>> = {
  mongoose: ['models'],
  '@line/bot-sdk': ['bot', 'line', 'outbox', 'richmenu'],
  cookie: ['console'],
  'd3-array': ['console'],
  express: ['app', 'bot', 'console', 'http', 'mydata', 'qrImages', 'website'],
  'express-rate-limit': ['http'],
  helmet: ['http'],
  'fastest-levenshtein': ['chat'],
  preact: ['console', 'mydata', 'website'],
  'preact-render-to-string': ['console', 'mydata', 'website'],
  'pino-http': ['app'],
  pino: ['lib'],
  'prom-client': ['lib'],
  dayjs: ['lib/time.ts'],
  'ical.js': ['lib'],
  htmlparser2: ['console'],
  'csv-parse': ['lib'],
  'csv-stringify': ['lib'],
  'write-excel-file': ['reports'],
  cdigit: ['lib'],
  qrcode: ['lib'],
  sharp: ['lib'],
  i18next: ['locales'],
}

const ROUTES = 'src/console/routes.ts'

const src = sourcesIn('src').flatMap(importsOf)
const sandbox = sourcesIn('sandbox').flatMap(importsOf)

/**
 * Folders of `src/console` that every page may import. Each other folder is a page, or several pages on one subject.
 * Only `routes.ts` joins the pages.
 */
const sharedByPages = ['forms', 'live', 'pipeline', 'views']

const pageOf = (path: string) => {
  const folder = /^src\/console\/([^/]+)\//.exec(path)?.[1]
  return folder === undefined || sharedByPages.includes(folder) ? null : folder
}

/** Circles of files that import one another, each as a list of its files. */
function circlesIn(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>()
  for (const { from, what, isPackage } of imports) {
    if (!isPackage) next.set(from, [...(next.get(from) ?? []), what])
  }
  const reachedFrom = (start: string) => {
    const reached = new Set<string>()
    const open = [...(next.get(start) ?? [])]
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (reached.has(file)) continue
      reached.add(file)
      open.push(...(next.get(file) ?? []))
    }
    return reached
  }
  const reached = new Map([...next.keys()].map((file) => [file, reachedFrom(file)]))
  const inCircles = [...reached.keys()].filter((file) => reached.get(file)?.has(file))
  const circleOf = (file: string) =>
    inCircles.filter((other) => reached.get(file)?.has(other) && reached.get(other)?.has(file)).sort()
  return [...new Set(inCircles.map((file) => circleOf(file).join('\n')))].map((circle) => circle.split('\n'))
}

const name = ({ from, what }: Import) => `${from} imports ${what}`

function assertNone(broken: readonly Import[], advice: string): void {
  assert.deepEqual(broken.map(name), [], `${broken.map(name).join('\n')}\n${advice}`)
}

describe('imports', () => {
  it('are found', () => {
    const text = [
      "import express from 'express'",
      'import type {',
      '  A,',
      '  B,',
      "} from '../lib/time.ts'",
      "import { c, type D } from '../../sandbox/start.ts'",
      "export * from './c.ts'",
      "import 'dayjs/plugin/utc.js'",
      "const line = await import('@line/bot-sdk')",
    ].join('\n')
    const found = importsOf({ path: 'src/a/b.ts', text })
    assert.deepEqual(
      found.map(({ what, isPackage, onlyTypes }) => [what, isPackage, onlyTypes]),
      [
        ['express', true, false],
        ['src/lib/time.ts', false, true],
        ['sandbox/start.ts', false, false],
        ['src/a/c.ts', false, false],
        ['dayjs', true, false],
        ['@line/bot-sdk', true, false],
      ],
    )
    assert.ok(src.length > 200, String(src.length))
    assert.ok(sandbox.length > 50, String(sandbox.length))
  })

  it('stay among parts that have a floor', () => {
    const unknown = [...new Set(src.map(({ from }) => partOf(from)))].filter((part) => floorOf(part) === -1)
    assert.deepEqual(unknown, [], `Give the new part of src/ a floor in test/guards/support/floors.ts`)
  })

  it('point down', () => {
    const broken = src.filter(({ from, what, isPackage }) => {
      const [above, below] = [partOf(from), partOf(what)]
      return !isPackage && above !== below && floorOf(above) >= floorOf(below)
    })
    const order = floors.map((parts) => parts.join(', ')).join(' > ')
    assertNone(
      broken,
      `Imports point down: ${order}. Move what is needed down, or pass it in as an argument.`,
    )
  })

  it('stay inside src: it never imports the sandbox, the tests or the bench', () => {
    assertNone(
      src.filter(({ what, isPackage }) => !isPackage && !what.startsWith('src/')),
      'Production has no sandbox. What both need belongs into src/.',
    )
  })

  it('keep the stand-ins apart from what they stand in for', () => {
    assertNone(
      sandbox.filter(({ from, what }) => /^sandbox\/(line|mongo)\//.test(from) && what.startsWith('src/')),
      'A stand-in that shares code with Chapwai shares its mistakes: write it from LINE’s or MongoDB’s documents.',
    )
  })

  it('give domain and chat only the types of texts, and reports only the types of models', () => {
    assertNone(
      src.filter(
        ({ from, what, onlyTypes }) =>
          !onlyTypes &&
          ((['domain', 'chat'].includes(partOf(from)) && partOf(what) === 'locales') ||
            (partOf(from) === 'reports' && partOf(what) === 'models')),
      ),
      'Write `import type`: the chat names texts, the outbox words them; reports compute, models query.',
    )
  })

  it('keep the chat out of what only needs to know the office', () => {
    assertNone(
      src.filter(
        ({ from, what }) =>
          ['reports', 'counting', 'mydata', 'qrImages'].includes(partOf(from)) && partOf(what) === 'chat',
      ),
      'Reports, counts, a person’s own data and pictures of codes need `domain`: move what both need down there.',
    )
  })

  it('keep the pages of the console apart', () => {
    assertNone(
      src.filter(({ from, what }) => {
        const page = pageOf(what)
        return page !== null && pageOf(from) !== page && from.startsWith('src/console/') && from !== ROUTES
      }),
      `No page imports another one. Move what both need into ${sharedByPages.join(', ')} or below the console.`,
    )
  })

  it('have circles found', () => {
    const imports = ['a b', 'b c', 'c a', 'c d', 'd d2', 'e a'].map((line) => {
      const [from = '', what = ''] = line.split(' ')
      return { from, what, isPackage: false, onlyTypes: true }
    })
    assert.deepEqual(circlesIn(imports), [['a', 'b', 'c']])
  })

  it('go in no circle of files, types included', () => {
    const circles = circlesIn([...src, ...sandbox]).map((files) => files.join(' <-> '))
    assert.deepEqual(
      circles,
      [],
      `${circles.join('\n')}\nMove what both need into a file of its own, which both import.`,
    )
  })

  it('bring each library to its one home', () => {
    const broken = src.filter(({ from, what, isPackage }) => {
      const allowed = homes[what]
      return isPackage && allowed && !allowed.some((home) => from.startsWith(`src/${home}`))
    })
    assertNone(broken, 'Its home is listed in `homes` of this test; call the function that lives there.')
  })

  it('know every library’s home', () => {
    const homeless = src.filter(
      ({ what, isPackage }) => isPackage && !what.startsWith('node:') && what !== 'zod' && !homes[what],
    )
    assertNone(homeless, 'Decide where the new library lives and write it into `homes` of this test.')
  })
})
