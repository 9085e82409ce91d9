import { readable } from '../../lib/cleanText.ts'
import { parseReference } from '../../lib/reference.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'

/** The request that a person wants to link to the chat: its reference and its slip code. */
export interface SlipWords {
  readonly reference: string
  readonly code: string
}

/** The eight letters of a slip code, also in groups. */
const CODE = String.raw`([a-z](?:[\s.-]*[a-z]){7})`
const NUMBER = String.raw`\s*(?:เลขที่(?:คำขอ)?|no\.?)?\s*:?\s*([\d\s.-]+?)\s*`
/** The text that the slip's QR code puts into the chat (`walkin.tie.text`), also retyped. */
const FORMS = [
  new RegExp(`^(?:เชื่อมคำขอ|link request)${NUMBER}(?:รหัส|code)?[\\s:]*${CODE}$`, 'i'),
  new RegExp(`^(?:คำขอ)?${NUMBER}(?:รหัส|code)[\\s:]*${CODE}$`, 'i'),
]

/** Reads such a text; null for any other. */
export function readSlipWords(typed: string): SlipWords | null {
  const plain = withoutParticles(readable(typed))
  const [, number, code] = FORMS.map((form) => form.exec(plain)).find((found) => found !== null) ?? []
  const reference = number === undefined ? null : parseReference(number)
  if (reference === null || code === undefined) return null
  return { reference, code: code.replace(/[^a-z]/gi, '').toUpperCase() }
}
