import type { BrowserKind } from '../../models/staff/sessions.ts'
import type { SystemKind } from '../../models/staff/signInCodes.ts'

/** In this order, because most browsers also name those from which they descend. */
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

/** In this order, because Android names Linux, and iPads and iPhones name macOS. */
const systems: readonly (readonly [RegExp, SystemKind])[] = [
  [/iPhone|iPad/, 'ios'],
  [/Android/, 'android'],
  [/Windows/, 'windows'],
  [/Macintosh/, 'macos'],
  [/CrOS/, 'chromeos'],
  [/Linux|X11/, 'linux'],
]

const firstIn = <T>(kinds: readonly (readonly [RegExp, T])[], agent: string) =>
  kinds.find(([sign]) => sign.test(agent))?.[1]

const shortened = (userAgent: string | undefined) => (userAgent ?? '').slice(0, 1000)

/** The operating system from the browser's user agent. */
export function systemKind(userAgent: string | undefined): SystemKind {
  return firstIn(systems, shortened(userAgent)) ?? 'other'
}

/** The kind of browser from its user agent, as roughly as people name their browsers. */
export function browserKind(userAgent: string | undefined): BrowserKind {
  const agent = shortened(userAgent)
  return { family: firstIn(families, agent) ?? 'other', device: firstIn(devices, agent) ?? 'other' }
}
