import type { BrowserKind } from '../../models/staff/sessions.ts'

/** In their order: most browsers also name those that they descend from. */
const families: readonly (readonly [RegExp, BrowserKind['family']])[] = [
  [/\bLine\//, 'line'],
  [/\bEdg(?:e|A|iOS)?\//, 'edge'],
  [/\bSamsungBrowser\//, 'samsung'],
  [/\b(?:OPR|Opera)\//, 'opera'],
  [/\b(?:Firefox|FxiOS)\//, 'firefox'],
  [/\b(?:Chrome|CriOS|Chromium)\//, 'chrome'],
  [/\bSafari\//, 'safari'],
]

const devices: readonly (readonly [RegExp, BrowserKind['device']])[] = [
  [/iPhone|iPad|Android|Mobile/, 'phone'],
  [/Windows|Macintosh|X11|CrOS|Linux/, 'computer'],
]

const firstIn = <T>(kinds: readonly (readonly [RegExp, T])[], agent: string) =>
  kinds.find(([sign]) => sign.test(agent))?.[1]

/** Which kind of browser says this of itself, as coarsely as people tell theirs apart. */
export function browserKind(userAgent: string | undefined): BrowserKind {
  const agent = (userAgent ?? '').slice(0, 1000)
  return { family: firstIn(families, agent) ?? 'other', device: firstIn(devices, agent) ?? 'other' }
}
