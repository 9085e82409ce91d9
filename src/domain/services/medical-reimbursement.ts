import { medicalPapers } from './papers.ts'
import { medicalClaim } from './questions.ts'
import type { Service } from './service.ts'

export const medicalReimbursement = {
  id: 'medical-reimbursement',
  scopeNo: 1,
  standardsRow: 1,
  name: { th: 'การเบิกจ่ายค่ารักษาพยาบาล', en: 'Medical expense reimbursement' },
  shortName: { th: 'เบิกค่ารักษาพยาบาล', en: 'Medical claim' },
  namesInManual: {
    scope: 'การเบิกค่ารักษาพยาบาล',
    standards: 'การเบิกจ่ายค่ารักษาพยาบาล',
    section: 'การเบิกจ่ายค่ารักษาพยาบาล',
  },
  outcome: { kind: 'payment', name: { th: 'เงินค่ารักษาพยาบาล', en: 'Medical reimbursement payment' } },
  minutes: { target: 9, usual: 7 },
  desk: 'finance',
  audiences: ['teacher', 'education-personnel', 'permanent-employee'],
  audienceNote: {
    text: {
      th: 'ผู้มีสิทธิตามระเบียบ: ข้าราชการและลูกจ้างประจำ (พนักงานราชการและอัตราจ้าง ให้เจ้าหน้าที่ตรวจสิทธิประกันสังคม) ผู้รับบำนาญใช้บริการสำหรับผู้เกษียณ',
      en: 'Entitled by the rules: civil servants and permanent employees (government employees and contract staff: the officer checks social security). Pensioners use the retiree service.',
    },
    basis: 'rule',
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
