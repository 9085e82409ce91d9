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
      th: 'คู่มือให้กลุ่มเป้าหมายรวม แต่ระเบียบสวัสดิการให้ข้าราชการและลูกจ้างประจำ (พนักงานราชการและอัตราจ้างเข้าใจว่าใช้ประกันสังคม ให้เจ้าหน้าที่ยืนยัน) ผู้รับบำนาญดูบริการสำหรับผู้เกษียณ',
      en: 'The manual names only the general target group; the welfare rules cover civil servants and permanent employees (government employees and contract staff are understood to be under social security: to confirm). Pensioners use the retiree service.',
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
    th: 'แบบ 7131 ใช้เบิกค่ารักษาพยาบาล (แบบ 7223 ใช้เบิกค่าการศึกษาบุตร) ยื่นภายใน 1 ปีนับจากวันที่ในใบเสร็จ เจ้าหน้าที่จะตรวจสอบสิทธิ และแจ้งวิธีและวันรับเงิน ระเบียบอาจเปลี่ยนแปลง โปรดยืนยันกับเจ้าหน้าที่',
    en: 'Form 7131 is for medical expenses (7223 is for education). Claim within 1 year of the date on the receipt. The officer checks the entitlement and tells how and when you are paid. Rules may change; please confirm with the officer.',
  },
} as const satisfies Service
