import { formatMoney, parseMoney, sumGuessed, sumOutOfBounds } from '../../lib/typed/money.ts'
import { say } from '../../domain/text.ts'
import type { QuestionOf } from '../../domain/questions/question.ts'
import { type AnswerKind, fine, wrong } from './answer.ts'

/** A sum in baht, which the person types. */
export const moneyAnswer: AnswerKind<QuestionOf<'money'>> = {
  buttons: () => [],
  parse(_question, given) {
    if (given.kind !== 'typed') return wrong(say('chat.answer.bad-money'))
    const amount = parseMoney(given.text)
    if (amount !== null) return fine(amount)
    const read = sumOutOfBounds(given.text)
    if (read === null) {
      const guess = sumGuessed(given.text)
      return { ...wrong(say('chat.answer.bad-money')), ...(guess !== null && { guess }) }
    }
    return wrong(say('chat.answer.money-out-of-bounds', { amount: formatMoney(read) }), 'told')
  },
  show: (_question, value) => say('chat.answer.baht', { amount: formatMoney(value) }),
}
