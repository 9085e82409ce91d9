import { comparable, readable } from '../../lib/cleanText.ts'
import { choiceNumber, placeByWords } from '../../lib/typed/choice.ts'
import { readNumber } from '../../lib/typed/numberWords.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'
import { type Level, levels, levelWords } from '../../domain/survey/surveyItems.ts'

/**
 * What a typed text means while an item is the current prompt. `number`: a number outside 1 to 5, or a judgement that is no
 * level. It is never taken for one: “ดีจ้ะ” may be a 4 or a 5.
 */
type TypedRating =
  { readonly kind: 'level'; readonly level: Level } | { readonly kind: 'skip' | 'stop' | 'number' }

const skips = ['ข้าม', 'ข้ามข้อนี้', 'skip', 'skip this question']
const stops = ['ไม่ตอบ', 'ไม่ตอบแบบสอบถาม', 'no survey']
const STOPS =
  /^(?:(?:ขอ|จะ)?ไม่(?:ขอ|อยาก)?ตอบ(?:แล้ว|ต่อ|ละ)+|(?:ขอ)?(?:เลิก|หยุด)(?:ตอบ|ทำ)(?:แล้ว|ก่อน)?|พอ(?:แล้ว|แค่นี้)|no more(?: questions)?|stop)(?:\s.*)?$/iu
const JUDGES =
  /^(?:ก็|ให้|แบบ|รู้สึก|ถือว่า|คิดว่า|it (?:was|is)|very|quite|all|\s)*(?:ดี(?:$|มาก|ที่สุด|มั่ง|บ้าง|แต่|อยู่|เลย|เยี่ยม|\s)|เยี่ยม|เฉย|งั้น|พอใช้|พอได้|พอไหว|ปกติ|ธรรมดา|โอเค(?!เลย)|เต็ม(?:ร้อย|สิบ|ที่)?|ร้อย(?:เต็ม|เปอร์)|ใช้ได้|ก็ได้|good|fine|great|ok(?:ay)?|so-so|average|excellent|perfect|not bad)/iu

const levelsInWords = levels.map((level) =>
  [levelWords[level].button, levelWords[level].report].flatMap(({ th, en }) => [th, en]),
)
const levelOf = (words: string): Level | undefined => {
  const place = placeByWords(words.replace(/^(?:ความ)?(?:พึง)?พอใจ\s*(?=\S)/u, ''), levelsInWords)
  return place === null ? undefined : levels[place]
}

const LEAD = /^(?:ข้อ|ระดับ|ให้ไป|ให้|เอาไป|เอา|ตอบ|เลือก|ได้|คะแนน|ขอให้)(?:ที่|คะแนน|ระดับ)?\s*:?\s*/u
/** What people say behind a mark. */
const ENDS = /\s*(?:ก็แล้วกัน|แล้วกัน|ละกัน|ก็พอ|พอ|ไปเลย|เลย|ไป)+$/u
const STARS = /^(?:[⭐★🌟]\ufe0f?\s*)+$/u
const POINTS = String.raw`(?:คะแนน|ดาว|แต้ม|points?|stars?)`
/** “5 คะแนน”, “5/5”, “5 เต็ม 5”, “ห้าดาว”, “5 มากที่สุด”. */
const SCORE = new RegExp(
  String.raw`^(\d{1,4}|[\p{L}\p{M}]+?)\s*${POINTS}?(?:\s*(?:\/|เต็ม|จาก|out of)\s*(\d{1,4}))?\s*${POINTS}?$`,
  'iu',
)

/** Reads “5 ค่ะ”, “๕”, “(5)”, “ข้อ 5”, “5 คะแนนครับ”, “ห้าดาว”, “มากที่สุดค่ะ”, “5 มากที่สุด”; null for anything else. */
export function readRating(typed: string): TypedRating | null {
  const known = levelOf(typed)
  if (known) return { kind: 'level', level: known }
  const words = comparable(withoutParticles(readable(typed)))
  if (skips.includes(words)) return { kind: 'skip' }
  if (stops.includes(words) || STOPS.test(words)) return { kind: 'stop' }
  if (STARS.test(typed.trim())) return scored([...typed.matchAll(/[⭐★🌟]/gu)].length, 5)
  const bare = words.replace(LEAD, '').replace(ENDS, '')
  const [, number = '', most] = SCORE.exec(bare) ?? []
  // Nobody rates in pairs and dozens.
  const spoken = /คู่|โหล|dozen|pair/i.test(number) ? null : readNumber(number)
  const score = choiceNumber(words) ?? (/^\d+$/.test(number) ? Number(number) : spoken)
  if (score !== null) return scored(score, most === undefined ? 5 : Number(most))
  // “5 มากที่สุด” counts when number and words agree.
  const [, digits, rest = ''] = /^\(?(\d)\)?\s*[.:=(-]*\s*(.+?)\)?$/u.exec(bare) ?? []
  if (digits !== undefined && String(levelOf(rest)) === digits) return scored(Number(digits), 5)
  return HALF.test(words) || isJudgement(words) ? { kind: 'number' } : null
}

const HALF = /^(?:ให้|ระดับ)?\s*\d\s*(?:[.,]\s*\d|ครึ่ง)$/u
/** A judgement in more letters tells of something, which is answered. */
const MOST_LETTERS = 24
const isJudgement = (words: string) => [...words].length <= MOST_LETTERS && JUDGES.test(words)

function scored(score: number, most: number): TypedRating {
  const level = levels.find((each) => each === score)
  return level && most === 5 ? { kind: 'level', level } : { kind: 'number' }
}
