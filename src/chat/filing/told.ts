import { DAY, MINUTE } from '../../lib/time.ts'
import { questionsOf } from '../../domain/questions/questions.ts'
import type { Answers } from '../../domain/questions/when.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
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

/** Answers that belong to the wish in the same words: of another service's matter they may be wrong. */
const ofTheWish: readonly string[] = ['for-whom', 'asker-relation']
/** And those that another wish for the same service tells anew, or does not tell. */
const ofOneWish: readonly string[] = ['patient', 'addressee', 'originals']
/** Within this time a wish that is told again, in other words, is the same one. */
const SAME_WISH = 30 * MINUTE

/** Whether what was told is kept beside a sentence that wishes for something. */
function isKept(id: string, at: string | undefined, { now }: Facts): boolean {
  if (ofTheWish.includes(id)) return false
  return !ofOneWish.includes(id) || (at !== undefined && +now - Date.parse(at) < SAME_WISH)
}

/**
 * Remembers what words told before they were asked for, so that nobody asks for it again.
 * @param answers by question id, as the question stores them
 * @param wished the services that the same words may wish for
 */
export function remember(state: State, answers: Answers, wished: readonly ServiceId[], facts: Facts): State {
  const former = Object.entries(toldOf(state, facts)).filter(
    ([id]) => wished.length === 0 || isKept(id, state.told?.at, facts),
  )
  const told = { ...Object.fromEntries(former), ...answers }
  const isNew =
    Object.keys(answers).length > 0 || former.length < Object.keys(state.told?.answers ?? {}).length
  if (!isNew) return state
  const isOther = ofTheWish.some((id) => answers[id] !== undefined)
  const services = isOther ? [...wished] : state.told?.services
  return { ...state, told: { answers: told, at: facts.now.toISOString(), ...(services && { services }) } }
}

/** What of it answers questions of this service: a draft begins with it, and the person sees it on the check page. */
export function toldAnswers(state: State, service: Service, facts: Facts): Record<string, string> {
  const told = toldOf(state, facts)
  const isOther = state.told?.services?.includes(service.id) === true
  return Object.fromEntries(
    questionsOf(service).flatMap((question) => {
      const value = told[question.id]
      if (ofTheWish.includes(question.id) && (!isOther || service.ownRight)) return []
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
