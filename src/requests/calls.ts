import { stillHolds } from '../domain/requests/noticePolicy.ts'
import { DAY } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import { needsCall } from '../domain/requests/noticeState.ts'
import type { NoticeRecord } from '../models/outbox/outbox.ts'
import type { Request } from '../domain/requests/request.ts'

/** Somebody who should be telephoned, because this notice did not arrive as far as anybody knows. */
export interface CallToMake {
  readonly request: Request
  readonly notice: NoticeRecord
}

/** What is older is no news any more. */
const WORTH_A_CALL = 60 * DAY
const MOST = 200

/**
 * Whether a request's card has told the applicant since: a notice that found no chat is older than the chat that the
 * request was tied to later, and the card shown then says the same.
 */
const wasShown = (request: Request, { state }: NoticeRecord) => state === 'no-chat' && request.userId !== null

/** The latest notice of its kind counts; what was told by telephone, or holds no more, needs no call. */
function callFor(request: Request, notices: readonly NoticeRecord[]): CallToMake | null {
  const latest = new Map(notices.map((notice) => [notice.kind, notice]))
  const untold = [...latest.values()].findLast(
    (notice) =>
      needsCall(notice) &&
      stillHolds(notice.kind, request.state) &&
      !wasShown(request, notice) &&
      !request.calls.some((call) => call.notice === notice.id),
  )
  return untold ? { request, notice: untold } : null
}

/** Those of the requests whose applicant should be telephoned. */
export async function callsAmong(models: Models, requests: readonly Request[]): Promise<CallToMake[]> {
  if (requests.length === 0) return []
  const notices = await models.outbox.noticesOfAll(requests.map(({ id }) => id))
  return requests.flatMap((request) => {
    const call = callFor(
      request,
      notices.filter((notice) => notice.request === request.id),
    )
    return call ? [call] : []
  })
}

/** Everybody who should be telephoned, the newest request first. */
export async function callList(models: Models, now: Date): Promise<CallToMake[]> {
  const untold = await models.outbox.untold(new Date(+now - WORTH_A_CALL), MOST)
  if (untold.length === 0) return []
  const requests = await models.requests.byIds(untold)
  return callsAmong(
    models,
    requests.toSorted((a, b) => +b.filedAt - +a.filedAt),
  )
}
