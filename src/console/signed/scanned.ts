import { LINE_BREAK, readable } from '../../lib/cleanText.ts'
import { referenceIn } from '../../lib/reference.ts'
import { onEnglishKeys } from '../../lib/typed/keyboard.ts'
import type { Vault } from '../../lib/seal.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { Models } from '../../models/index.ts'
import { slipCode } from '../../requests/slipCode.ts'

/** More codes than a pile has. */
const MOST_CODES = 300
/** Fewer of the last digits would be those of too many requests. */
const LEAST_DIGITS = 3

/** A line that names no request, or more than one. */
export interface UnknownLine {
  readonly line: string
  readonly several: boolean
}

/** What was scanned or typed, one code on a line. */
interface Scanned {
  /** Each request once, in the order of the codes. */
  readonly requests: readonly Request[]
  readonly unknown: readonly UnknownLine[]
}

const codesIn = (text: string) =>
  text
    .split(LINE_BREAK)
    .flatMap((line) => (/^\s*https?:/.test(line) ? [line] : line.split(/[,;]/)))
    .map((line) => line.trim())
    .filter((line) => line !== '')

const digitsOf = (text: string) => text.replace(/[\s\-.]/g, '')

/**
 * Reads references, their last digits, the content of a slip's QR code, and slip codes. A scanner types like a keyboard,
 * so each line is also read as if the keyboard had been set to English.
 * @param working the requests among which last digits and slip codes are looked for
 */
export async function readScanned(
  text: string,
  working: readonly Request[],
  { models, vault }: { readonly models: Pick<Models, 'requests'>; readonly vault: Vault },
): Promise<Scanned> {
  const lines = codesIn(text)
  const codes = lines.slice(0, MOST_CODES)
  const readings = codes.map((line) => ({ line, ways: [line, onEnglishKeys(line)] }))
  const references = readings.map(({ ways }) => ways.map(referenceIn).find((each) => each !== null) ?? null)
  const named = await models.requests.byReferences(references.flatMap((each) => each ?? []))
  const byReference = new Map(named.map((each) => [each.reference, each]))
  const bySlip = new Map(working.map((each) => [slipCode(vault, each.id, each.unlinkedRevision), each]))

  function amongWorking(way: string): readonly Request[] {
    const typed = digitsOf(readable(way)).toUpperCase()
    const slip = bySlip.get(typed)
    if (slip !== undefined) return [slip]
    if (!/^\d+$/.test(typed) || typed.length < LEAST_DIGITS) return []
    return working.filter(({ reference }) => digitsOf(reference).endsWith(typed))
  }
  const found = readings.map(({ line, ways }, at) => {
    const reference = references[at]
    const whole = reference ? byReference.get(reference) : undefined
    return { line, meant: whole ? [whole] : (ways.map(amongWorking).find((each) => each.length > 0) ?? []) }
  })
  const sure = found.flatMap(({ meant }) => (meant.length === 1 ? meant : []))
  const unsure = found.filter(({ meant }) => meant.length !== 1)
  return {
    requests: [...new Map(sure.map((each) => [each.id, each])).values()],
    unknown: [
      ...unsure.map(({ line, meant }) => ({ line, several: meant.length > 1 })),
      ...lines.slice(MOST_CODES).map((line) => ({ line, several: false })),
    ],
  }
}
