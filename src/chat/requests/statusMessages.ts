import { button, type Message, paragraph } from '../message.ts'
import { say } from '../../domain/text.ts'
import { requestCard, type RequestSummary } from './requestCard.ts'
import { isOpenState } from '../../domain/requests/requestLife.ts'
import { services } from '../../domain/services/index.ts'
import { menuShortcuts } from '../shortcuts.ts'

/** LINE accepts five messages in one send; one is left for the draft's current question. */
const MOST_CARDS = 4

const none: Message = {
  kind: 'card',
  title: say('chat.status.title'),
  blocks: [
    paragraph(say('chat.status.none')),
    { kind: 'buttons', buttons: [button(say('chat.menu.services'), { kind: 'services' }, 'primary')] },
  ],
  shortcuts: menuShortcuts,
}

/** Open requests that do not fit as cards; each gets a button. */
function othersCard(requests: readonly RequestSummary[]): Message {
  return {
    kind: 'card',
    title: say('chat.status.others'),
    blocks: [
      {
        kind: 'buttons',
        buttons: requests.map(({ reference, service }) =>
          button(
            say('chat.status.other', { reference, service: { words: services[service].shortName } }),
            { kind: 'request', reference },
            'secondary',
          ),
        ),
      },
    ],
    shortcuts: menuShortcuts,
  }
}

/** One card for each open request, newest first; or a message that there is none. */
export function statusMessages(requests: readonly RequestSummary[]): Message[] {
  const open = requests.filter(({ state }) => isOpenState(state))
  if (open.length === 0) return [none]
  if (open.length <= MOST_CARDS) return open.map(requestCard)
  const shown = MOST_CARDS - 1
  return [...open.slice(0, shown).map(requestCard), othersCard(open.slice(shown))]
}
