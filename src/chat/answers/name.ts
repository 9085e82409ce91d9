import { cleanText } from '../../lib/cleanText.ts'
import { parseName } from '../../lib/typed/personName.ts'
import { say } from '../../domain/text.ts'
import type { QuestionOf } from '../../domain/questions/question.ts'
import { type AnswerKind, fine, wrong } from './answer.ts'

const MAX_LENGTH = 120

/** Title (optional), name and surname in one line. */
export const nameAnswer: AnswerKind<QuestionOf<'name'>> = {
  buttons: () => [],
  parse(_question, given) {
    if (given.kind !== 'typed') return wrong(say('chat.answer.type-please'))
    if (cleanText(given.text).length > MAX_LENGTH)
      return wrong(say('chat.answer.too-long', { max: MAX_LENGTH }), 'told')
    const read = parseName(given.text)
    if ('name' in read) return fine(read.name)
    return wrong(say(read.no === 'surname' ? 'chat.answer.surname-missing' : 'chat.answer.bad-name'))
  },
  show: (_question, value) => ({ typed: value }),
}
