import assert from 'node:assert/strict'
import type { ServiceId } from '../../../src/domain/services/ids.ts'
import type { Service } from '../../../src/domain/services/service.ts'
import { services as every } from '../../../src/domain/services/index.ts'
import type { Language } from '../../../src/lib/language.ts'
import { type Chat, openChat } from '../../support/chat.ts'

/** One answer as a person gives it in either language, and the value that is filed. */
interface Line {
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
const allPapers = taps('papers', 'all', 'มีครบทุกรายการ', 'I have them all')

const name = types('name', 'นางสมศรี ใจดี', 'นางสมศรี ใจดี')
const workplace = types('workplace', 'โรงเรียนบ้านปงเคียน', 'โรงเรียนบ้านปงเคียน')
const phone = types('phone', '081-234-5678', '081 234 5678', '0812345678')

/** Who it is. */
const serving: readonly Line[] = [name, teacher, workplace, phone]
/** Where a service is for pensioners only, nobody asks for the status. */
const retired: readonly Line[] = [name, workplace, phone]

const paid = taps('paid', 'yes', 'ใช่ จ่ายเองและมีใบเสร็จ', 'Yes, paid and have it')
const anybody = taps('addressee', 'whom-it-may-concern', 'ผู้ที่เกี่ยวข้อง', 'To whom it may concern')

const services: Readonly<Record<ServiceId, Service>> = every

/** Each service from its first question to its last, by the shortest way. */
export const filings: Readonly<Record<ServiceId, readonly Line[]>> = {
  'medical-reimbursement': [
    ...serving,
    paid,
    taps('patient', 'self', 'ตนเอง', 'Myself'),
    taps('receipts', '3', '3 ฉบับ', '3 receipts'),
    picks('receipt-date', '2026-11-02'),
    types('receipt-total', '1,250.50 บาท', '1250.5', '1250.50'),
    allPapers,
  ],
  'medical-reimbursement-retiree': [
    // Their last school stands on no form of the claim, so nobody asks for it.
    name,
    phone,
    paid,
    taps('patient', 'spouse', 'คู่สมรส', 'Spouse'),
    types('receipts', '๑๒', '12', '12'),
    types('receipt-date', '๒ พ.ย. ๖๙', '2 Nov 2026', '2026-11-02'),
    types('receipt-total', '๔,๐๐๐', '4,000 baht', '4000.00'),
    allPapers,
  ],
  'child-education-allowance': [
    ...serving,
    taps('child-order', 'second', 'คนที่ 2', 'Second'),
    types('child-birth', '1/5/2560', '1 May 2017', '2017-05-01'),
    taps('level', 'primary', 'ประถมศึกษา', 'Primary'),
    taps('school-kind', 'private', 'เอกชน', 'Private'),
    taps('term', 'first', 'ภาคเรียนที่ 1', 'Term 1'),
    taps('school-year', '2026', '2569', '2569'),
    allPapers,
  ],
  'salary-certificate': [
    ...serving,
    taps('purpose', 'loan', 'ประกอบการกู้เงิน', 'For a loan'),
    types('addressee', 'ธนาคารออมสิน', 'ธนาคารออมสิน'),
    allPapers,
  ],
  'pension-certificate': [
    ...retired,
    taps('purpose', 'surety', 'ประกอบการค้ำประกัน', 'For a guarantee'),
    anybody,
  ],
  'staff-id-card': [
    ...serving,
    taps('card-reason', 'expired', 'บัตรหมดอายุ', 'The card has expired'),
    allPapers,
  ],
  'pensioner-id-card': [...retired, taps('card-reason', 'first', 'ทำบัตรครั้งแรก', 'First card'), allPapers],
  'official-status-certificate': [
    ...serving,
    taps('purpose', 'visa', 'ประกอบการขอวีซ่า', 'For a visa'),
    types('certificate-language', 'ภาษาอังกฤษ', 'English', 'en'),
    allPapers,
  ],
  'conduct-certificate': [
    ...serving,
    taps('purpose', 'work', 'ประกอบการสมัครงาน/คัดเลือก', 'For an application or selection'),
    allPapers,
  ],
  'bail-guarantee-letter': [
    ...serving,
    taps('used-at', 'court', 'ศาล', 'Court'),
    picks('needed-by', '2026-12-01'),
    allPapers,
  ],
  'royal-cremation-letter': [
    name,
    phone,
    types('deceased', 'นายบุญมี ใจดี', 'นายบุญมี ใจดี'),
    types('last-workplace', 'โรงเรียนบ้านดู่', 'โรงเรียนบ้านดู่'),
    taps('relation', 'child', 'บุตร', 'Child'),
    taps('decoration', 'direkgunabhorn', 'ดิเรกคุณาภรณ์', 'Direkgunabhorn'),
    taps('temple', 'settled', 'ตกลงแล้ว', 'Settled'),
    picks('cremation-day', '2026-12-05'),
    types('temple-name', 'วัดป่าอ้อ', 'วัดป่าอ้อ'),
    allPapers,
  ],
  'housing-welfare-certificate': [
    ...serving,
    taps('bank', 'gh-bank', 'ธนาคารอาคารสงเคราะห์ (ธอส.)', 'Government Housing Bank'),
    taps('loan-purpose', 'refinance', 'ไถ่ถอนจำนอง (รีไฟแนนซ์)', 'Refinancing'),
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

const following: Partial<Record<ServiceId, Readonly<Record<string, string>>>> = {
  'salary-certificate': { originals: '1', 'certificate-language': 'th' },
  'medical-reimbursement-retiree': { status: 'pensioner' },
  'pension-certificate': { status: 'pensioner', originals: '1', 'certificate-language': 'th' },
  'pensioner-id-card': { status: 'pensioner' },
  'staff-id-card': { 'card-type': 'official' },
  'official-status-certificate': { addressee: 'whom-it-may-concern', originals: '1' },
  'conduct-certificate': {
    addressee: 'whom-it-may-concern',
    originals: '1',
    'certificate-language': 'th',
  },
}

/** What is filed without being asked, because it follows or is assumed. */
export function followingOf(service: ServiceId): Readonly<Record<string, string>> {
  return { ...(!services[service].ownNameOnly && { 'for-whom': 'self' }), ...following[service] }
}

/** What a service's filing files, by question. */
export function filedOf(service: ServiceId): Record<string, string> {
  return { ...valuesOf(filings[service]), ...followingOf(service) }
}

/** The values of these lines, by question. */
export function valuesOf(lines: readonly Line[]): Record<string, string> {
  return Object.fromEntries(lines.map(({ asked, value }) => [asked, value]))
}

/**
 * A chat in which a service's first questions are answered: up to `question`, which waits, or to the check page (null). A
 * question whose answer is assumed is opened from the check page.
 */
export function chatAt(service: ServiceId, question: string | null, language: Language = 'th'): Chat {
  const chat = openChat({ language, privacy: 'accepted' })
  chat.taps({ kind: 'file', service })
  for (const line of filings[service]) {
    if (line.asked === question) return chat
    give(chat, line)
  }
  if (question !== null) chat.taps({ kind: 'edit', draft: chat.state.draft?.id ?? '', question })
  return chat
}

/** Presses the button that opens the list of papers of the draft, as one does on the question or the check page. */
export function opensPapers(chat: Chat): void {
  const label = chat.labels().find((each) => /^(เอกสารที่ต้องนำ|Papers to bring|What to bring)/.test(each))
  assert.ok(label, `No button opens the papers: ${chat.labels().join(' | ')}`)
  chat.taps(label)
}

/** Every question of every filing, as `[service, question]`. */
export const everyQuestion = (Object.keys(filings) as ServiceId[]).flatMap((service) =>
  filings[service].map(({ asked }) => [service, asked] as const),
)
