import type { Question, QuestionOf } from '../question.ts'
import { answerIs } from '../when.ts'
import type { Words } from '../words.ts'

// Questions that several services share. What is asked, and what never is, follows the rules that the docs name
// in docs/adding-a-service.md; a wording may be changed, an id may not: stored drafts name it.

/** Medical claims: the right holder claims for himself, a parent, the spouse or a child. */
export const patient: QuestionOf<'choice'> = {
  id: 'patient',
  kind: 'choice',
  ask: { th: 'เบิกค่ารักษาพยาบาลของผู้ใด', en: 'Whose medical expenses are these?' },
  hint: { th: 'ไม่ต้องแจ้งโรคหรืออาการ', en: 'Please do not tell the illness.' },
  label: { th: 'ผู้ป่วย', en: 'Patient' },
  options: [
    { id: 'self', label: { th: 'ตนเอง', en: 'Myself' } },
    { id: 'parent', label: { th: 'บิดา/มารดา', en: 'Parent' } },
    { id: 'spouse', label: { th: 'คู่สมรส', en: 'Spouse' } },
    { id: 'child', label: { th: 'บุตร', en: 'Child' } },
  ],
}

/** Which parent claims for a child: it decides which paper shows the relation. */
export const claimant: QuestionOf<'choice'> = {
  id: 'claimant',
  kind: 'choice',
  ask: { th: 'ผู้ขอเบิกเป็นบิดาหรือมารดาของบุตร', en: "Is the applicant the child's father or mother?" },
  label: { th: 'ผู้ขอเบิกเป็น', en: 'Applicant is the' },
  onlyWhen: answerIs('patient', 'child'),
  options: [
    { id: 'father', label: { th: 'บิดา', en: 'Father' } },
    { id: 'mother', label: { th: 'มารดา', en: 'Mother' } },
  ],
}

/** How many receipts the officer has to check. */
export const receipts: QuestionOf<'count'> = {
  id: 'receipts',
  kind: 'count',
  ask: { th: 'มีใบเสร็จรับเงินกี่ฉบับ', en: 'How many receipts do you have?' },
  label: { th: 'จำนวนใบเสร็จ', en: 'Receipts' },
  min: 1,
  max: 99,
  unit: { one: { th: 'ฉบับ', en: 'receipt' }, other: { th: 'ฉบับ', en: 'receipts' } },
}

/** How many originals of a certificate to prepare. */
export const originals: QuestionOf<'count'> = {
  id: 'originals',
  kind: 'count',
  ask: { th: 'ต้องการหนังสือรับรองกี่ฉบับ', en: 'How many originals do you need?' },
  label: { th: 'จำนวนฉบับ', en: 'Originals' },
  min: 1,
  max: 10,
  unit: { one: { th: 'ฉบับ', en: 'original' }, other: { th: 'ฉบับ', en: 'originals' } },
}

const purposes = {
  loan: { th: 'ประกอบการกู้เงิน', en: 'For a loan' },
  visa: { th: 'ประกอบการขอวีซ่า', en: 'For a visa' },
  study: { th: 'ประกอบการศึกษาต่อ', en: 'For further study' },
  work: { th: 'ประกอบการสมัครงาน/คัดเลือก', en: 'For an application or selection' },
  surety: { th: 'ประกอบการค้ำประกัน', en: 'For a guarantee' },
} as const satisfies Record<string, Words>

/** What a certificate is for: it decides the wording. Something else is written in the person's own words. */
export function purpose(...ids: (keyof typeof purposes)[]): readonly Question[] {
  return [
    {
      id: 'purpose',
      kind: 'choice',
      ask: { th: 'ต้องการหนังสือรับรองเพื่อใช้ทำอะไร', en: 'What do you need the certificate for?' },
      label: { th: 'วัตถุประสงค์', en: 'Purpose' },
      options: [
        ...ids.map((id) => ({ id, label: purposes[id] })),
        { id: 'other', label: { th: 'อื่น ๆ', en: 'Something else' } },
      ],
    },
    {
      id: 'purpose-other',
      kind: 'text',
      ask: { th: 'โปรดระบุวัตถุประสงค์', en: 'Please say what it is for' },
      label: { th: 'วัตถุประสงค์ (ระบุ)', en: 'Purpose (own words)' },
      onlyWhen: answerIs('purpose', 'other'),
      maxLength: 120,
    },
  ]
}

/** Why a card is made: it decides whether the old card or a police report is brought. */
export const cardReason: readonly Question[] = [
  {
    id: 'card-reason',
    kind: 'choice',
    ask: { th: 'ขอทำบัตรกรณีใด', en: 'Why do you need the card?' },
    label: { th: 'กรณีที่ขอ', en: 'Reason' },
    options: [
      { id: 'first', label: { th: 'ทำบัตรครั้งแรก', en: 'First card' } },
      { id: 'expired', label: { th: 'บัตรหมดอายุ', en: 'The card has expired' } },
      { id: 'lost', label: { th: 'บัตรหายหรือถูกทำลาย', en: 'The card is lost or destroyed' } },
      {
        id: 'changed',
        label: { th: 'เปลี่ยนชื่อ ตำแหน่ง หรือสังกัด', en: 'Name, position or office changed' },
      },
    ],
  },
  {
    id: 'card-change',
    kind: 'text',
    ask: { th: 'มีรายการใดเปลี่ยนแปลง', en: 'What has changed?' },
    hint: {
      th: 'เช่น เปลี่ยนนามสกุล เลื่อนตำแหน่ง (โปรดนำคำสั่งหรือหลักฐานมาด้วย)',
      en: 'For example: new surname, new position (please bring the order or proof)',
    },
    label: { th: 'รายการที่เปลี่ยน', en: 'What changed' },
    onlyWhen: answerIs('card-reason', 'changed'),
    maxLength: 120,
  },
]
