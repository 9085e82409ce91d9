import { audiences } from './services/audiences.ts'
import type { Paper, Service } from './services/service.ts'
import type { Question, QuestionOf } from './question.ts'

export type Answers = Readonly<Record<string, string>>

/** Asked for every service: whose matter it is and how to reach the person. */
function commonQuestions(service: Service): readonly Question[] {
  return [
    {
      id: 'name',
      kind: 'name',
      ask: {
        th: 'โปรดพิมพ์คำนำหน้า ชื่อ และนามสกุลของผู้ขอรับบริการ',
        en: 'Please type the title, name and surname of the applicant',
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

const PAPER_PREFIX = 'paper.'

function paperQuestion(paper: Paper): QuestionOf<'choice'> {
  return {
    id: PAPER_PREFIX + paper.id,
    kind: 'choice',
    ask: { th: `ท่านมี “${paper.name.th}” แล้วหรือยัง`, en: `Do you have “${paper.name.en}”?` },
    ...(paper.condition && { hint: paper.condition.text }),
    label: paper.name,
    options: [
      { id: 'have', label: { th: 'มีแล้ว', en: 'I have it' } },
      { id: 'not-yet', label: { th: 'ยังไม่มี', en: 'Not yet' } },
      { id: 'unsure', label: { th: 'ไม่แน่ใจ/ไม่เกี่ยวข้อง', en: 'Not sure, or does not apply' } },
    ],
  }
}

/** One tap for those who have everything; paper by paper for those who do not. */
function paperQuestions(service: Service): readonly Question[] {
  const each = service.papers.map(paperQuestion)
  if (each.length === 1) return each
  return [
    {
      id: 'papers',
      kind: 'choice',
      ask: { th: 'ท่านมีเอกสารต่อไปนี้ครบแล้วหรือยัง', en: 'Do you have all of these papers?' },
      label: { th: 'เอกสาร', en: 'Papers' },
      options: [
        { id: 'all', label: { th: 'มีครบทุกรายการ', en: 'I have them all' } },
        { id: 'some', label: { th: 'ยังไม่ครบ หรือไม่แน่ใจ', en: 'Not all, or not sure' } },
      ],
    },
    ...each.map((question) => ({ ...question, onlyWhen: { question: 'papers', is: ['some'] } })),
  ]
}

const questionsByService = new Map<Service, readonly Question[]>()

/** Every question of a service in the order in which it is asked, also those that depend on an answer. */
export function questionsOf(service: Service): readonly Question[] {
  const known = questionsByService.get(service)
  if (known) return known
  const questions = [...commonQuestions(service), ...service.questions, ...paperQuestions(service)]
  questionsByService.set(service, questions)
  return questions
}

/** The questions that these answers call for, in order. */
export function applicable(service: Service, answers: Answers): readonly Question[] {
  return questionsOf(service).filter(
    ({ onlyWhen }) => !onlyWhen || onlyWhen.is.includes(answers[onlyWhen.question] ?? ''),
  )
}

/** The answers that still count: those to questions that apply. */
export function countingAnswers(service: Service, answers: Answers): Record<string, string> {
  return Object.fromEntries(
    applicable(service, answers).flatMap(({ id }) => {
      const value = answers[id]
      return value === undefined ? [] : [[id, value]]
    }),
  )
}

/** Whether an answer tells of a paper, not of the matter itself. */
export function isPaperQuestion(id: string): boolean {
  return id === 'papers' || id.startsWith(PAPER_PREFIX)
}

export type PaperState = 'have' | 'not-yet' | 'unsure'

/** What the person said of each paper, by paper id. */
export function paperStates(service: Service, answers: Answers): Record<string, PaperState> {
  return Object.fromEntries(
    service.papers.map(({ id }) => {
      const said = answers['papers'] === 'all' ? 'have' : answers[PAPER_PREFIX + id]
      return [id, said === 'have' || said === 'not-yet' ? said : 'unsure']
    }),
  )
}
