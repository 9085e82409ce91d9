import { z } from 'zod'
import { ServiceEdit } from '../catalogue/edit.ts'
import { serviceIds } from '../services/ids.ts'
import { SettingsSchema } from '../settings/settings.ts'
import { OwnWordsSchema } from '../understanding/ownWords.ts'

/** The file's own name for its format, so that no other JSON is taken for one. */
const FORMAT = 'chapwai-office'
/** Raised when a file can no longer be read as before. */
export const OFFICE_FILE_VERSION = 1
/** Bytes. An office that has reworded every text has about a tenth. */
export const LARGEST_OFFICE_FILE = 2 * 1024 * 1024
/** Errors that are told; the others of a file are rarely of another kind. */
const MOST_ERRORS = 20

const sentence = z.string().min(1).max(5000)

const Contents = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(OFFICE_FILE_VERSION),
  savedAt: z.iso.datetime(),
  /** The name of the office that saved it. */
  office: z.string().min(1).max(120),
  /** Checked by the schema of the settings, and kept as it stands: what the file does not name stays as it is. */
  settings: z.record(z.string(), z.unknown()),
  services: z.partialRecord(z.enum(serviceIds), ServiceEdit),
  sentences: z.record(z.string().min(1).max(200), z.strictObject({ th: sentence, en: sentence })),
  words: OwnWordsSchema,
})

/** What one office has decided and worded, for another office; without people, secrets and telephone numbers. */
export type OfficeFile = z.infer<typeof Contents>

/** Why a place of a file cannot be read. */
type FileFault = 'unknown' | 'missing' | 'kind' | 'empty' | 'long' | 'small' | 'large' | 'value'

/** Why a file is refused as a whole. */
export type FileRefusal =
  | { readonly why: 'none' | 'too-large' | 'encoding' | 'other' | 'version' }
  | { readonly why: 'newer'; readonly version: number }
  /** Null: the parser does not say where. */
  | { readonly why: 'damaged'; readonly line: number | null }
  | { readonly why: 'cut-off' }
  | {
      readonly why: 'contents'
      readonly faults: readonly { readonly at: string; readonly fault: FileFault }[]
      /** How many more there are. */
      readonly more: number
    }

type Read =
  { readonly ok: true; readonly file: OfficeFile } | { readonly ok: false; readonly refusal: FileRefusal }

const refuse = (refusal: FileRefusal): Read => ({ ok: false, refusal })

function faultOf(issue: z.core.$ZodIssue): FileFault {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'missing' : 'kind'
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'empty' : 'small'
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'long' : 'large'
    case 'unrecognized_keys':
    case 'invalid_key':
      return 'unknown'
    default:
      return 'value'
  }
}

/** The places of an issue: an unknown name is a place of its own. */
function placesOf(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.map(String)
  const names = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path]
  return names.map((each) => each.join('.'))
}

function faultsIn(error: z.ZodError, above: string) {
  return error.issues.flatMap((issue) =>
    placesOf(issue).map((place) => ({ at: [above, place].filter(Boolean).join('.'), fault: faultOf(issue) })),
  )
}

/** Where a parser stopped; of texts longer than its message shows, that message names the position. */
function damageOf(text: string, error: unknown): FileRefusal {
  const message = error instanceof Error ? error.message : ''
  const position = /position (\d+)/.exec(message)?.[1]
  if (!text.trimStart().startsWith('{')) return { why: 'other' }
  if (/end of JSON|^Unterminated/.test(message) || Number(position) >= text.trimEnd().length) {
    return { why: 'cut-off' }
  }
  return {
    why: 'damaged',
    line: position === undefined ? null : text.slice(0, Number(position)).split('\n').length,
  }
}

function parsed(bytes: Uint8Array): { readonly value: unknown } | FileRefusal {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { why: 'encoding' }
  }
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    return damageOf(text, error)
  }
}

const Head = z.object({ format: z.literal(FORMAT), version: z.number().int() })

/** Reads a file of an office wholly or not at all: a refusal names what is wrong, and where. */
export function readOfficeFile(bytes: Uint8Array): Read {
  if (bytes.length === 0) return refuse({ why: 'none' })
  if (bytes.length > LARGEST_OFFICE_FILE) return refuse({ why: 'too-large' })
  const json = parsed(bytes)
  if ('why' in json) return refuse(json)
  const head = Head.safeParse(json.value)
  if (!head.success) {
    const isOurs = z.object({ format: z.literal(FORMAT) }).safeParse(json.value).success
    return refuse({ why: isOurs ? 'version' : 'other' })
  }
  const { version } = head.data
  if (version > OFFICE_FILE_VERSION) return refuse({ why: 'newer', version })
  if (version < OFFICE_FILE_VERSION) return refuse({ why: 'version' })
  const read = Contents.safeParse(json.value, { reportInput: true })
  const { data: given } = z.object({ settings: z.record(z.string(), z.unknown()) }).safeParse(json.value)
  const settings = SettingsSchema.safeParse(given?.settings ?? {}, { reportInput: true })
  const faults = [
    ...(read.success ? [] : faultsIn(read.error, '')),
    ...(settings.success ? [] : faultsIn(settings.error, 'settings')),
  ]
  if (!read.success || faults.length > 0) {
    const more = Math.max(0, faults.length - MOST_ERRORS)
    return refuse({ why: 'contents', faults: faults.slice(0, MOST_ERRORS), more })
  }
  return { ok: true, file: read.data }
}

/** The bytes of a file. */
export function writeOfficeFile(file: Omit<OfficeFile, 'format' | 'version'>): Buffer {
  const whole: OfficeFile = { format: FORMAT, version: OFFICE_FILE_VERSION, ...file }
  return Buffer.from(`${JSON.stringify(whole, null, 2)}\n`, 'utf8')
}
