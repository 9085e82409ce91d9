import { eachOf } from '../../lib/eachOf.ts'
import { type Day, dayOf } from '../../lib/time.ts'
import type { Models } from '../../models/index.ts'
import type { PastAppointments } from '../../models/appointments/pastAppointments.ts'
import type { Request } from '../../domain/requests/request.ts'

/** Whether the person came, where no officer has marked it: somebody who was at the counter has a change by an officer on that day. */
function came({ history }: Request, day: Day): boolean {
  return history.some(
    ({ change, by, at }) => change !== 'submit' && by.kind === 'officer' && dayOf(at) === day,
  )
}

async function note(
  { requests, appointments }: Pick<Models, 'appointments' | 'requests'>,
  past: PastAppointments,
  request: Request | null,
) {
  for (const { day, ended, came: marked } of request ? past.days : []) {
    const appointment = { day, came: marked ?? (request !== null && came(request, day)) }
    // When the request's end cancelled the appointment and nobody came, it counts as cancelled and is not noted.
    if (appointment.came || !ended) await requests.noteAppointment(past.request, appointment)
  }
  await appointments.pastNoted(past)
}

/**
 * Notes on each request which appointments have passed and whether the person came, before the appointments are
 * deleted. Repeated or run in several processes, it notes each appointment once.
 * @returns on how many requests
 */
export async function notePastAppointments(
  models: Pick<Models, 'appointments' | 'requests'>,
  now: Date,
): Promise<number> {
  const past = await models.appointments.past(dayOf(now))
  await eachOf(past, async (each) => note(models, each, await models.requests.byId(each.request)))
  return past.length
}
