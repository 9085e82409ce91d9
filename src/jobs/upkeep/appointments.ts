import type { Office } from '../../domain/settings/office.ts'
import { isOpenState } from '../../domain/requests/requestLife.ts'
import { daysBefore } from '../../domain/settings/retention.ts'
import type { Request } from '../../domain/requests/request.ts'
import { eachOf } from '../../lib/eachOf.ts'
import { addDays, dayOf, MINUTE, momentOf } from '../../lib/time.ts'
import { giveBack, type GiveBackModels } from '../../requests/giveBack.ts'
import { notePastAppointments } from './pastAppointments.ts'

/** Days to look ahead; no appointment is later. */
export const AHEAD_DAYS = 200

/** After this the job `give-back` has handled whatever is due; what is left was booked while its request ended. */
const LONG_DUE = 10 * MINUTE

/** How long ago a request may have ended whose mark of what was given back is looked for; this runs every hour. */
const MARK_DAYS = 31

/** Whether a request has ended and its end should have given the appointment back. */
function shouldHaveNone({ state, givesBackAt }: Request, now: Date): boolean {
  return !isOpenState(state) && (givesBackAt === null || +now - +givesBackAt > LONG_DUE)
}

/** Cancels appointments of ended requests: those of earlier releases, and those booked while the request ended. */
async function endOrphans(models: GiveBackModels, now: Date): Promise<number> {
  const { requests, appointments } = models
  const today = dayOf(now)
  const coming = await appointments.between(today, addDays(today, AHEAD_DAYS))
  const found = await requests.byIds(coming.map(({ request }) => request))
  const orphans = found.filter((request) => shouldHaveNone(request, now))
  await eachOf(orphans, ({ id }) => giveBack(models, id, now))
  return orphans.length
}

/** Repairs appointments that a killed process left inconsistent, notes who came, and deletes old ones. */
export async function tidyAppointments(
  models: GiveBackModels,
  now: Date,
  { retention }: Office,
): Promise<{ readonly repaired: number; readonly noted: number; readonly forgotten: number }> {
  const before = daysBefore(now, retention.visitDays)
  const done = { repaired: 0, noted: 0, forgotten: 0 }
  const parts = [
    async () => (done.repaired += await endOrphans(models, now)),
    () => models.requests.forgetGivenBack(daysBefore(now, MARK_DAYS), momentOf(dayOf(now))),
    async () => (done.repaired += await models.appointments.tidy(dayOf(now), now)),
    async () => (done.noted = await notePastAppointments(models, now)),
    async () => (done.forgotten = await models.appointments.forget(dayOf(before), before)),
  ]
  await eachOf<() => Promise<unknown>>(parts, (part) => part())
  return done
}
