import { formatPhone, parsePhone } from '../../lib/typed/phone.ts'
import { say } from '../../domain/text.ts'
import type { QuestionOf } from '../../domain/questions/question.ts'
import { type AnswerKind, fine, wrong } from './answer.ts'

export const phoneAnswer: AnswerKind<QuestionOf<'phone'>> = {
  buttons: () => [],
  parse(_question, given) {
    if (given.kind !== 'typed') return wrong(say('chat.answer.type-please'))
    const phone = parsePhone(given.text)
    return phone === null ? wrong(say('chat.answer.bad-phone')) : fine(phone)
  },
  show: (_question, value) => ({ typed: formatPhone(value) }),
}
