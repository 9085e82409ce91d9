import { parseSchoolYear } from '../../lib/typed/schoolYear.ts'
import { BUDDHIST_ERA, type Day } from '../../lib/time.ts'
import { button } from '../message.ts'
import { say, type Text } from '../../domain/text.ts'
import type { QuestionOf } from '../../domain/questions/question.ts'
import { type AnswerKind, fine, wrong } from './answer.ts'

const yearOf = (day: Day) => Number(day.slice(0, 4))

function shown(value: string): Text {
  return say('chat.answer.school-year', { be: Number(value) + BUDDHIST_ERA })
}

/** One of the last few school years. The person taps it, or types it in either era, also with its term. */
export const yearAnswer: AnswerKind<QuestionOf<'year'>> = {
  buttons: (question, { draft, today, shown: card }) =>
    Array.from({ length: 1 - question.earliest }, (_, ago) => {
      const value = String(yearOf(today) - ago)
      return button(shown(value), { kind: 'answer', draft, question: question.id, value, shown: card })
    }),
  parse(question, given, today) {
    const [first, last] = [yearOf(today) + question.earliest, yearOf(today)]
    const typed = given.kind === 'typed' ? parseSchoolYear(given.text, last) : null
    const year = given.kind === 'tapped' ? Number(given.value) : typed
    if (year === null || !(year >= first && year <= last)) {
      return wrong(say('chat.answer.bad-year', { first: first + BUDDHIST_ERA, last: last + BUDDHIST_ERA }))
    }
    return fine(String(year))
  },
  show: (_question, value) => shown(value),
}
