import { importsOf, type Source, sourcesIn } from '../guards/support/sources.ts'

/**
 * Imports that take long: a browser, a whole office or its whole console, the program or a database server in its own
 * process, and tests that repeat a story for every step at which a process may die or in every order of its steps.
 */
const slow = [
  'test/support/browser.ts',
  'test/support/office.ts',
  'test/console/console.ts',
  'test/support/program.ts',
  'test/support/mortal.ts',
  'test/walk/walk.ts',
  'test/sandbox/mongo/database.ts',
]

/** Test files that import none of the slow modules, directly or through other files. */
export function quickTests(sources: readonly Source[] = sourcesIn('test')): string[] {
  const importers = new Map<string, string[]>()
  for (const { from, what, onlyTypes } of sources.flatMap(importsOf)) {
    if (!onlyTypes) importers.set(what, [...(importers.get(what) ?? []), from])
  }
  const slowed = new Set(slow)
  for (const path of slowed) for (const importer of importers.get(path) ?? []) slowed.add(importer)
  return sources.map(({ path }) => path).filter((path) => path.endsWith('.test.ts') && !slowed.has(path))
}
