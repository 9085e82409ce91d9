import { audiences } from '../services/audiences.ts'
import type { Service } from '../services/service.ts'
import { paperQuestion } from '../papers/paperList.ts'
import type { Question, QuestionOf } from './question.ts'
import { forOther, onBehalf } from '../services/forOther.ts'
import { askedWhen, type PaperItem, paperItemsOf } from '../papers/paperItems.ts'
import { type Answers, holds } from './when.ts'

/** Questions of every service: who the applicant is, and how to reach the person. */
function commonQuestions(service: Service): readonly Question[] {
  return [
    ...(service.ownNameOnly ? [] : onBehalf),
    {
      id: 'name',
      kind: 'name',
      ask: {
        th: 'โปรดพิมพ์คำนำหน้า ชื่อ และนามสกุลของผู้ขอรับบริการ',
        en: 'Please type the title, name and surname of the applicant',
      },
      rephrased: {
        when: forOther,
        ask: {
          th: 'โปรดพิมพ์คำนำหน้า ชื่อ และนามสกุลของท่านเจ้าของเรื่อง',
          en: 'Please type the title, name and surname of the person whose matter it is',
        },
      },
      hint: { th: 'เช่น นางสมศรี ใจดี', en: 'For example: Mrs Somsri Jaidee' },
      label: { th: 'ผู้ขอรับบริการ', en: 'Applicant' },
    },
    {
      id: 'status',
      kind: 'choice',
      ask: { th: 'ผู้ขอรับบริการมีสถานภาพใด', en: "What is the applicant's status?" },
      label: { th: 'สถานภาพ', en: 'Status' },
      options: [
        ...service.audiences.map((id) => ({ id, label: audiences[id] })),
        { id: 'other', label: { th: 'อื่น ๆ (เจ้าหน้าที่ตรวจสอบสิทธิ)', en: 'Other (the officer checks)' } },
      ],
    },
    {
      id: 'workplace',
      kind: 'text',
      ask: { th: 'โปรดพิมพ์ชื่อโรงเรียนหรือหน่วยงาน', en: 'Please type the school or unit' },
      hint: { th: 'ผู้เกษียณโปรดระบุสังกัดสุดท้าย', en: 'Retired: the last one' },
      label: { th: 'โรงเรียน/หน่วยงาน', en: 'School or unit' },
      maxLength: 120,
    },
    {
      id: 'phone',
      kind: 'phone',
      ask: { th: 'โปรดพิมพ์หมายเลขโทรศัพท์ที่ติดต่อได้', en: 'Please type a telephone number' },
      hint: { th: 'เช่น 081-234-5678', en: 'For example: 081-234-5678' },
      label: { th: 'โทรศัพท์', en: 'Telephone' },
    },
  ]
}

function paperAsked(item: PaperItem): QuestionOf<'choice'> {
  const { name, note } = item.about
  return {
    id: paperQuestion(item.id),
    kind: 'choice',
    ask: { th: `ท่านมี “${name.th}” แล้วหรือยัง`, en: `Do you have “${name.en}”?` },
    ...(note && { hint: note }),
    label: name,
    options: [
      { id: 'have', label: { th: 'มีแล้ว', en: 'I have it' } },
      { id: 'not-yet', label: { th: 'ยังไม่มี', en: 'Not yet' } },
      { id: 'does-not-apply', label: { th: 'ไม่เกี่ยวข้อง', en: 'Does not apply' } },
      { id: 'unsure', label: { th: 'ไม่แน่ใจ', en: 'Not sure' } },
    ],
  }
}

/** One tap for a person who has all papers; otherwise one question for each paper. */
function paperQuestions(service: Service): readonly Question[] {
  const items = paperItemsOf(service)
  if (items.length === 1) return items.map(paperAsked)
  return [
    {
      id: 'papers',
      kind: 'choice',
      ask: {
        th: 'ท่านมีเอกสารตามรายการของท่านครบแล้วหรือยัง',
        en: 'Do you have the papers of your list?',
      },
      hint: {
        th: 'รายการที่ให้สอบถามเจ้าหน้าที่ ยังไม่มีก็ได้',
        en: 'What is to be asked of the officer may still be missing.',
      },
      label: { th: 'เอกสาร', en: 'Papers' },
      options: [
        { id: 'all', label: { th: 'มีครบทุกรายการ', en: 'I have them all' } },
        { id: 'some', label: { th: 'ยังไม่ครบ หรือไม่แน่ใจ', en: 'Not all, or not sure' } },
      ],
    },
    ...items.map((item) => ({ ...paperAsked(item), onlyWhen: askedWhen(item) })),
  ]
}

const questionsByService = new WeakMap<Service, readonly Question[]>()

/** Every question of a service in order, also those with a condition. */
export function questionsOf(service: Service): readonly Question[] {
  const known = questionsByService.get(service)
  if (known) return known
  const questions = [...commonQuestions(service), ...service.questions, ...paperQuestions(service)]
  questionsByService.set(service, questions)
  return questions
}

/** The questions that apply with these answers, in order. */
export function applicable(service: Service, answers: Answers): readonly Question[] {
  return questionsOf(service).filter(({ onlyWhen }) => !onlyWhen || holds(onlyWhen, answers))
}

/** The answers to questions that apply; the others are dropped. */
export function countingAnswers(service: Service, answers: Answers): Record<string, string> {
  return Object.fromEntries(
    applicable(service, answers).flatMap(({ id }) => {
      const value = answers[id]
      return value === undefined ? [] : [[id, value]]
    }),
  )
}
