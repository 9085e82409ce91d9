import { DAY } from '../../lib/time.ts'
import { questionsOf } from '../../domain/questions/questions.ts'
import type { Answers } from '../../domain/questions/when.ts'
import type { Service } from '../../domain/services/service.ts'
import type { State } from '../state.ts'
import type { Facts } from '../turn.ts'
import { isTaken } from './isTaken.ts'

/** What somebody said yesterday may be another matter. */
const REMEMBERED = DAY

/** What the person's words have told of late, by question. */
export function toldOf({ told }: State, { now }: Facts): Answers {
  return told && +now - Date.parse(told.at) < REMEMBERED ? told.answers : {}
}

/**
 * Remembers what words told before they were asked for, so that nobody asks for it again.
 * @param answers by question id, as the question stores them
 */
export function remember(state: State, answers: Answers, facts: Facts): State {
  if (Object.keys(answers).length === 0) return state
  return { ...state, told: { answers: { ...toldOf(state, facts), ...answers }, at: facts.now.toISOString() } }
}

/** What of it answers questions of this service: a draft begins with it, and the person sees it on the check page. */
export function toldAnswers(state: State, service: Service, facts: Facts): Record<string, string> {
  const told = toldOf(state, facts)
  return Object.fromEntries(
    questionsOf(service).flatMap((question) => {
      const value = told[question.id]
      return value !== undefined && isTaken(question, value, facts.today) ? [[question.id, value]] : []
    }),
  )
}

/** The state after a draft has taken these answers over. */
export function withoutTold(state: State, taken: Answers): State {
  const { told, ...rest } = state
  const left = Object.entries(told?.answers ?? {}).filter(([id]) => taken[id] === undefined)
  return told && left.length > 0 ? { ...rest, told: { ...told, answers: Object.fromEntries(left) } } : rest
}
