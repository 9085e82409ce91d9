import { type DayBounds, dayGivenIn, tellsPeriod } from '../../lib/typed/day.ts'
import { addDays, type Day, isDay } from '../../lib/time.ts'
import { say } from '../../domain/text.ts'
import type { QuestionOf } from '../../domain/questions/question.ts'
import { type AnswerKind, fine, type Given, wrong } from './answer.ts'

function dayGiven(given: Given, bounds: DayBounds): Day | null {
  switch (given.kind) {
    case 'day':
      return isDay(given.day) ? given.day : null
    case 'typed':
      return dayGivenIn(given.text, bounds)
    case 'tapped':
      return null
  }
}

/**
 * A day between the question's earliest and latest. The person picks it in the phone's calendar or types it
 * in Thai order.
 */
export const dayAnswer: AnswerKind<QuestionOf<'day'>> = {
  buttons: (question, { draft, today, shown }) => [
    {
      label: say('chat.answer.pick-day'),
      action: {
        kind: 'pick-day',
        tap: { kind: 'pick-day', draft, question: question.id, shown },
        min: addDays(today, question.earliest),
        max: addDays(today, question.latest),
        initial: addDays(
          today,
          question.initial ?? Math.max(question.earliest, Math.min(0, question.latest)),
        ),
      },
    },
  ],
  parse(question, given, today) {
    const first = addDays(today, question.earliest)
    const last = addDays(today, question.latest)
    const day = dayGiven(given, { today, first, last })
    if (day === null) {
      const isPeriod = given.kind === 'typed' && tellsPeriod(given.text)
      return isPeriod
        ? { ...wrong(say('chat.answer.day-needed')), isOfKind: true }
        : wrong(say('chat.answer.bad-day'))
    }
    if (day < first || day > last) {
      const bounds = { day: { day }, first: { day: first }, last: { day: last } }
      return wrong(say('chat.answer.day-out-of-range', bounds), 'told')
    }
    return fine(day)
  },
  show: (_question, value) => say('chat.answer.day', { day: { day: value } }),
}
