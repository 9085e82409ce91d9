import type { Office } from '../../domain/settings/office.ts'
import { isOpenState } from '../../domain/requests/requestLife.ts'
import { daysBefore } from '../../domain/settings/retention.ts'
import { addDays, dayOf } from '../../lib/time.ts'
import { giveBack, type GiveBackModels } from '../../requests/giveBack.ts'
import { notePastAppointments } from './pastAppointments.ts'

/** Days to look ahead; no appointment is later. */
const AHEAD_DAYS = 200

/** Cancels the appointments of requests that have ended, when the process that ended a request died before doing so. */
async function endOrphans(models: GiveBackModels, now: Date): Promise<number> {
  const { requests, appointments } = models
  const today = dayOf(now)
  const coming = await appointments.between(today, addDays(today, AHEAD_DAYS))
  const found = await requests.byIds(coming.map(({ request }) => request))
  const open = new Set(found.filter(({ state }) => isOpenState(state)).map(({ id }) => id))
  const orphans = coming.filter(({ request }) => !open.has(request))
  for (const { request } of orphans) await giveBack(models, request, 'still-booked', now)
  return orphans.length
}

/** Repairs appointments that a killed process left inconsistent, notes who came, and deletes old ones. */
export async function tidyAppointments(
  models: GiveBackModels,
  now: Date,
  { retention }: Office,
): Promise<{ readonly repaired: number; readonly noted: number; readonly forgotten: number }> {
  const orphans = await endOrphans(models, now)
  const stray = await models.appointments.tidy(dayOf(now), now)
  const noted = await notePastAppointments(models, now)
  const before = daysBefore(now, retention.visitDays)
  return {
    repaired: orphans + stray,
    noted,
    forgotten: await models.appointments.forget(dayOf(before), before),
  }
}
