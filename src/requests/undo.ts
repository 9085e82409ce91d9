import { randomUUID } from 'node:crypto'
import type { Officer } from '../domain/requests/actor.ts'
import { dayOf, SECOND } from '../lib/time.ts'
import type { Office } from '../domain/settings/office.ts'
import type { Note, Request } from '../domain/requests/request.ts'
import type { ChangeDeps } from './changeRequest.ts'

/**
 * Whether the last decision may be worth undoing: an officer's, of today. Whether its notice has left, only the
 * attempt can tell.
 */
export function mayUndo({ last }: Request, now: Date): boolean {
  return last !== null && dayOf(last.at) === dayOf(now)
}

/**
 * Takes the last decision back, and the notice that it owes, if that has not left.
 * @returns false when there is nothing to undo any more; then nothing is written
 */
export async function undoLast(deps: ChangeDeps, request: Request, by: Officer, now: Date): Promise<boolean> {
  const { last } = request
  if (last === null || !mayUndo(request, now)) return false
  const note = { id: randomUUID(), at: now, kind: 'undone', by, change: last.change } as const
  return deps.models.requests.undo(request, note, now)
}

/** The word on a delay that stands last on a request and, by the clock, may not have left yet; null: none. */
export function wordToTakeBack(request: Request, now: Date, { notices }: Office): Note | null {
  const last = request.notes.at(-1)
  if (last?.kind !== 'delay-explained') return null
  return +now - +last.at < notices.undoSeconds * SECOND ? last : null
}

/**
 * Takes back the last word on a delay, and its line, if nobody has been told yet.
 * @returns false when it has left, or something else has happened since; then nothing is written
 */
export async function takeWordBack(deps: ChangeDeps, request: Request, now: Date): Promise<boolean> {
  const last = request.notes.at(-1)
  if (last?.kind !== 'delay-explained') return false
  return deps.models.requests.unsay(request, last.id, now)
}
