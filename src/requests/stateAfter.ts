import {
  type Change,
  type ChangeName,
  changes,
  isOpenState,
  type RequestState,
} from '../domain/requests/requestLife.ts'
import { dayOf } from '../lib/time.ts'
import type { Request } from '../domain/requests/request.ts'

/** The state in which a request stood before it ended; a pause is over with it. */
function formerState({ history }: Request): RequestState | null {
  const former = history.findLast(({ to }) => isOpenState(to))?.to ?? null
  return former === 'paused' ? 'accepted' : former
}

/**
 * Whether an officer may open a request again: on the day on which it ended, while the person is still at the counter
 * or a mistake is still fresh. Later it is another request.
 */
function mayReopen(request: Request, now: Date): boolean {
  const { answers, endedAt } = request
  return answers !== null && endedAt !== null && dayOf(endedAt) === dayOf(now)
}

/**
 * Where a change leads from here.
 * @returns null when the request cannot go through it now
 */
export function stateAfter(request: Request, name: ChangeName, now: Date): RequestState | null {
  const change: Change = changes[name]
  if (!change.from.includes(request.state)) return null
  if (change.to !== 'former') return change.to
  return mayReopen(request, now) ? formerState(request) : null
}
