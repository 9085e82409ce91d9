import type { Question } from '../../domain/questions/question.ts'
import type { Answers } from '../../domain/questions/when.ts'
import { readable } from '../../lib/cleanText.ts'
import { holdsPrivateNumber } from '../../lib/privateNumber.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'
import { parsePhone } from '../../lib/typed/phone.ts'
import type { Day } from '../../lib/time.ts'
import { asksOutright } from '../answers/saysMore.ts'
import { givenAlone, givenByForm, givenName, named } from './answerAlone.ts'
import { WRONG } from './calledWrong.ts'
import { namedIn, placesOf } from './namedQuestion.ts'
import { isTitledName } from './titledName.ts'
import { valueBehind, valueOf } from './rightAnswer.ts'

/** Reads what a sentence corrects among answers that are there: which it gives anew, and which it only calls wrong. */

/** Where another correction begins. */
const NEXT =
  /(?:(?<=ค่ะ|คะ|ครับ|คับ|จ้ะ|[;\n]|,(?!\d))\s*|\s+)(?:แล้วก็|และ|แล้ว|ส่วน|กับ|อีกอย่าง|and\s|also\s)\s*|(?<=ค่ะ|ครับ|นะคะ|จ้ะ)\s+|(?:[;\n]|,(?!\d))\s*/iu

/** What of the answers a text corrects. */
export interface Corrections {
  /** The new answers, in the order in which they were said. */
  readonly given: readonly { readonly question: Question; readonly value: string }[]
  /** Called wrong without the right answer. */
  readonly opened: readonly Question[]
  /** Something in the text calls an answer wrong that could not be told. */
  readonly isRest: boolean
}

/** Reads one clause. `open`: the question that the clause before called wrong, whose answer this one may be. */
function readClause(asked: readonly Question[], clause: string, open: Question | undefined, today: Day) {
  const text = withoutParticles(clause)
  const titled = isTitledName(text) ? givenName(asked, text, today) : null
  if (titled) return { given: titled }
  const place = namedIn(asked, text)
  const isWrong = WRONG.test(text)
  if (place) {
    const value = valueBehind(place, text, today)
    if (value !== null) return { given: named(place.question, value) }
    const other = givenByForm(asked, text, today)
    if (other) return { given: other }
    return isWrong ? { opened: [place.question] } : {}
  }
  const continued = open ? valueOf(open, text, today) : null
  if (open && continued !== null) return { given: named(open, continued) }
  const alone = givenAlone(asked, text, today)
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

function readClauses(asked: readonly Question[], clauses: readonly string[], today: Day): Corrections {
  const given = new Map<Question, string>()
  let opened: Question[] = []
  let isRest = false
  for (const clause of clauses) {
    const read = readClause(asked, clause, opened.at(-1), today)
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
    isRest,
  }
}

/**
 * What a text corrects; null where it corrects nothing, or only asks something.
 * @param answers as they are on the screen: who repeats one of them corrects nothing
 */
export function readCorrections(
  asked: readonly Question[],
  answers: Answers,
  typed: string,
  today: Day,
): Corrections | null {
  const text = readable(typed)
  if (holdsPrivateNumber(text) && parsePhone(text) === null) return null
  if (asksOutright(text) && !WRONG.test(text)) return null
  // “นางสมศรี ส่วนบุญ” is one name, and no second correction.
  const parts = isTitledName(withoutParticles(text)) ? [typed] : typed.split(NEXT)
  const clauses = parts.map(readable).filter((each) => /[\p{L}\p{N}]/u.test(each))
  const read = readClauses(asked, clauses, today)
  const given = read.given.filter(({ question, value }) => answers[question.id] !== value)
  const same = read.given.length > given.length
  return given.length > 0 || read.opened.length > 0 ? { ...read, given, isRest: read.isRest && !same } : null
}
