import { cardPapers } from './papers.ts'
import { cardReasons } from './questions.ts'
import { audiences, shortAudiences } from './audiences.ts'
import type { Service } from './service.ts'

/** The type of card by the applicant's status; another status does not tell it. */
const cardOf: Readonly<Record<string, string>> = {
  teacher: 'official',
  'education-personnel': 'official',
  'permanent-employee': 'permanent-employee',
  'government-employee': 'government-employee',
  'contract-staff': 'contract-staff',
  'retired-permanent-employee': 'retired-permanent-employee',
}

export const staffIdCard = {
  id: 'staff-id-card',
  scopeNo: 6,
  standardsRow: 6,
  name: { th: 'การจัดทำบัตรประจำตัวเจ้าหน้าที่ของรัฐ', en: 'State official identity card' },
  shortName: { th: 'บัตรประจำตัวเจ้าหน้าที่', en: 'Staff ID card' },
  namesInManual: {
    scope: 'การจัดทำบัตรประจำตัวเจ้าหน้าที่ของรัฐ',
    standards: 'การทำบัตรประจำตัวเจ้าหน้าที่ของรัฐ/อัตราจ้าง/พนักงานราชการ/ลูกจ้างบำเหน็จรายเดือน',
    section: 'การจัดทำบัตรประจำตัวเจ้าหน้าที่ของรัฐ',
  },
  outcome: { kind: 'card', name: { th: 'บัตรประจำตัวเจ้าหน้าที่ของรัฐ', en: 'State official identity card' } },
  minutes: { target: 10, usual: 8 },
  desk: 'one-stop',
  audiences: [
    'teacher',
    'education-personnel',
    'permanent-employee',
    'government-employee',
    'contract-staff',
    'retired-permanent-employee',
  ],
  audienceNote: {
    text: {
      th: 'เจ้าหน้าที่ของรัฐ อัตราจ้าง พนักงานราชการ และลูกจ้างผู้รับบำเหน็จรายเดือน (ตามตารางมาตรฐาน)',
      en: 'State officials, contract staff, government employees and retired permanent employees (standards table)',
    },
    basis: 'manual',
  },
  steps: [
    {
      actor: 'applicant',
      label: { th: 'ขอรับแบบคำร้อง / กรอกแบบคำร้อง', en: 'Get and fill in the request form' },
      minutesToNext: 2,
    },
    {
      actor: 'officer',
      label: { th: 'เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน', en: 'Officer checks the supporting documents' },
      minutesToNext: 3,
    },
    {
      actor: 'officer',
      label: { th: 'เจ้าหน้าที่จัดทำบัตรประจำตัว', en: 'Officer makes the card' },
      minutesToNext: 5,
    },
    {
      actor: 'applicant',
      label: { th: 'รับบัตรประจำตัวเจ้าหน้าที่ของรัฐ', en: 'Receive the state official identity card' },
    },
  ],
  papers: cardPapers,
  questions: [
    {
      id: 'card-type',
      kind: 'choice',
      ask: { th: 'ขอทำบัตรประเภทใด', en: 'Which type of card?' },
      label: { th: 'ประเภทบัตร', en: 'Card type' },
      implied: ({ status = '' }) => cardOf[status] ?? null,
      options: [
        {
          id: 'official',
          label: { th: 'ข้าราชการครู/บุคลากร', en: 'Teacher or education personnel' },
          short: { th: 'ครู/บุคลากร', en: 'Teacher' },
        },
        {
          id: 'government-employee',
          label: audiences['government-employee'],
          short: shortAudiences['government-employee'],
        },
        {
          id: 'permanent-employee',
          label: audiences['permanent-employee'],
          short: shortAudiences['permanent-employee'],
        },
        {
          id: 'retired-permanent-employee',
          label: { th: 'ลูกจ้างผู้รับบำเหน็จรายเดือน', en: 'Retired permanent employee' },
          short: shortAudiences['retired-permanent-employee'],
        },
        { id: 'contract-staff', label: audiences['contract-staff'], short: shortAudiences['contract-staff'] },
      ],
    },
    ...cardReasons({
      label: { th: 'เปลี่ยนชื่อ ตำแหน่ง ระดับ หรือสังกัด', en: 'Name, position, rank or office changed' },
      hint: {
        th: 'เช่น เปลี่ยนนามสกุล เลื่อนตำแหน่ง (โปรดนำคำสั่งหรือหลักฐานมาด้วย)',
        en: 'For example: new surname, new position (please bring the order or proof)',
      },
      synonyms: ['เปลี่ยนชื่อ', 'เปลี่ยนนามสกุล', 'เปลี่ยนตำแหน่ง', 'เปลี่ยนสังกัด', 'เลื่อนตำแหน่ง', 'changed'],
    }),
  ],
  caution: {
    th: 'บัตรหาย: โปรดแจ้งความก่อน แล้วนำสำเนาใบแจ้งความมา\nทำบัตรครั้งแรก: โปรดสอบถามเจ้าหน้าที่เรื่องเอกสาร',
    en: 'Lost card: please report it to the police first and bring a copy of the report.\nFirst card: please ask the officer about the papers.',
  },
} as const satisfies Service
