import { currentPayslip, officialCardCopy } from './papers.ts'
import { certificate } from './questions.ts'
import type { Service } from './service.ts'

export const conductCertificate = {
  id: 'conduct-certificate',
  scopeNo: 8,
  standardsRow: 9,
  name: { th: 'การออกหนังสือรับรองความประพฤติ', en: 'Certificate of good conduct' },
  shortName: { th: 'หนังสือรับรองความประพฤติ', en: 'Conduct certificate' },
  namesInManual: {
    scope: 'การจัดทำหนังสือรับรองความประพฤติ',
    standards: 'การออกหนังสือรับรองความประพฤติ',
    section: 'การออกหนังสือรับรองความประพฤติ',
  },
  outcome: { kind: 'certificate', name: { th: 'หนังสือรับรองความประพฤติ', en: 'Certificate of good conduct' } },
  minutes: { target: 10, usual: 8 },
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
      th: 'ผู้ที่ยังปฏิบัติงานอยู่ (ใช้สลิปเงินเดือนและบัตรเจ้าหน้าที่ของรัฐ)',
      en: 'Serving staff (it takes a payslip and the staff card)',
    },
    basis: 'inferred',
  },
  steps: [
    {
      actor: 'applicant',
      label: {
        th: 'ยื่นบันทึกเสนอขอหนังสือรับรองความประพฤติ',
        en: 'Submit the memo requesting a conduct certificate',
      },
      minutesToNext: 2,
    },
    {
      actor: 'officer',
      label: { th: 'เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน', en: 'Officer checks the supporting documents' },
      minutesToNext: 5,
    },
    {
      actor: 'officer',
      label: { th: 'เจ้าหน้าที่จัดทำหนังสือรับรองความประพฤติ', en: 'Officer prepares the conduct certificate' },
      minutesToNext: 3,
    },
    { actor: 'applicant', label: { th: 'รับหนังสือรับรองความประพฤติ', en: 'Receive the conduct certificate' } },
  ],
  papers: [
    {
      id: 'conduct-certificate-memo',
      kind: 'form',
      name: {
        th: 'แบบบันทึกขอหนังสือรับรองความประพฤติ (รับได้จาก One Stop Service)',
        en: 'Memo form requesting a conduct certificate (available at the One Stop Service counter)',
      },
      availableAtCounter: true,
      printedHere: true,
      requirement: 'always',
    },
    currentPayslip,
    officialCardCopy,
  ],
  questions: certificate('work', 'study', 'visa'),
} as const satisfies Service
