import { opensAgain, briefHours } from '../browse/openingHours.ts'
import { button, type Message, paragraph } from '../message.ts'
import { say } from '../../domain/text.ts'
import type { RequestState } from '../../domain/requests/requestLife.ts'
import { serviceList } from '../../domain/services/index.ts'
import type { PaymentWay } from '../../domain/settings/payment.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import type { Facts } from '../turn.ts'

/** What comes next for a filed request, and when the counter is open; nobody has to come for a transfer. */
export function nextCard(
  {
    state,
    payment,
    photosCame = false,
  }: {
    readonly state: RequestState
    readonly payment: PaymentWay | null
    /** Of all that is missing a photo has come. */
    readonly photosCame?: boolean
  },
  facts: Facts,
): Message {
  const isTransfer = payment === 'transfer'
  return {
    kind: 'card',
    look: 'sentence',
    title: photosCame
      ? say('chat.status.photos-wait')
      : isTransfer && state === 'ready'
        ? say('chat.payment.next-ready')
        : say(`chat.next.${state}`),
    blocks: [isTransfer ? paragraph(say('proxy.no.transfer')) : paragraph(briefHours(facts.office), 'small')],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** When the counter is open, beside a list of requests that says what each of them waits for. */
export function openCard(facts: Facts): Message {
  const opens = opensAgain(facts)
  return {
    kind: 'card',
    look: 'sentence',
    title: opens ?? say('people.contact.open-now'),
    blocks: [paragraph(briefHours(facts.office), 'strong')],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** The claims, for somebody who asks for money and has none under way. */
export function claimsCard(): Message {
  return {
    kind: 'card',
    look: 'sentence',
    title: say('answers.money.none'),
    blocks: [
      {
        kind: 'buttons',
        look: 'list',
        buttons: serviceList
          .filter(({ outcome }) => outcome.kind === 'payment')
          .map(({ id, shortName }) =>
            button({ words: shortName }, { kind: 'service', service: id }, 'secondary'),
          ),
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}
