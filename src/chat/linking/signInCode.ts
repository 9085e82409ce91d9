import { readable } from '../../lib/cleanText.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'

/** What people put between the groups of a code that they type. */
const BETWEEN = String.raw`[\s\p{Pd}._:/]{0,3}`
const LABEL = String.raw`(?:รหัส)?(?:ขอ)?(?:เข้าสู่ระบบ|ล็อกอิน|ล๊อกอิน|ลงชื่อเข้าใช้)(?:\s*(?:ที่)?เครื่อง(?:นี้)?)?|sign ?in|log ?in`
const LABELLED = new RegExp(
  String.raw`^(?:${LABEL})\s*(?:ด้วย)?(?:รหัส|โค้ด|code)?[\s:=]*(\d{3})${BETWEEN}(\d{3})$`,
  'iu',
)

/**
 * A sign-in code with the words that a computer's QR code puts into the chat (`console.sign-in.says`), also typed:
 * “เข้าสู่ระบบ 482 917”. Null for any other text; digits alone may be anything.
 */
export function readSignInCode(typed: string): string | null {
  const found = LABELLED.exec(withoutParticles(readable(typed)))
  return found && `${found[1]}${found[2]}`
}

/** The code in two groups, as it is shown. */
export const signInCodeShown = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`
