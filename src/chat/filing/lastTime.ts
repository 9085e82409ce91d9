import { questionsOf, knownQuestions } from '../../domain/questions/questions.ts'
import type { Question } from '../../domain/questions/question.ts'
import { type Answers, holds } from '../../domain/questions/when.ts'
import { forOther } from '../../domain/services/forOther.ts'
import type { Service } from '../../domain/services/service.ts'
import type { Day } from '../../lib/time.ts'
import type { LastTime, State } from '../state.ts'
import type { Facts } from '../turn.ts'
import { isTaken } from './isTaken.ts'

/** A status that only the office can name may be another one in the next service. */
const isKept = (id: string, value: string) => !(id === 'status' && value === 'other')

function keptOf(service: Service, answers: Answers, where: Question['again']): Record<string, string> {
  return Object.fromEntries(
    knownQuestions(service).flatMap(({ id, again }) => {
      const value = answers[id]
      return again === where && value !== undefined && isKept(id, value) ? [[id, value]] : []
    }),
  )
}

/** Keeps of a request that is filed what the next one can offer again; of one for somebody else nothing. */
export function keepForNextTime(state: State, service: Service, filed: Answers, { now }: Facts): State {
  if (holds(forOther, filed)) return state
  return {
    ...state,
    lastTime: {
      service: service.id,
      own: { ...state.lastTime?.own, ...keptOf(service, filed, 'everywhere') },
      wanted: keptOf(service, filed, 'same-service'),
      at: now.toISOString(),
    },
  }
}

/** What of last time answers questions of this service as it asks them now. */
export function offeredAgain(
  lastTime: LastTime | undefined,
  service: Service,
  today: Day,
): Record<string, string> {
  if (!lastTime) return {}
  const given = { ...lastTime.own, ...(lastTime.service === service.id && lastTime.wanted) }
  return Object.fromEntries(
    questionsOf(service).flatMap((question) => {
      const value = given[question.id]
      return question.again && value !== undefined && isTaken(question, value, today)
        ? [[question.id, value]]
        : []
    }),
  )
}
