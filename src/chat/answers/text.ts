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

/**
 * Free words, without particles behind them, up to `maxLength` UTF-16 units after cleaning, or one of the suggestions. Refuses a citizen id,
 * bank card or account number.
 */
export const textAnswer: AnswerKind<QuestionOf<'text'>> = {
  buttons: ({ id: question, suggestions = [] }, { draft, shown }) =>
    suggestions.map(({ id, label }) =>
      button({ words: label }, { kind: 'answer', draft, question, value: id, shown }),
    ),
  parse({ maxLength, suggestions = [] }, given) {
    if (given.kind === 'tapped') {
      return suggestions.some(({ id }) => id === given.value)
        ? fine(given.value)
        : wrong(say('chat.answer.type-please'))
    }
    if (given.kind === 'day') return wrong(say('chat.answer.type-please'))
    const value = withoutCertainParticles(cleanText(given.text))
    const place = placeByWords(value, suggestions.map(wordsOf))
    const suggested = place === null ? undefined : suggestions[place]
    if (suggested) return fine(suggested.id)
    if (value.length < 2) return wrong(say('chat.answer.too-short'))
    if (value.length > maxLength) return wrong(say('chat.answer.too-long', { max: maxLength }), 'told')
    if (holdsPrivateNumber(value)) return wrong(say('chat.answer.private-number'), 'told')
    if (saysNothing(given.text)) return wrong(say('chat.answer.no-words'))
    return fine(value)
  },
  show({ suggestions = [] }, value) {
    const suggested = suggestions.find(({ id }) => id === value)
    return suggested ? { words: suggested.label } : { typed: value }
  },
}
