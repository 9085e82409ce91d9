import type { Day } from '../../lib/time.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { Button } from '../message.ts'
import type { Text } from '../../domain/text.ts'
import type { Question } from '../../domain/questions/question.ts'
import type { AnswerKind, Asked, Given, Parsed } from './answer.ts'
import { choiceAnswer } from './choice.ts'
import { countAnswer } from './count.ts'
import { dayAnswer } from './day.ts'
import { moneyAnswer } from './money.ts'
import { nameAnswer } from './name.ts'
import { phoneAnswer } from './phone.ts'
import { textAnswer } from './text.ts'
import { yearAnswer } from './year.ts'

interface Answering {
  buttons(asked: Asked): readonly Button[]
  parse(given: Given, today: Day): Parsed
  show(value: string): Text
}

/** The kind of answer that a question needs, with the question already passed in. */
export function answering(question: Question): Answering {
  switch (question.kind) {
    case 'text':
      return bind(textAnswer, question)
    case 'name':
      return bind(nameAnswer, question)
    case 'phone':
      return bind(phoneAnswer, question)
    case 'choice':
      return bind(choiceAnswer, question)
    case 'count':
      return bind(countAnswer, question)
    case 'day':
      return bind(dayAnswer, question)
    case 'year':
      return bind(yearAnswer, question)
    case 'money':
      return bind(moneyAnswer, question)
    default:
      return unreachable(question)
  }
}

function bind<Q extends Question>(kind: AnswerKind<Q>, question: Q): Answering {
  return {
    buttons: (asked) => kind.buttons(question, asked),
    parse: (given, today) => kind.parse(question, given, today),
    show: (value) => kind.show(question, value),
  }
}
