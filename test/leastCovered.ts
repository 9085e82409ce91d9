// Prints what the tests cover least, from the summary that `npm run coverage` has just written. It counts branches: the
// loader puts a file on few lines and names every function with one of its own, so that shares of lines and of functions
// say little.
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import ts from 'typescript'
import { z } from 'zod'

const SHOWN = 10
const Entry = z.object({ branches: z.object({ pct: z.number(), covered: z.number(), total: z.number() }) })
const Summary = z.record(z.string(), Entry)

const root = new URL('..', import.meta.url).pathname
const { total, ...files } = Summary.parse(
  JSON.parse(readFileSync(`${root}coverage/coverage-summary.json`, 'utf8')),
)

/** Whether anything of a file is left when its types are taken out. */
function holdsCode(path: string): boolean {
  const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), {
    fileName: path,
    compilerOptions: { target: ts.ScriptTarget.ES2023, jsx: ts.JsxEmit.Preserve, removeComments: true },
  })
  return outputText.trim() !== 'export {};'
}

const least = Object.entries(files)
  .filter(([path]) => holdsCode(path))
  .sort(([, a], [, b]) => a.branches.pct - b.branches.pct)

if (total) console.log(`Branches covered: ${total.branches.covered} of ${total.branches.total}`)
console.log(`The ${SHOWN} files of ${least.length} whose branches are covered least:`)
for (const [path, { branches }] of least.slice(0, SHOWN)) {
  const of = `${branches.covered}/${branches.total}`
  console.log(`${branches.pct.toFixed(1).padStart(6)} % ${of.padStart(8)}  ${relative(root, path)}`)
}
