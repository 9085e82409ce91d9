import { currentPayslip, officialCardCopy } from './papers.ts'
import { certificate } from './questions.ts'
import type { Service } from './service.ts'

export const officialStatusCertificate = {
  id: 'official-status-certificate',
  scopeNo: 7,
  standardsRow: 8,
  name: { th: 'การจัดทำหนังสือรับรองข้าราชการ', en: 'Certificate of civil-servant status' },
  shortName: { th: 'หนังสือรับรองข้าราชการ', en: 'Official status certificate' },
  namesInManual: {
    scope: 'การจัดทำหนังสือรับรองข้าราชการ',
    standards: 'การออกหนังสือรับรองข้าราชการ',
    section: 'การจัดทำหนังสือรับรองข้าราชการ',
  },
  outcome: {
    kind: 'certificate',
    name: { th: 'หนังสือรับรองข้าราชการ', en: 'Certificate of civil-servant status' },
  },
  minutes: { target: 10, usual: 7 },
  desk: 'one-stop',
  audiences: ['teacher', 'education-personnel'],
  audienceNote: {
    text: {
      th: 'ข้าราชการ (คู่มือไม่ได้ระบุผู้มีสิทธิไว้โดยเฉพาะ)',
      en: 'Civil servants (the manual does not list them separately)',
    },
    basis: 'inferred',
  },
  steps: [
    {
      actor: 'applicant',
      label: { th: 'ยื่นคำขอพร้อมเอกสารหลักฐาน', en: 'Submit the request with the documents' },
      minutesToNext: 2,
    },
    {
      actor: 'officer',
      label: { th: 'เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน', en: 'Officer checks the supporting documents' },
      minutesToNext: 3,
    },
    {
      actor: 'officer',
      label: {
        th: 'เจ้าหน้าที่จัดทำหนังสือรับรองข้าราชการ',
        en: 'Officer prepares the certificate of civil-servant status',
      },
      minutesToNext: 5,
    },
    {
      actor: 'applicant',
      label: { th: 'รับหนังสือรับรองข้าราชการ', en: 'Receive the certificate of civil-servant status' },
    },
  ],
  papers: [
    {
      id: 'official-certificate-memo',
      kind: 'form',
      name: {
        th: 'แบบบันทึกขอจัดทำหนังสือรับรองข้าราชการ (รับได้จาก One Stop Service)',
        en: 'Memo form requesting a certificate of civil-servant status (available at the One Stop Service counter)',
      },
      availableAtCounter: true,
      printedHere: true,
      requirement: 'always',
    },
    currentPayslip,
    {
      id: 'photo-1-inch',
      kind: 'photo',
      name: { th: 'รูปถ่าย 1 นิ้ว จำนวน 1 รูป', en: '1-inch photo, 1 photo' },
      quantity: { count: 1, unit: { th: 'รูป', en: 'photo' } },
      requirement: 'always',
      shownAtCounter: true,
    },
    officialCardCopy,
  ],
  questions: certificate('visa', 'study', 'work', 'loan'),
} as const satisfies Service
