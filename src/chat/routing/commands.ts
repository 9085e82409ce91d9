import { comparable, readable } from '../../lib/cleanText.ts'
import { findReference, parseReference } from '../../lib/reference.ts'
import { choiceNumber } from '../../lib/typed/choice.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'
import { serviceList } from '../../domain/services/index.ts'
import { readSignInCode } from '../linking/signInCode.ts'
import { readStaffCode } from '../linking/staffCode.ts'
import type { Tap } from '../taps.ts'
import { asksForHelper } from './helperAsked.ts'

/** The menu's labels when a person types them. `back`, `start-over` and `cancel` are about the current draft. */
export type Command =
  | { readonly kind: 'back' | 'start-over' | 'cancel' | 'thanks' }
  | { readonly kind: 'tap'; readonly tap: Tap }
  | { readonly kind: 'reference'; readonly reference: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'link-code' | 'sign-in-code'; readonly code: string }

const tap = (
  kind:
    | 'menu'
    | 'begin'
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
  [
    tap('begin'),
    [
      ...[
        'กรอกต่อ',
        'กรอกคำขอต่อ',
        'กรอกแบบต่อ',
        'ขอกรอกต่อ',
        'จะกรอกต่อ',
        'กลับไปกรอก',
        'กลับไปกรอกต่อ',
        'กลับมากรอกต่อ',
      ],
      ...['กลับไปที่คำขอ', 'กลับไปกรอกคำขอ', 'กลับไปข้อเดิม', 'กลับไปที่เดิม', 'กลับไปคำถามเดิม', 'ทำต่อ', 'ขอทำต่อ'],
      ...[
        'continue',
        'continue filling in',
        'continue filling',
        'go on filling in',
        'go on',
        'back to the form',
      ],
      ...['back to the question', 'carry on', 'resume'],
    ],
  ],
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
  [
    { kind: 'tap', tap: { kind: 'large', on: 'yes' } },
    [
      ...['ตัวใหญ่', 'ตัวใหญ่สั้น', 'ตัวใหญ่ สั้น', 'ตัวหนังสือใหญ่', 'ตัวอักษรใหญ่', 'อักษรใหญ่', 'ขอตัวใหญ่'],
      ...['ขอตัวหนังสือใหญ่', 'ขอตัวหนังสือใหญ่ ๆ', 'ตัวหนังสือเล็กไป', 'ตัวเล็กไป', 'ตัวหนังสือเล็กเกินไป'],
      ...[
        'large and short',
        'large text',
        'big text',
        'larger text',
        'bigger text',
        'large letters',
        'text too small',
      ],
    ],
  ],
  [
    { kind: 'tap', tap: { kind: 'large', on: 'no' } },
    [
      ...['ตัวปกติ', 'ขนาดปกติ', 'ตัวหนังสือปกติ', 'ตัวอักษรปกติ', 'เลิกตัวใหญ่', 'ปิดตัวใหญ่'],
      ...['normal text', 'usual size', 'small text', 'normal size'],
    ],
  ],
  [
    { kind: 'tap', tap: { kind: 'ask-for-help' } },
    [
      ...['ให้ผู้อื่นช่วย', 'ให้ผู้อื่นช่วยกรอก', 'ให้คนอื่นช่วยกรอก', 'ให้ลูกช่วยกรอก', 'ให้หลานช่วยกรอก', 'ให้ลูกหลานช่วยกรอก'],
      ...['ขอให้ลูกช่วยกรอก', 'อยากให้ลูกช่วยกรอก', 'ขอคนช่วยกรอก', 'ให้คนช่วยกรอก', 'ให้ลูกกรอกให้', 'ให้คนอื่นกรอกให้'],
      ...['let somebody help', 'let someone help', 'let my child help', 'somebody else fills it in'],
    ],
  ],
  [{ kind: 'back' }, ['ย้อนกลับ', 'กลับ', 'back']],
  [{ kind: 'start-over' }, ['เริ่มใหม่', 'start over', 'restart']],
  [{ kind: 'cancel' }, ['ยกเลิก', 'cancel']],
  [{ kind: 'thanks' }, ['ขอบคุณ', 'ขอบคุณค่ะ', 'ขอบคุณครับ', 'ขอบพระคุณ', 'thank you', 'thanks']],
]

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ...serviceList.flatMap(({ id, name, shortName }) =>
    [name.th, name.en, shortName.th, shortName.en].map(
      (words) => [comparable(words), { kind: 'tap', tap: { kind: 'service', service: id } }] as const,
    ),
  ),
  ...vocabulary.flatMap(([command, words]) => words.map((word) => [comparable(word), command] as const)),
])

/** “เมนูู” and “เมนูๆ” are “เมนู”. */
const shortened = (words: string) => words.replace(/ๆ+$/u, '').replace(/([\p{L}\p{M}])\1{2,}/gu, '$1')

/** The command whose exact words the person typed, particles and lengthened letters aside, or null. */
export function readCommand(typed: string): Command | null {
  const words = comparable(typed)
  const plain = comparable(withoutParticles(readable(typed)))
  const known = commands.get(words) ?? commands.get(plain) ?? commands.get(shortened(plain))
  if (known) return known
  if (asksForHelper(typed)) return { kind: 'tap', tap: { kind: 'ask-for-help' } }
  const code = readStaffCode(typed)
  if (code !== null) return { kind: 'link-code', code }
  const signIn = readSignInCode(typed)
  if (signIn !== null) return { kind: 'sign-in-code', code: signIn }
  const number = choiceNumber(typed)
  if (number !== null) return { kind: 'number', number }
  const reference = parseReference(words) ?? findReference(words)
  return reference ? { kind: 'reference', reference } : null
}
