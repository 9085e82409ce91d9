import { randomUUID } from 'node:crypto'
import type { Office } from '../domain/settings/office.ts'
import type { ServiceId } from '../domain/services/ids.ts'
import { services } from '../domain/services/index.ts'
import { isOpen } from '../lib/officeMinutes.ts'
import { dayOf } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import { isAway } from '../models/staff/absence.ts'
import { caseRoles, closedServices } from '../models/staff/staff.ts'
import type { StaffRow } from '../models/staff/staffDocument.ts'
import { timeOfChange } from './timing.ts'

type TurnModels = Pick<Models, 'requests' | 'staff'>

/** Whether a member is at work today: with an account, not away, and signed in today. */
const isPresent = (member: StaffRow, now: Date) =>
  caseRoles.includes(member.role) &&
  member.linked &&
  !isAway(member, dayOf(now)) &&
  member.lastSignInAt !== null &&
  dayOf(member.lastSignInAt) === dayOf(now)

/** Those who take turns with a service: whoever works at its desk and may see it. */
const takersOf = (service: ServiceId, present: readonly StaffRow[], office: Office) =>
  present.filter(
    (member) =>
      member.desks?.includes(services[service].desk) && !closedServices(member, office).includes(service),
  )

async function give({ requests, staff }: TurnModels, id: string, takers: readonly StaffRow[], now: Date) {
  const turn = await staff.takeTurn(
    takers.map((member) => member.id),
    now,
  )
  if (turn === null) return
  const request = await requests.byId(id)
  if (request?.state !== 'submitted' || request.handler !== null) return turn.giveBack()
  const to = { staffId: turn.id, name: turn.name }
  const note = { id: randomUUID(), at: timeOfChange(request, now), kind: 'given' as const, to }
  if (!(await requests.annotate(request, { note, handler: to }))) await turn.giveBack()
}

/**
 * Gives each new request to one of the officers who work at its desk and are at work today, to whoever has waited longest
 * for one; while the office is open. It is the handler as if a colleague had handed it over, so anyone may still take it.
 * Each request is given once: it changes only as it was read, and carries the note of it. Where somebody else was faster,
 * the turn is given back. Safe to repeat, and for several processes.
 */
export async function giveByTurn(models: TurnModels, now: Date, office: Office): Promise<void> {
  if (!office.access.byTurn || !isOpen(now, office.calendar)) return
  const waiting = await models.requests.ungiven()
  if (waiting.length === 0) return
  const present = (await models.staff.list(now)).filter((member) => isPresent(member, now))
  for (const [index, { id, service }] of waiting.entries()) {
    const takers = takersOf(service, present, office)
    // A millisecond apart: turns of one moment would have no order.
    if (takers.length > 0) await give(models, id, takers, new Date(+now + index))
  }
}
