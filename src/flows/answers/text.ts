import { cleanText } from '../../lib/cleanText.ts'
import { say } from '../message.ts'
import type { QuestionOf } from '../question.ts'
import { type AnswerKind, fine, wrong } from './answer.ts'

/** Free words, up to `maxLength` UTF-16 units after cleaning. */
export const textAnswer: AnswerKind<QuestionOf<'text'>> = {
  buttons: () => [],
  parse(question, given) {
    if (given.kind !== 'typed') return wrong(say('chat.answer.type-please'))
    const value = cleanText(given.text)
    if (value.length < 2) return wrong(say('chat.answer.too-short'))
    if (value.length > question.maxLength) {
      return wrong(say('chat.answer.too-long', { max: question.maxLength }))
    }
    return fine(value)
  },
  show: (_question, value) => ({ typed: value }),
}
