import type { ServiceId } from '../../../src/flows/services/ids.ts'
import type { Language } from '../../../src/flows/words.ts'
import { type Chat, openChat } from '../../support/chat.ts'

/** One answer as a person gives it in either language, and the value that is filed. */
export interface Line {
  readonly asked: string
  readonly how: 'types' | 'taps' | 'picks'
  readonly th: string
  readonly en: string
  readonly value: string
}

const types = (asked: string, th: string, en: string, value = th): Line => ({
  asked,
  how: 'types',
  th,
  en,
  value,
})
const taps = (asked: string, value: string, th: string, en: string): Line => ({
  asked,
  how: 'taps',
  th,
  en,
  value,
})
const picks = (asked: string, day: string): Line => ({ asked, how: 'picks', th: day, en: day, value: day })

const teacher = taps('status', 'teacher', 'ข้าราชการครู', 'Teacher (civil servant)')
const pensioner = taps('status', 'pensioner', 'ข้าราชการผู้รับบำเหน็จบำนาญ', 'Retired official (pensioner)')
const heir = taps('status', 'heir', 'ทายาท/เจ้าภาพของผู้ถึงแก่กรรม', 'Heir or funeral host')
const allPapers = taps('papers', 'all', 'มีครบทุกรายการ', 'I have them all')

const common = (status: Line): Line[] => [
  types('name', 'นางสมศรี ใจดี', 'นางสมศรี ใจดี'),
  status,
  types('workplace', 'โรงเรียนบ้านปงเคียน', 'โรงเรียนบ้านปงเคียน'),
  types('phone', '081-234-5678', '081 234 5678', '0812345678'),
]

/** Each service from its first question to its last, by the shortest way. */
export const filings: Readonly<Record<ServiceId, readonly Line[]>> = {
  'medical-reimbursement': [
    ...common(teacher),
    taps('patient', 'self', 'ตนเอง', 'Myself'),
    taps('receipts', '3', '3 ฉบับ', '3 receipts'),
    allPapers,
  ],
  'medical-reimbursement-retiree': [
    ...common(pensioner),
    taps('patient', 'spouse', 'คู่สมรส', 'Spouse'),
    types('receipts', '๑๒', '12', '12'),
    allPapers,
  ],
  'child-education-allowance': [
    ...common(teacher),
    taps('child-order', 'second', 'คนที่ 2', 'Second'),
    taps('level', 'primary', 'ประถมศึกษา', 'Primary'),
    taps('school-kind', 'private', 'เอกชน', 'Private'),
    taps('receipts', '1', '1 ฉบับ', '1 receipt'),
    allPapers,
  ],
  'salary-certificate': [
    ...common(teacher),
    taps('purpose', 'loan', 'ประกอบการกู้เงิน', 'For a loan'),
    taps('originals', '2', '2 ฉบับ', '2 originals'),
    allPapers,
  ],
  'pension-certificate': [
    ...common(pensioner),
    taps('purpose', 'surety', 'ประกอบการค้ำประกัน', 'For a guarantee'),
    taps('originals', '1', '1 ฉบับ', '1 original'),
    taps('paper.pension-certificate-memo', 'not-yet', 'ยังไม่มี', 'Not yet'),
  ],
  'staff-id-card': [
    ...common(teacher),
    taps('card-type', 'official', 'ข้าราชการครู/บุคลากร', 'Teacher or education personnel'),
    taps('card-reason', 'expired', 'บัตรหมดอายุ', 'The card has expired'),
    allPapers,
  ],
  'pensioner-id-card': [
    ...common(pensioner),
    taps('card-reason', 'first', 'ทำบัตรครั้งแรก', 'First card'),
    allPapers,
  ],
  'official-status-certificate': [
    ...common(teacher),
    taps('purpose', 'visa', 'ประกอบการขอวีซ่า', 'For a visa'),
    taps('originals', '1', '1 ฉบับ', '1 original'),
    allPapers,
  ],
  'conduct-certificate': [
    ...common(teacher),
    taps('purpose', 'work', 'ประกอบการสมัครงาน/คัดเลือก', 'For an application or selection'),
    taps('originals', '5', '5 ฉบับ', '5 originals'),
    allPapers,
  ],
  'bail-guarantee-letter': [
    ...common(teacher),
    taps('used-at', 'court', 'ศาล', 'Court'),
    picks('needed-by', '2026-12-01'),
    allPapers,
  ],
  'royal-cremation-letter': [
    ...common(heir),
    types('deceased', 'นายบุญมี ใจดี', 'นายบุญมี ใจดี'),
    taps('relation', 'child', 'บุตร', 'Child'),
    taps('temple', 'settled', 'ตกลงแล้ว', 'Settled'),
    allPapers,
  ],
  'housing-welfare-certificate': [
    ...common(teacher),
    taps('loan-purpose', 'refinance', 'ไถ่ถอนจำนอง', 'Refinancing'),
    taps('originals', '1', '1 ฉบับ', '1 original'),
    allPapers,
  ],
}

/** Gives one answer the way a person would. */
export function give(chat: Chat, line: Line): void {
  const words = line[chat.language]
  switch (line.how) {
    case 'types':
      return chat.says(words)
    case 'taps':
      return chat.taps(words)
    case 'picks':
      return chat.picks(words)
  }
}

/** The values that these lines file, by question. */
export function valuesOf(lines: readonly Line[]): Record<string, string> {
  return Object.fromEntries(lines.map(({ asked, value }) => [asked, value]))
}

/** A chat in which a service's first questions are answered: up to `question`, which waits, or to the check page. */
export function chatAt(service: ServiceId, question: string | null, language: Language = 'th'): Chat {
  const chat = openChat({ language, privacy: 'accepted' })
  chat.taps({ kind: 'file', service })
  for (const line of filings[service]) {
    if (line.asked === question) break
    give(chat, line)
  }
  return chat
}

/** Every question of every filing, as `[service, question]`. */
export const everyQuestion = (Object.keys(filings) as ServiceId[]).flatMap((service) =>
  filings[service].map(({ asked }) => [service, asked] as const),
)
