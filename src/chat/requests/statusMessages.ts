import { button, type Message, paragraph } from '../message.ts'
import { say } from '../../domain/text.ts'
import { requestCard, type RequestSummary } from './requestCard.ts'
import { services } from '../../domain/services/index.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import { choiceAfter, moreButtons, type RequestChoice } from './requestChoice.ts'

/** LINE accepts five messages in one send; one is left for the draft's current question. */
const MOST_CARDS = 4

const none: Message = {
  kind: 'card',
  title: say('chat.status.title'),
  blocks: [
    paragraph(say('chat.status.none')),
    { kind: 'buttons', buttons: [button(say('chat.menu.services'), { kind: 'services' }, 'primary')] },
  ],
  footer: menuFooter,
  shortcuts: menuShortcuts,
}

interface Named {
  readonly reference: string
  readonly service: ServiceId
}

/** What one answer shows of a person's open requests: some as cards, then some as buttons. */
interface StatusPart<R> {
  readonly cards: readonly R[]
  readonly others: RequestChoice<R>
}

/**
 * The open requests that an answer shows: the newest as cards and the next ones as buttons; after the one with this
 * reference only buttons.
 */
export function statusPart<R extends Named>(open: readonly R[], after: string | undefined): StatusPart<R> {
  if (open.some(({ reference }) => reference === after))
    return { cards: [], others: choiceAfter(open, after) }
  const cards = open.slice(0, open.length <= MOST_CARDS ? MOST_CARDS : MOST_CARDS - 1)
  return { cards, others: choiceAfter(open.slice(cards.length), undefined) }
}

/** Open requests that do not fit as cards; each gets a button. */
function othersCard(others: RequestChoice<Named>): Message {
  return {
    kind: 'card',
    title: say('chat.status.others'),
    blocks: [
      {
        kind: 'buttons',
        buttons: [
          ...others.shown.map(({ reference, service }) =>
            button(
              say('chat.status.other', { reference, service: { words: services[service].shortName } }),
              { kind: 'request', reference },
              'secondary',
            ),
          ),
          ...moreButtons(others, (after) => ({ kind: 'status', after })),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** A card for each of these requests and one for the others; or a message that there is none. */
export function statusMessages(cards: readonly RequestSummary[], others: RequestChoice<Named>): Message[] {
  if (cards.length + others.shown.length === 0) return [none]
  return [
    ...cards.map((request) => requestCard(request)),
    ...(others.shown.length > 0 ? [othersCard(others)] : []),
  ]
}
