import { randomUUID } from 'node:crypto'
import type { Officer } from '../flows/effect.ts'
import { dayOf } from '../lib/time.ts'
import type { Request } from '../models/requestDocument.ts'
import type { Desk } from './changeRequest.ts'

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
export async function undoLast(desk: Desk, request: Request, by: Officer, now: Date): Promise<boolean> {
  const { last } = request
  if (last === null || !mayUndo(request, now)) return false
  const note = { id: randomUUID(), at: now, kind: 'undone', by, change: last.change } as const
  return desk.models.requests.undo(request, note, now)
}
