import { formatMoney, parseMoney } from '../../lib/typed/money.ts'
import { say } from '../../domain/text.ts'
import type { QuestionOf } from '../../domain/questions/question.ts'
import { type AnswerKind, fine, wrong } from './answer.ts'

/** A sum in baht, which the person types. */
export const moneyAnswer: AnswerKind<QuestionOf<'money'>> = {
  buttons: () => [],
  parse(_question, given) {
    const amount = given.kind === 'typed' ? parseMoney(given.text) : null
    return amount === null ? wrong(say('chat.answer.bad-money')) : fine(amount)
  },
  show: (_question, value) => say('chat.answer.baht', { amount: formatMoney(value) }),
}
