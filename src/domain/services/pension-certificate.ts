import { certificate } from './questions.ts'
import type { Service } from './service.ts'

export const pensionCertificate = {
  id: 'pension-certificate',
  scopeNo: 5,
  standardsRow: 5,
  name: { th: 'การออกหนังสือรับรองเงินบำนาญ', en: 'Pension certificate' },
  shortName: { th: 'หนังสือรับรองเงินบำนาญ', en: 'Pension certificate' },
  namesInManual: {
    scope: 'การออกหนังสือรับรองเงินเดือนข้าราชการผู้รับบำเหน็จบำนาญ',
    standards: 'การออกหนังสือรับรองเงินบำนาญ',
    section: 'การออกหนังสือรับรองเงินข้าราชการผู้รับบำเหน็จบำนาญ',
  },
  outcome: { kind: 'certificate', name: { th: 'หนังสือรับรองเงินบำนาญ', en: 'Pension certificate' } },
  minutes: { target: 5, usual: 4 },
  desk: 'one-stop',
  audiences: ['pensioner'],
  audienceNote: {
    text: { th: 'ข้าราชการผู้รับบำเหน็จบำนาญ', en: 'Retired officials receiving gratuity/pension' },
    basis: 'manual',
  },
  steps: [
    {
      actor: 'applicant',
      label: { th: 'ยื่นบันทึกเสนอขอหนังสือรับรองเงินบำนาญ', en: 'Submit the memo requesting a pension certificate' },
      minutesToNext: 1,
    },
    {
      actor: 'officer',
      label: { th: 'เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน', en: 'Officer checks the supporting documents' },
      minutesToNext: 2,
    },
    {
      actor: 'officer',
      label: { th: 'เจ้าหน้าที่จัดทำหนังสือรับรองเงินบำนาญ', en: 'Officer prepares the pension certificate' },
      minutesToNext: 2,
    },
    { actor: 'applicant', label: { th: 'รับหนังสือรับรองเงินบำนาญ', en: 'Receive the pension certificate' } },
  ],
  papers: [
    {
      id: 'pension-certificate-memo',
      kind: 'form',
      name: {
        th: 'แบบบันทึกขอหนังสือรับรองเงินบำนาญ (ขอได้จาก One Stop Service)',
        en: 'Memo form requesting a pension certificate (available at the One Stop Service counter)',
      },
      availableAtCounter: true,
      printedHere: true,
      requirement: 'always',
    },
  ],
  questions: certificate('loan', 'visa', 'surety'),
} as const satisfies Service
