import assert from 'node:assert/strict'
import { read } from './support/sources.ts'

/** The files of texts that staff read, and applicants on paper. */
const files = [
  ...['board', 'case', 'catalogue', 'console', 'exports', 'print', 'reports', 'settings', 'staff'],
  ...['suggestions', 'summary', 'talks', 'trail'],
]

/** Terms that have a better one: one thing has one name, and it is the one that Thai offices use. */
const thai: readonly [term: string | RegExp, take: string][] = [
  ['หยุดรอ', 'พักเรื่อง'],
  ['ยกเลิกการกด', 'เลิกทำ'],
  ['รหัสรับเรื่อง', 'รหัสยืนยันการรับ'],
  ['ใบรับเรื่อง', 'ใบรับคำขอ'],
  [/ผู้รับเรื่อง|ผู้ดูแลเรื่อง|ผู้ดูแล(?!ระบบ)/, 'ผู้รับผิดชอบ'],
  [/ผู้ติดต่อ|ผู้ใช้ LINE/, 'ผู้รับบริการ'],
  ['แชท', 'แชต'],
  ['แบบสำรวจ', 'แบบสอบถาม'],
  [/นาทีราชการ|นาทีทำการ/, 'นาทีของเวลาทำการ'],
  ['เวลาราชการ', 'เวลาทำการ'],
  ['ทันกำหนด', 'ภายในเวลาที่กำหนด'],
  ['ขั้นถัดไป', 'ขั้นต่อไป'],
  ['ปิดกั้น', 'บล็อก'],
  ['กลุ่มการเงิน', 'กลุ่มบริหารงานการเงินและสินทรัพย์'],
  ['QR', 'คิวอาร์โค้ด'],
  ['UTC', 'เวลาประเทศไทย'],
]

const english: readonly [term: RegExp, take: string][] = [
  [/hand-over code/i, 'collection code'],
  [/\bin hand\b/i, 'handles'],
  [/(?<!\{)\bletters\b(?!\})/i, 'characters'],
  [/\bUTC\b/, 'Thai time'],
]

describe('the terms of the console, print and reports', () => {
  for (const [language, terms] of [
    ['th', thai],
    ['en', english],
  ] as const) {
    it(`are one for each thing: ${language}`, () => {
      const found = files.flatMap((file) =>
        read(`src/locales/${language}/${file}.json`)
          .split('\n')
          .flatMap((line) =>
            terms
              .filter(([term]) => (typeof term === 'string' ? line.includes(term) : term.test(line)))
              .map(([, take]) => `${file}: ${line.trim()} (take “${take}”)`),
          ),
      )
      assert.deepEqual(found, [])
    })
  }
})
