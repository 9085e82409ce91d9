import assert from 'node:assert/strict'
import type { Message } from '../../../src/chat/message.ts'
import { paperName } from '../../../src/domain/papers/paperName.ts'
import { services } from '../../../src/domain/services/index.ts'
import {
  requestCard,
  requestDetailsCard,
  type RequestSummary,
} from '../../../src/chat/requests/requestCard.ts'
import { requestStates } from '../../../src/domain/requests/requestLife.ts'
import { choiceAfter } from '../../../src/chat/requests/requestChoice.ts'
import {
  mostUrgentFirst,
  noOpenRequest,
  requestListCard,
  type RequestRow,
} from '../../../src/chat/requests/statusMessages.ts'
import type { Language } from '../../../src/lib/language.ts'
import { buttonsOf, plainText } from '../../../src/outbox/plain.ts'

const read = (messages: readonly Message[], language: Language = 'th') =>
  messages.map((message) => plainText(message, language).split('\n'))

const at = (time: string) => new Date(`2026-11-${time}:00+07:00`)

const filed: RequestSummary = {
  reference: '70-0042-9',
  service: 'salary-certificate',
  state: 'submitted',
  passed: [{ state: 'submitted', at: at('23T09:00') }],
  minutes: null,
  promisedMinutes: 5,
  missingPapers: [],
  reason: null,
  payment: null,
  handoverCode: null,
  noticeFailed: false,
  appointment: null,
  offersAppointment: false,
  noticeWaits: false,
  takesPhotos: false,
}
const accepted: RequestSummary = {
  ...filed,
  state: 'accepted',
  passed: [...filed.passed, { state: 'accepted', at: at('23T10:05') }],
  minutes: 3.99,
}
const NAME = 'หนังสือรับรองเงินเดือน'

const timeline = (request: RequestSummary, language: Language = 'th') =>
  (read([requestDetailsCard(request)], language)[0] ?? []).filter((line) => /^[✓●○]/.test(line))

describe('the status of a request', () => {
  it('is told with the minutes used next to the minutes promised, and as a way with what is ahead', () => {
    assert.deepEqual(read([requestCard(accepted)]), [
      [NAME, '70-0042-9: เจ้าหน้าที่รับเรื่องแล้ว กำลังดำเนินการ', '[รายละเอียด]'],
    ])
    const details = plainText(requestDetailsCard(accepted), 'th')
    assert.match(details, /เวลา: ใช้ไป 3 นาที จาก 5 นาที/)
    assert.match(details, /ขั้นต่อไป: เจ้าหน้าที่จะแจ้งเมื่อดำเนินการเสร็จ/)
    assert.match(details, /\[แสดงคิวอาร์โค้ด\]/)
    assert.deepEqual(timeline(accepted), [
      '✓ ส่งคำขอ 23 พ.ย. 69 09.00 น.',
      '● เจ้าหน้าที่รับเรื่อง ตั้งแต่ 23 พ.ย. 69 10.05 น. (ขณะนี้)',
      '○ ดำเนินการเสร็จ',
      '○ รับแล้ว',
    ])
  })

  it('shows the appointment, and offers one while the office takes them', () => {
    const standing = read([requestCard({ ...accepted, appointment: '2026-11-24T09:00' })])[0] ?? []
    assert.ok(standing.includes('นัดหมาย: วันอังคารที่ 24 พฤศจิกายน 2569 09.00 น.'), standing.join('\n'))
    const offers = (request: RequestSummary) =>
      read([requestDetailsCard(request)])[0]?.includes('[นัดหมาย]') ?? false
    assert.ok(offers({ ...accepted, appointment: '2026-11-24T09:00' }))
    assert.ok(offers({ ...filed, offersAppointment: true }))
    assert.ok(!offers(filed))
  })

  it('is told in every state, in both languages', () => {
    const told = requestStates.map((state) => read([requestCard({ ...filed, state })], 'en')[0]?.[1])
    assert.deepEqual(told, [
      '70-0042-9: Sent, waiting for an officer',
      '70-0042-9: Papers are missing or need correcting',
      '70-0042-9: Accepted, in progress',
      '70-0042-9: On hold',
      '70-0042-9: Done',
      '70-0042-9: Collected, completed',
      '70-0042-9: Cancelled by the applicant',
      '70-0042-9: Not accepted',
      '70-0042-9: Expired',
    ])
  })

  it('names every missing paper, in the reader’s language, and the officer’s note', () => {
    const missing: RequestSummary = {
      ...filed,
      state: 'papers_missing',
      passed: [...filed.passed, { state: 'papers_missing', at: at('23T11:00') }],
      missingPapers: [
        { name: paperName(services['salary-certificate'], 'current-payslip'), reason: 'ไม่ใช่ฉบับล่าสุด' },
        { name: paperName(services['salary-certificate'], 'a-paper-of-former-times') },
      ],
      reason: 'ขอเดือนล่าสุด',
    }
    assert.ok(read([requestCard(missing)])[0]?.includes('โปรดนำสลิปเงินเดือน (ปัจจุบัน) และอีก 1 รายการ มาที่จุดบริการ'))
    const [lines = []] = read([requestDetailsCard(missing)])
    const from = lines.indexOf('โปรดนำมาที่จุดบริการ')
    assert.deepEqual(lines.slice(from, from + 4), [
      'โปรดนำมาที่จุดบริการ',
      '1. สลิปเงินเดือน (ปัจจุบัน)',
      '   ไม่ใช่ฉบับล่าสุด',
      '2. a-paper-of-former-times',
    ])
    assert.ok(lines.includes('รายละเอียด: ขอเดือนล่าสุด'))
    const inEnglish = read([requestDetailsCard(missing)], 'en')[0] ?? []
    assert.ok(inEnglish.includes('1. Payslip (current)'))
    assert.ok(inEnglish.includes('   Not the latest one'))
    assert.deepEqual(timeline(missing), [
      '✓ ส่งคำขอ 23 พ.ย. 69 09.00 น.',
      '● เอกสารยังไม่ครบหรือต้องแก้ไข ตั้งแต่ 23 พ.ย. 69 11.00 น. (ขณะนี้)',
      '○ เจ้าหน้าที่รับเรื่อง',
      '○ ดำเนินการเสร็จ',
      '○ รับแล้ว',
    ])
  })

  it('keeps the first moment of filing when papers were missing in between', () => {
    const again: RequestSummary = {
      ...filed,
      passed: [
        ...filed.passed,
        { state: 'papers_missing', at: at('23T11:00') },
        { state: 'submitted', at: at('24T09:30') },
        { state: 'accepted', at: at('24T09:40') },
        { state: 'paused', at: at('24T09:45') },
      ],
      state: 'paused',
    }
    assert.deepEqual(timeline(again), [
      '✓ ส่งคำขอ 23 พ.ย. 69 09.00 น.',
      '✓ เจ้าหน้าที่รับเรื่อง 24 พ.ย. 69 09.40 น.',
      '● พักเรื่องไว้ชั่วคราว ตั้งแต่ 24 พ.ย. 69 09.45 น. (ขณะนี้)',
      '○ ดำเนินการเสร็จ',
      '○ รับแล้ว',
    ])
  })

  it('ends where the request ended', () => {
    const ended: RequestSummary = {
      ...accepted,
      state: 'rejected',
      passed: [...accepted.passed, { state: 'rejected', at: at('23T13:30') }],
    }
    assert.deepEqual(timeline(ended, 'en'), [
      '✓ Sent, 23 Nov 2026 09:00',
      '✓ Accepted by an officer, 23 Nov 2026 10:05',
      '✓ Not accepted, 23 Nov 2026 13:30',
    ])
  })

  it('shows the collection code only while there is something to collect', () => {
    for (const state of requestStates) {
      const words = plainText(requestCard({ ...filed, state, handoverCode: '4711' }), 'th')
      assert.equal(words.includes('รหัสยืนยันการรับ: 4711'), state === 'ready', state)
    }
  })

  it('can be cancelled only before an officer has accepted it', () => {
    for (const state of requestStates) {
      const words = plainText(requestDetailsCard({ ...filed, state }), 'th')
      assert.equal(words.includes('[ยกเลิกคำขอนี้]'), state === 'submitted' || state === 'papers_missing', state)
    }
  })

  it('gives the officer’s reason and the truth about a notice that failed', () => {
    const paused: RequestSummary = { ...accepted, state: 'paused', reason: 'รอผู้ลงนาม', noticeFailed: true }
    assert.ok(read([requestCard(paused)])[0]?.includes('รายละเอียด: รอผู้ลงนาม'))
    const [lines] = read([requestDetailsCard(paused)])
    assert.ok(lines?.includes('รายละเอียด: รอผู้ลงนาม'))
    assert.ok(lines?.includes('ระบบส่งข้อความแจ้งท่านไม่สำเร็จ'))
  })

  it('is one list of several requests, the most urgent first, and each row opens its request', () => {
    const row = (last: number, row: Partial<RequestRow>): RequestRow => ({
      reference: `70-0042-${last}`,
      service: 'salary-certificate',
      state: 'submitted',
      payment: null,
      filedAt: at(`2${last}T09:00`),
      isLate: false,
      ...row,
    })
    const rows = [
      row(1, {}),
      row(2, { state: 'accepted', isLate: true, service: 'conduct-certificate' }),
      row(3, { state: 'paused' }),
      row(4, { state: 'papers_missing' }),
      row(5, { state: 'ready', service: 'pensioner-id-card' }),
      row(0, { state: 'ready', payment: 'transfer', service: 'medical-reimbursement' }),
    ]
    const sorted = mostUrgentFirst(rows)
    assert.deepEqual(
      sorted.map(({ reference }) => reference.slice(-1)),
      ['5', '4', '3', '2', '0', '1'],
    )
    const first = requestListCard(choiceAfter(sorted, undefined), rows.length)
    assert.deepEqual(read([first]), [
      [
        'คำขอของท่าน 6 เรื่อง',
        '[บัตรผู้รับบำนาญ: พร้อมรับ]',
        '[หนังสือรับรองเงินเดือน 70-0042-4: เอกสารไม่ครบ]',
        '[หนังสือรับรองเงินเดือน 70-0042-3: พักเรื่อง]',
        '[ดูคำขออื่นอีก 3 คำขอ]',
      ],
    ])
    const rest = requestListCard(choiceAfter(sorted, '70-0042-3'), rows.length)
    assert.deepEqual(read([rest])[0]?.slice(1), [
      '[หนังสือรับรองความประพฤติ: ล่าช้า]',
      '[เบิกค่ารักษาพยาบาล: รอโอนเงิน]',
      '[หนังสือรับรองเงินเดือน: รอตรวจ]',
    ])
    assert.deepEqual(
      buttonsOf(rest).map(({ action }) => action.kind === 'tap' && action.tap),
      ['2', '0', '1'].map((digit) => ({ kind: 'request', reference: `70-0042-${digit}` })),
    )
  })

  it('says when there is none, and leads to the services', () => {
    assert.deepEqual(read([noOpenRequest()]), [
      ['ติดตามสถานะ', 'ขณะนี้ท่านไม่มีคำขอที่กำลังดำเนินการ', '[ดูบริการและเอกสาร]'],
    ])
  })
})
