import type { Question } from '../../domain/questions/question.ts'
import type { Answers } from '../../domain/questions/when.ts'
import { readable } from '../../lib/cleanText.ts'
import { holdsPrivateNumber } from '../../lib/privateNumber.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'
import { parsePhone } from '../../lib/typed/phone.ts'
import type { Day } from '../../lib/time.ts'
import { asksOutright } from '../answers/saysMore.ts'
import { givenAlone, givenByForm, givenName, named, namesReceiver, withoutMoving } from './answerAlone.ts'
import { WRONG } from './calledWrong.ts'
import { namedIn, placesOf } from './namedQuestion.ts'
import { kinCorrected, type KinSaid } from './kinAsked.ts'
import {
  type NamePart,
  namePartIn,
  partDenied,
  partSaid,
  titleSaid,
  withNamePart,
  withTitle,
} from './nameParts.ts'
import { isTitledName } from './titledName.ts'
import { valueBehind, valueOf } from './rightAnswer.ts'

/** Reads what a sentence corrects among answers that are there: which it gives anew, and which it only calls wrong. */

/** Where another correction begins. */
const NEXT =
  /(?:(?<=ค่ะ|คะ|ครับ|คับ|จ้ะ|[;\n]|,(?!\d))\s*|\s+)(?:แล้วก็|และ|แล้ว|ส่วน|กับ|อีกอย่าง|and\s|also\s)\s*|\s+(?=(?:ขอ|ทำ|ออก|เอา|เขียน)*(?:เป็น)?ภาษา(?:อังกฤษ|ไทย)|in (?:english|thai)\b)|(?<=ค่ะ|ครับ|นะคะ|จ้ะ)\s+|(?:[;\n]|,(?!\d))\s*/iu

const ENDS_WRONG = /(?:ผิด|ไม่ใช่|ไม่ถูก(?:ต้อง)?|\bis (?:wrong|incorrect|not right))$/iu

/** What was so once is told beside, and is no answer: “ชื่อเดิมก่อนแต่ง”, “โรงเรียนนี้เดิมชื่อ”. */
const FORMER =
  /(?:ชื่อ|สกุล|โรงเรียน|นี้)\s*(?:เดิม|เก่า)|ก่อน(?:แต่ง|สมรส|เปลี่ยน|ย้าย|เกษียณ)|\b(?:former(?:ly)?|maiden|used to be)\b/iu

/** What of the answers a text corrects. */
export interface Corrections {
  /** The new answers, in the order in which they were said. */
  readonly given: readonly { readonly question: Question; readonly value: string }[]
  /** Called wrong without the right answer. */
  readonly opened: readonly Question[]
  /** A helper's words for kin, which are asked back and never kept. */
  readonly kin: KinSaid | null
  /** One of these is meant, which the text does not tell. */
  readonly either: readonly Question[]
  /** Something in the text calls an answer wrong that could not be told. */
  readonly isRest: boolean
}

/** What the clause before called wrong, whose answer this one may be. */
interface Open {
  readonly question: Question
  /** The part of a name that it called wrong. */
  readonly part: NamePart | null
}

/** The name with the part that a clause gives; null where it gives none. A title with it makes a whole name. */
function givenPart(question: Question, part: NamePart, text: string, answers: Answers, today: Day) {
  const [word, before] = [partSaid(text), answers[question.id]]
  const name = word === null || before === undefined ? null : withNamePart(before, part, word)
  return name === null ? null : valueOf(question, name, today)
}

/** The name with its title changed, or with another part for one that a clause denies; null where it says neither. */
function givenInName(asked: readonly Question[], text: string, answers: Answers, today: Day) {
  const [question, other] = asked.filter(({ kind }) => kind === 'name')
  const before = question && answers[question.id]
  if (!question || other || before === undefined) return null
  const title = titleSaid(text)
  if (title !== null) return named(question, withTitle(before, title))
  const denied = partDenied(before, text)
  if (!denied) return null
  const word = partSaid(denied.rest) ?? partSaid(`เป็น ${denied.rest}`)
  const name = word === null ? null : withNamePart(before, denied.part, word)
  const value = name === null ? null : valueOf(question, name, today)
  return value === null ? null : named(question, value)
}

/** Reads one clause. */
function readClause(
  asked: readonly Question[],
  answers: Answers,
  clause: string,
  open: Open | undefined,
  today: Day,
) {
  const text = withoutMoving(withoutParticles(clause))
  const inName = givenInName(asked, text, answers, today)
  if (inName) return { given: inName }
  const titled = isTitledName(text) ? givenName(asked, text, today) : null
  if (titled) return { given: titled }
  const place = namedIn(asked, text)
  const isWrong = WRONG.test(text)
  if (FORMER.test(text) && !isWrong) return {}
  if (place) {
    const part = place.question.kind === 'name' ? namePartIn(text) : null
    if (part) {
      const whole = givenName(asked, text, today)
      if (whole) return { given: whole }
      const name = givenPart(place.question, part, text, answers, today)
      if (name !== null) return { given: named(place.question, name) }
      return { opened: [place.question], part }
    }
    // “the school is wrong, it is Ban Du School”: the name of the answer ends it.
    const ending = open?.question === place.question ? valueOf(open.question, text, today) : null
    const value = valueBehind(place, text, today) ?? ending
    if (value !== null) return { given: named(place.question, value) }
    const other = givenByForm(asked, text, today)
    if (other) return { given: other }
    const isSpelt = place.question.kind === 'name' && /สะกด|\bspel(?:t|l|led)\b/iu.test(text)
    return isWrong || isSpelt ? { opened: [place.question] } : {}
  }
  // Without a title two words behind a part may be that part alone.
  const continued = open?.part
    ? givenPart(open.question, open.part, text, answers, today)
    : open
      ? valueOf(open.question, text, today)
      : null
  if (open && continued !== null) return { given: named(open.question, continued) }
  const alone = givenAlone(asked, text, today)
  // “พ่อผิด” names the answer that is wrong.
  if (alone?.question.kind === 'choice' && ENDS_WRONG.test(text)) return { opened: [alone.question] }
  if (alone) return { given: alone }
  const several = isWrong
    ? [
        ...new Set(
          placesOf(asked, text)
            .sort((one, other) => one.from - other.from)
            .map(({ question }) => question),
        ),
      ]
    : []
  return several.length > 0 ? { opened: several } : { isRest: isWrong }
}

function readClauses(
  asked: readonly Question[],
  answers: Answers,
  clauses: readonly string[],
  today: Day,
  isHelper: boolean,
): Corrections {
  const given = new Map<Question, string>()
  let opened: Question[] = []
  let part: NamePart | null = null
  let kin: KinSaid | null = null
  let isRest = false
  for (const clause of clauses) {
    const question = opened.at(-1)
    const read = readClause(asked, answers, clause, question && { question, part }, today)
    const about =
      read.given?.question ??
      (read.opened && ENDS_WRONG.test(withoutParticles(clause)) ? null : (read.opened?.at(-1) ?? question))
    const asksKin = isHelper && about ? kinCorrected(about, withoutParticles(clause)) : null
    if (asksKin) {
      kin = asksKin
      given.delete(kin.question)
      opened = opened.filter((each) => each !== asksKin.question)
      continue
    }
    if (kin && read.given?.question === kin.question) kin = null
    part = read.opened ? (read.part ?? null) : part
    if (read.given) {
      given.set(read.given.question, read.given.value)
      opened = opened.filter((each) => each !== read.given.question)
    }
    opened = [...opened, ...(read.opened ?? []).filter((each) => !given.has(each))]
    isRest ||= read.isRest === true
  }
  return {
    given: [...given].map(([question, value]) => ({ question, value })),
    opened: [...new Set(opened)],
    kin,
    either: [],
    isRest,
  }
}

const WORKPLACES: readonly string[] = ['workplace', 'last-workplace']

/** “หน่วยงาน” is where somebody works, and also where a letter goes: a bank given for the first may be meant for the other. */
function withEither(read: Corrections, asked: readonly Question[]): Corrections {
  const addressee = asked.find(({ id }) => id === 'addressee')
  const unclear = read.given.find(
    ({ question, value }) => WORKPLACES.includes(question.id) && namesReceiver(value),
  )
  if (!addressee || !unclear) return read
  return {
    ...read,
    given: read.given.filter((each) => each !== unclear),
    either: [unclear.question, addressee],
  }
}

/**
 * What a text corrects; null where it says nothing of the answers, or only asks something. Who repeats an answer corrects none.
 * @param answers as they are on the screen
 * @param isHelper whose words for kin may mean something else as seen from the owner
 */
export function readCorrections(
  asked: readonly Question[],
  answers: Answers,
  typed: string,
  today: Day,
  isHelper = false,
): Corrections | null {
  const text = readable(typed)
  if (holdsPrivateNumber(text) && parsePhone(text) === null) return null
  if (asksOutright(text) && !WRONG.test(text)) return null
  // “นางสมศรี ส่วนบุญ” is one name, and no second correction.
  const parts = isTitledName(withoutParticles(text)) ? [typed] : typed.split(NEXT)
  const clauses = parts.map(readable).filter((each) => /[\p{L}\p{N}]/u.test(each))
  const read = withEither(readClauses(asked, answers, clauses, today, isHelper), asked)
  const given = read.given.filter(({ question, value }) => answers[question.id] !== value)
  const same = read.given.length > given.length
  const isAny = given.length > 0 || read.opened.length > 0 || read.either.length > 0 || read.kin !== null
  return isAny || (same && !read.isRest) ? { ...read, given, isRest: read.isRest && !same } : null
}
