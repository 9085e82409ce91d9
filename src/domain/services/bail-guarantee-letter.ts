import { currentPayslip } from './papers.ts'
import type { Service } from './service.ts'

export const bailGuaranteeLetter = {
  id: 'bail-guarantee-letter',
  scopeNo: 9,
  standardsRow: 10,
  name: { th: 'การออกหนังสือค้ำประกันบุคคล (ผู้ต้องหา)', en: 'Letter for standing surety for a person (accused)' },
  shortName: { th: 'หนังสือค้ำประกันบุคคล', en: 'Surety letter' },
  namesInManual: {
    scope: 'การจัดทำหนังสือค้ำประกันบุคคล',
    standards: 'การออกหนังสือค้ำประกันบุคคล(ผู้ต้องหา)',
    section: 'การออกหนังสือค้ำประกันบุคคล (ผู้ต้องหา)',
  },
  outcome: {
    kind: 'letter',
    name: { th: 'หนังสือค้ำประกันบุคคล (ผู้ต้องหา)', en: 'Letter for standing surety (accused)' },
  },
  minutes: { target: 10, usual: 10 },
  desk: 'one-stop',
  audiences: ['teacher', 'education-personnel'],
  audienceNote: {
    text: {
      th: 'คู่มือไม่ได้ระบุ ผู้ค้ำประกันต้องมีสลิปเงินเดือน พนักงานสอบสวนหรือศาลเป็นผู้พิจารณาว่าจะรับหรือไม่',
      en: 'The manual is silent; the guarantor needs a payslip. Acceptance is for the inquiry officer or the court to decide.',
    },
    basis: 'inferred',
  },
  steps: [
    {
      actor: 'applicant',
      label: { th: 'ยื่นบันทึกเสนอขอหนังสือค้ำประกันบุคคล', en: 'Submit the memo requesting a surety letter' },
      minutesToNext: 2,
    },
    {
      actor: 'officer',
      label: { th: 'เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน', en: 'Officer checks the supporting documents' },
      minutesToNext: 5,
    },
    {
      actor: 'officer',
      label: { th: 'เจ้าหน้าที่จัดทำหนังสือค้ำประกันบุคคล', en: 'Officer prepares the surety letter' },
      minutesToNext: 3,
    },
    { actor: 'applicant', label: { th: 'รับหนังสือค้ำประกันบุคคล (ผู้ต้องหา)', en: 'Receive the surety letter' } },
  ],
  papers: [
    {
      id: 'surety-memo',
      kind: 'form',
      name: {
        th: 'แบบบันทึกขอหนังสือค้ำประกันบุคคล (รับได้จาก One Stop Service)',
        en: 'Memo form requesting a surety letter (available at the One Stop Service counter)',
      },
      availableAtCounter: true,
      printedHere: true,
      requirement: 'always',
      sensitive: true,
    },
    currentPayslip,
    {
      id: 'guarantor-house-registration-copy',
      kind: 'copy',
      name: { th: 'สำเนาทะเบียนบ้านผู้ค้ำประกัน', en: "Copy of the guarantor's house registration" },
      requirement: 'always',
      officeCopies: true,
    },
    {
      id: 'guarantor-card-copy',
      kind: 'copy',
      name: { th: 'สำเนาบัตรผู้ค้ำประกัน', en: "Copy of the guarantor's card" },
      requirement: 'always',
      sensitive: true,
      officeCopies: true,
      note: {
        th: 'โปรดสอบถามเจ้าหน้าที่ว่าใช้บัตรประชาชนหรือบัตรเจ้าหน้าที่ของรัฐ',
        en: 'Please ask the officer whether the national ID card or the official card is meant',
      },
    },
    {
      id: 'accused-house-registration-copy',
      kind: 'copy',
      name: { th: 'สำเนาทะเบียนบ้านผู้ต้องหา', en: "Copy of the accused person's house registration" },
      requirement: 'always',
      sensitive: true,
      officeCopies: true,
    },
    {
      id: 'accused-card-copy',
      kind: 'copy',
      name: { th: 'สำเนาบัตรผู้ต้องหา', en: "Copy of the accused person's card" },
      requirement: 'always',
      sensitive: true,
      officeCopies: true,
    },
  ],
  questions: [
    {
      id: 'used-at',
      kind: 'choice',
      ask: { th: 'จะนำหนังสือไปใช้ที่ใด', en: 'Where will the letter be used?' },
      label: { th: 'นำไปใช้ที่', en: 'Used at' },
      options: [
        {
          id: 'police',
          label: { th: 'สถานีตำรวจ', en: 'Police station' },
          synonyms: ['ตำรวจ', 'โรงพัก', 'สภ.'],
        },
        { id: 'court', label: { th: 'ศาล', en: 'Court' } },
        { id: 'unknown', label: { th: 'ยังไม่ทราบ', en: 'Not known yet' }, synonyms: ['ไม่ทราบ', 'ไม่แน่ใจ'] },
      ],
    },
    {
      id: 'needed-by',
      kind: 'day',
      ask: { th: 'ต้องใช้หนังสือภายในวันใด', en: 'By which day is the letter needed?' },
      label: { th: 'ต้องใช้ภายใน', en: 'Needed by' },
      earliest: 0,
      latest: 60,
    },
  ],
  grave: {
    opening: { th: 'เจ้าหน้าที่พร้อมช่วยเหลือท่าน', en: 'Our officers are ready to help you with this.' },
  },
  caution: {
    th: 'ไม่ต้องแจ้งข้อหาหรือเรื่องคดี\nตำรวจหรือศาลเป็นผู้พิจารณาว่าจะรับประกันหรือไม่\nท่านคุยกับเจ้าหน้าที่ได้ในเวลาทำการ',
    en: 'Please do not tell us the charge or any detail of the case.\nThe police or the court decide whether the surety is accepted.\nYou can speak to an officer in office hours.',
  },
  ownNameOnly: true,
} as const satisfies Service
