import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Router } from 'express'
import { DAY } from '../lib/time.ts'

const require = createRequire(import.meta.url)
const font = (name: string) => require.resolve(`@fontsource/sarabun/files/sarabun-${name}-normal.woff2`)
const own = (name: string) => fileURLToPath(new URL(`./static/${name}`, import.meta.url))

/** Parts of the console's style sheet, in order: a later rule overrides an earlier one. */
const styles = [
  'base',
  'frame',
  'controls',
  'states',
  'lists',
  'request',
  'case',
  'reports',
  'charts',
  'talks',
  'catalogue',
  'board',
  'print',
  'trail',
  'walkin',
  'settings',
  'firstDay',
  'suggestions',
  'understanding',
  'signIn',
  'signed',
]

/** Our own scripts by name, and those of libraries. */
const scripts = [
  ...readdirSync(own('scripts')).map((name) => own(`scripts/${name}`)),
  require.resolve('htmx.org/dist/htmx.min.js'),
  require.resolve('htmx-ext-sse/dist/sse.min.js'),
  require.resolve('jsqr/dist/jsQR.js'),
]

const fonts = ['thai-400', 'thai-700', 'latin-400', 'latin-700'].map(font)

/** The parts for pages that anybody can open. */
const publicStyles = ['base', 'frame', 'controls', 'print', 'website']

const styleSheet = (parts: readonly string[]) =>
  Buffer.from(parts.map((name) => readFileSync(own(`styles/${name}.css`), 'utf8')).join('\n'))

const files = new Map<string, Buffer>([
  ['console.css', styleSheet(styles)],
  ['website.css', styleSheet(publicStyles)],
  ...[...scripts, ...fonts].map((path) => [basename(path), readFileSync(path)] as const),
])

/** A hash of all files, so that browsers may cache them for a year. */
const version = [...files.values()]
  .reduce((hash, content) => hash.update(content), createHash('sha256'))
  .digest('hex')
  .slice(0, 12)

/** Scripts that a page may load. */
export type Script =
  | 'alerts.js'
  | 'board.js'
  | 'case.js'
  | 'connection.js'
  | 'htmx.min.js'
  | 'jsQR.js'
  | 'keys.js'
  | 'me.js'
  | 'pane.js'
  | 'photo.js'
  | 'print.js'
  | 'scan.js'
  | 'search.js'
  | 'sending.js'
  | 'signIn.js'
  | 'sse.min.js'
  | 'talk.js'
  | 'talks.js'
  | 'ticks.js'
  | 'waiting.js'

/** The address of a file that a page loads. Inside these files, addresses are relative. */
export function asset(name: 'console.css' | 'website.css' | Script): string {
  return `/console/assets/${version}/${name}`
}

/** Serves style, scripts and fonts; no personal data. */
export function assetRouter(): Router {
  const router = Router()
  router.get('/:version/:file', (req, res, next) => {
    const content = files.get(req.params.file)
    if (content === undefined) return next()
    res.set('cache-control', `public, max-age=${(365 * DAY) / 1000}, immutable`)
    res.type(req.params.file).send(content)
  })
  return router
}
