import type { Models } from '../models/index.ts'
import { deleteRequestPhotos } from './photos.ts'

/**
 * What is released when a request has ended, by occasion. There are only these four occasions.
 * - `for-good`: the applicant or a time limit ended it, which nobody can undo. At once, in `changeRequest`.
 * - `notice-left`: an officer rejected or completed it, and its notice is in the outbox, so the decision can no
 *   longer be undone. An officer may still reopen the request on the same day, so its photos stay. In
 *   `releaseNotices`.
 * - `still-booked`: it has ended but still has its appointment, because a process died in between. Hourly.
 * - `day-after`: it ended before today, so nobody can reopen it. Hourly.
 */
const gives = {
  'for-good': ['appointment', 'photos'],
  'notice-left': ['appointment'],
  'still-booked': ['appointment'],
  'day-after': ['photos'],
} as const satisfies Readonly<Record<string, readonly ('appointment' | 'photos')[]>>

type EndOccasion = keyof typeof gives

export type GiveBackModels = Pick<Models, 'appointments' | 'photos' | 'requests'>

/** Releases what belongs to this occasion. Safe to repeat. @returns how many photos were deleted */
export async function giveBack(
  models: GiveBackModels,
  request: string,
  occasion: EndOccasion,
  now: Date,
): Promise<number> {
  const given: readonly string[] = gives[occasion]
  if (given.includes('appointment')) await models.appointments.end(request, now)
  return given.includes('photos') ? deleteRequestPhotos(models, request, now) : 0
}
