import type { Day } from '../../lib/time.ts'
import type { Question } from '../../domain/questions/question.ts'
import { answering } from '../answers/index.ts'
import { saysMore } from '../answers/saysMore.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'
import { WRONG } from './calledWrong.ts'
import { isTitledName } from './titledName.ts'
import type { Named } from './namedQuestion.ts'

/** Where in a sentence that corrects an answer the right one stands. */

/** Words that stand between the name of an answer and the answer. */
const LINKS =
  /^(?:[\s:=-]|แล้ว(?=\s)|ของ(?:ดิฉัน|ผม|ฉัน|หนังสือ)|ที่ถูก(?:ต้อง)?|ใหม่|ต้องเป็น|ต้อง|จริง|คือ|เป็น|ให้|ควร|ว่า|ผิด|แก้ไข|แก้(?!ว)|เปลี่ยน|ไม่ถูกต้อง|ไม่ถูก|ขอ|ช่วย|ด้วย|หน่อย|is|are|should be|to|my|the|wrong)+/iu
/** What stands before the right answer in a sentence that says the wrong one first. */
const RIGHT =
  /(?:ที่ถูก(?:ต้อง)?(?:คือ|เป็น)|(?:ต้อง|แก้|เปลี่ยน|แต่|ขอ|ให้|ควร)เป็น|ที่จริง(?:คือ|เป็น)|(?<!ไม่ได้|ไม่|ว่า)เป็น|คือ|ไม่ใช่\S+\s+|(?:to be|should be|\bto\b|\bit is))(?=.)/giu
/** A wrong answer that stands behind the right one: “เป็นสามี ไม่ใช่ลูก”. */
const NOT_THIS = /\s+(?:ไม่ใช่|ไม่ได้เป็น|not)\s*\S+$/iu

/** What people say behind the right name of something, and which is no part of it. */
const BEHIND = /(?:\s*(?:แล้ว|ต่างหาก|ตะหาก|(?<!ตัว)แทน|นี่แหละ|นั่นแหละ|เท่านั้น))+$/u

/** Whether words that may be a free answer call one wrong. A name with its title may have such a word in it. */
const callsItWrong = ({ kind }: Question, text: string) =>
  WRONG.test(text) && !(kind === 'name' && isTitledName(text))

/** Words that only lead to an answer are no part of one. A name may begin with the same letters: “เป็นเอก”. */
const ONLY_LEADS = /^(?:ต้อง|ควร|ให้|ที่ถูก(?:ต้อง)?)?(?:เป็น|คือ)\s|^ที่ถูก|สะกด/u

/** Behind so many words that lead to an answer one is looked for; more stand in no sentence. */
const MOST_LEADS = 5

/** The text behind the words that lead to the right answer, the last of them first, and then the text itself. */
export function rightIn(text: string): string[] {
  const bare = text.replace(NOT_THIS, '')
  const behind = [...bare.matchAll(RIGHT)]
    .slice(-MOST_LEADS)
    .map(({ index, 0: found }) => bare.slice(index + found.length).trim())
  return [...behind.reverse(), bare].filter((each) => each !== '')
}

export function valueOf(question: Question, text: string, today: Day): string | null {
  const free = question.kind === 'text' || question.kind === 'name'
  const isName = question.kind === 'name' && isTitledName(text)
  for (const right of isName ? [text] : rightIn(text)) {
    const each = free ? withoutParticles(right).replace(BEHIND, '') : right
    if (free && (saysMore(question, each) || callsItWrong(question, each) || ONLY_LEADS.test(each))) continue
    const parsed = answering(question).parse({ kind: 'typed', text: each }, today)
    if (parsed.ok) return parsed.value
  }
  return null
}

/** The value behind the name of its question: “ผู้ป่วยคือสามี”, “ยอดรวม 3,500”. */
export function valueBehind({ question, from, to }: Named, text: string, today: Day): string | null {
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
