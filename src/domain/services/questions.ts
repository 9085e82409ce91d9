import { addMonths, type Day } from '../../lib/time.ts'
import type { Question, QuestionOf } from '../questions/question.ts'
import { type Answers, answerIs } from '../questions/when.ts'
import { forOther } from './forOther.ts'
import type { Words } from '../words.ts'

// Questions that several services share. docs/adding-a-service.md names the rules for what the chat asks and
// never asks. The wording may change; an id must not, because stored drafts use it.

/** Most hospitals bill the state directly; a person claims only what they have paid themselves. */
const paid: Question = {
  id: 'paid',
  kind: 'choice',
  ask: { th: 'ท่านจ่ายค่ารักษาเองและมีใบเสร็จใช่หรือไม่', en: 'Did you pay yourself and keep the receipt?' },
  ofHelper: {
    th: 'เจ้าของเรื่องจ่ายค่ารักษาเองและมีใบเสร็จใช่หรือไม่',
    en: 'Has that person paid, and kept the receipt?',
  },
  label: { th: 'จ่ายเองและมีใบเสร็จ', en: 'Paid, with a receipt' },
  shortLabel: { th: 'จ่ายเอง มีใบเสร็จ', en: 'Paid' },
  warn: (value) => (value === 'no' ? notes.unpaid : null),
  options: [
    {
      id: 'yes',
      label: { th: 'ใช่ จ่ายเองและมีใบเสร็จ', en: 'Yes, paid and have it' },
      short: { th: 'ใช่', en: 'Yes' },
      synonyms: ['ใช่', 'มี', 'yes'],
    },
    {
      id: 'no',
      label: { th: 'ไม่ใช่ หรือไม่มีใบเสร็จ', en: 'No, or no receipt' },
      short: { th: 'ไม่ใช่', en: 'No' },
      synonyms: ['ไม่', 'ไม่ใช่', 'ไม่มี', 'ไม่มีใบเสร็จ', 'no'],
    },
  ],
}

/** Notes after an answer. They say that the officer decides; they never refuse. */
export const notes = {
  unpaid: {
    th: 'หากใช้สิทธิเบิกจ่ายตรง โดยทั่วไปไม่ต้องยื่นเบิกอีก ยื่นต่อได้ เจ้าหน้าที่จะตรวจสอบและแนะนำ',
    en: 'If the hospital billed directly, usually nothing is left to claim. It can still be filed; the officer will check and advise.',
  },
  receiptOld: {
    th: 'ใบเสร็จใกล้ครบ 1 ปี โปรดยื่นเอกสารโดยเร็ว และยืนยันกับเจ้าหน้าที่',
    en: 'The receipt is nearly 1 year old; please hand it in soon, and confirm with the officer.',
  },
  receiptPastYear: {
    th: 'ใบเสร็จครบ 1 ปีแล้ว ยื่นต่อได้ เจ้าหน้าที่จะพิจารณาและแจ้งผล โปรดยืนยันกับเจ้าหน้าที่',
    en: 'The receipt is 1 year old or more. It can still be filed; the officer will consider it and reply. Please confirm with the officer.',
  },
  childAge: {
    th: 'โดยทั่วไปใช้กับบุตรอายุ 3 ถึง 25 ปี ยื่นต่อได้ เจ้าหน้าที่จะตรวจสอบสิทธิให้',
    en: 'It is usually for children from 3 to 25. It can still be filed; the officer checks the entitlement.',
  },
} as const satisfies Record<string, Words>

/** A medical claim is due within one year of the receipt (rules of 2553). The note appears from ten months on. */
function receiptNote(receipt: Day, today: Day): Words | null {
  if (today >= addMonths(receipt, 12)) return notes.receiptPastYear
  return today >= addMonths(receipt, 10) ? notes.receiptOld : null
}

/** For medical claims: the right holder claims for themselves, a parent, the spouse or a child. */
const patient: QuestionOf<'choice'> = {
  id: 'patient',
  kind: 'choice',
  ask: { th: 'เบิกค่ารักษาพยาบาลของผู้ใด', en: 'Whose medical expenses are these?' },
  hint: { th: 'ไม่ต้องแจ้งโรคหรืออาการ', en: 'No need to tell the illness' },
  label: { th: 'ผู้ป่วย', en: 'Patient' },
  rephrased: {
    when: forOther,
    ask: {
      th: 'ผู้ป่วยคือใคร (“ตนเอง” คือเจ้าของเรื่อง)',
      en: 'Who is the patient? (“Myself” is that person.)',
    },
  },
  options: [
    {
      id: 'self',
      label: { th: 'ตนเอง', en: 'Myself' },
      synonyms: ['ตัวเอง', 'ของตนเอง', 'ของตัวเอง', 'เจ้าของสิทธิ', 'เจ้าของสิทธิเอง', 'self', 'me'],
    },
    {
      id: 'parent',
      label: { th: 'บิดา/มารดา', en: 'Parent' },
      synonyms: ['บิดา', 'มารดา', 'บิดามารดา', 'พ่อ', 'แม่', 'พ่อแม่', 'father', 'mother'],
    },
    {
      id: 'spouse',
      label: { th: 'คู่สมรส', en: 'Spouse' },
      synonyms: ['สามี', 'ภรรยา', 'ภริยา', 'เมีย', 'แฟน', 'husband', 'wife'],
    },
    {
      id: 'child',
      label: { th: 'บุตร', en: 'Child' },
      synonyms: ['ลูก', 'ลูกชาย', 'ลูกสาว', 'บุตรชาย', 'บุตรสาว', 'son', 'daughter'],
    },
  ],
}

/** Which parent claims for a child: the answer decides which paper proves the relation. */
const claimant: QuestionOf<'choice'> = {
  id: 'claimant',
  kind: 'choice',
  ask: { th: 'ท่านเป็นบิดาหรือมารดาของบุตร', en: "Are you the child's father or mother?" },
  rephrased: {
    when: forOther,
    ask: {
      th: 'เจ้าของเรื่องเป็นบิดาหรือมารดาของบุตร',
      en: "Is that person the child's father or mother?",
    },
  },
  label: { th: 'ผู้ขอเบิกเป็น', en: 'Applicant is the' },
  onlyWhen: answerIs('patient', 'child'),
  options: [
    { id: 'father', label: { th: 'บิดา', en: 'Father' }, synonyms: ['พ่อ'] },
    { id: 'mother', label: { th: 'มารดา', en: 'Mother' }, synonyms: ['แม่'] },
  ],
}

/** What the officer checks: the number of receipts, their age, and the total. */
const receipts: readonly Question[] = [
  {
    id: 'receipts',
    kind: 'count',
    ask: { th: 'มีใบเสร็จรับเงินกี่ฉบับ', en: 'How many receipts do you have?' },
    ofHelper: { th: 'มีใบเสร็จรับเงินกี่ฉบับ', en: 'How many receipts are there?' },
    label: { th: 'จำนวนใบเสร็จ', en: 'Receipts' },
    onlyWhen: answerIs('paid', 'yes'),
    min: 1,
    max: 99,
    unit: { one: { th: 'ฉบับ', en: 'receipt' }, other: { th: 'ฉบับ', en: 'receipts' } },
  },
  {
    id: 'receipt-date',
    kind: 'day',
    ask: { th: 'ใบเสร็จฉบับเก่าที่สุดลงวันที่เท่าใด', en: 'Which date is on the oldest receipt?' },
    label: { th: 'วันที่ในใบเสร็จเก่าสุด', en: 'Oldest receipt' },
    shortLabel: { th: 'ใบเสร็จเก่าสุด', en: 'Oldest' },
    onlyWhen: answerIs('paid', 'yes'),
    earliest: -10 * 365,
    latest: 0,
    warn: receiptNote,
  },
  {
    id: 'receipt-total',
    kind: 'money',
    ask: { th: 'ยอดรวมตามใบเสร็จทั้งหมดกี่บาท', en: 'What is the total of all receipts, in baht?' },
    hint: { th: 'เช่น 1,250.50', en: 'For example: 1,250.50' },
    label: { th: 'ยอดรวมตามใบเสร็จ', en: 'Total of receipts' },
    shortLabel: { th: 'ยอดรวม', en: 'Total' },
    onlyWhen: answerIs('paid', 'yes'),
  },
]

/** For both medical claims: the right holder's and the pensioner's. */
export const medicalClaim: readonly Question[] = [paid, patient, claimant, ...receipts]

/** For these a bank or another body usually wants its own name on the certificate. */
const isAddressed = ({ purpose = '' }: Answers) => ['loan', 'surety'].includes(purpose)

/** The addressee, number of copies and language of a certificate: what most people want is assumed. */
const wanted: readonly Question[] = [
  {
    id: 'addressee',
    kind: 'text',
    ask: { th: 'หนังสือนี้ส่งถึงหน่วยงานใด', en: 'To whom is the certificate addressed?' },
    hint: {
      th: 'พิมพ์ชื่อหน่วยงานผู้รับ เช่น ธนาคารออมสิน หรือกดปุ่ม',
      en: 'Type the name, for example of the bank, or tap the button',
    },
    label: { th: 'เรียนถึง', en: 'Addressed to' },
    again: 'same-service',
    assumed: (answers) => (isAddressed(answers) ? null : 'whom-it-may-concern'),
    maxLength: 120,
    place: true,
    suggestions: [
      {
        id: 'whom-it-may-concern',
        label: { th: 'ผู้ที่เกี่ยวข้อง', en: 'To whom it may concern' },
        synonyms: ['ผู้เกี่ยวข้อง', 'ไม่ระบุ', 'ไม่ระบุชื่อ'],
      },
    ],
  },
  {
    id: 'originals',
    kind: 'count',
    ask: { th: 'ต้องการหนังสือรับรองกี่ฉบับ', en: 'How many originals do you need?' },
    ofHelper: { th: 'ต้องการหนังสือรับรองกี่ฉบับ', en: 'How many originals are needed?' },
    label: { th: 'จำนวนฉบับ', en: 'Originals' },
    again: 'same-service',
    assumed: () => '1',
    min: 1,
    max: 10,
    unit: { one: { th: 'ฉบับ', en: 'original' }, other: { th: 'ฉบับ', en: 'originals' } },
  },
  {
    id: 'certificate-language',
    kind: 'choice',
    ask: { th: 'ต้องการหนังสือรับรองภาษาใด', en: 'In which language?' },
    label: { th: 'ภาษาของหนังสือ', en: 'Language' },
    again: 'same-service',
    // An embassy may want English.
    assumed: ({ purpose }) => (purpose === 'visa' ? null : 'th'),
    options: [
      { id: 'th', label: { th: 'ภาษาไทย', en: 'Thai' }, synonyms: ['ไทย'] },
      { id: 'en', label: { th: 'ภาษาอังกฤษ', en: 'English' }, synonyms: ['อังกฤษ'] },
    ],
  },
]

const purposes = {
  loan: { th: 'ประกอบการกู้เงิน', en: 'For a loan' },
  visa: { th: 'ประกอบการขอวีซ่า', en: 'For a visa' },
  study: { th: 'ประกอบการศึกษาต่อ', en: 'For further study' },
  work: { th: 'ประกอบการสมัครงาน/คัดเลือก', en: 'For an application or selection' },
  surety: { th: 'ประกอบการค้ำประกัน', en: 'For a guarantee' },
} as const satisfies Record<string, Words>

const shortPurposes: Readonly<Record<keyof typeof purposes, Words>> = {
  loan: { th: 'กู้เงิน', en: 'For a loan' },
  visa: { th: 'ขอวีซ่า', en: 'For a visa' },
  study: { th: 'ศึกษาต่อ', en: 'For study' },
  work: { th: 'สมัครงาน', en: 'Application' },
  surety: { th: 'ค้ำประกัน', en: 'Guarantee' },
}

/**
 * The purpose of a certificate, which decides its wording, and its form. The person describes any other
 * purpose in their own words.
 */
export function certificate(...ids: (keyof typeof purposes)[]): readonly Question[] {
  return [
    {
      id: 'purpose',
      kind: 'choice',
      ask: { th: 'ต้องการหนังสือรับรองเพื่อใช้ทำอะไร', en: 'What do you need the certificate for?' },
      ofHelper: { th: 'ต้องการหนังสือรับรองเพื่อใช้ทำอะไร', en: 'What is the certificate needed for?' },
      label: { th: 'วัตถุประสงค์', en: 'Purpose' },
      again: 'same-service',
      options: [
        ...ids.map((id) => ({ id, label: purposes[id], short: shortPurposes[id] })),
        { id: 'other', label: { th: 'อื่น ๆ', en: 'Something else' }, short: { th: 'อื่น ๆ', en: 'Other' } },
      ],
    },
    {
      id: 'purpose-other',
      kind: 'text',
      ask: { th: 'โปรดระบุวัตถุประสงค์', en: 'Please say what it is for' },
      label: { th: 'วัตถุประสงค์ (ระบุ)', en: 'Purpose (own words)' },
      again: 'same-service',
      onlyWhen: answerIs('purpose', 'other'),
      maxLength: 120,
    },
    ...wanted,
  ]
}

/**
 * Why the person needs a card: a lost one takes a police report, any other the old card.
 * @param change what may have changed on this kind of card
 */
export function cardReasons(change: {
  readonly label: Words
  readonly hint: Words
  readonly synonyms: readonly string[]
}): readonly Question[] {
  return [
    {
      id: 'card-reason',
      kind: 'choice',
      ask: { th: 'ขอทำบัตรกรณีใด', en: 'Why do you need the card?' },
      ofHelper: { th: 'ขอทำบัตรกรณีใด', en: 'Why is the card needed?' },
      label: { th: 'กรณีที่ขอ', en: 'Reason' },
      options: [
        {
          id: 'first',
          label: { th: 'ทำบัตรครั้งแรก', en: 'First card' },
          synonyms: ['ครั้งแรก', 'ทำใหม่ครั้งแรก', 'บัตรใหม่', 'first'],
        },
        {
          id: 'expired',
          label: { th: 'บัตรหมดอายุ', en: 'The card has expired' },
          short: { th: 'บัตรหมดอายุ', en: 'Expired' },
          synonyms: ['หมดอายุ', 'ต่ออายุ', 'expired'],
        },
        {
          id: 'lost',
          label: { th: 'บัตรหาย', en: 'The card is lost' },
          short: { th: 'บัตรหาย', en: 'Lost' },
          synonyms: ['หาย', 'ทำหาย', 'ทำบัตรหาย', 'สูญหาย', 'บัตรสูญหาย', 'lost'],
        },
        {
          id: 'worn',
          label: { th: 'บัตรชำรุด', en: 'The card is worn or damaged' },
          short: { th: 'บัตรชำรุด', en: 'Damaged' },
          synonyms: [
            'ชำรุด',
            'บัตรเก่าชำรุด',
            'บัตรเก่า',
            'บัตรเสีย',
            'บัตรเสียหาย',
            'บัตรหัก',
            'บัตรแตก',
            'บัตรพัง',
            'บัตรลบเลือน',
            'worn',
            'damaged',
            'broken',
          ],
        },
        {
          id: 'changed',
          label: change.label,
          short: { th: 'ข้อมูลเปลี่ยน', en: 'Changed' },
          synonyms: change.synonyms,
        },
      ],
    },
    {
      id: 'card-change',
      kind: 'text',
      ask: { th: 'เปลี่ยนแปลงเรื่องใด', en: 'What has changed?' },
      hint: change.hint,
      label: { th: 'รายการที่เปลี่ยน', en: 'What changed' },
      onlyWhen: answerIs('card-reason', 'changed'),
      maxLength: 120,
    },
  ]
}
