import type { RequestState } from '../../flows/requestLife.ts'
import type { Office } from '../../flows/office.ts'
import { services } from '../../flows/services/index.ts'
import type { Request } from '../../models/requestDocument.ts'
import { minutesOnClock } from '../../requests/timing.ts'
import { type ClockWords, clockWords, momentWords } from '../format.ts'
import type { Speak } from '../speak.ts'

export const groupIds = ['new', 'papers', 'working', 'ready', 'done'] as const
export type GroupId = (typeof groupIds)[number]

/** More than anybody works through at once; what lies beyond is counted as “more”. */
export const MOST_ROWS = 200

export interface QueueRow {
  readonly reference: string
  readonly service: string
  /** As the applicant typed it; null once it has been forgotten. */
  readonly applicant: string | null
  readonly state: RequestState
  readonly filed: string
  readonly clock: ClockWords
  /** LINE has not taken the latest notice: the applicant has to be telephoned. */
  readonly call: boolean
}

export interface QueueGroup {
  readonly id: GroupId
  readonly rows: readonly QueueRow[]
  /** “12”, or “200+” where there are more than the page shows. */
  readonly count: string
  readonly cut: boolean
}

/** A request as a line of a list. */
export function rowOf(request: Request, call: boolean, now: Date, office: Office, speak: Speak): QueueRow {
  return {
    reference: request.reference,
    service: speak.of(services[request.service].shortName),
    applicant: request.answers?.['name'] ?? null,
    state: request.state,
    filed: momentWords(request.filedAt, speak),
    call,
    clock: clockWords(
      minutesOnClock(request.timing, request.endedAt ?? now, office),
      request.promisedMinutes,
      speak,
    ),
  }
}

/**
 * The queue as the page shows it: each group in its order, cut at what a page can hold.
 * @param calls ids of requests whose applicant has to be telephoned
 */
export function queueModel(
  requests: Readonly<Record<GroupId, readonly Request[]>>,
  calls: ReadonlySet<string>,
  now: Date,
  office: Office,
  speak: Speak,
): readonly QueueGroup[] {
  return groupIds.map((id) => {
    const cut = requests[id].length > MOST_ROWS
    const rows = requests[id]
      .slice(0, MOST_ROWS)
      .map((request) => rowOf(request, calls.has(request.id), now, office, speak))
    return { id, rows, cut, count: cut ? `${MOST_ROWS}+` : String(rows.length) }
  })
}
