import type { QuestionOf } from '../../domain/questions/question.ts'
import { find, type Finding, type Found } from '../understanding/find.ts'
import {
  BREAK,
  type Entry,
  formsOf,
  IGNORED,
  type Lexicon,
  lexiconOf,
  QUERY,
} from '../understanding/lexicon.ts'
import { NO_CHOICE, saidFor } from './choiceWords.ts'

type ChoiceQuestion = QuestionOf<'choice'>

/** What makes the rest of a sentence no plain answer. */
const DENIED = 'denied'
const denials =
  'ไม่, ไม่ใช่, ไม่ได้, มิใช่, มิได้, บ่, บ่ใช่, บ่ได้, ยังไม่, ยังไม่ได้, อย่า, ไม่เอา, not, no, never, don’t, do not, isn’t, แม่ยาย, แม่สามี, พ่อตา, พ่อสามี, แม่ผัว, พ่อผัว'
const queries =
  'ไหม, ไหมคะ, มั้ย, มัย, หรือเปล่า, หรือป่าว, รึเปล่า, รึป่าว, ป่าว, หรือ, หรือไม่, ใช่ไหม, ใช่มั้ย, ได้ไหม, ได้มั้ย, อะไร, อะไรบ้าง, ยังไง, อย่างไร, ทำไง, เท่าไร, เท่าไหร่, เท่าใด, กี่, ที่ไหน, ไหน, เมื่อไร, เมื่อไหร่, ตอนไหน, ทำไม, ใคร, หมายถึง, หมายความว่า, คืออะไร, ต่างกัน, ก่อ, what, how, when, where, why, who, which, can i, could, is it, does it, should i, or, mean'
/** Where another clause begins. */
const clauseWords = 'แต่, แต่ว่า, เพราะ, but, because'
/** Known, so that their letters are not read as a choice: who types for somebody, and words with a choice in them. */
const beside =
  'ลูกพิมพ์ให้, หลานพิมพ์ให้, ลูกช่วยพิมพ์, หลานช่วยพิมพ์, ลูกช่วยกด, หลานช่วยกด, ลูกช่วย, หลานช่วย, ลูกกดให้, หลานกดให้, ลูกบอก, หลานบอก, ให้ลูกพิมพ์, ให้หลานพิมพ์, ให้ลูกช่วย, ให้หลานช่วย, ลูกหลาน, นะลูก, นะหลาน, จ้ะลูก, จ๊ะลูก, ค่ะลูก, ลูกเอ๊ย, ลูกเอ้ย, ไม่ต้องห่วง, ไม่เป็นไร, แม่น, ยังไม่หมดอายุ, บัตรคิว, ครูบา, หนูเอง, ใช้, ด้วย, สำหรับ, เสร็จ, เสียใจ, เสียเวลา, เสียชีวิต, เสียดาย, ขาดเหลือ, ได้เลย, ขอแก้, อาทิตย์, อาจ, อายุ, มีอายุ, สนใจ, ขอบคุณ, ขอบคุณค่ะ, ขอบคุณครับ, แม่ครู, แม่พิมพ์, พ่อครู, my'

const split = (list: string) => list.split(',').flatMap((word) => formsOf(word))

/** A choice's idea, weak or strong. */
const WEAK = '~'

function entriesOf(question: ChoiceQuestion): Map<string, Entry> {
  const found = new Map<string, Set<string>>()
  const add = (word: string, idea: string) => {
    for (const form of formsOf(word)) found.set(form, (found.get(form) ?? new Set()).add(idea))
  }
  const has = (id: string) => question.options.some((option) => option.id === id)
  for (const { id, label, synonyms = [] } of question.options)
    for (const word of [label.th, label.en, ...synonyms]) add(word, id)
  for (const [id, list] of Object.entries(saidFor(question))) {
    // A group that the question does not name is “other”, which an officer looks at.
    const meant = has(id) || id === NO_CHOICE ? id : 'other'
    if (!has(meant) && meant !== NO_CHOICE) continue
    for (const word of list.split(',').map((each) => each.trim()))
      if (word.startsWith(WEAK)) add(word.slice(1), has(id) ? WEAK + id : meant)
      else if (word !== '') add(word, meant)
  }
  return new Map(
    [...found].map(([form, ideas]) => {
      const choices = new Set([...ideas].map((idea) => idea.replace(WEAK, '')))
      // A word that is listed as weak is so as a synonym too.
      const [idea = ''] = [...ideas].sort((one) => (one.startsWith(WEAK) ? -1 : 1))
      return [form, { form, ideas: [choices.size === 1 ? idea : IGNORED] }]
    }),
  )
}

function lexiconFor(question: ChoiceQuestion): Lexicon {
  const entries = entriesOf(question)
  const usual: readonly (readonly [string, string])[] = [
    [denials, DENIED],
    [queries, QUERY],
    [beside, IGNORED],
    [clauseWords, `${IGNORED} ${BREAK}`],
  ]
  for (const [list, idea] of usual)
    for (const form of split(list))
      if (!entries.has(form)) entries.set(form, { form, ideas: idea.split(' ') })
  return lexiconOf(entries)
}

const made = new WeakMap<ChoiceQuestion['options'], Lexicon>()

function lexiconOfQuestion(question: ChoiceQuestion): Lexicon {
  const known = made.get(question.options)
  if (known) return known
  const lexicon = lexiconFor(question)
  made.set(question.options, lexicon)
  return lexicon
}

/** A row of digits belongs to another answer: a telephone number, a day, a sum. */
const MANY_DIGITS = /\p{N}(?:[\s./-]?\p{N}){3,}/u

/** The choices that are named: none behind a denial in the same breath (“ของฉันเองค่ะ ไม่ใช่ของแม่”). */
function namedIn(finding: Finding): Set<string> {
  const words = finding.words()
  const breaks = [...finding.breaks].sort((one, other) => one - other)
  const denied = words
    .filter(({ ideas }) => ideas.includes(DENIED))
    .map(({ to }) => ({ from: to, to: breaks.find((each) => each > to) ?? Infinity }))
  const isDenied = ({ from }: Found) => denied.some((range) => range.from <= from && from < range.to)
  const choices = words.filter(({ ideas }) => !ideas.includes(DENIED) && !ideas.includes(QUERY))
  const named = new Set(choices.filter((word) => !isDenied(word)).flatMap(({ ideas }) => ideas))
  for (const idea of choices.filter(isDenied).flatMap(({ ideas }) => ideas)) {
    named.delete(idea)
    named.delete(WEAK + idea)
  }
  return named
}

/** “1. ประกอบการขอวีซ่า”, as a button says it: number and words must be those of one choice. */
const NUMBERED = /^\s*[([]?\p{N}{1,2}\s*[.):\]=-]/u

/** The ideas of the choices that a text names, weak ones only where no other is named; none where it asks something. */
function ideasSaid(question: ChoiceQuestion, text: string): readonly string[] {
  if (/[?？]/.test(text) || MANY_DIGITS.test(text) || NUMBERED.test(text)) return []
  const finding = find(text, lexiconOfQuestion(question))
  return finding.asks ? [] : [...namedIn(finding)]
}

const isWeak = (idea: string) => idea.startsWith(WEAK)

/** The ids of all choices that a text names in the person's own words, also behind another. */
export function choicesSaid(question: ChoiceQuestion, text: string): readonly string[] {
  const ids = ideasSaid(question, text).map((idea) => (isWeak(idea) ? idea.slice(1) : idea))
  return question.options.filter(({ id }) => ids.includes(id)).map(({ id }) => id)
}

/** Whether a text names somebody or something that is near a choice and none of them: “ลูกสะใภ้”. */
export const namesNoChoice = (question: ChoiceQuestion, text: string): boolean =>
  ideasSaid(question, text).includes(NO_CHOICE)

/**
 * The id of the one choice that a text names in the person's own words, among whatever else it says (“ของฉันเองค่ะ บัตรหาย”);
 * null where it names none or several, denies it, or asks something.
 */
export function saidChoice(question: ChoiceQuestion, text: string): string | null {
  const ideas = ideasSaid(question, text)
  if (ideas.includes(NO_CHOICE)) return null
  const strong = ideas.filter((idea) => !isWeak(idea))
  const weak = ideas.filter(isWeak).map((idea) => idea.slice(1))
  const [only, other] = strong.length > 0 ? strong : weak
  return only !== undefined && other === undefined ? only : null
}
