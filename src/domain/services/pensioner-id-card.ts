import { cardPapers } from './papers.ts'
import { cardReasons } from './questions.ts'
import type { Service } from './service.ts'

export const pensionerIdCard = {
  id: 'pensioner-id-card',
  scopeNo: 6,
  variantOf: 'staff-id-card',
  standardsRow: 7,
  name: { th: 'การทำบัตรประจำตัวผู้รับบำเหน็จบำนาญ', en: 'Pensioner identity card' },
  shortName: { th: 'บัตรผู้รับบำนาญ', en: 'Pensioner ID card' },
  namesInManual: { standards: 'การทำบัตรประจำตัวผู้รับบำเหน็จบำนาญ' },
  outcome: { kind: 'card', name: { th: 'บัตรประจำตัวผู้รับบำเหน็จบำนาญ', en: 'Pensioner identity card' } },
  minutes: { target: 10, usual: 8 },
  desk: 'one-stop',
  audiences: ['pensioner'],
  audienceNote: {
    text: { th: 'ข้าราชการผู้รับบำเหน็จบำนาญ', en: 'Retired officials receiving gratuity/pension' },
    basis: 'manual',
  },
  steps: [
    {
      actor: 'applicant',
      label: { th: 'ขอรับแบบคำร้อง / กรอกแบบคำร้อง', en: 'Get and fill in the request form' },
      minutesToNext: 2,
    },
    {
      actor: 'officer',
      label: { th: 'เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน', en: 'Officer checks the supporting documents' },
      minutesToNext: 3,
    },
    {
      actor: 'officer',
      label: { th: 'เจ้าหน้าที่จัดทำบัตรประจำตัว', en: 'Officer makes the card' },
      minutesToNext: 5,
    },
    {
      actor: 'applicant',
      label: { th: 'รับบัตรประจำตัวผู้รับบำเหน็จบำนาญ', en: 'Receive the pensioner identity card' },
    },
  ],
  papers: cardPapers,
  questions: cardReasons({
    label: { th: 'เปลี่ยนชื่อหรือนามสกุล', en: 'Name or surname changed' },
    hint: {
      th: 'เช่น เปลี่ยนนามสกุล (โปรดนำหลักฐานมาด้วย)',
      en: 'For example: new surname (please bring the proof)',
    },
    synonyms: ['เปลี่ยนชื่อ', 'เปลี่ยนนามสกุล', 'changed'],
  }),
  caution: {
    th: 'เอกสารตามบัตรเจ้าหน้าที่ของรัฐ\nโปรดยืนยันกับเจ้าหน้าที่ก่อนมา\nบัตรหาย: โปรดแจ้งความก่อน',
    en: 'This list follows that of the staff ID card; please confirm it with the officer before you come.\nLost card: please report it to the police first.',
  },
} as const satisfies Service
