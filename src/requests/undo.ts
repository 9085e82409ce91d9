import { randomUUID } from 'node:crypto'
import type { Officer } from '../domain/requests/actor.ts'
import { dayOf, SECOND } from '../lib/time.ts'
import type { Office } from '../domain/settings/office.ts'
import type { Note, Request } from '../domain/requests/request.ts'
import type { ChangeDeps } from './changeRequest.ts'
import { timeOfChange } from './timing.ts'

/**
 * Whether an officer may try to undo the last decision: it must be an officer's, of today. Only the attempt shows
 * whether its notice has left already.
 */
export function mayUndo({ last }: Request, now: Date): boolean {
  return last !== null && dayOf(last.at) === dayOf(now)
}

/**
 * Undoes the last decision and removes its notice, if the notice has not left.
 * @returns false when nothing can be undone any more; then nothing is written
 */
export async function undoLast(deps: ChangeDeps, request: Request, by: Officer, now: Date): Promise<boolean> {
  const { last } = request
  if (last === null || !mayUndo(request, now)) return false
  const at = timeOfChange(request, now)
  const note = { id: randomUUID(), at, kind: 'undone', by, change: last.change } as const
  return deps.models.requests.undo(request, note)
}

/** The last note of a request if it explains a delay and is still within the undo time; null otherwise. */
export function wordToTakeBack(request: Request, now: Date, { notices }: Office): Note | null {
  const last = request.notes.at(-1)
  if (last?.kind !== 'delay-explained') return null
  return +now - +last.at < notices.undoSeconds * SECOND ? last : null
}

/**
 * Takes back the last explanation of a delay and its notice, if the notice has not left.
 * @returns false when it has left or the request has changed since it was read; then nothing is written
 */
export async function takeWordBack(
  deps: ChangeDeps,
  request: Request,
  by: Officer,
  now: Date,
): Promise<boolean> {
  const last = request.notes.at(-1)
  if (last?.kind !== 'delay-explained' || last.revision === undefined) return false
  const { id, revision } = last
  return deps.models.requests.unsay(request, { id, revision }, by, timeOfChange(request, now))
}
