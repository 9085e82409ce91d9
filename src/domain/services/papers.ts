import { allOf, answerIs } from '../questions/when.ts'
import type { Words } from '../words.ts'
import type { Paper } from './service.ts'

// Papers that several request types require in the same words of the manual.

/** For two papers that the manual joins with “/”: it does not say whether both are needed. */
export const bothOrOne = {
  th: 'โปรดสอบถามเจ้าหน้าที่ว่าใช้ทั้งสองอย่างหรืออย่างใดอย่างหนึ่ง',
  en: 'Please ask the officer whether both are needed or one of them',
} as const satisfies Words

/** The same for each of the two; the line below it tells the person to ask the officer. */
export const oneOrBoth = {
  th: 'อาจใช้ทั้งสองอย่าง หรืออย่างใดอย่างหนึ่ง',
  en: 'You may need both, or only one',
} as const satisfies Words

export const currentPayslip = {
  id: 'current-payslip',
  kind: 'slip',
  name: { th: 'สลิปเงินเดือน (ปัจจุบัน)', en: 'Payslip (current)' },
  requirement: 'always',
  // The manual does not fix a month.
  note: { th: 'โปรดนำสลิปฉบับล่าสุด', en: 'Please bring the latest one' },
} as const satisfies Paper

export const officialCardCopy = {
  id: 'official-id-copy',
  kind: 'copy',
  name: { th: 'สำเนาบัตรประจำตัวเจ้าหน้าที่ของรัฐ 1 ฉบับ', en: 'Copy of state official ID card, 1 copy' },
  quantity: { count: 1, unit: { th: 'ฉบับ', en: 'copy' } },
  requirement: 'always',
  sensitive: true,
  officeCopies: true,
} as const satisfies Paper

/** For both medical claims: the right holder's and the pensioner's. */
export const medicalPapers = [
  {
    id: 'form-7131',
    kind: 'form',
    name: {
      th: 'ใบเบิกเงินสวัสดิการเกี่ยวกับค่ารักษาพยาบาล (แบบ 7131)',
      en: 'Medical welfare claim form (Form 7131)',
    },
    formNo: '7131',
    requirement: 'always',
    shownAtCounter: true,
    // The form names the illness.
    sensitive: true,
  },
  {
    id: 'medical-receipt',
    kind: 'receipt',
    name: { th: 'ใบเสร็จค่ารักษาพยาบาล', en: 'Medical receipt' },
    requirement: 'always',
    askOfficer: answerIs('paid', 'no'),
    sensitive: true,
    shownAtCounter: true,
  },
  {
    id: 'medical-supporting-evidence',
    kind: 'evidence-set',
    name: {
      th: 'หลักฐานประกอบการเบิกจ่าย (สำเนาทะเบียนบ้าน, สำเนาทะเบียนสมรส, สำเนาบัตรประจำตัว)',
      en: 'Supporting evidence (copies of house registration, marriage registration, identity card)',
    },
    requirement: 'by-case',
    condition: {
      text: {
        th: 'ใช้ตามกรณี โปรดสอบถามเจ้าหน้าที่ว่าใช้ฉบับใด',
        en: 'Depends on the case; please ask the officer which copies apply',
      },
      source: 'manual-silent',
    },
    parts: [
      {
        id: 'house-registration-copy',
        kind: 'copy',
        name: { th: 'สำเนาทะเบียนบ้าน', en: 'Copy of house registration' },
        condition: {
          text: {
            th: 'ใช้แสดงความสัมพันธ์เมื่อเบิกให้บิดา มารดา หรือบุตร',
            en: 'Shows the family relation when claiming for a parent or child',
          },
          source: 'rule-to-confirm',
        },
        neededWhen: answerIs('patient', 'parent', 'child'),
        sensitive: true,
        officeCopies: true,
      },
      {
        id: 'marriage-certificate-copy',
        kind: 'copy',
        name: { th: 'สำเนาทะเบียนสมรส', en: 'Copy of marriage registration' },
        sensitive: true,
        condition: {
          text: {
            th: 'เมื่อเบิกให้คู่สมรส (และกรณีบิดาเบิกให้บุตร)',
            en: 'When claiming for a spouse (and when a father claims for his child)',
          },
          source: 'rule-to-confirm',
        },
        neededWhen: answerIs('patient', 'spouse'),
        // A judgment or an acknowledgement of the child may replace it.
        askOfficer: allOf(answerIs('patient', 'child'), answerIs('claimant', 'father', '')),
      },
      {
        id: 'id-card-copy',
        kind: 'copy',
        name: { th: 'สำเนาบัตรประจำตัว', en: 'Copy of identity card' },
        // The manual lists it but does not say when it is needed.
        askOfficer: 'always',
        sensitive: true,
        officeCopies: true,
      },
    ],
  },
] as const satisfies readonly Paper[]

/** For both identity cards. The manual has no list for the pensioner's card; the office must confirm this one. */
export const cardPapers = [
  {
    id: 'card-request-form',
    kind: 'form',
    name: {
      th: 'แบบคำขอมีบัตรประจำตัว (ขอรับได้จาก One Stop Service)',
      en: 'Identity-card request form (available at the One Stop Service counter)',
    },
    availableAtCounter: true,
    printedHere: true,
    requirement: 'always',
  },
  {
    id: 'photo-1-inch',
    kind: 'photo',
    name: {
      th: 'รูปถ่ายหน้าตรง ไม่สวมหมวก 1 นิ้ว จำนวน 2 รูป',
      en: 'Front-facing photo without hat, 1 inch, 2 photos',
    },
    quantity: { count: 2, unit: { th: 'รูป', en: 'photo' } },
    requirement: 'always',
    shownAtCounter: true,
  },
  {
    id: 'old-card',
    kind: 'original',
    name: {
      th: 'บัตรเดิม (กรณีบัตรหายต้องมีสำเนาใบแจ้งความมาแสดง)',
      en: 'Old card (if the card is lost, a copy of the police report must be shown)',
    },
    requirement: 'by-case',
    parts: [
      {
        id: 'old-card-original',
        kind: 'original',
        name: { th: 'บัตรเดิม', en: 'Old card' },
        condition: {
          text: {
            th: 'กรณีบัตรหมดอายุ ชำรุด หรือเปลี่ยนรายการ',
            en: 'When it expired, is worn, or something changed',
          },
          source: 'manual',
        },
        neededWhen: answerIs('card-reason', 'expired', 'worn', 'changed'),
        sensitive: true,
        shownAtCounter: true,
      },
      {
        id: 'police-report-copy',
        kind: 'copy',
        name: { th: 'สำเนาใบแจ้งความ', en: 'Copy of the police report' },
        condition: { text: { th: 'กรณีบัตรหาย', en: 'When the card is lost' }, source: 'manual' },
        neededWhen: answerIs('card-reason', 'lost'),
        // The manual wants it shown (มาแสดง).
        shownAtCounter: true,
      },
    ],
    // The manual does not say what a first card needs.
    otherwise: {
      id: 'first-card-papers',
      name: { th: 'เอกสารสำหรับการทำบัตรครั้งแรก', en: 'Papers for a first card' },
    },
    note: {
      th: 'หากทำบัตรครั้งแรก โปรดสอบถามเจ้าหน้าที่',
      en: 'For a first card, please ask the officer',
    },
  },
  {
    id: 'house-registration-or-id-copy',
    kind: 'copy',
    name: {
      th: 'สำเนาทะเบียนบ้าน/สำเนาบัตรประชาชน',
      en: 'Copy of house registration / copy of national ID card',
    },
    requirement: 'always',
    parts: [
      {
        id: 'house-registration-copy',
        kind: 'copy',
        name: { th: 'สำเนาทะเบียนบ้าน', en: 'Copy of house registration' },
        askOfficer: 'always',
        note: oneOrBoth,
        sensitive: true,
        officeCopies: true,
      },
      {
        id: 'national-id-copy',
        kind: 'copy',
        name: { th: 'สำเนาบัตรประชาชน', en: 'Copy of national ID card' },
        askOfficer: 'always',
        note: oneOrBoth,
        sensitive: true,
        officeCopies: true,
      },
    ],
    note: bothOrOne,
  },
] as const satisfies readonly Paper[]
