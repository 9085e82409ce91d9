import { isOpenState, type RequestState } from '../domain/requests/requestLife.ts'
import type { Request } from '../domain/requests/request.ts'
import { eachOf } from '../lib/eachOf.ts'
import type { Clock } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import { deleteRequestPhotos } from './photos.ts'

/**
 * What an end gives back, and when. Everything is given back here, but for the photos that go after the day
 * (`jobs/upkeep/photos.ts`).
 *
 * | end | by | appointment | photos |
 * | --- | --- | --- | --- |
 * | cancelled, expired | applicant, calendar | at once: nobody can undo or reopen it | at once |
 * | rejected, completed | officer, or the applicant who has received everything | after the undo seconds | after the day |
 *
 * An end writes `givesBackAt` on the request. Once that has passed and no notice waits in the request, one conditional
 * update marks on the request which appointment is given back (`givenBack`): from then on the end cannot be undone,
 * and whoever reopens the request sees what is gone. Only then that appointment is cancelled, if it is still the same
 * revision, and `givesBackAt` is removed. A process that dies in between is continued by the job `give-back`. Undoing
 * and reopening remove `givesBackAt`, so that they keep the appointment if they come first.
 */
const photosGoAtOnce: readonly RequestState[] = ['cancelled', 'expired']

export type GiveBackModels = Pick<Models, 'appointments' | 'photos' | 'requests'>

/** How often a request is read again when its appointment changes at the same moment. The job tries again later. */
const MOST_TRIES = 5

/** Ends what the mark names, if its process died before doing so. Safe to repeat. */
export async function finishGivingBack(
  models: GiveBackModels,
  { id, state, givenBack }: Request,
  now: Date,
): Promise<void> {
  if (!givenBack) return
  if (givenBack.appointment) await models.appointments.end(id, givenBack.appointment.revision, now)
  if (photosGoAtOnce.includes(state)) await deleteRequestPhotos(models, id, now)
}

/** Gives back what an ended request holds, if its end is due and cannot be undone any more. Safe to repeat. */
export async function giveBack(models: GiveBackModels, id: string, now: Date): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const request = await models.requests.byId(id)
    if (!request || isOpenState(request.state)) return
    const appointment = await models.appointments.ofRequest(id, now)
    const marked = request.givenBack
    if (marked && (appointment === null || appointment.revision === marked.appointment?.revision)) {
      await finishGivingBack(models, request, now)
      return models.requests.gaveBack(id, marked)
    }
    const mark = { at: now, appointment: appointment ?? marked?.appointment ?? null }
    if (!(await models.requests.markGivenBack(request, mark))) return
  }
}

/** Gives back everything that is due, until the signal is aborted. @returns how many requests were due */
export async function giveBackDue(
  models: GiveBackModels,
  clock: Clock,
  signal?: AbortSignal,
): Promise<number> {
  const due = await models.requests.givesBackDue(clock())
  await eachOf(due, (id) => giveBack(models, id, clock()), signal)
  return due.length
}
