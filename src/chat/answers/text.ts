import { cleanText } from '../../lib/cleanText.ts'
import { holdsPrivateNumber } from '../../lib/privateNumber.ts'
import { placeByWords } from '../../lib/typed/choice.ts'
import { withoutCertainParticles } from '../../lib/typed/particles.ts'
import { button } from '../message.ts'
import { say } from '../../domain/text.ts'
import type { Option, QuestionOf } from '../../domain/questions/question.ts'
import { type AnswerKind, fine, wrong } from './answer.ts'
import { saysNothing } from './saysMore.ts'

const wordsOf = ({ label, synonyms = [] }: Option) => [label.th, label.en, ...synonyms]

/** What people put before whom a letter is for. “เรียนต่อ” is no such lead. */
const ADDRESSED =
  /^(?:(?:ขอ)?(?:(?:ส่ง|ยื่น|เรียน|ทำ|ออก)\s*(?:ไป)?\s*(?:ถึง|ให้(?:แก่|กับ)?)|ถึง|เรียน(?!ต่อ|รู้|พิเศษ|ดี|จบ|ที่)|ยื่น(?:ที่|กับ|ต่อ))|(?:addressed )?to(?= the | [A-Z]))\s*[:-]?\s*/iu
/** What somebody says that the addressee is not: “กรุงไทยนะคะ ไม่ใช่ออมสิน”, “ไม่ใช่ออมสิน เป็นกรุงไทย”. */
const DENIED_BEHIND = /[\s,]*(?:แต่)?(?:ไม่ใช่|ไม่เอา|บ่ใช่|,? not (?=\S)).*$/iu
const DENIED_FIRST =
  /^(?:ไม่ใช่|ไม่เอา|บ่ใช่|not )\s*\S+?\s*(?:นะคะ|นะครับ|ค่ะ|ครับ|,)?\s*(?:แต่)?\s*(?:ต้อง)?(?:เป็น|คือ|เอา|but )\s*/iu

/** In which language the letter is wanted, which another question asks. */
const LANGUAGE = /[\s,]+(?:ขอ|ทำ|ออก|เอา|เขียน)*(?:เป็น)?ภาษา(?:อังกฤษ|ไทย).*$|[\s,]+in (?:english|thai)\b.*$/iu

/** The addressee in words for one, and whether they say something else as well: what it is not, or the language. */
function addresseeIn(typed: string): { readonly name: string; readonly isDenied: boolean } {
  const text = typed.replace(LANGUAGE, '')
  const bare = text.replace(DENIED_FIRST, '')
  const name = bare.replace(DENIED_BEHIND, '').replace(ADDRESSED, '')
  return { name, isDenied: text !== typed || bare !== text || DENIED_BEHIND.test(bare) }
}

/**
 * Free words, without particles behind them, up to `maxLength` UTF-16 units after cleaning, or one of the suggestions. Refuses a citizen id,
 * bank card or account number.
 */
export const textAnswer: AnswerKind<QuestionOf<'text'>> = {
  buttons: ({ id: question, suggestions = [] }, { draft, shown }) =>
    suggestions.map(({ id, label }) =>
      button({ words: label }, { kind: 'answer', draft, question, value: id, shown }),
    ),
  parse({ id, maxLength, suggestions = [] }, given) {
    if (given.kind === 'tapped') {
      return suggestions.some(({ id }) => id === given.value)
        ? fine(given.value)
        : wrong(say('chat.answer.type-please'))
    }
    if (given.kind === 'day') return wrong(say('chat.answer.type-please'))
    const { name, isDenied } =
      id === 'addressee' ? addresseeIn(cleanText(given.text)) : { name: given.text, isDenied: false }
    const value = withoutCertainParticles(cleanText(name))
    const place = placeByWords(value, suggestions.map(wordsOf))
    const suggested = place === null ? undefined : suggestions[place]
    if (suggested && !isDenied) return fine(suggested.id)
    if (value.length < 2) return wrong(say('chat.answer.too-short'))
    if (value.length > maxLength) return wrong(say('chat.answer.too-long', { max: maxLength }), 'told')
    if (holdsPrivateNumber(value)) return wrong(say('chat.answer.private-number'), 'told')
    if (saysNothing(given.text)) return wrong(say('chat.answer.no-words'))
    return isDenied ? { ...wrong(say('chat.answer.no-words')), guess: value } : fine(value)
  },
  show({ suggestions = [] }, value) {
    const suggested = suggestions.find(({ id }) => id === value)
    return suggested ? { words: suggested.label } : { typed: value }
  },
}
