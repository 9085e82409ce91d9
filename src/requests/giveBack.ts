import type { Models } from '../models/index.ts'
import { deleteRequestPhotos } from './photos.ts'

/**
 * What a request gives back when it has ended, by the occasion. The four occasions are all there are.
 *
 * - `for-good`: the applicant or the calendar has ended it, which nobody can undo. At once, in `changeRequest`.
 * - `notice-left`: an officer has rejected or completed it, and the notice of that has left, so that the decision can no
 *   longer be undone. The request may still be opened again on the same day: its photos stay. In `releaseNotices`.
 * - `still-booked`: it has ended and its appointment still stands, because a process died in between. Hourly.
 * - `day-after`: it ended before today, and is not opened again. Hourly.
 */
const gives = {
  'for-good': ['appointment', 'photos'],
  'notice-left': ['appointment'],
  'still-booked': ['appointment'],
  'day-after': ['photos'],
} as const satisfies Readonly<Record<string, readonly ('appointment' | 'photos')[]>>

export type EndOccasion = keyof typeof gives

/** Gives back what belongs to the end of a request on this occasion. Safe to repeat. @returns how many photos are deleted */
export async function giveBack(
  models: Pick<Models, 'appointments' | 'photos' | 'requests'>,
  request: string,
  occasion: EndOccasion,
  now: Date,
): Promise<number> {
  const given: readonly string[] = gives[occasion]
  if (given.includes('appointment')) await models.appointments.end(request, now)
  return given.includes('photos') ? deleteRequestPhotos(models, request, now) : 0
}
