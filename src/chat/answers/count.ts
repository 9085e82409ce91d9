import { parseCount } from '../../lib/typed/count.ts'
import { button } from '../message.ts'
import { say, type Text } from '../../domain/text.ts'
import type { QuestionOf } from '../../domain/questions/question.ts'
import { type AnswerKind, fine, wrong } from './answer.ts'

/** The number of buttons that fit in one row; the person types a larger number. */
const BUTTONS = 5

function counted({ unit }: QuestionOf<'count'>, count: string): Text {
  return say('chat.answer.counted', { count, unit: { words: count === '1' ? unit.one : unit.other } })
}

/** A whole number between `min` and `max`, tapped or typed, with or without its unit. */
export const countAnswer: AnswerKind<QuestionOf<'count'>> = {
  buttons: (question, { draft, shown }) =>
    Array.from({ length: Math.min(BUTTONS, question.max - question.min + 1) }, (_, i) => {
      const value = String(question.min + i)
      const tap = { kind: 'answer', draft, question: question.id, value, shown } as const
      // The question says what is counted, and the numbers stand in one row.
      return { ...button(counted(question, value), tap), short: { typed: value } }
    }),
  parse(question, given) {
    const typed = given.kind === 'day' ? null : given.kind === 'typed' ? given.text : given.value
    const count = typed === null ? null : parseCount(typed)
    return count === null || count < question.min || count > question.max
      ? wrong(say('chat.answer.count-please', { min: question.min, max: question.max }))
      : fine(String(count))
  },
  show: counted,
}
