import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path/posix'
import { read, root } from './support/sources.ts'

interface Page {
  readonly path: string
  readonly text: string
}

/** Project folders that pages may name. Commands make `data`, `dist` and the like. */
const named = ['.github', 'bench', 'docs', 'sandbox', 'scripts', 'src', 'test']

/** Every Markdown page except the changelog, which names files of earlier releases. */
const pages: readonly Page[] = [
  ...readdirSync(root).filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md'),
  ...named.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name.replaceAll('\\', '/'))),
  ),
].map((path) => ({ path, text: read(path) }))

/** Files and folders that match a name with `*`. */
function matches(pattern: string, folder = ''): boolean {
  const [first = '', ...rest] = pattern.split('/').filter(Boolean)
  const wanted = new RegExp(`^${first.replaceAll('.', '\\.').replaceAll('*', '.*')}$`)
  return readdirSync(join(root, folder), { withFileTypes: true }).some((entry) => {
    if (!wanted.test(entry.name)) return false
    if (rest.length === 0) return true
    return entry.isDirectory() && matches(rest.join('/'), join(folder, entry.name))
  })
}

const exists = (path: string): boolean => (path.includes('*') ? matches(path) : existsSync(join(root, path)))

/** A path from the project's root such as `src/console/board/order.ts`, anywhere on a page or in a diagram. */
const FROM_ROOT = new RegExp(`(?<![\\w./-])(?:${named.join('|').replace('.', '\\.')})/[\\w./*-]*[\\w*/]`, 'g')
/** `board/order.ts` or `board/` in backticks: a path that begins in src or in the page's own folder. */
const IN_BACKTICKS = /`([\w-]+\/(?:[\w./*-]*(?:\/|\.(?:ts|tsx|js|json|md|png|svg|tsv)))?)`/g
/** `row.ts` in backticks: a file with this name in any folder. */
const BARE = /`([\w-]+(?:\.[\w-]+)*\.tsx?)`/g
const LINK = /\]\(([^)\s]+)\)/g

const fileNames = new Set(
  named.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
      path.replace(/^.*[\\/]/, ''),
    ),
  ),
)

function namedIn({ path, text }: Page): string[] {
  const shortened = [...text.matchAll(IN_BACKTICKS)]
    .map(([, name = '']) => name)
    .filter((name) => !named.includes(name.replace(/\/.*$/, '')))
    .map((name) => [join(dirname(path), name), join('src', name)].find(exists) ?? name)
  return [...[...text.matchAll(FROM_ROOT)].map(([whole]) => whole), ...shortened]
}

function linkedFrom({ path, text }: Page): string[] {
  return [...text.matchAll(LINK)]
    .map(([, target = '']) => target)
    .filter((target) => !/^(?:[a-z]+:|#)/.test(target))
    .map((target) => normalize(join(dirname(path), decodeURI(target.replace(/#.*$/, '')))))
}

const missing = (namesOf: (page: Page) => string[]) =>
  pages.flatMap((page) =>
    namesOf(page)
      .filter((name) => !exists(name))
      .map((name) => `${page.path}: ${name}`),
  )

describe('the pages of the project', () => {
  it('name files and folders that exist', () => {
    const count = pages.reduce((sum, page) => sum + namedIn(page).length, 0)
    assert.ok(count > 200, `Only ${count} names found: the pattern no longer fits the pages`)
    assert.deepEqual(missing(namedIn), [], 'These were moved, renamed or deleted: write where they are now')
  })

  it('call files by the names that they have', () => {
    const gone = pages.flatMap(({ path, text }) =>
      [...text.matchAll(BARE)]
        .map(([, name = '']) => name)
        .filter((name) => !fileNames.has(name))
        .map((name) => `${path}: ${name}`),
    )
    assert.deepEqual(gone, [], 'No file has this name any more: write the new one')
  })

  it('link to pages and pictures that exist', () => {
    const count = pages.reduce((sum, page) => sum + linkedFrom(page).length, 0)
    assert.ok(count > 50, `Only ${count} links found: the pattern no longer fits the pages`)
    assert.deepEqual(missing(linkedFrom), [], 'Mend these links')
  })

  it('give owners to files and folders that exist', () => {
    const paths = [...read('.github/CODEOWNERS').matchAll(/^\/(\S+)/gm)].map(([, path = '']) => path)
    assert.ok(paths.length > 5, String(paths.length))
    assert.deepEqual(
      paths.filter((path) => !exists(path)),
      [],
      'Say in .github/CODEOWNERS where these are now',
    )
  })
})
