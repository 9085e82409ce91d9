import { medicalPapers } from './papers.ts'
import { medicalClaim } from './questions.ts'
import type { Service } from './service.ts'

export const medicalReimbursementRetiree = {
  id: 'medical-reimbursement-retiree',
  scopeNo: 2,
  standardsRow: 2,
  name: { th: 'การเบิกจ่ายค่ารักษาพยาบาลสำหรับผู้เกษียณอายุราชการ', en: 'Medical expense reimbursement for retirees' },
  shortName: { th: 'เบิกค่ารักษา (ผู้เกษียณ)', en: 'Medical claim (retiree)' },
  namesInManual: {
    scope: 'การเบิกจ่ายค่ารักษาพยาบาลสำหรับผู้เกษียณอายุราชการ',
    standards: 'การเบิกจ่ายค่ารักษาพยาบาลสำหรับผู้เกษียณอายุราชการฯ',
    section: 'การเบิกจ่ายค่ารักษาพยาบาลสำหรับผู้เกษียณอายุราชการ',
  },
  outcome: { kind: 'payment', name: { th: 'เงินค่ารักษาพยาบาล', en: 'Medical reimbursement payment' } },
  minutes: { target: 9, usual: 7 },
  desk: 'finance',
  audiences: ['pensioner'],
  audienceNote: {
    text: {
      th: 'คู่มือ: ผู้เกษียณอายุราชการ / ระเบียบ: ผู้รับเบี้ยหวัดบำนาญ',
      en: 'Manual: retired officials. Rule: recipients of a pension.',
    },
    basis: 'manual+rule',
  },
  steps: [
    {
      actor: 'applicant',
      label: { th: 'ยื่นแบบคำขอรับเงินค่ารักษาพยาบาล', en: 'Submit the claim for medical expenses' },
      minutesToNext: 2,
    },
    {
      actor: 'officer',
      label: { th: 'เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน', en: 'Officer checks the supporting documents' },
      minutesToNext: 7,
    },
    { actor: 'applicant', label: { th: 'รับเงินค่ารักษาพยาบาล', en: 'Receive the medical reimbursement' } },
  ],
  papers: medicalPapers,
  questions: medicalClaim,
  caution: {
    th: 'ยื่นภายใน 1 ปี นับถัดจากวันที่ในใบเสร็จ\nเจ้าหน้าที่จะตรวจสอบสิทธิ และแจ้งวิธีและวันรับเงิน',
    en: 'Claim within 1 year, counted from the day after the date on the receipt.\nThe officer checks the entitlement and tells you how and when you will be paid.',
  },
  ownRight: true,
} as const satisfies Service
