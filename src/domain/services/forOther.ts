import type { Question } from '../questions/question.ts'
import { answerIs } from '../questions/when.ts'
import type { Service } from './service.ts'

/** The answer for “somebody files for somebody else”. */
export const forOther = answerIs('for-whom', 'other')

/** Whose matter it is. Nearly everybody files their own, so it is asked of nobody who does not say otherwise. */
const forWhom: Extract<Question, { kind: 'choice' }> = {
  id: 'for-whom',
  kind: 'choice',
  ask: { th: 'ยื่นเรื่องของท่านเอง หรือยื่นแทนผู้อื่น', en: 'Do you file for yourself or for somebody else?' },
  hint: {
    th: 'ผู้อื่น เช่น บิดา มารดา หรือเพื่อนร่วมงาน',
    en: 'For example: a parent or a colleague',
  },
  label: { th: 'ยื่นเรื่องของ', en: 'Filed for' },
  assumed: () => 'self',
  options: [
    {
      id: 'self',
      label: { th: 'ตนเอง', en: 'Myself' },
      synonyms: ['ของตนเอง', 'ตัวเอง', 'ของตัวเอง', 'เรื่องของตนเอง', 'ยื่นเอง', 'self'],
    },
    {
      id: 'other',
      label: { th: 'ยื่นแทนผู้อื่น', en: 'Somebody else' },
      synonyms: ['ผู้อื่น', 'คนอื่น', 'แทน', 'ยื่นแทน', 'แทนคนอื่น', 'other'],
    },
  ],
}

/** The same where somebody claims by a right: what the family has spent is claimed by one's own. */
const byWhoseRight: typeof forWhom = {
  ...forWhom,
  ask: { th: 'ท่านเบิกด้วยสิทธิของท่านเองหรือไม่', en: 'Do you claim by your own right?' },
  hint: {
    th: 'รวมถึงของสามี ภรรยา บุตร บิดา หรือมารดา',
    en: 'Also for your husband, wife, child or parents',
  },
  label: { th: 'สิทธิที่ใช้เบิก', en: 'By own right' },
  options: forWhom.options.map((option) =>
    option.id === 'self'
      ? {
          ...option,
          label: { th: 'สิทธิของตนเอง', en: 'Yes, my own right' },
          synonyms: [...(option.synonyms ?? []), 'ใช่', 'ตนเอง', 'yes', 'myself'],
        }
      : {
          ...option,
          label: { th: 'ยื่นแทนผู้มีสิทธิเบิก', en: 'No, for the right holder' },
          synonyms: [...(option.synonyms ?? []), 'ไม่ใช่', 'ยื่นแทนผู้อื่น', 'no', 'somebody else'],
        },
  ),
}

/** Whether a question asks by whose right somebody claims, rather than for whom they file. */
export const asksByRight = ({ ask }: Question) => ask === byWhoseRight.ask

/**
 * Questions about the applicant and the asker, kept apart. The chat stops when the asker does not say that
 * the applicant agreed; the counter can still take the request.
 */
export function onBehalf({ ownRight }: Pick<Service, 'ownRight'>): readonly Question[] {
  return [ownRight ? byWhoseRight : forWhom, ...aboutAsker]
}

const aboutAsker: readonly Question[] = [
  {
    id: 'agreed',
    kind: 'choice',
    ask: {
      th: 'เจ้าของเรื่องทราบและยินยอมให้ท่านยื่นแทนแล้วหรือไม่',
      en: 'Has that person agreed to this?',
    },
    ofHelper: {
      th: 'เจ้าของเรื่องทราบและยินยอมให้ผู้ยื่นแทนยื่นแล้วหรือไม่',
      en: 'Does the person whose matter it is know about this and agree to it?',
    },
    label: { th: 'ความยินยอม', en: 'Agreement' },
    about: 'asker',
    onlyWhen: forOther,
    options: [
      {
        id: 'yes',
        label: { th: 'เจ้าของเรื่องทราบและยินยอมแล้ว', en: 'Yes, that person agreed' },
        synonyms: ['ยินยอม', 'ยินยอมแล้ว', 'ใช่', 'yes'],
      },
      {
        id: 'not-yet',
        label: { th: 'ยังไม่ได้แจ้ง', en: 'Not yet' },
        synonyms: ['ยัง', 'ไม่', 'no'],
        stop: {
          th: 'เมื่อเจ้าของเรื่องยินยอมแล้ว ยื่นต่อได้ทันที หากไม่สะดวก โปรดสอบถามที่จุดบริการ',
          en: 'Once that person agrees, it can be filed at once. If that is difficult, please ask at the counter.',
        },
      },
    ],
  },
  {
    id: 'asker-name',
    kind: 'name',
    ask: {
      th: 'โปรดพิมพ์คำนำหน้า ชื่อ และนามสกุลของท่าน',
      en: 'Please type your own title, name and surname',
    },
    ofHelper: {
      th: 'โปรดพิมพ์คำนำหน้า ชื่อ และนามสกุลของผู้ยื่นแทน',
      en: 'Please type the title, name and surname of whoever files it',
    },
    label: { th: 'ผู้ยื่นแทน', en: 'Filed by' },
    about: 'asker',
    onlyWhen: forOther,
  },
  {
    id: 'asker-relation',
    kind: 'choice',
    ask: { th: 'ท่านเกี่ยวข้องกับเจ้าของเรื่องอย่างไร', en: 'How are you related to that person?' },
    ofHelper: {
      th: 'ผู้ยื่นแทนเกี่ยวข้องกับเจ้าของเรื่องอย่างไร',
      en: 'How is whoever files it related to that person?',
    },
    label: { th: 'เกี่ยวข้องเป็น', en: 'Relation' },
    about: 'asker',
    onlyWhen: forOther,
    options: [
      {
        id: 'child',
        label: { th: 'บุตร', en: 'Child' },
        synonyms: ['ลูก', 'ลูกชาย', 'ลูกสาว', 'son', 'daughter'],
      },
      {
        id: 'spouse',
        label: { th: 'คู่สมรส', en: 'Spouse' },
        synonyms: ['สามี', 'ภรรยา', 'ภริยา', 'husband', 'wife'],
      },
      { id: 'relative', label: { th: 'ญาติ', en: 'Relative' }, synonyms: ['หลาน', 'พี่', 'น้อง', 'พี่น้อง'] },
      {
        id: 'colleague',
        label: { th: 'เพื่อนร่วมงาน', en: 'Colleague' },
        synonyms: ['เพื่อน', 'ธุรการ', 'เพื่อนครู'],
      },
      { id: 'other', label: { th: 'อื่น ๆ', en: 'Other' } },
    ],
  },
]
