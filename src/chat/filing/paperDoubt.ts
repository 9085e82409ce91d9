import { readable } from '../../lib/cleanText.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'

/** “I do not know whether I have it” is like a question, and says that somebody is not sure. */

const DOUBT = '(?:ก็)?(?:ยัง)?(?:ไม่(?:ค่อย)?(?:แน่ใจ|มั่นใจ|รู้|ทราบ|ชัวร์)|บ่(?:ฮู้|รู้|แน่ใจ))(?:เหมือนกัน|เลย)?'
const THAI = new RegExp(
  `^(?<first>.*?)\\s*${DOUBT}\\s*(?:ว่า)?\\s*(?<last>.*?)\\s*(?:ไหม|มั้ย|มั๊ย|ไม๊|มัย|ก่อ|หรือเปล่า|หรือป่าว|รึเปล่า|รึป่าว|หรือไม่|หรือยัง|รึยัง)$`,
  'u',
)
/** Whether it is there, not whether it is needed. */
const HAS = /^(?:จะ|ยัง)*(?:มี|ครบ|เหลือ|อยู่)|(?:มี|ครบ|เหลือ|อยู่|ได้)(?:แล้ว|อยู่|ครบ)*$/u
const HAS_AT_ENDS = /^(?:จะ|ยัง)*(?:มี|ครบ|เหลือ|อยู่)+|(?:มี|ครบ|เหลือ|อยู่|ได้)(?:แล้ว|อยู่|ครบ)*$/gu

const ENGLISH =
  /^(?:sorry,? )?(?:i(?:['’]m| am)? )?(?:really )?(?:(?:do not|don['’]?t) know|not (?:so )?sure|unsure|no idea) (?:if|whether) (?:i|we)(?:['’]ve| have)?(?: still)?(?: have)?(?: got)?(?: (?:all of )?(?:it|them|that|one|this))?(?<rest>.*)$/iu

/** The words with a doubt whether a paper is there in plain words; any other words as they are. */
export function doubtPlainly(typed: string): string {
  const text = withoutParticles(readable(typed).replace(/[?？.!]+$/u, '')).trim()
  const { first = '', last = '' } = THAI.exec(text)?.groups ?? {}
  if (last !== '' && HAS.test(last)) return `ไม่แน่ใจ ${first}${last.replace(HAS_AT_ENDS, '')}`.trim()
  const english = ENGLISH.exec(text)?.groups
  if (!english) return typed
  const rest = (english['rest'] ?? '').trim()
  return rest === '' ? 'not sure' : `not sure about ${rest}`
}
