import type { Office } from '../domain/settings/office.ts'
import { servicesOfDesks } from '../domain/services/desks.ts'
import { serviceIds } from '../domain/services/ids.ts'
import { afterOfficeMinutes, isOpen, nextOpening, officeDayAt } from '../lib/officeMinutes.ts'
import { type Clock, dayOf, MINUTE } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import { newNotice } from '../models/outbox/outboxDocument.ts'
import { closedServices } from '../models/staff/staff.ts'
import type { Unaccepted, UnacceptedStage } from '../models/requests/requestUnaccepted.ts'
import { unacceptedCard } from '../staffSummaries/unacceptedCard.ts'

interface UnacceptedDeps {
  readonly models: Pick<Models, 'outbox' | 'requests' | 'staff'>
  readonly clock: Clock
  readonly office: () => Promise<Office>
  readonly baseUrl: string
}

/** Requests whose time comes within the same five minutes are told in one message. */
const TOGETHER = 5 * MINUTE

/** The end of the next office day: so long the message may wait for a free reply. */
function endOfWait(now: Date, { calendar }: Office): Date {
  const today = officeDayAt(now, calendar)?.to ?? now
  return officeDayAt(nextOpening(today, calendar), calendar)?.to ?? today
}

/** The number of the five minutes in which a request has waited long enough; null: never. */
function groupOf({ since, changedAt }: Unaccepted, minutes: number, { calendar }: Office): number | null {
  const due = afterOfficeMinutes(since, minutes, calendar)
  // A request that has come back is told of after its return, and not with those that were told of before.
  return due && Math.floor(Math.max(+due, +changedAt) / TOGETHER)
}

/** The requests of which this stage is to be told now, by the group in which they are told. */
function dueGroups(
  waiting: readonly Unaccepted[],
  stage: UnacceptedStage,
  minutes: number,
  now: Date,
  office: Office,
) {
  const groups = new Map<number, readonly Unaccepted[]>()
  for (const request of waiting) {
    const group = request.told < stage ? groupOf(request, minutes, office) : null
    // Not before its five minutes are over: then nobody joins it any more, so every process sees the same group.
    if (group === null || (group + 1) * TOGETHER > +now) continue
    groups.set(group, [...(groups.get(group) ?? []), request])
  }
  return groups
}

/**
 * Tells staff who want it of requests that nobody has accepted for the office's minutes, and managers too after twice as
 * many; while the office is open. Each request is told of once for each stage: stage, minutes and group make the id of
 * the message, so it may run again, or in several processes, and a request is marked after its messages are recorded.
 */
export async function tellUnaccepted({ models, clock, office, baseUrl }: UnacceptedDeps): Promise<void> {
  const now = clock()
  const current = await office()
  const { unacceptedMinutes, unacceptedByPush } = current.notices
  if (unacceptedMinutes === 0 || !isOpen(now, current.calendar)) return
  const waiting = await models.requests.unaccepted()
  if (waiting.length === 0) return
  const waitsUntil = endOfWait(now, current)
  const terms = { dueAt: unacceptedByPush ? now : waitsUntil, waitsUntil, endsAt: waitsUntil }
  const wanting = await models.staff.toldOfUnaccepted(dayOf(now))
  for (const stage of [1, 2] as const) {
    const minutes = stage * unacceptedMinutes
    const told = wanting.filter(({ role }) => role !== (stage === 1 ? 'manager' : 'officer'))
    for (const [group, requests] of dueGroups(waiting, stage, minutes, now, current)) {
      for (const member of told) {
        const { role, userId } = member
        const closed = closedServices(member, current)
        const own = servicesOfDesks(member.desks ?? []) ?? serviceIds
        const seen = requests.filter(
          ({ service }) => role === 'manager' || (own.includes(service) && !closed.includes(service)),
        )
        if (seen.length === 0) continue
        const id = `unaccepted-${stage}-${minutes}-${group}-${member.id}`
        const messages = [unacceptedCard(seen, { at: now, minutes, role, baseUrl })]
        await models.outbox.hold(
          newNotice({ id, to: userId, messages, unaccepted: seen.map(({ id: request }) => request) }),
          now,
          terms,
        )
      }
      await models.requests.noteUnacceptedTold(
        requests.map(({ id }) => id),
        stage,
      )
    }
  }
}
