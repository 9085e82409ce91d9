import type { Words } from '../words.ts'

/** The manual's target groups, and the heirs who ask for the cremation letter. */
export const audiences = {
  teacher: { th: 'ข้าราชการครู', en: 'Teacher (civil servant)' },
  'education-personnel': { th: 'บุคลากรทางการศึกษาอื่น', en: 'Other education personnel' },
  'permanent-employee': { th: 'ลูกจ้างประจำ', en: 'Permanent employee' },
  'government-employee': { th: 'พนักงานราชการ', en: 'Government employee' },
  'contract-staff': { th: 'อัตราจ้าง', en: 'Contract staff' },
  pensioner: { th: 'ข้าราชการผู้รับบำเหน็จบำนาญ', en: 'Retired official (pensioner)' },
  'retired-permanent-employee': {
    th: 'ลูกจ้างประจำผู้รับบำเหน็จรายเดือน',
    en: 'Retired permanent employee',
  },
  heir: { th: 'ทายาท/เจ้าภาพของผู้ถึงแก่กรรม', en: 'Heir or funeral host' },
} as const satisfies Record<string, Words>

/** The same on a button that stands beside another one. */
export const shortAudiences: Readonly<Record<keyof typeof audiences, Words>> = {
  teacher: { th: 'ข้าราชการครู', en: 'Teacher' },
  'education-personnel': { th: 'บุคลากรอื่น', en: 'Other staff' },
  'permanent-employee': { th: 'ลูกจ้างประจำ', en: 'Permanent' },
  'government-employee': { th: 'พนักงานราชการ', en: 'Government' },
  'contract-staff': { th: 'อัตราจ้าง', en: 'Contract' },
  pensioner: { th: 'ผู้รับบำนาญ', en: 'Pensioner' },
  'retired-permanent-employee': { th: 'ลูกจ้างเกษียณ', en: 'Retired' },
  heir: { th: 'ทายาท/เจ้าภาพ', en: 'Heir/host' },
}

export type Audience = keyof typeof audiences
