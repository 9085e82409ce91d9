import { callKinds, holdsIn } from '../domain/requests/noticeTable.ts'
import { isForFormerChat, noticeHolds } from '../domain/requests/noticeHolds.ts'
import { type NoticeKind, requestStates } from '../domain/requests/requestLife.ts'
import { type Slot, startOf } from '../domain/appointments/slot.ts'
import type { Office } from '../domain/settings/office.ts'
import { isOpen } from '../lib/officeMinutes.ts'
import { DAY } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import { needsCall } from '../domain/requests/noticeState.ts'
import type { NoticeRecord } from '../models/outbox/outbox.ts'
import type { CalledRequest } from '../models/requests/requests.ts'
import type { Request } from '../domain/requests/request.ts'

/** An applicant whom an officer should telephone, because this notice is not known to have arrived. */
export interface DueCall {
  readonly request: Pick<Request, 'id' | 'reference' | 'service'>
  readonly notice: NoticeRecord
}

/** A call with everything that the officer needs for it. */
export interface CallToMake extends DueCall {
  readonly request: Request
}

/** Nobody is telephoned about an older notice. */
const WORTH_A_CALL = 60 * DAY

/** The states in which a request may need a call. */
const callStates = requestStates.filter((state) => callKinds.some((kind) => holdsIn(kind, state)))

/** The news that a request's card shows too; of a delay and of a closed day it says nothing. */
const shownOnCard: readonly NoticeKind[] = ['papers-missing', 'ready', 'rejected', 'reopened']

/**
 * Whether the applicant has seen the news on the request's card: the request was linked to a chat after the notice was
 * made for nobody, or for another chat, and the chat then showed the card.
 */
const wasShown = (request: CalledRequest, { kind, to, subject }: NoticeRecord) =>
  request.userId !== null &&
  shownOnCard.includes(kind) &&
  (to !== request.userId || isForFormerChat(subject ?? {}, request))

/**
 * Overtaken notices count too, as they were never sent: after an undo one may hold again, or it was for a chat from which
 * the request was unlinked.
 */
const wasNotHeard = (notice: NoticeRecord) =>
  needsCall(notice) || (notice.state === 'overtaken' && callKinds.includes(notice.kind))

/** What decides whether a notice about an appointment is true: the appointments that stand, and the office's calendar. */
interface Booked extends Pick<Office, 'calendar'> {
  readonly slots: ReadonlyMap<string, Slot>
}

/** Whether a notice is true of its request. */
function isStillTrue(request: CalledRequest, { kind, subject }: NoticeRecord, booked: Booked): boolean {
  const { state, endedAt, changedAt, pending = [] } = request
  if (subject === null) return holdsIn(kind, state)
  const { slot } = subject
  return noticeHolds(subject, {
    ...{ state, endedAt, changedAt: changedAt ?? subject.idleSince ?? new Date(0) },
    replaced: pending.includes(kind),
    appointment: booked.slots.get(request.id) ?? null,
    isOpenThen: slot === undefined || isOpen(startOf(slot), booked.calendar),
  })
}

/** Only the latest notice of a kind counts; none needs a call that an officer has made or that is no longer true. */
function callFor(request: CalledRequest, notices: readonly NoticeRecord[], booked: Booked): DueCall | null {
  const latest = new Map(notices.map((notice) => [notice.kind, notice]))
  const untold = [...latest.values()].findLast(
    (notice) =>
      wasNotHeard(notice) &&
      isStillTrue(request, notice, booked) &&
      !wasShown(request, notice) &&
      !request.calls.some((call) => call.notice === notice.id),
  )
  return untold ? { request, notice: untold } : null
}

/** The calls to make for these requests. */
export async function callsAmong(
  models: Pick<Models, 'appointments' | 'outbox'>,
  requests: readonly CalledRequest[],
  now: Date,
  { calendar }: Pick<Office, 'calendar'>,
): Promise<DueCall[]> {
  if (requests.length === 0) return []
  const notices = new Map(requests.map(({ id }) => [id, [] as NoticeRecord[]]))
  const found = await models.outbox.noticesOfAll([...notices.keys()])
  for (const notice of found) notices.get(notice.request)?.push(notice)
  const about = found.filter((notice) => wasNotHeard(notice) && notice.subject?.slot !== undefined)
  const ids = [...new Set(about.map(({ request }) => request))]
  const slots = ids.length === 0 ? new Map<string, Slot>() : await models.appointments.standingAmong(ids, now)
  return requests.flatMap(
    (request) => callFor(request, notices.get(request.id) ?? [], { slots, calendar }) ?? [],
  )
}

/**
 * All calls to make, the newest request first. Three queries, or four where one is about an appointment, however many
 * notices LINE has not accepted.
 */
export async function callList(
  models: Pick<Models, 'appointments' | 'outbox' | 'requests'>,
  now: Date,
  office: Pick<Office, 'calendar'>,
): Promise<readonly DueCall[]> {
  const untold = await models.outbox.untold(new Date(+now - WORTH_A_CALL))
  if (untold.length === 0) return []
  return callsAmong(models, await models.requests.calledAmong(untold, callStates), now, office)
}

/** These calls with their whole requests, in the same order. */
export async function callsInFull(
  { requests }: Pick<Models, 'requests'>,
  calls: readonly DueCall[],
): Promise<CallToMake[]> {
  const found = await requests.byIds(calls.map(({ request }) => request.id))
  const known = new Map(found.map((request) => [request.id, request]))
  return calls.flatMap(({ request: { id }, notice }) => {
    const request = known.get(id)
    return request ? [{ request, notice }] : []
  })
}
