import { currentPayslip } from './papers.ts'
import { certificate } from './questions.ts'
import type { Service } from './service.ts'

export const salaryCertificate = {
  id: 'salary-certificate',
  scopeNo: 4,
  standardsRow: 4,
  name: { th: 'การออกหนังสือรับรองเงินเดือนข้าราชการครู/บุคลากรทางการศึกษาอื่น', en: 'Salary certificate' },
  shortName: { th: 'หนังสือรับรองเงินเดือน', en: 'Salary certificate' },
  namesInManual: {
    scope: 'การออกหนังสือรับรองเงินเดือนข้าราชการครู/บุคลากรทางการศึกษาอื่น',
    standards: 'การออกหนังสือรับรองข้าราชการครูและบุคลากรทางการศึกษาอื่น ลูกจ้างประจำ พนักงานราชการ และอัตราจ้าง',
    section: 'การออกหนังสือรับรองเงินเดือนข้าราชการครู/บุคลากรทางการศึกษาอื่น',
  },
  outcome: { kind: 'certificate', name: { th: 'หนังสือรับรองเงินเดือน', en: 'Salary certificate' } },
  minutes: { target: 5, usual: 4 },
  desk: 'one-stop',
  audiences: [
    'teacher',
    'education-personnel',
    'permanent-employee',
    'government-employee',
    'contract-staff',
  ],
  audienceNote: {
    text: {
      th: 'ข้าราชการครูและบุคลากรทางการศึกษาอื่น ลูกจ้างประจำ พนักงานราชการ และอัตราจ้าง (ตามตารางมาตรฐาน)',
      en: 'Teachers and other education personnel, permanent and government employees, contract staff (standards table)',
    },
    basis: 'manual',
  },
  steps: [
    {
      actor: 'applicant',
      label: { th: 'ยื่นบันทึกเสนอขอหนังสือรับรองเงินเดือน', en: 'Submit the memo requesting a salary certificate' },
      minutesToNext: 1,
    },
    {
      actor: 'officer',
      label: { th: 'เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน', en: 'Officer checks the supporting documents' },
      minutesToNext: 2,
    },
    {
      actor: 'officer',
      label: { th: 'เจ้าหน้าที่จัดทำหนังสือรับรองเงินเดือน', en: 'Officer prepares the salary certificate' },
      minutesToNext: 2,
    },
    { actor: 'applicant', label: { th: 'รับหนังสือรับรองเงินเดือน', en: 'Receive the salary certificate' } },
  ],
  papers: [
    {
      id: 'salary-certificate-memo',
      kind: 'form',
      name: {
        th: 'แบบบันทึกขอหนังสือรับรองเงินเดือน (ขอได้จาก One Stop Service)',
        en: 'Memo form requesting a salary certificate (available at the One Stop Service counter)',
      },
      availableAtCounter: true,
      printedHere: true,
      requirement: 'always',
    },
    currentPayslip,
  ],
  questions: certificate('loan', 'visa', 'study', 'surety'),
} as const satisfies Service
