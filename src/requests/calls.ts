import { callKinds, holdsIn } from '../domain/requests/noticeTable.ts'
import { requestStates } from '../domain/requests/requestLife.ts'
import { DAY } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import { needsCall } from '../domain/requests/noticeState.ts'
import type { NoticeRecord } from '../models/outbox/outbox.ts'
import type { CalledRequest } from '../models/requests/requests.ts'
import type { Request } from '../domain/requests/request.ts'

/** An applicant whom an officer should telephone, because this notice is not known to have arrived. */
export interface DueCall {
  readonly request: Pick<Request, 'id' | 'reference'>
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

/**
 * Whether the applicant has seen the news on the request's card: the notice found no chat, but the request was linked
 * to a chat later, and the chat then showed the card.
 */
const wasShown = ({ userId }: CalledRequest, { state }: NoticeRecord) =>
  state === 'no-chat' && userId !== null

/** Overtaken notices count too: after an undo one may hold again, and it was never sent. */
const wasNotHeard = (notice: NoticeRecord) =>
  needsCall(notice) || (notice.state === 'overtaken' && callKinds.includes(notice.kind))

/** Only the latest notice of a kind counts; none needs a call that an officer has made or that is no longer true. */
function callFor(request: CalledRequest, notices: readonly NoticeRecord[]): DueCall | null {
  const latest = new Map(notices.map((notice) => [notice.kind, notice]))
  const untold = [...latest.values()].findLast(
    (notice) =>
      wasNotHeard(notice) &&
      holdsIn(notice.kind, request.state) &&
      !wasShown(request, notice) &&
      !request.calls.some((call) => call.notice === notice.id),
  )
  return untold ? { request, notice: untold } : null
}

/** The calls to make for these requests. */
export async function callsAmong(
  models: Pick<Models, 'outbox'>,
  requests: readonly CalledRequest[],
): Promise<DueCall[]> {
  if (requests.length === 0) return []
  const notices = new Map(requests.map(({ id }) => [id, [] as NoticeRecord[]]))
  for (const notice of await models.outbox.noticesOfAll([...notices.keys()]))
    notices.get(notice.request)?.push(notice)
  return requests.flatMap((request) => callFor(request, notices.get(request.id) ?? []) ?? [])
}

/** All calls to make, the newest request first. Three queries, however many notices LINE has not accepted. */
export async function callList(models: Pick<Models, 'outbox' | 'requests'>, now: Date): Promise<DueCall[]> {
  const untold = await models.outbox.untold(new Date(+now - WORTH_A_CALL))
  if (untold.length === 0) return []
  return callsAmong(models, await models.requests.calledAmong(untold, callStates))
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
