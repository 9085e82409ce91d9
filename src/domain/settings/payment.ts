import type { ServiceId } from '../services/ids.ts'

/** How finance pays a claim: by transfer to an account, or at the counter in cash or by cheque. */
export const paymentWays = ['transfer', 'cash', 'cheque'] as const
export type PaymentWay = (typeof paymentWays)[number]

/** The services whose result is money. */
export const moneyServices = [
  'medical-reimbursement',
  'medical-reimbursement-retiree',
  'child-education-allowance',
] as const satisfies readonly ServiceId[]

export type PaymentWays = Readonly<Record<(typeof moneyServices)[number], PaymentWay>>

/** How the office pays this service's claims; null when its result is no money. */
export function paymentWayOf(
  service: ServiceId,
  { payments }: { readonly payments: PaymentWays },
): PaymentWay | null {
  const money = moneyServices.find((id) => id === service)
  return money === undefined ? null : payments[money]
}
