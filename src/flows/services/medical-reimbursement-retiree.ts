import { patient, receipts } from './questions.ts'
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
  papers: [
    {
      id: 'form-7131',
      kind: 'form',
      name: {
        th: 'ใบเบิกเงินสวัสดิการเกี่ยวกับค่ารักษาพยาบาล (แบบ 7131)',
        en: 'Medical welfare claim form (Form 7131)',
      },
      formNo: '7131',
      requirement: 'always',
    },
    {
      id: 'medical-receipt',
      kind: 'receipt',
      name: { th: 'ใบเสร็จค่ารักษาพยาบาล', en: 'Medical receipt' },
      requirement: 'always',
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
        },
        {
          id: 'marriage-certificate-copy',
          kind: 'copy',
          name: { th: 'สำเนาทะเบียนสมรส', en: 'Copy of marriage registration' },
          condition: {
            text: {
              th: 'เมื่อเบิกให้คู่สมรส (และกรณีบิดาเบิกให้บุตร)',
              en: 'When claiming for a spouse (and when a father claims for his child)',
            },
            source: 'rule-to-confirm',
          },
        },
        { id: 'id-card-copy', kind: 'copy', name: { th: 'สำเนาบัตรประจำตัว', en: 'Copy of identity card' } },
      ],
    },
  ],
  questions: [patient, receipts],
  caution: {
    th: 'แบบ 7131 ใช้เบิกค่ารักษาพยาบาล (แบบ 7223 ใช้เบิกค่าการศึกษาบุตร) ยื่นภายใน 1 ปีนับจากวันที่ในใบเสร็จ เจ้าหน้าที่จะตรวจสอบสิทธิ และแจ้งวิธีและวันรับเงิน ระเบียบอาจเปลี่ยนแปลง โปรดยืนยันกับเจ้าหน้าที่',
    en: 'Form 7131 is for medical expenses (7223 is for education). Claim within 1 year of the date on the receipt. The officer checks the entitlement and tells how and when you are paid. Rules may change; please confirm with the officer.',
  },
} as const satisfies Service
