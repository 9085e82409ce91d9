import { readable } from '../../lib/cleanText.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'

/** What people put between the parts of a code that they type again. */
const BETWEEN = String.raw`[\s\p{Pd}\u2212_.:/]{0,3}`
const CODE = `cw${BETWEEN}([0-9a-z]{4})${BETWEEN}([0-9a-z]{4})`
const ALONE = new RegExp(
  String.raw`^(?:นี่|นี้|ใช้|ส่ง)?\s*(?:(?:รหัส|โค้ด|โค๊ด)[\p{L}\p{M}]*|(?:link )?code)?\s*[:=]?\s*${CODE}$`,
  'iu',
)
const INSIDE = new RegExp(String.raw`\b${CODE}\b`, 'giu')

/**
 * A staff link code as the invitation prints it (`CW-7K3M-9QPT`), in any case and with any dashes, also with “รหัส”
 * before it. Null for any other text.
 */
export function readStaffCode(typed: string): string | null {
  const found = ALONE.exec(withoutParticles(readable(typed)))
  return found && `CW-${found[1]}-${found[2]}`.toUpperCase()
}

/** Hides staff link codes in a sentence. They are secret, so the console must not show them. */
export function staffCodesHidden(text: string): string {
  return text.replace(INSIDE, 'CW-****-****')
}
