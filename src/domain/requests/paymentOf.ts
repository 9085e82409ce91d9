import type { Day } from '../../lib/time.ts'
import { type PaymentWay, paymentWayOf, type PaymentWays } from '../settings/payment.ts'
import { transferred } from './cannedReasons.ts'
import type { Request } from './request.ts'
import type { RequestState } from './requestLife.ts'

/** Whether the office has completed it by a transfer. */
export function wasTransferred({ history }: Pick<Request, 'history'>): boolean {
  return history.findLast(({ change }) => change === 'complete')?.reason === transferred.th
}

/** The day of its latest transfer, where a transfer list has completed it; null for any other end. */
export function transferDayOf({ history }: Pick<Request, 'history'>): Day | null {
  return history.findLast(({ change }) => change === 'complete')?.transferredOn ?? null
}

/** Whether it is a claim that was checked, and whose money is on its way by a transfer. */
export function waitsForTransfer(
  request: Pick<Request, 'service' | 'state' | 'history'>,
  office: { readonly payments: PaymentWays },
): boolean {
  const { state, history } = request
  const last = state === 'expired' ? history.at(-2)?.to : state
  return last === 'ready' && paymentOf(request, office) === 'transfer'
}

/** States in which the applicant has been told how the money is paid. */
const toldIn: readonly RequestState[] = ['ready', 'completed', 'expired']

/**
 * How the money of a request is paid: after the end as it was done, once it was found ready as the applicant was told,
 * before as the office pays now. Null when its result is no money.
 */
export function paymentOf(
  { service, state, history }: Pick<Request, 'service' | 'state' | 'history'>,
  office: { readonly payments: PaymentWays },
): PaymentWay | null {
  // The money that has not arrived was transferred, whatever was told before.
  if (history.at(-1)?.change === 'not-arrived') return 'transfer'
  const told = history.findLast(({ change }) => change === 'ready')?.payment
  const present = paymentWayOf(service, office)
  const way = present !== null && toldIn.includes(state) ? (told ?? present) : present
  const handedOver = history.some(({ change }) => change === 'complete')
  if (way === null || state !== 'completed' || !handedOver) return way
  if (wasTransferred({ history })) return 'transfer'
  return way === 'transfer' ? 'cash' : way
}
