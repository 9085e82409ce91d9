import type { ServiceId } from '../../domain/services/ids.ts'
import { services } from '../../domain/services/index.ts'
import { say } from '../../domain/text.ts'
import { readable } from '../../lib/cleanText.ts'
import { button, type Message } from '../message.ts'
import { menuFooter, menuShortcuts, personButton } from '../shortcuts.ts'
import { toneOf } from '../tone.ts'

/**
 * Why a salary or pension is less than expected, or has not come: no service answers that, so an officer is offered, and the
 * certificate that says what is paid.
 */

const PENSION = /บำน[าำ][ญนณ]|บำเหน็จ|เบี้ยหวัด|\bpensions?\b/iu
const SALARY =
  /เงินเดือน|ค่าจ้าง|ค่าตอบแทน|(?:โดน|ถูก)หัก(?:เงิน)?|หักเงิน|\b(?:salary|salaries|wages?|my pay|paid less)\b/iu
/** Papers and claims, which are services of their own; a card also as people write it. */
const OTHER =
  /บั[ตดทถ](?!นี้)|รับรอง|หนังสือ|สลิป|ค่ารักษา|ค่าหมอ|ค่าเทอม|ค่าเล่าเรียน|การศึกษา|ใบเสร็จ|คำขอ|แบบ(?:ฟอร์ม)?|กู้|\b(?:certificates?|cards?|claims?|medical|letters?|slips?|reimburse\w*|loans?)\b/iu
const SHORT =
  /น้อย|ลด(?:ลง|ไป|$|\s|ค)|หาย|ขาดไป|ไม่ครบ|ไม่เท่า|(?:โดน|ถูก)?หัก|(?:ไม่|บ่)(?:เข้า|ออก|โอน|มา|ขึ้น)|(?:ไม่|บ่|ยังไม่|ยังบ่)(?:ได้รับ|ได้เงิน)|ยังไม่ได้(?:$|\s|ค|เงิน|รับ|เลย)|(?:ยอด|เงิน|เดือน|นาญ)(?:ไม่ถูก|ผิด)|\b(?:less|lower|short|missing|reduced|deduct\w*|too (?:little|small)|wrong amount|(?:not|n['’]t|never) (?:been )?(?:arrived?|come|paid|received?|in (?:my|the) account))\b/iu

export type Pay = 'pension' | 'salary'

/** Whose pay a text finds too small or missing; null where it says nothing of that. */
export function payAsked(typed: string): Pay | null {
  const text = readable(typed)
  if (OTHER.test(text) || !SHORT.test(text)) return null
  if (PENSION.test(text)) return 'pension'
  return SALARY.test(text) ? 'salary' : null
}

const doors: Readonly<Record<Pay, ServiceId>> = {
  pension: 'pension-certificate',
  salary: 'salary-certificate',
}

export function payCard(pay: Pay): Message {
  const service = doors[pay]
  return {
    kind: 'card',
    look: 'sentence',
    ...toneOf(services[service]),
    title: say('answers.not-ours.finance'),
    blocks: [
      {
        kind: 'buttons',
        buttons: [
          { ...personButton, look: 'secondary' },
          button({ words: services[service].shortName }, { kind: 'service', service }, 'secondary'),
        ],
      },
    ],
    footer: menuFooter.filter((each) => each !== personButton),
    shortcuts: menuShortcuts,
  }
}
