import { receipts } from './questions.ts'
import type { Service } from './service.ts'

export const childEducationAllowance = {
  id: 'child-education-allowance',
  scopeNo: 3,
  standardsRow: 3,
  name: { th: 'การเบิกจ่ายเงินการศึกษาบุตร', en: 'Child education allowance claim' },
  shortName: { th: 'เบิกค่าการศึกษาบุตร', en: 'Child education claim' },
  namesInManual: {
    scope: 'การเบิกเงินค่าการศึกษาบุตร',
    standards: 'การเบิกจ่ายเงินการศึกษาบุตร',
    section: 'การเบิกจ่ายเงินการศึกษาบุตร',
  },
  outcome: { kind: 'payment', name: { th: 'เงินค่าการศึกษาบุตร', en: 'Child education payment' } },
  minutes: { target: 9, usual: 7 },
  desk: 'finance',
  audiences: ['teacher', 'education-personnel', 'permanent-employee', 'pensioner'],
  audienceNote: {
    text: {
      th: 'คู่มือให้กลุ่มเป้าหมายรวม ระเบียบ: ข้าราชการ ลูกจ้างประจำ และผู้รับบำนาญ',
      en: 'Manual: general target group. Rule: civil servants, permanent employees and pension recipients.',
    },
    basis: 'rule',
  },
  steps: [
    {
      actor: 'applicant',
      label: { th: 'ยื่นแบบคำขอรับเงินค่าการศึกษาบุตร', en: 'Submit the claim for child education expenses' },
      minutesToNext: 2,
    },
    {
      actor: 'officer',
      label: { th: 'เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน', en: 'Officer checks the supporting documents' },
      minutesToNext: 7,
    },
    { actor: 'applicant', label: { th: 'รับเงินค่าการศึกษาบุตร', en: 'Receive the child education payment' } },
  ],
  papers: [
    {
      id: 'form-7223',
      kind: 'form',
      name: {
        th: 'ใบเบิกเงินสวัสดิการเกี่ยวกับการศึกษาบุตร (แบบ 7223)',
        en: 'Child education welfare claim form (Form 7223)',
      },
      formNo: '7223',
      requirement: 'always',
    },
    {
      id: 'education-receipt',
      kind: 'receipt',
      name: { th: 'ใบเสร็จรับเงินการศึกษาบุตร', en: "Receipt for the child's education fees" },
      requirement: 'always',
      sensitive: true,
    },
    {
      id: 'education-supporting-evidence',
      kind: 'evidence-set',
      name: {
        th: 'หลักฐานประกอบการเบิกจ่าย (สำเนาทะเบียนบ้านบุตร)',
        en: "Supporting evidence (copy of the child's house registration)",
      },
      requirement: 'always',
      parts: [
        {
          id: 'child-house-registration-copy',
          kind: 'copy',
          name: { th: 'สำเนาทะเบียนบ้านบุตร', en: "Copy of the child's house registration" },
          officeCopies: true,
        },
      ],
    },
  ],
  questions: [
    {
      id: 'child-order',
      kind: 'choice',
      ask: { th: 'บุตรคนที่เท่าใด (เรียงตามลำดับการเกิด)', en: 'Which child is it, in order of birth?' },
      label: { th: 'บุตรคนที่', en: 'Child' },
      options: [
        { id: 'first', label: { th: 'คนที่ 1', en: 'First' } },
        { id: 'second', label: { th: 'คนที่ 2', en: 'Second' } },
        { id: 'third', label: { th: 'คนที่ 3', en: 'Third' } },
        { id: 'other', label: { th: 'กรณีอื่น (เจ้าหน้าที่ตรวจสอบ)', en: 'Another case (the officer checks)' } },
      ],
    },
    {
      id: 'level',
      kind: 'choice',
      ask: { th: 'บุตรศึกษาอยู่ระดับใด', en: 'Which level does the child study at?' },
      label: { th: 'ระดับการศึกษา', en: 'Level' },
      options: [
        { id: 'kindergarten', label: { th: 'อนุบาล', en: 'Kindergarten' } },
        { id: 'primary', label: { th: 'ประถมศึกษา', en: 'Primary' } },
        { id: 'lower-secondary', label: { th: 'มัธยมศึกษาตอนต้น', en: 'Lower secondary' } },
        { id: 'upper-secondary', label: { th: 'มัธยมศึกษาตอนปลาย/ปวช.', en: 'Upper secondary or vocational' } },
        { id: 'diploma', label: { th: 'อนุปริญญา/ปวส.', en: 'Diploma' } },
        { id: 'bachelor', label: { th: 'ปริญญาตรี', en: "Bachelor's degree" } },
      ],
    },
    {
      id: 'school-kind',
      kind: 'choice',
      ask: { th: 'สถานศึกษาของรัฐหรือเอกชน', en: 'Is the school state or private?' },
      label: { th: 'สถานศึกษา', en: 'School' },
      options: [
        { id: 'state', label: { th: 'ของรัฐ', en: 'State' } },
        { id: 'private', label: { th: 'เอกชน', en: 'Private' } },
      ],
    },
    receipts,
  ],
  caution: {
    th: 'แบบ 7223 ใช้เบิกค่าการศึกษาบุตร (แบบ 7131 ใช้เบิกค่ารักษาพยาบาล) เจ้าหน้าที่จะตรวจสอบสิทธิ และแจ้งวิธีและวันรับเงิน ระเบียบอาจเปลี่ยนแปลง โปรดยืนยันกับเจ้าหน้าที่',
    en: 'Form 7223 is for education (7131 is for medical expenses). The officer checks the entitlement and tells how and when you are paid. Rules may change; please confirm with the officer.',
  },
} as const satisfies Service
