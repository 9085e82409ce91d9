// Prints the files that the tests cover least, from the summary that `npm run coverage` has just written.
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { z } from 'zod'

const SHOWN = 20
const Share = z.object({ pct: z.number() })
const Summary = z.record(z.string(), z.object({ lines: Share, branches: Share }))

const root = new URL('..', import.meta.url).pathname
const summary = Summary.parse(JSON.parse(readFileSync(`${root}coverage/coverage-summary.json`, 'utf8')))
const files = Object.entries(summary).filter(([path]) => path !== 'total')
const least = files.sort(([, a], [, b]) => a.lines.pct - b.lines.pct || a.branches.pct - b.branches.pct)

console.log(`The ${SHOWN} files of ${files.length} that are covered least (lines, branches):`)
for (const [path, { lines, branches }] of least.slice(0, SHOWN)) {
  const shares = [lines, branches].map(({ pct }) => `${pct.toFixed(1)} %`.padStart(8))
  console.log(`${shares.join('')}  ${relative(root, path)}`)
}
