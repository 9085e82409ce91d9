import { comparable, readable } from '../../lib/cleanText.ts'
import { withoutTitle } from '../../lib/nameTitle.ts'
import { holdsPrivateNumber } from '../../lib/privateNumber.ts'
import { choiceNumber } from '../../lib/typed/choice.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'
import { parsePhone } from '../../lib/typed/phone.ts'
import type { Day } from '../../lib/time.ts'
import type { Question } from '../../domain/questions/question.ts'
import type { Answers } from '../../domain/questions/when.ts'
import { answering } from '../answers/index.ts'
import { asksOutright, saysMore } from '../answers/saysMore.ts'

/** Reads what a sentence corrects among answers that are there: which it gives anew, and which it only calls wrong. */

const COPIES = /ฉบับ|ใบ|ชุด|\bcop(?:y|ies)\b/iu
/** That nothing is missing, or something is; said of the papers only. */
const OF_PAPERS = /ครบ|เอกสาร|\bpapers?\b/iu
const WRONG =
  /ผิด|แก้(?!ว)|เปลี่ยน|ไม่ถูก|ไม่ตรง|ไม่ใช่|ใส่ใหม่|พิมพ์ใหม่|กรอกใหม่|\b(?:wrong|incorrect|change|correct|edit|not right|mistake)\b/iu

/** Nothing but that something is wrong: which it is, the person has to choose. */
const ONLY_WRONG =
  /^(?:ขอ|อยาก|ต้องการ|ช่วย|จะ|ยัง|ข้อมูล|คำตอบ|มี|บาง|ข้อ|ที่|แก้ไข|แก้(?!ว)|ผิด|เปลี่ยน|ไม่ถูกต้อง|ไม่ถูก|ใหม่|หน่อย|ด้วย|อยู่|แล้ว|นะ|i want to|an?|the|my|answers?|edit|change|wrong|is|something|[\s.!])+$/iu

/** What people call an answer, beside the words of its own label. A longer word hides a shorter one in it. */
const called: readonly (readonly [ids: readonly string[], words: RegExp])[] = [
  [['phone'], /เบอร์(?:โทร(?:ศัพท์)?)?|โทรศัพท์|มือถือ|\b(?:phone|telephone|mobile)(?: number)?\b|\bnumber\b/iu],
  [['addressee'], /หน่วยงานผู้รับ|เรียนถึง|ถึงใคร|ผู้รับหนังสือ|ผู้รับ(?!บ)|\baddressee\b/iu],
  [
    ['workplace', 'last-workplace'],
    /(?:ชื่อ)?(?:ที่ทำงาน|สถานที่ทำงาน|โรงเรียน|หน่วยงาน|สังกัด)|\b(?:school|workplace|unit)\b/iu,
  ],
  [['temple-name'], /(?:ชื่อ)?วัด|\btemple\b/iu],
  [['bank'], /(?:ชื่อ)?(?:ธนาคาร|แบงค์|แบงก์)|\bbank\b/iu],
  [['status', 'card-type'], /สถานภาพ|ตำแหน่ง|\bstatus\b/iu],
  [['patient'], /ผู้ป่วย|คนป่วย|คนไข้|คนเจ็บ|\bpatient\b/iu],
  [['purpose', 'card-reason', 'used-at'], /ใช้ทำ|วัตถุประสงค์|จุดประสงค์|เหตุผล|เหตุที่|\b(?:purpose|reason)\b/iu],
  [['certificate-language'], /ภาษา(?!ไทย|อังกฤษ)|\blanguage\b/iu],
  [['receipt-total'], /ยอด(?:รวม|เงิน)?|จำนวนเงิน|\b(?:total|amount|sum)\b/iu],
  [['receipts'], /จำนวนใบเสร็จ|ใบเสร็จมี|กี่ใบ|\breceipts\b/iu],
  [['relation', 'asker-relation'], /ความเกี่ยวข้อง|ความสัมพันธ์|เกี่ยวข้องเป็น|\brelation\b/iu],
  [['level'], /ระดับชั้น|ชั้นเรียน|\blevel\b/iu],
  [['term'], /เทอม|ภาคเรียน|\bterm\b/iu],
  [['deceased'], /ชื่อ(?:ผู้ตาย|ผู้เสียชีวิต|ผู้ถึงแก่กรรม)|\bdeceased\b/iu],
  [['asker-name'], /ชื่อ(?:ผู้ยื่น(?:แทน)?|คนยื่น|ผู้ช่วย)/u],
  [['for-whom'], /ของ(?:ใคร|ผู้ใด)|ยื่นเรื่องของ|สิทธิที่ใช้เบิก|\bwhose\b/iu],
  [['papers'], /เอกสาร|\bpapers?\b/iu],
  [['name'], /ชื่อ(?:[-\s]*(?:นาม)?สกุล)?|นามสกุล|คำนำหน้า|\b(?:name|surname)\b/iu],
]

/** Words that stand between the name of an answer and the answer. */
const LINKS =
  /^(?:[\s:=-]|ของ(?:ดิฉัน|ผม|ฉัน|หนังสือ)|ที่ถูก(?:ต้อง)?|ใหม่|ต้องเป็น|ต้อง|จริง|คือ|เป็น|ให้|ควร|ว่า|ผิด|แก้ไข|แก้(?!ว)|เปลี่ยน|ไม่ถูกต้อง|ไม่ถูก|ขอ|ช่วย|ด้วย|หน่อย|is|are|should be|to|my|the|wrong)+/iu
/** What stands before the right answer in a sentence that says the wrong one first. */
const RIGHT =
  /(?:ที่ถูก(?:ต้อง)?(?:คือ|เป็น)|(?:ต้อง|แก้|เปลี่ยน|แต่|ขอ|ให้|ควร)เป็น|ที่จริง(?:คือ|เป็น)|(?<!ไม่ได้|ไม่|ว่า)เป็น|คือ|ไม่ใช่\S+\s+|(?:to be|should be|\bto\b|\bit is))(?=.)/giu
/** A wrong answer that stands behind the right one: “เป็นสามี ไม่ใช่ลูก”. */
const NOT_THIS = /\s+(?:ไม่ใช่|ไม่ได้เป็น|not)\s*\S+$/iu
/** Where another correction begins. */
const NEXT =
  /(?:(?<=ค่ะ|คะ|ครับ|คับ|จ้ะ|[;\n]|,(?!\d))\s*|\s+)(?:แล้วก็|และ|แล้ว|ส่วน|กับ|อีกอย่าง|and\s|also\s)\s*|(?<=ค่ะ|ครับ|นะคะ|จ้ะ)\s+|(?:[;\n]|,(?!\d))\s*/iu

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
const TELLS = /เป็น|คือ|^(?:ขอ|เอา|ของ|ให้|สำหรับ|ใช้|เพื่อ)|\b(?:is|for|it's|should)\b/iu
/** Choices for whatever else is said, so that own words by the way name them too easily. */
const UNTOLD: readonly string[] = ['other', 'unsure', 'unknown']
/** As many letters hold one word only. */
const ONE_WORD = 8

/** Names of what a letter is addressed to, and of where people work. */
const RECEIVER =
  /^(?:เรียน|ถึง|ส่งถึง)?\s*(?:ผู้จัดการ|ประธาน|ธนาคาร|ธ\.|ธกส|ธ\.ก\.ส|ธอส|ออมสิน|กรุงไทย|สหกรณ์|สอ\.|สถาน(?:ทูต|เอก|กงสุล)|กงสุล|บริษัท|มหาวิทยาลัย|ม\.|ผู้ที่เกี่ยวข้อง|the manager|bank|embassy)/iu
const WORKPLACE =
  /^(?:โรงเรียน|ร\.?ร\.?(?=\s|[ก-ฮเ-ไ])|วิทยาลัย|สพป|สพม|อนุบาล|กศน|สกร|ศูนย์)|(?:วิทยา|วิทยาคม|พิทยาคม)$/u

/** What of the answers a text corrects. */
export interface Corrections {
  /** The new answers, in the order in which they were said. */
  readonly given: readonly { readonly question: Question; readonly value: string }[]
  /** Called wrong without the right answer. */
  readonly opened: readonly Question[]
  /** Something in the text calls an answer wrong that could not be told. */
  readonly isRest: boolean
}

/** A question that a text names, and where the name ends in it. */
interface Named {
  readonly question: Question
  readonly from: number
  readonly to: number
}

/** Whether a text calls something wrong. */
export const callsWrong = (typed: string): boolean => WRONG.test(readable(typed))

/** Whether a text says only that something is wrong. */
export const onlyCallsWrong = (typed: string): boolean =>
  callsWrong(typed) && ONLY_WRONG.test(withoutParticles(readable(typed)))

function placesOf(asked: readonly Question[], text: string): Named[] {
  const low = text.toLowerCase()
  const byLabel = asked.flatMap((question): Named[] => {
    const { label, shortLabel = label } = question
    return [
      ...new Set([label.th, label.en.toLowerCase(), shortLabel.th, shortLabel.en.toLowerCase()]),
    ].flatMap((words) => {
      const from = low.indexOf(words)
      return from === -1 ? [] : [{ question, from, to: from + words.length }]
    })
  })
  const byWords = called.flatMap(([ids, words]): Named[] => {
    const found = words.exec(text)
    const meant = asked.filter(({ id }) => ids.includes(id))
    return found
      ? meant.map((question) => ({ question, from: found.index, to: found.index + found[0].length }))
      : []
  })
  const days = /วันที่|\bdate\b/iu.exec(text)
  const byDay = days
    ? asked
        .filter(({ kind }) => kind === 'day')
        .map((question) => ({ question, from: days.index, to: days.index + days[0].length }))
    : []
  const counts = /จำนวน(?:ฉบับ)?|กี่ฉบับ|กี่ใบ/u.exec(text)
  const byCount = counts
    ? asked
        .filter(({ kind }) => kind === 'count')
        .map((question) => ({ question, from: counts.index, to: counts.index + counts[0].length }))
    : []
  const all = [...byLabel, ...byWords, ...byDay, ...byCount]
  // “ชื่อหน่วยงาน” names no person.
  return all.filter(
    (one) =>
      !all.some(
        (other) => other.from <= one.from && one.to <= other.to && other.to - other.from > one.to - one.from,
      ),
  )
}

/** The one question that a text names. */
function namedIn(asked: readonly Question[], text: string): Named | null {
  const places = placesOf(asked, text)
  const [only, ...others] = new Set(places.map(({ question }) => question))
  if (!only || others.length > 0) return null
  return places.sort((one, other) => other.to - one.to)[0] ?? null
}

/** The text behind the words that lead to the right answer, the last of them first, and then the text itself. */
function rightIn(text: string): string[] {
  const bare = text.replace(NOT_THIS, '')
  const behind = [...bare.matchAll(RIGHT)].map(({ index, 0: found }) =>
    bare.slice(index + found.length).trim(),
  )
  return [...behind.reverse(), bare].filter((each) => each !== '')
}

function valueOf(question: Question, text: string, today: Day): string | null {
  const free = question.kind === 'text' || question.kind === 'name'
  for (const each of rightIn(text)) {
    if (free && (saysMore(question, each) || WRONG.test(each))) continue
    const parsed = answering(question).parse({ kind: 'typed', text: each }, today)
    if (parsed.ok) return parsed.value
  }
  return null
}

/** The value behind the name of its question: “ผู้ป่วยคือสามี”, “ยอดรวม 3,500”. */
function valueBehind({ question, from, to }: Named, text: string, today: Day): string | null {
  const rest = text.slice(to)
  const behind = withoutParticles(rest.replace(LINKS, ''))
  // “โรงเรียนบ้านดู่”: the name of the answer is a part of it.
  const isPart = question.kind === 'text' && question.place === true && behind !== '' && behind === rest
  if (isPart) return valueOf(question, text.slice(from).replace(/^ชื่อ/u, ''), today)
  if (behind !== '') {
    const value = valueOf(question, behind, today)
    if (value !== null) return value
  }
  return question.kind === 'text' || question.kind === 'name' ? null : valueOf(question, text, today)
}

const named = (question: Question, value: string) => ({ question, value })

/** The answer that these words give by its form, whatever question they name; null where that is not clear. */
function givenByForm(asked: readonly Question[], text: string, today: Day) {
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
function givenAlone(asked: readonly Question[], text: string, today: Day) {
  const byForm = givenByForm(asked, text, today)
  if (byForm || choiceNumber(text) !== null) return byForm
  return givenChoice(asked, text, today) ?? givenMeasure(asked, text, today)
}

function givenPlace(asked: readonly Question[], text: string, today: Day) {
  const placed: readonly (readonly [RegExp, string[]])[] = [
    [RECEIVER, ['addressee', 'bank']],
    [WORKPLACE, ['workplace', 'last-workplace']],
  ]
  for (const each of rightIn(text))
    for (const [words, ids] of placed) {
      const [question, other] = asked.filter(({ id }) => ids.includes(id))
      const value = words.test(each) && question && !other ? valueOf(question, each, today) : null
      if (question && value !== null) return named(question, value)
    }
  return null
}

/** A name with its title can be no other answer. */
function givenName(asked: readonly Question[], text: string, today: Day) {
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

/** Reads one clause. `open`: the question that the clause before called wrong, whose answer this one may be. */
function readClause(asked: readonly Question[], clause: string, open: Question | undefined, today: Day) {
  const text = withoutParticles(clause)
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
  const clauses = typed
    .split(NEXT)
    .map(readable)
    .filter((each) => /[\p{L}\p{N}]/u.test(each))
  const read = readClauses(asked, clauses, today)
  const given = read.given.filter(({ question, value }) => answers[question.id] !== value)
  const same = read.given.length > given.length
  return given.length > 0 || read.opened.length > 0 ? { ...read, given, isRest: read.isRest && !same } : null
}
