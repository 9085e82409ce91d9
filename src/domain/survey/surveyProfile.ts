import type { Words } from '../words.ts'

interface Field {
  readonly id: string
  readonly words: Words
  readonly values: readonly { readonly id: string; readonly words: Words }[]
}

/** Part 1 of the survey, about the respondent. Every field is optional. Service and channel are already known. */
export const profileFields = [
  {
    id: 'sex',
    words: { th: 'เพศ', en: 'Sex' },
    values: [
      { id: 'male', words: { th: 'ชาย', en: 'Male' } },
      { id: 'female', words: { th: 'หญิง', en: 'Female' } },
      { id: 'undisclosed', words: { th: 'ไม่ประสงค์ระบุ', en: 'Prefer not to say' } },
    ],
  },
  {
    id: 'age',
    words: { th: 'ช่วงอายุ', en: 'Age' },
    values: [
      { id: '30-or-under', words: { th: 'ไม่เกิน 30 ปี', en: '30 or under' } },
      { id: '31-40', words: { th: '31–40 ปี', en: '31–40' } },
      { id: '41-50', words: { th: '41–50 ปี', en: '41–50' } },
      { id: '51-60', words: { th: '51–60 ปี', en: '51–60' } },
      { id: '61-or-over', words: { th: '61 ปีขึ้นไป', en: '61 or over' } },
    ],
  },
  {
    id: 'status',
    words: { th: 'สถานภาพ', en: 'Status' },
    values: [
      { id: 'teacher', words: { th: 'ข้าราชการครู', en: 'Teacher' } },
      { id: 'school-head', words: { th: 'ผู้บริหารสถานศึกษา', en: 'School head' } },
      { id: 'other-personnel', words: { th: 'บุคลากรทางการศึกษาอื่น', en: 'Other personnel' } },
      { id: 'permanent-employee', words: { th: 'ลูกจ้างประจำ', en: 'Permanent employee' } },
      { id: 'government-employee', words: { th: 'พนักงานราชการ', en: 'Government employee' } },
      { id: 'contract-staff', words: { th: 'อัตราจ้าง', en: 'Contract staff' } },
      { id: 'pensioner', words: { th: 'ผู้รับบำเหน็จบำนาญ', en: 'Pensioner' } },
      { id: 'heir', words: { th: 'ทายาท/ผู้แทน', en: 'Heir or agent' } },
    ],
  },
] as const satisfies readonly Field[]

type ProfileField = (typeof profileFields)[number]

/** What a respondent answered about themselves. */
export type Profile = {
  readonly [F in ProfileField as F['id']]?: F['values'][number]['id']
}
