import { cleanText } from '../../lib/cleanText.ts'
import { withoutTitle } from '../../lib/nameTitle.ts'
import { say } from '../../domain/text.ts'
import type { QuestionOf } from '../../domain/questions/question.ts'
import { type AnswerKind, fine, wrong } from './answer.ts'

const MAX_LENGTH = 120
/**
 * Letters and marks of any script, and the punctuation of Thai titles and foreign names: “ว่าที่ ร.ต.”,
 * “O'Neil”, “(สุข)”.
 */
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}\s.'’()-]*$/u

/**
 * Title (optional), name and surname in one line, stored as the person typed them. The program does not split
 * them: a title may have no space behind it and a surname may have several words. The officer does it.
 */
export const nameAnswer: AnswerKind<QuestionOf<'name'>> = {
  buttons: () => [],
  parse(_question, given) {
    if (given.kind !== 'typed') return wrong(say('chat.answer.type-please'))
    const value = cleanText(given.text)
    if (value.length > MAX_LENGTH) return wrong(say('chat.answer.too-long', { max: MAX_LENGTH }))
    if (!NAME.test(value)) return wrong(say('chat.answer.bad-name'))
    if (!withoutTitle(value).includes(' ')) return wrong(say('chat.answer.surname-missing'))
    return fine(value)
  },
  show: (_question, value) => ({ typed: value }),
}
