import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Router } from 'express'
import { DAY } from '../lib/time.ts'

const require = createRequire(import.meta.url)
const font = (name: string) => require.resolve(`@fontsource/sarabun/files/sarabun-${name}-normal.woff2`)
const own = (name: string) => fileURLToPath(new URL(`./static/${name}`, import.meta.url))

const files = new Map(
  [
    own('console.css'),
    own('connection.js'),
    require.resolve('htmx.org/dist/htmx.min.js'),
    require.resolve('htmx-ext-sse/dist/sse.min.js'),
    font('thai-400'),
    font('thai-700'),
    font('latin-400'),
    font('latin-700'),
  ].map((path) => [basename(path), path]),
)

/** Changes with any file's content, so that browsers may keep what they have for a year. */
const version = [...files.values()]
  .reduce((hash, path) => hash.update(readFileSync(path)), createHash('sha256'))
  .digest('hex')
  .slice(0, 12)

/** The address of a file that pages load; other files name each other relative to it. */
export function asset(name: 'console.css' | 'connection.js' | 'htmx.min.js' | 'sse.min.js'): string {
  return `/console/assets/${version}/${name}`
}

/** Serves style, script and fonts: nothing else, and nothing personal. */
export function assetRouter(): Router {
  const router = Router()
  router.get('/:version/:file', (req, res, next) => {
    const path = files.get(req.params.file)
    if (path === undefined) next()
    else res.sendFile(basename(path), { root: dirname(path), maxAge: 365 * DAY, immutable: true })
  })
  return router
}
