import { z } from 'zod'

const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' })

const inClusters = (text: string) => [...segmenter.segment(text)].length
const inUnits = (text: string) => text.length

/** Text that is not empty, with at most `max` units by the given count. */
function counted(max: number, count: (text: string) => number) {
  return (
    z
      .string()
      .min(1, 'May not be empty')
      // A cluster is at least one unit, so short texts need no segmenting.
      .refine((text) => text.length <= max || count(text) <= max, `Length must be between 0 and ${max}`)
  )
}

/** At most `max` UTF-16 code units: LINE's default count (Messaging API, "Character counting"). */
export const units = (max: number) => counted(max, inUnits)

/** At most `max` grapheme clusters: labels, displayText, the texts of actions and templates. */
export const clusters = (max: number) => counted(max, inClusters)

export function listOf<T extends z.ZodType>(item: T, min: number, max: number) {
  return z
    .array(item)
    .refine((list) => list.length >= min && list.length <= max, `Size must be between ${min} and ${max}`)
}

/** Characters that a URI may hold unescaped (RFC 3986); all others must be percent-encoded as UTF-8. */
const URI_CHARACTERS = /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/

function uriWith(schemes: RegExp, max: number) {
  return units(max)
    .refine((uri) => schemes.test(uri), 'invalid uri scheme')
    .refine((uri) => URI_CHARACTERS.test(uri) && URL.canParse(uri), 'invalid uri')
}

/** The target of a uri action. */
export const linkUri = uriWith(/^(https?|line|tel):/i, 1000)

/**
 * The address of an image or another medium. LINE accepts HTTPS only. Here a bot on this machine may use
 * HTTP, so that the phones can show its pictures.
 */
export const mediaUrl = uriWith(/^https:\/\/|^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?\//i, 2000)

const KEYWORDS = 'none|xs|sm|md|lg|xl|xxl'
const SIZES = 'xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl'
const PX = '\\d+(?:\\.\\d+)?px'
const PERCENT = '\\d+(?:\\.\\d+)?%'

const written = (pattern: string) => z.string().regex(new RegExp(`^(?:${pattern})$`), 'invalid property')

export const space = written(`${KEYWORDS}|${PX}`)
export const padding = written(`${KEYWORDS}|${PX}|${PERCENT}`)
export const offset = written(`${KEYWORDS}|-?${PX}|-?${PERCENT}`)
export const length = written(`${PX}|${PERCENT}`)
export const borderWidth = written(`none|light|normal|medium|semi-bold|bold|${PX}`)
export const fontSize = written(`${SIZES}|${PX}`)
export const imageSize = written(`${SIZES}|full|${PX}|${PERCENT}`)
export const pixels = written(PX)
export const percent = written(PERCENT)
export const angle = written('\\d+(?:\\.\\d+)?deg')
export const color = written('#[0-9A-Fa-f]{6}')
/** A colour with transparency: documented only for the backgrounds of boxes and for gradients. */
export const alphaColor = written('#[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?')

/** `width:height`, each 1 to 100000, the height at most three times the width. */
export const aspectRatio = z.string().refine((text) => {
  const [, width, height] = /^(\d{1,6}):(\d{1,6})$/.exec(text)?.map(Number) ?? []
  if (!width || !height) return false
  return width <= 100_000 && height <= 100_000 && height <= 3 * width
}, 'invalid property')
