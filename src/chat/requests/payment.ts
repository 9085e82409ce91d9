import type { RequestState } from '../../domain/requests/requestLife.ts'
import type { Service } from '../../domain/services/service.ts'
import { type PaymentWay, paymentWayOf, type PaymentWays } from '../../domain/settings/payment.ts'
import { say, type Text } from '../../domain/text.ts'
import { type Block, paragraph } from '../message.ts'

/** The state for the applicant: money that is transferred is not collected. */
export function stateText(state: RequestState, payment: PaymentWay | null): Text {
  const money = payment === 'transfer' && (state === 'ready' || state === 'completed')
  return money ? say(`chat.payment.state-${state}`) : say(`chat.state.${state}`)
}

/** How a ready payment comes to the applicant; nothing for another result. */
export function paymentBlocks(payment: PaymentWay | null): Block[] {
  switch (payment) {
    case null:
      return []
    case 'transfer':
      return [paragraph(say('chat.payment.told')), paragraph(say('chat.payment.stay'))]
    case 'cash':
    case 'cheque':
      return [paragraph(say(`chat.payment.${payment}`))]
  }
}

/** The minutes of a service that are the counter's alone: those of a claim do not count the payment. */
export function counterMinutes(service: Service, office: { readonly payments: PaymentWays }): Text | null {
  const payment = paymentWayOf(service.id, office)
  const minutes = { minutes: service.minutes.target }
  if (payment === null) return null
  return say(
    payment === 'transfer' ? 'chat.payment.minutes-transfer' : 'chat.payment.minutes-counter',
    minutes,
  )
}
