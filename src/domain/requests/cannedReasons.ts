import { delayReasons } from './delayReasons.ts'
import type { Text } from '../text.ts'
import type { Words } from '../words.ts'

interface CannedReason extends Words {
  readonly id: string
  /** The words of former releases, under which it is stored in older requests. */
  readonly formerly?: Words
}

/** The usual reason by far: one press says it. */
export const notBrought: CannedReason = { id: 'not-brought', th: 'ยังไม่ได้นำมา', en: 'Not brought yet' }

const paper: readonly CannedReason[] = [
  notBrought,
  { id: 'unclear', th: 'อ่านไม่ชัดเจน', en: 'Cannot be read clearly' },
  { id: 'expired', th: 'หมดอายุแล้ว', en: 'Has expired' },
  { id: 'pages-missing', th: 'มีไม่ครบทุกหน้า', en: 'Pages are missing' },
  { id: 'not-signed', th: 'ยังไม่ได้ลงลายมือชื่อ', en: 'Not signed yet' },
  {
    id: 'not-current',
    th: 'ไม่ใช่ฉบับล่าสุด',
    en: 'Not the latest one',
    formerly: { th: 'ไม่ใช่ของเดือนปัจจุบัน', en: 'Not of the current month' },
  },
  { id: 'name-differs', th: 'ชื่อไม่ตรงกับคำขอ', en: 'The name differs from the request' },
  { id: 'other-paper', th: 'ไม่ใช่เอกสารตามรายการ', en: 'Not the paper on the list' },
]

/** The id of the pause for a signature, under which a pause is stored. */
export const SIGNATURE = 'signature'

/** Usual reasons for a pause. */
const pause: readonly CannedReason[] = [
  { id: SIGNATURE, th: 'รอผู้มีอำนาจลงนาม', en: 'Waiting for a signature' },
  { id: 'other-office', th: 'รอข้อมูลจากหน่วยงานอื่น', en: 'Waiting for another office' },
  { id: 'applicant', th: 'รอข้อมูลเพิ่มเติมจากผู้ขอ', en: 'Waiting for information from the applicant' },
  { id: 'system', th: 'ระบบที่ใช้ดำเนินการขัดข้อง', en: 'The system needed for it is out of order' },
]

/** The id of the usual pause reason with these words, in either language; null for an officer's own words. */
export function pauseReasonId(words: string): string | null {
  return pause.find(({ th, en }) => words === th || words === en)?.id ?? null
}

/** Stored instead of the hand-over code when the applicant showed a slip or a phone. */
export const qrShown: CannedReason = {
  id: 'qr',
  th: 'ผู้รับแสดงคิวอาร์โค้ดของคำขอนี้',
  en: 'Showed the QR code of this request',
  formerly: { th: 'ผู้รับแสดงรหัส QR ของคำขอนี้', en: 'Showed the QR code of this request' },
}

/** Stored instead of the hand-over code when the money was transferred, so that nobody came for it. */
export const transferred: CannedReason = {
  id: 'transferred',
  th: 'โอนเงินแล้ว ผู้ขอไม่ต้องมารับ',
  en: 'Transferred; nobody had to come for it',
}

/** Reasons that officers can choose instead of typing. */
export const cannedReasons = { paper, pause, delay: delayReasons } as const
export type ReasonGroup = keyof typeof cannedReasons

const known: ReadonlyMap<string, CannedReason> = new Map(
  [...Object.values(cannedReasons).flat(), qrShown, transferred].flatMap((each: CannedReason) =>
    [each, ...(each.formerly ? [each.formerly] : [])].flatMap(({ th, en }) => [
      [th, each] as const,
      [en, each] as const,
    ]),
  ),
)

/**
 * A stored reason for a reader. A usual reason is stored as its words and shown in the reader's language. An
 * officer's own words are shown as typed.
 */
export function reasonText(stored: string): Text {
  const canned = known.get(stored)
  return canned ? { words: { th: canned.th, en: canned.en } } : { typed: stored }
}
