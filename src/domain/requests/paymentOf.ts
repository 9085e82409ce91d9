import { type PaymentWay, paymentWayOf, type PaymentWays } from '../settings/payment.ts'
import { transferred } from './cannedReasons.ts'
import type { Request } from './request.ts'

/** Whether the office has completed it by a transfer. */
export function wasTransferred({ history }: Pick<Request, 'history'>): boolean {
  return history.findLast(({ change }) => change === 'complete')?.reason === transferred.th
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

/**
 * How the money of a request is paid: after the end as it was done, before as the office pays now. Null when its result
 * is no money.
 */
export function paymentOf(
  { service, state, history }: Pick<Request, 'service' | 'state' | 'history'>,
  office: { readonly payments: PaymentWays },
): PaymentWay | null {
  const way = paymentWayOf(service, office)
  const handedOver = history.some(({ change }) => change === 'complete')
  if (way === null || state !== 'completed' || !handedOver) return way
  if (wasTransferred({ history })) return 'transfer'
  return way === 'transfer' ? 'cash' : way
}
