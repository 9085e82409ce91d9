import { choiceNumber, chosenPlace } from '../../lib/typed/choice.ts'
import { button } from '../message.ts'
import { isPaperQuestion, MISSING_PAPERS } from '../../domain/papers/paperList.ts'
import { say } from '../../domain/text.ts'
import type { Option, QuestionOf } from '../../domain/questions/question.ts'
import type { Words } from '../../domain/words.ts'
import { type AnswerKind, fine, type Given, wrong } from './answer.ts'
import { namesNoChoice, saidChoice } from './saidChoice.ts'

const wordsOf = ({ label, short = label, synonyms = [] }: Option) => [
  ...new Set([label.th, label.en, short.th, short.en, ...synonyms]),
]

/** The choice that is given, and whether only the person's own words name it. */
interface Chosen {
  readonly option: Option | undefined
  readonly inOwnWords: boolean
}

function chosen(question: QuestionOf<'choice'>, given: Given): Chosen {
  const { options } = question
  const byId = (wanted: string | null) => options.find(({ id }) => id === wanted)
  switch (given.kind) {
    case 'tapped':
      return { option: byId(given.value), inOwnWords: false }
    case 'typed': {
      const place = chosenPlace(given.text, options.map(wordsOf))
      if (place !== null) return { option: options[place], inOwnWords: false }
      // A number that is none of the choices is no word for one.
      const said = choiceNumber(given.text) === null ? saidChoice(question, given.text) : null
      return { option: byId(said), inOwnWords: said !== null }
    }
    case 'day':
      return { option: undefined, inOwnWords: false }
  }
}

/** What joins two choices; nothing is denied between them. */
const JOINS = /\s*(?:กับ|และ|แล้วก็|พร้อม(?:กับ|ทั้ง)|รวมทั้ง|\band\b|[+&])\s*/iu
const DENIES = /ไม่|บ่|อย่า|\bnot\b|\bno\b/iu
/** Questions whose choices are about several things at once anyway. */
const ofSeveral: readonly string[] = ['papers', MISSING_PAPERS]

/** Whether a text names two choices at once (“ของตัวเองกับสามี”), of which a request has room for one. */
function namesSeveral(question: QuestionOf<'choice'>, text: string): boolean {
  const isOfSeveral = ofSeveral.includes(question.id) || question.options.some(({ id }) => id === 'both')
  if (isOfSeveral || isPaperQuestion(question.id) || DENIES.test(text)) return false
  const parts = text.split(JOINS)
  const named = parts.map((part) => chosen(question, { kind: 'typed', text: part }).option?.id)
  return new Set(named.filter((id) => id !== undefined)).size > 1
}

/** Single persons of whom one choice may have several: a request is for one of them. */
const PERSONS: readonly RegExp[] = [
  /พ่อ|บิดา|ป้อ|\b(?:father|dad|daddy)\b/iu,
  /แม่|มารดา|\b(?:mother|mom|mum|mommy)\b/iu,
  /(?:ลูก|บุตร)ชาย|\bson\b/iu,
  /(?:ลูก|บุตร)สาว|\bdaughter\b/iu,
  /คนโต|คนแรก|คนที่(?:1|หนึ่ง)|\b(?:eldest|elder|older)\b/iu,
  /คนเล็ก|คนสุดท้อง|\b(?:youngest|younger)\b/iu,
  /คนกลาง|คนรอง|คนที่(?:2|สอง)/iu,
]
const SEVERAL =
  /(?:พ่อ|แม่|บิดา|มารดา|ลูก|บุตร|ชาย|สาว)\s*(?:ทั้ง)?\s*(?:สอง|สาม|สี่|[2-9]|หลาย)\s*(?:คน|ท่าน)|ทั้งพ่อ|ทั้งแม่|ทั้งบิดา|ลูกๆ|\b(?:both|two|three)\b.*\b(?:parents|children|sons|daughters|kids)\b/iu

/** Whether a text names two persons of one family (“พ่อกับแม่”). */
export function namesTwoPersons(text: string): boolean {
  if (DENIES.test(text)) return false
  const whom = text
    .split(JOINS)
    .map((part) => PERSONS.flatMap((person, at) => (person.test(part) ? [at] : [])).join())
    .filter((each) => each !== '')
  return SEVERAL.test(text) || new Set(whom).size > 1
}

const namesPersons = ({ id }: QuestionOf<'choice'>, text: string) => id === 'patient' && namesTwoPersons(text)

/** Why a text that names no choice is not taken. */
const noChoice = (question: QuestionOf<'choice'>, given: Given) =>
  question.id === 'patient' && given.kind === 'typed' && namesNoChoice(question, given.text)
    ? wrong(say('chat.answer.not-family'))
    : wrong(say('chat.answer.choose-please'))

/** Whether a text names more than a request has room for. */
export const namesMoreThanOne = (question: QuestionOf<'choice'>, text: string): boolean =>
  namesPersons(question, text) || namesSeveral(question, text)

/** One of a few options. The person taps it, or types its number, its words, or own words that name it. */
export const choiceAnswer: AnswerKind<QuestionOf<'choice'>> = {
  buttons: (question, { draft, shown }) =>
    question.options.map(({ id, label, short }, index) => {
      const numbered = (choice: Words) =>
        say('chat.answer.numbered', { no: index + 1, label: { words: choice } })
      const tap = { kind: 'answer', draft, question: question.id, value: id, shown } as const
      return { ...button(numbered(label), tap), ...(short && { short: numbered(short) }) }
    }),
  parse(question, given) {
    const { option, inOwnWords } = chosen(question, given)
    if (given.kind === 'typed' && (!option || inOwnWords)) {
      if (namesPersons(question, given.text)) return wrong(say('chat.answer.one-person'))
      if (namesSeveral(question, given.text)) return wrong(say('chat.answer.one-each'))
    }
    if (!option) return noChoice(question, given)
    if (option.stop) return wrong({ words: option.stop }, 'told')
    return inOwnWords ? { ...fine(option.id), inOwnWords } : fine(option.id)
  },
  show(question, value) {
    const option = question.options.find(({ id }) => id === value)
    return option ? { words: option.label } : { typed: value }
  },
}
