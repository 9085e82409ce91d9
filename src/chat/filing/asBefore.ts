import type { Question } from '../../domain/questions/question.ts'
import { say } from '../../domain/text.ts'
import { readable } from '../../lib/cleanText.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'
import { madeOf } from '../../lib/typed/wholly.ts'
import { CHECK, type Draft, type State } from '../state.ts'
import { type Facts, tell, type Turn } from '../turn.ts'
import { showCheckPage, takeAgain } from './filing.ts'
import { currentWithProblem } from './filingCards.ts'

/** That an answer is the same as before: as last time, or as it stands already. */

const BEFORE =
  '(?:เหมือน|ตาม|อย่าง|แบบ)?(?:เดิม|เก่า|ครั้ง(?:ก่อน|ที่แล้ว|ที่แล้ง)|คราว(?:ก่อน|ที่แล้ว)|รอบ(?:ก่อน|ที่แล้ว)|เมื่อก่อน|ที่เคย(?:ให้|กรอก|ใส่|บอก)(?:ไว้|ไป)?)|(?:as|same as|like) (?:before|last time)|the same(?: one)?|same|old one'
const NAME = 'ชื่อ(?:สกุล)?|นามสกุล|name'
const PHONE = 'เบอร์(?:โทรศัพท์|โทร)?|โทรศัพท์|มือถือ|phone|number'
const OTHER = 'โรงเรียน|ที่ทำงาน|หน่วยงาน|สังกัด|school|workplace|ธนาคาร|bank'
const AROUND =
  'เอา|ใช้|ขอ|ให้|เป็น|ตาม|แบบ|เหมือน|กับ|ทั้งหมด|หมด|ทุกอย่าง|ทุกข้อ|เลย|แหละ|นั่น|นี่|ก็|ได้|แล้ว|ของ|อัน|ข้อมูล|ที่|ไป|มา|อยู่|ไม่เปลี่ยน|ไม่ได้เปลี่ยน|ไม่แก้|ดีกว่า|' +
  'use|take|my|it|is|everything|all|one|information|details|that|as|with|keep'
const saysBefore = madeOf(BEFORE, `${NAME}|${PHONE}|${OTHER}|${AROUND}`)

const LEAVES =
  /^(?:งั้น|ก็|เอา|ขอ|ไม่เป็นไร|ช่างเถอะ|ช่างมัน|\s)*(?:ไม่(?:ต้อง)?(?:แก้(?:ไข)?|เปลี่ยน)|ถูก(?:ต้อง)?(?:อยู่)?แล้ว|ไม่ผิด|ปล่อยไว้|คง(?:ไว้|เดิม|คำตอบเดิม)|กลับ(?:ไป)?(?:หน้า)?ตรวจ\S*|leave it(?: as it (?:is|was))?|keep it|never mind|it is right|no change)(?:แล้ว|ดีกว่า|หรอก|เลย|ก็ได้|แบบนี้|อย่างนี้|\s)*$/iu

/** Of which answer it is said; null: of the one that is asked for, or of all. */
function namedBy(text: string, asked: Question): string | null {
  const of = (words: string) => new RegExp(words, 'iu').test(text)
  if (of(NAME)) return asked.kind === 'name' ? asked.id : 'name'
  if (of(PHONE)) return 'phone'
  return of(OTHER) ? asked.id : null
}

/** Whether the answer that is asked for is there already, so that it is only asked for again. */
const isThere = ({ answers, asking }: Draft) => asking !== CHECK && answers[asking] !== undefined

/**
 * Takes “as before” at a question: what is there already stays, what was given last time is given again, and where there is
 * neither, the question says so. Null for any other words.
 */
export function takeAsBefore(
  state: State,
  draft: Draft,
  question: Question | undefined,
  typed: string,
  facts: Facts,
): Turn | null {
  if (!question) return null
  const text = readable(typed)
  const isBefore = saysBefore(typed)
  if (isThere(draft)) {
    const isLeft = isBefore || (question.kind !== 'choice' && LEAVES.test(withoutParticles(text)))
    return isLeft ? showCheckPage(state, draft, facts) : null
  }
  if (!isBefore) return null
  const named = namedBy(text, question)
  const { again = {} } = draft
  const isHelper = draft.lending !== undefined
  const isAll = named === null && question.id === 'name' && again['name'] !== undefined
  const isKnown = again[question.id === 'asker-name' ? 'name' : question.id] !== undefined
  if (!isHelper && isAll) return takeAgain(state, draft, undefined, facts)
  if (!isHelper && isKnown && (named === null || named === question.id))
    return takeAgain(state, draft, question.id, facts)
  return tell({ ...state, focus: 'draft' }, currentWithProblem(draft, facts, say('chat.stuck.as-before')))
}
