import { readable } from '../../lib/cleanText.ts'
import { formatPhone, parsePhone, phoneFault, phonesIn } from '../../lib/typed/phone.ts'
import { say, type Text } from '../../domain/text.ts'
import type { QuestionOf } from '../../domain/questions/question.ts'
import { type AnswerKind, fine, wrong } from './answer.ts'

function why(text: string): Text {
  const fault = phoneFault(text)
  return fault
    ? say(`chat.answer.phone-${fault.kind}`, { count: fault.digits })
    : say('chat.answer.bad-phone')
}

export const phoneAnswer: AnswerKind<QuestionOf<'phone'>> = {
  buttons: () => [],
  parse(_question, given) {
    if (given.kind !== 'typed') return wrong(say('chat.answer.type-please'))
    const phone = parsePhone(given.text)
    // Which of two the office should call, only the person can tell.
    const several = new Set(phonesIn(readable(given.text)).map((each) => each.phone)).size > 1
    if (several) return wrong(say('chat.answer.bad-phone'), 'told')
    return phone === null ? wrong(why(given.text), 'told') : fine(phone)
  },
  show: (_question, value) => ({ typed: formatPhone(value) }),
}
