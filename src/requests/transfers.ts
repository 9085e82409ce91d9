import type { Officer } from '../domain/requests/actor.ts'
import { transferred } from '../domain/requests/cannedReasons.ts'
import { paymentOf, transferDayOf, wasTransferred } from '../domain/requests/paymentOf.ts'
import type { Request } from '../domain/requests/request.ts'
import type { Office } from '../domain/settings/office.ts'
import { type Day, dayOf } from '../lib/time.ts'
import { changeRequest, type ChangeDeps } from './changeRequest.ts'

/**
 * How a transfer of one day stands to a request:
 * `waits`: a checked claim that waits for it; `unchecked`: a claim in progress, which nobody has found ready yet;
 * `told`: completed by a transfer before; `objected`: told before, and the applicant says that the money of this very day
 * has not arrived; `counter`: the applicant was told to collect the money; `not-accepted`: not in progress, or paused;
 * `ended` without a transfer; `no-money`: its result is no money; `before-filing`, `future`: a day that cannot be.
 */
type TransferStanding =
  | 'waits'
  | 'unchecked'
  | 'told'
  | 'objected'
  | 'counter'
  | 'not-accepted'
  | 'ended'
  | 'no-money'
  | 'before-filing'
  | 'future'

/** Standings in which the claim can be completed by the transfer. */
export const isPayable = (standing: TransferStanding): standing is 'waits' | 'unchecked' =>
  standing === 'waits' || standing === 'unchecked'

function standingInState(request: Request, day: Day): TransferStanding {
  switch (request.state) {
    case 'completed':
      return wasTransferred(request) ? 'told' : 'ended'
    case 'ready':
      // Only an applicant's objection leads back from a transfer to here; the same transfer does not answer it.
      return transferDayOf(request) === day ? 'objected' : 'waits'
    case 'accepted':
      return 'unchecked'
    case 'submitted':
    case 'papers_missing':
    case 'paused':
      return 'not-accepted'
    case 'cancelled':
    case 'rejected':
    case 'expired':
      return 'ended'
  }
}

/** How a transfer of this day stands to the request. */
export function transferStanding(request: Request, day: Day, now: Date, office: Office): TransferStanding {
  const way = paymentOf(request, office)
  if (way === null) return 'no-money'
  const standing = standingInState(request, day)
  if (!isPayable(standing)) return standing
  if (way !== 'transfer') return 'counter'
  if (day > dayOf(now)) return 'future'
  return day < dayOf(request.filedAt) ? 'before-filing' : standing
}

/**
 * Completes a claim by a transfer of this day; the applicant is told the day once. A claim in progress is found ready
 * first: that notice is no longer true when it would leave, and is not sent. Each step is one conditional update, so that
 * a claim left between them is completed by the same transfer again.
 * @returns false when the request has changed since it was read, or the transfer does not fit; then nobody is told
 */
export async function completeByTransfer(
  deps: ChangeDeps,
  request: Request,
  day: Day,
  by: Officer,
  now: Date,
  office: Office,
): Promise<boolean> {
  const standing = transferStanding(request, day, now, office)
  if (!isPayable(standing)) return false
  const officer = { kind: 'officer', ...by } as const
  if (standing === 'unchecked') {
    if (!(await changeRequest(deps, request, { change: 'ready' }, officer, now, office))) return false
    const ready = await deps.models.requests.byId(request.id)
    return ready?.state === 'ready' ? completeByTransfer(deps, ready, day, by, now, office) : false
  }
  const decision = { change: 'complete', reason: transferred.th, transferredOn: day } as const
  return changeRequest(deps, request, decision, officer, now, office)
}
