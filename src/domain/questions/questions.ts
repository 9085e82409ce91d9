import { audiences, shortAudiences } from '../services/audiences.ts'
import type { Service } from '../services/service.ts'
import { MISSING_PAPERS, paperQuestion } from '../papers/paperList.ts'
import type { Question, QuestionOf } from './question.ts'
import { forOther, onBehalf } from '../services/forOther.ts'
import { askedWhen, isHandedOut, neededItems, type PaperItem, paperItemsOf } from '../papers/paperItems.ts'
import { answerIs, type Answers, holds } from './when.ts'

/** Who the applicant is. Where a service is for one group only, its status is known. */
function statusQuestion(service: Service): Question {
  const groups = service.audiences
  const [only, ...others] = groups
  return {
    id: 'status',
    kind: 'choice',
    ask: { th: 'ท่านเป็นบุคลากรกลุ่มใด', en: 'Your kind of staff?' },
    rephrased: {
      when: forOther,
      ask: { th: 'เจ้าของเรื่องอยู่กลุ่มใด', en: 'What kind of staff is that person?' },
    },
    label: { th: 'สถานภาพ', en: 'Status' },
    again: 'everywhere',
    options: [
      ...groups.map((id) => ({ id, label: audiences[id], short: shortAudiences[id] })),
      {
        id: 'other',
        label: { th: 'อื่น ๆ (เจ้าหน้าที่ตรวจสอบสิทธิ)', en: 'Other (the officer checks)' },
        short: { th: 'อื่น ๆ', en: 'Other' },
      },
    ],
    ...(others.length === 0 && only !== undefined && { former: true }),
    ...(others.length === 0 && only !== undefined && !service.outsider && { implied: () => only }),
  }
}

/**
 * An outsider has none. A claim of those who have retired is paid by their own right, and neither form 7131 nor a memo of the
 * office names where they served last; a card and a pension certificate do.
 */
function needsWorkplace({ outsider, ownRight, audiences }: Service): boolean {
  return !outsider && !(ownRight && audiences.every((each) => each === 'pensioner'))
}

/** Questions of every service: who the applicant is, and how to reach the person. */
function commonQuestions(service: Service): readonly Question[] {
  return [
    ...onBehalf(service).map((question) =>
      service.ownNameOnly ? { ...question, former: true as const } : question,
    ),
    {
      id: 'name',
      kind: 'name',
      ask: {
        th: 'โปรดพิมพ์คำนำหน้า ชื่อ และนามสกุลของท่าน',
        en: 'Please type your title, name and surname',
      },
      rephrased: {
        when: forOther,
        ask: {
          th: 'โปรดพิมพ์คำนำหน้า ชื่อ และนามสกุลของเจ้าของเรื่อง',
          en: 'Please type the title, name and surname of the owner',
        },
      },
      hint: service.ownRight
        ? {
            th: 'ชื่อผู้มีสิทธิเบิก เช่น นางสมศรี ใจดี',
            en: 'Of the right holder, for example: Mrs Somsri Jaidee',
          }
        : { th: 'เช่น นางสมศรี ใจดี', en: 'For example: Mrs Somsri Jaidee' },
      label: { th: 'ผู้ขอรับบริการ', en: 'Applicant' },
      again: 'everywhere',
    },
    statusQuestion(service),
    {
      id: 'workplace',
      kind: 'text',
      ask: { th: 'โปรดพิมพ์ชื่อโรงเรียนหรือหน่วยงาน', en: 'Please type the school or unit' },
      hint: { th: 'ผู้เกษียณโปรดระบุสังกัดสุดท้าย', en: 'If retired, the last school or unit' },
      label: { th: 'โรงเรียน/หน่วยงาน', en: 'School or unit' },
      shortLabel: { th: 'หน่วยงาน', en: 'Unit' },
      again: 'everywhere',
      maxLength: 120,
      ...(!needsWorkplace(service) && { former: true }),
      place: true,
    },
    {
      id: 'phone',
      kind: 'phone',
      ask: { th: 'โปรดพิมพ์หมายเลขโทรศัพท์ที่ติดต่อได้', en: 'Please type a telephone number' },
      hint: { th: 'เช่น 081-234-5678', en: 'For example: 081-234-5678' },
      label: { th: 'โทรศัพท์', en: 'Telephone' },
      again: 'everywhere',
    },
  ]
}

function paperAsked(item: PaperItem): QuestionOf<'choice'> {
  const { name, note } = item.about
  return {
    id: paperQuestion(item.id),
    kind: 'choice',
    ask: { th: `ท่านมี “${name.th}” แล้วหรือยัง`, en: `Do you have this paper: “${name.en}”?` },
    ofHelper: { th: `มี “${name.th}” แล้วหรือยัง`, en: `Is this paper there: “${name.en}”?` },
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

const everyPaper: Question = {
  id: 'papers',
  kind: 'choice',
  ask: { th: 'ท่านมีเอกสารครบแล้วหรือยัง', en: 'Do you have all the papers?' },
  ofHelper: { th: 'มีเอกสารครบแล้วหรือยัง', en: 'Are all the papers there?' },
  label: { th: 'เอกสาร', en: 'Papers' },
  options: [
    {
      id: 'all',
      label: { th: 'มีครบทุกรายการ', en: 'I have them all' },
      synonyms: ['มีครบ', 'ครบ', 'มี', 'yes', 'all'],
    },
    {
      id: 'some',
      label: { th: 'ยังไม่ครบ', en: 'Not all yet' },
      synonyms: ['ไม่ครบ', 'ยังไม่มี', 'ไม่มี', 'ขาด', 'not yet', 'no'],
    },
    {
      id: 'unsure',
      label: { th: 'ไม่แน่ใจ', en: 'Not sure' },
      synonyms: ['ไม่ทราบ', 'ไม่รู้', 'ไม่แน่ใจว่าครบ', "don't know", 'unsure'],
    },
  ],
}

/** Which papers are missing, on one card; not asked where only one is needed. */
const missingPapers = (service: Service): Question => ({
  id: MISSING_PAPERS,
  kind: 'choice',
  ask: { th: 'แตะทุกรายการที่ยังไม่มี', en: 'Tap what is missing' },
  ofHelper: { th: 'แตะทุกรายการที่ยังไม่มี', en: 'Tap what is missing' },
  label: { th: 'เอกสารที่ยังไม่มี', en: 'Papers not there yet' },
  shortLabel: { th: 'ที่ยังไม่มี', en: 'Missing' },
  onlyWhen: answerIs('papers', 'some'),
  implied: (answers) => (neededItems(service, answers).length > 1 ? null : 'told'),
  options: [
    {
      id: 'unsure',
      label: { th: 'ไม่แน่ใจ ให้เจ้าหน้าที่ตรวจ', en: 'Not sure, the officer checks' },
      short: { th: 'ไม่แน่ใจ', en: 'Not sure' },
      synonyms: [
        ...['ไม่แน่ใจ', 'ไม่รู้', 'ไม่ทราบ', 'ไม่ค่อยแน่ใจ', 'not sure', 'I am not sure', "I'm not sure"],
        ...['I do not know', "I don't know", 'unsure'],
      ],
    },
    {
      id: 'none',
      label: { th: 'ยังไม่มีสักรายการ', en: 'None of them is there' },
      short: { th: 'ยังไม่มีสักอย่าง', en: 'I have none yet' },
      synonyms: ['ยังไม่มีทุกรายการ', 'ไม่มีเลย', 'ยังไม่มีเลย', 'ไม่มีสักอย่าง', 'ยังไม่มีอะไรเลย', 'ขาดหมด'],
    },
    {
      id: 'told',
      label: { th: 'ยังไม่มีเท่านี้ ไปต่อ', en: 'Only these are missing, go on' },
      short: { th: 'ไปต่อ', en: 'Go on' },
      synonyms: [
        'ครบตามนี้',
        'ไปต่อ',
        'แค่นี้',
        'เท่านี้',
        'แค่นั้น',
        'เท่านั้น',
        'แค่นั้นแหละ',
        'แค่นี้แหละ',
        'หมดแล้ว',
        'เสร็จแล้ว',
        'that is all',
        'done',
        'go on',
      ],
    },
  ],
})

const takesAnswer = (item: PaperItem) => !isHandedOut(item) && item.about.askOfficer !== 'always'

/**
 * One tap for a person who has all papers or does not know; otherwise one card to tap those that are missing. Former releases asked about
 * each paper; only where a single one can be listed it is still asked so. Nobody is asked for a form that the counter hands
 * out, nor for a paper that the officer decides on in every case.
 */
function paperQuestions(service: Service): readonly Question[] {
  const items = paperItemsOf(service)
  const single = items.length === 1
  const questions = items.map((item): Question => {
    if (!takesAnswer(item)) return { ...paperAsked(item), former: true }
    return single ? paperAsked(item) : { ...paperAsked(item), onlyWhen: askedWhen(item), former: true }
  })
  if (single) return questions
  return items.some(takesAnswer)
    ? [everyPaper, missingPapers(service), ...questions]
    : [{ ...everyPaper, former: true }, ...questions]
}

interface Questions {
  readonly asked: readonly Question[]
  /** Also those of former releases. */
  readonly known: readonly Question[]
}

const questionsByService = new WeakMap<Service, Questions>()

function questionsFor(service: Service): Questions {
  const cached = questionsByService.get(service)
  if (cached) return cached
  const known = [...commonQuestions(service), ...service.questions, ...paperQuestions(service)]
  const questions = { known, asked: known.filter(({ former }) => !former) }
  questionsByService.set(service, questions)
  return questions
}

/** Every question that a service asks, in order, also those with a condition. */
export function questionsOf(service: Service): readonly Question[] {
  return questionsFor(service).asked
}

/** The same with those that only a former release asked: stored answers may belong to them. */
export function knownQuestions(service: Service): readonly Question[] {
  return questionsFor(service).known
}

/** Whether the chat asks it, with these answers. */
export function isAsked({ onlyWhen, implied, former }: Question, answers: Answers): boolean {
  return !former && (!onlyWhen || holds(onlyWhen, answers)) && (implied?.(answers) ?? null) === null
}

/** The answer that holds without being given; null: it is asked, or left out. */
function assumedAnswer({ assumed }: Question, answers: Answers): string | null {
  return assumed?.(answers) ?? null
}

/** The first question that still has to be asked. `anew`: asked although an answer is assumed. */
export function firstOpen(
  service: Service,
  answers: Answers,
  anew: readonly string[] = [],
): Question | undefined {
  return applicable(service, answers).find((question) => {
    if (answers[question.id] !== undefined) return false
    return anew.includes(question.id) || assumedAnswer(question, answers) === null
  })
}

/**
 * The questions that come one after another, in order: those that are asked, and `asking`, which the person may be
 * changing.
 */
export function inTurn(service: Service, answers: Answers, asking: string): readonly Question[] {
  return applicable(service, answers).filter(
    (question) => question.id === asking || assumedAnswer(question, answers) === null,
  )
}

/** The answers together with those that are assumed. */
export function withAssumed(service: Service, answers: Answers): Answers {
  const assumed = applicable(service, answers).flatMap((question) => {
    const value = assumedAnswer(question, answers)
    return value === null ? [] : [[question.id, value] as const]
  })
  return { ...Object.fromEntries(assumed), ...answers }
}

/** The questions that apply with these answers, in order, also those that are not asked because an answer is assumed. */
export function applicable(service: Service, answers: Answers): readonly Question[] {
  return questionsOf(service).filter((question) => isAsked(question, answers))
}

/** The answered questions that apply with these answers, in order. */
export function answered(service: Service, answers: Answers): readonly Question[] {
  return knownQuestions(service).filter(
    ({ id, onlyWhen }) => answers[id] !== undefined && (!onlyWhen || holds(onlyWhen, answers)),
  )
}

/**
 * What is filed of a draft: the answers to questions that apply, those that are assumed, and those that follow from them; the
 * others are dropped.
 * An answer that the person has given to a former release's question counts more than one that follows.
 */
export function countingAnswers(service: Service, given: Answers): Record<string, string> {
  const answers = withAssumed(service, given)
  return Object.fromEntries(
    knownQuestions(service).flatMap(({ id, onlyWhen, implied, former }) => {
      const follows = implied?.(answers) ?? undefined
      const value = former ? (answers[id] ?? follows) : (follows ?? answers[id])
      return value === undefined || (onlyWhen && !holds(onlyWhen, answers)) ? [] : [[id, value]]
    }),
  )
}
