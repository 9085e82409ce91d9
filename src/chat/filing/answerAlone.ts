import type { Question } from '../../domain/questions/question.ts'
import { comparable } from '../../lib/cleanText.ts'
import { withoutTitle } from '../../lib/nameTitle.ts'
import { choiceNumber } from '../../lib/typed/choice.ts'
import { parsePhone } from '../../lib/typed/phone.ts'
import type { Day } from '../../lib/time.ts'
import { answering } from '../answers/index.ts'
import { WRONG } from './calledWrong.ts'
import { rightIn, valueOf } from './rightAnswer.ts'

/** Which question an answer belongs to that is said without naming its question. */

const COPIES = /ฉบับ|ใบ|ชุด|\bcop(?:y|ies)\b/iu
/** That nothing is missing, or something is; said of the papers only. */
const OF_PAPERS = /ครบ|เอกสาร|\bpapers?\b/iu

/** Choices that are told by yes and no, by another's consent, or in a list: they are opened, never read by the way. */
const byTheirName: readonly string[] = [
  'for-whom',
  'agreed',
  'paid',
  'temple',
  'papers-missing',
  'school-kind',
]

/** What shows that a choice in somebody's own words is meant as an answer. */
const TELLS = /เป็น|คือ|^(?:จะ|อยาก|ต้องการ)?(?:ขอ|เอา|ของ|ให้|สำหรับ|ใช้|เพื่อ)|\b(?:is|for|it's|should)\b/iu
/** Choices for whatever else is said, so that own words by the way name them too easily. */
const UNTOLD: readonly string[] = ['other', 'unsure', 'unknown']
/** As many letters hold one word only. */
const ONE_WORD = 8

/** Names of what a letter is addressed to, and of where people work. */
const RECEIVER =
  /^(?:ผู้จัดการ|ประธาน|ธนาคาร|ธ\.|ธกส|ธ\.ก\.ส|ธอส|ออมสิน|กรุงไทย|สหกรณ์|สอ\.|สถาน(?:ทูต|เอก|กงสุล)|กงสุล|บริษัท|มหาวิทยาลัย|ม\.|ผู้ที่เกี่ยวข้อง|the manager|bank|embassy)/iu
const WORKPLACE =
  /^(?:โรงเรียน|ร\.?ร\.?(?=\s|[ก-ฮเ-ไ])|วิทยาลัย|สพป|สพม|อนุบาล|กศน|สกร|ศูนย์)|(?:วิทยา|วิทยาคม|พิทยาคม)$/u

/** “ถึงธนาคารกรุงไทย”: the letter itself says เรียน. */
const TO = /^(?:ขอ|ให้)?(?:เรียน|ส่ง|ยื่น)?(?:ไป)?(?:ถึง|เรียน)\s*(?=\S)/u

/** Whether words name what a letter is addressed to, and no place where people of this office work. */
export const namesReceiver = (text: string): boolean =>
  rightIn(text).some((each) => RECEIVER.test(each)) && !rightIn(text).some((each) => WORKPLACE.test(each))

export const named = (question: Question, value: string) => ({ question, value })

/** Where somebody says that they work now: “ฉันย้ายไป รร.บ้านสันโค้ง แล้ว”. */
const MOVED =
  /(?:ย้าย|ประจำ|สอน|ทำงาน|อยู่)(?:ไป|มา)?(?:สอน|อยู่|ทำงาน)?(?:ที่)?\s*((?:โรงเรียน|ร\.?ร\.?\s?|อนุบาล|วิทยาลัย|สพป|สพม)\S.*?)(?:\s*แล้ว)?$/iu

/** The place in words that tell where somebody works now; the words themselves where they tell of none. */
export const withoutMoving = (text: string): string => MOVED.exec(text)?.[1] ?? text

/** The answer that these words give by its form, whatever question they name; null where that is not clear. */
export function givenByForm(asked: readonly Question[], text: string, today: Day) {
  const phone = asked.find(({ kind }) => kind === 'phone')
  const number = phone && parsePhone(text)
  if (phone && number) return named(phone, number)
  const [count, otherCount] = asked.filter(({ kind }) => kind === 'count')
  const copies = count && !otherCount && COPIES.test(text) ? valueOf(count, text, today) : null
  if (count && copies !== null) return named(count, copies)
  const papers = asked.find(({ id }) => id === 'papers')
  const had = papers && OF_PAPERS.test(text) ? valueOf(papers, text, today) : null
  if (papers && had !== null) return named(papers, had)
  if (choiceNumber(text) !== null) return null
  return givenPlace(asked, text, today) ?? givenName(asked, text, today)
}

/** The answer that these words give without naming its question; null where that is not clear. */
export function givenAlone(asked: readonly Question[], text: string, today: Day) {
  const byForm = givenByForm(asked, text, today)
  if (byForm || choiceNumber(text) !== null) return byForm
  return givenChoice(asked, text, today) ?? givenMeasure(asked, text, today)
}

function givenPlace(asked: readonly Question[], text: string, today: Day) {
  const placed: readonly (readonly [RegExp, string[]])[] = [
    [RECEIVER, ['addressee', 'bank']],
    [WORKPLACE, ['workplace', 'last-workplace']],
  ]
  for (const right of rightIn(text))
    for (const [words, ids] of placed) {
      const each = right.replace(TO, '')
      const [question, other] = asked.filter(({ id }) => ids.includes(id))
      const value = words.test(each) && question && !other ? valueOf(question, each, today) : null
      if (question && value !== null) return named(question, value)
    }
  return null
}

/** A name with its title can be no other answer. */
export function givenName(asked: readonly Question[], text: string, today: Day) {
  const [question, other] = asked.filter(({ kind }) => kind === 'name')
  if (!question || other) return null
  const right = rightIn(text).find((each) => withoutTitle(each) !== each || /^(?:นาย|นาง)/u.test(each))
  const value = right === undefined ? null : valueOf(question, right, today)
  return value === null ? null : named(question, value)
}

function givenChoice(asked: readonly Question[], text: string, today: Day) {
  const isTold = TELLS.test(text) || WRONG.test(text) || [...comparable(text)].length <= ONE_WORD
  const found = asked.flatMap((question) => {
    if (question.kind !== 'choice' || byTheirName.includes(question.id) || question.id === 'papers') return []
    for (const each of rightIn(text)) {
      const parsed = answering(question).parse({ kind: 'typed', text: each }, today)
      if (parsed.ok && (parsed.inOwnWords !== true || (isTold && !UNTOLD.includes(parsed.value))))
        return [named(question, parsed.value)]
    }
    return []
  })
  const [only, other] = found
  return only && !other ? only : null
}

/** A day, a school year or a sum, each with what shows it: only one question can take it. */
function givenMeasure(asked: readonly Question[], text: string, today: Day) {
  const found = asked.flatMap((question) => {
    const isMeasure =
      question.kind === 'day' || (question.kind === 'money' && /บาท|\bbaht\b|\d[.,]\d/iu.test(text))
    const value = isMeasure ? valueOf(question, text, today) : null
    return value === null ? [] : [named(question, value)]
  })
  const [only, other] = found
  return only && !other ? only : null
}
