import { holdsIn } from '../domain/requests/noticeTable.ts'
import { DAY } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import { needsCall } from '../domain/requests/noticeState.ts'
import type { NoticeRecord } from '../models/outbox/outbox.ts'
import type { Request } from '../domain/requests/request.ts'

/** An applicant whom an officer should telephone, because this notice is not known to have arrived. */
export interface CallToMake {
  readonly request: Request
  readonly notice: NoticeRecord
}

/** Nobody is telephoned about an older notice. */
const WORTH_A_CALL = 60 * DAY
const MOST = 200

/**
 * Whether the applicant has seen the news on the request's card: the notice found no chat, but the request was linked
 * to a chat later, and the chat then showed the card.
 */
const wasShown = (request: Request, { state }: NoticeRecord) => state === 'no-chat' && request.userId !== null

/** Only the latest notice of a kind counts; none needs a call that an officer has made or that is no longer true. */
function callFor(request: Request, notices: readonly NoticeRecord[]): CallToMake | null {
  const latest = new Map(notices.map((notice) => [notice.kind, notice]))
  const untold = [...latest.values()].findLast(
    (notice) =>
      needsCall(notice) &&
      holdsIn(notice.kind, request.state) &&
      !wasShown(request, notice) &&
      !request.calls.some((call) => call.notice === notice.id),
  )
  return untold ? { request, notice: untold } : null
}

/** The calls to make for these requests. */
export async function callsAmong(
  models: Pick<Models, 'outbox'>,
  requests: readonly Request[],
): Promise<CallToMake[]> {
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

/** All calls to make, the newest request first. */
export async function callList(
  models: Pick<Models, 'outbox' | 'requests'>,
  now: Date,
): Promise<CallToMake[]> {
  const untold = await models.outbox.untold(new Date(+now - WORTH_A_CALL), MOST)
  if (untold.length === 0) return []
  const requests = await models.requests.byIds(untold)
  return callsAmong(
    models,
    requests.toSorted((a, b) => +b.filedAt - +a.filedAt),
  )
}
