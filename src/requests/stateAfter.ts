import {
  type Change,
  type ChangeName,
  changes,
  isOpenState,
  type RequestState,
} from '../domain/requests/requestLife.ts'
import { dayOf } from '../lib/time.ts'
import type { Request } from '../domain/requests/request.ts'

/** The state of a request before it ended. A paused request counts as accepted, because the end also ends the pause. */
function formerState({ history }: Request): RequestState | null {
  const former = history.findLast(({ to }) => isOpenState(to))?.to ?? null
  return former === 'paused' ? 'accepted' : former
}

/**
 * Whether an officer may reopen a request: only on the day on which it ended, to correct a mistake at once. Later the
 * applicant files a new request.
 */
function mayReopen(request: Request, now: Date): boolean {
  const { answers, endedAt } = request
  return answers !== null && endedAt !== null && dayOf(endedAt) === dayOf(now)
}

/** The state after a change. @returns null when the request's state does not allow the change */
export function stateAfter(request: Request, name: ChangeName, now: Date): RequestState | null {
  const change: Change = changes[name]
  if (!change.from.includes(request.state)) return null
  // With its papers an accepted request goes on, and another one goes back into the queue.
  const goesOn = request.state === 'papers_missing' && request.timing.acceptedAt !== null
  if (goesOn ? name === 'papers-complete' : name === 'resume' && request.state === 'papers_missing')
    return null
  if (change.to !== 'former') return change.to
  return mayReopen(request, now) ? formerState(request) : null
}
