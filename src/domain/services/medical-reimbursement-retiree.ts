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
    th: 'แบบ 7131 ใช้เบิกค่ารักษาพยาบาล (แบบ 7223 ใช้เบิกค่าการศึกษาบุตร) ยื่นภายใน 1 ปีนับจากวันที่ในใบเสร็จ เจ้าหน้าที่จะตรวจสอบสิทธิ และแจ้งวิธีและวันรับเงิน ระเบียบอาจเปลี่ยนแปลง โปรดยืนยันกับเจ้าหน้าที่',
    en: 'Form 7131 is for medical expenses (7223 is for education). Claim within 1 year of the date on the receipt. The officer checks the entitlement and tells how and when you are paid. Rules may change; please confirm with the officer.',
  },
} as const satisfies Service
