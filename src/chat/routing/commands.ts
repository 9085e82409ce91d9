import { comparable } from '../../lib/cleanText.ts'
import { findReference, parseReference } from '../../lib/reference.ts'
import { toArabicDigits } from '../../lib/thaiDigits.ts'
import { serviceList } from '../../domain/services/index.ts'
import type { Tap } from '../taps.ts'

/** The menu's labels when a person types them. `back`, `start-over` and `cancel` are about the current draft. */
export type Command =
  | { readonly kind: 'back' | 'start-over' | 'cancel' | 'thanks' }
  | { readonly kind: 'tap'; readonly tap: Tap }
  | { readonly kind: 'reference'; readonly reference: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'link-code'; readonly code: string }

const tap = (
  kind:
    | 'menu'
    | 'services'
    | 'status'
    | 'contact'
    | 'language'
    | 'sign-in'
    | 'visit'
    | 'my-data'
    | 'delete-data'
    | 'privacy-notice',
): Command => ({
  kind: 'tap',
  tap: { kind },
})

const vocabulary: readonly (readonly [Command, readonly string[]])[] = [
  [tap('menu'), ['เมนู', 'หน้าหลัก', 'menu', 'home']],
  [tap('services'), ['บริการ', 'รายการบริการ', 'ดูบริการ', '11 บริการ', 'services', 'service']],
  [tap('status'), ['ติดตามสถานะ', 'สถานะ', 'ติดตามเรื่อง', 'ติดตาม', 'status', 'my requests']],
  [tap('contact'), ['ติดต่อเจ้าหน้าที่', 'เจ้าหน้าที่', 'ติดต่อ', 'contact', 'officer', 'contact an officer']],
  [tap('visit'), ['นัดหมาย', 'นัด', 'จองคิว', 'appointment', 'appointments']],
  [tap('language'), ['ภาษา', 'เปลี่ยนภาษา', 'ภาษา/language', 'language', 'change language']],
  [tap('sign-in'), ['เข้าสู่ระบบ', 'sign in', 'signin', 'login', 'log in']],
  [tap('my-data'), ['ข้อมูลของฉัน', 'ดูข้อมูลของฉัน', 'ขอดูข้อมูลของฉัน', 'my data']],
  [tap('delete-data'), ['ลบข้อมูล', 'ลบข้อมูลของฉัน', 'ขอลบข้อมูล', 'delete my data', 'delete data']],
  [tap('privacy-notice'), ['ความเป็นส่วนตัว', 'ประกาศความเป็นส่วนตัว', 'privacy', 'privacy notice']],
  [{ kind: 'tap', tap: { kind: 'set-language', language: 'th' } }, ['ภาษาไทย', 'ไทย', 'thai']],
  [{ kind: 'tap', tap: { kind: 'set-language', language: 'en' } }, ['english', 'ภาษาอังกฤษ', 'อังกฤษ']],
  [{ kind: 'back' }, ['ย้อนกลับ', 'กลับ', 'back']],
  [{ kind: 'start-over' }, ['เริ่มใหม่', 'start over', 'restart']],
  [{ kind: 'cancel' }, ['ยกเลิก', 'cancel']],
  [{ kind: 'thanks' }, ['ขอบคุณ', 'ขอบคุณค่ะ', 'ขอบคุณครับ', 'ขอบพระคุณ', 'thank you', 'thanks']],
]

const commands: ReadonlyMap<string, Command> = new Map([
  ...serviceList.flatMap(({ id, name, shortName }) =>
    [name.th, name.en, shortName.th, shortName.en].map(
      (words) => [comparable(words), { kind: 'tap', tap: { kind: 'service', service: id } }] as const,
    ),
  ),
  ...vocabulary.flatMap(([command, words]) => words.map((word) => [comparable(word), command] as const)),
])

/** A staff link code as the invitation prints it: `CW-7K3M-9QPT`. */
const LINK_CODE = /^cw-?([0-9a-z]{4})-?([0-9a-z]{4})$/i

/** The command whose exact words the person typed, or null. */
export function readCommand(typed: string): Command | null {
  const words = comparable(typed)
  const known = commands.get(words)
  if (known) return known
  const code = LINK_CODE.exec(words)
  if (code) return { kind: 'link-code', code: `CW-${code[1]}-${code[2]}`.toUpperCase() }
  const number = /^(?:ข้อ(?:ที่)?\s*)?(\d{1,2})$/.exec(toArabicDigits(words))?.[1]
  if (number) return { kind: 'number', number: Number(number) }
  const reference = parseReference(words) ?? findReference(words)
  return reference ? { kind: 'reference', reference } : null
}
