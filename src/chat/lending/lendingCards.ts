import { say, type Text } from '../../domain/text.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import { services } from '../../domain/services/index.ts'
import type { Service } from '../../domain/services/service.ts'
import { button, type Message, paragraph } from '../message.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import type { LendingEnd } from '../event.ts'
import { CHECK, type Draft } from '../state.ts'
import { toneOf } from '../tone.ts'
import { helpCodeShown } from './helpCode.ts'

const sentence = (text: Text): Message => ({ kind: 'text', text, shortcuts: menuShortcuts })

/** Before the person lends a draft: what the helper will see. The press on the first button is the consent. */
export function lendCard(service: Service, draft: Draft, minutes: number): Message {
  return {
    kind: 'card',
    ...toneOf(service),
    title: say('lending.ask.title'),
    blocks: [
      paragraph(say('lending.ask.sees', { minutes })),
      {
        kind: 'buttons',
        buttons: [
          button(say('lending.ask.yes'), { kind: 'lend', draft: draft.id }, 'primary'),
          button(say('lending.ask.no'), { kind: 'resume' }, 'secondary'),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

const takeBack = (lending: string) =>
  button(say('lending.take-back'), { kind: 'take-back', lending }, 'secondary')

/** The code that the helper types on a phone of their own. */
export function helpCodeCard(lending: string, code: string, minutes: number): Message {
  const shown = helpCodeShown(code)
  return {
    kind: 'card',
    title: say('lending.code.title', { code: shown }),
    blocks: [
      paragraph(say('lending.code.how', { code: shown })),
      paragraph(say('lending.code.once', { minutes }), 'small'),
      { kind: 'buttons', buttons: [takeBack(lending)] },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** The draft is lent: the code waits for the helper, or the helper fills it in. */
export function lentCard(lending: string): Message {
  return {
    kind: 'card',
    title: say('lending.lent.title'),
    blocks: [paragraph(say('lending.lent.text')), { kind: 'buttons', buttons: [takeBack(lending)] }],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** The draft is with its lender again, whose answer to the take-back came another way. */
export const isBackCard: Message = {
  kind: 'card',
  title: say('lending.back.taken-back'),
  blocks: [
    { kind: 'buttons', buttons: [button(say('chat.unfinished.resume'), { kind: 'resume' }, 'primary')] },
  ],
  footer: menuFooter,
  shortcuts: menuShortcuts,
}

/** Tells beside another answer that the draft is back, with the way to it. */
export function backCard(why: LendingEnd, draft: Pick<Draft, 'asking'>): Message {
  const label = say(draft.asking === CHECK ? 'chat.way-back.check' : 'chat.unfinished.resume')
  return {
    kind: 'card',
    look: 'sentence',
    title: say(`lending.back.${why}`),
    blocks: [{ kind: 'buttons', buttons: [button(label, { kind: 'resume' }, 'primary')] }],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Asks the helper to confirm. It tells of the draft only its service. */
export function confirmHelpCard(service: Service, lending: string): Message {
  return {
    kind: 'card',
    ...toneOf(service),
    title: say('lending.confirm.title'),
    blocks: [
      paragraph({ words: service.shortName }, 'strong'),
      paragraph(say('lending.confirm.text')),
      {
        kind: 'buttons',
        buttons: [
          button(say('lending.confirm.yes'), { kind: 'help', lending }, 'primary'),
          button(say('lending.confirm.no'), { kind: 'decline-help', lending }, 'secondary'),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** The helper wants something that must wait until the draft is given back. */
export const helpingCard = (service: Service, draft: Pick<Draft, 'id'>): Message =>
  helping(say('lending.helping.title'), service, draft)

/** The helper has typed the code of the draft that they have. */
export const helpingAlready = (service: Service, draft: Pick<Draft, 'id'>): Message =>
  helping(say('lending.helping.already'), service, draft)

function helping(title: Text, service: Service, draft: Pick<Draft, 'id'>): Message {
  return {
    kind: 'card',
    ...toneOf(service),
    title,
    blocks: [
      paragraph({ words: service.shortName }, 'small'),
      {
        kind: 'buttons',
        buttons: [
          button(say('chat.unfinished.resume'), { kind: 'resume' }, 'primary'),
          button(say('lending.give-back'), { kind: 'give-back', draft: draft.id }, 'secondary'),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

export const helpEnded = sentence(say('lending.ended'))
export const helpDeclined = sentence(say('lending.declined'))
export const helpGivenBack = (finished: boolean) =>
  sentence(say(finished ? 'lending.given.finished' : 'lending.given.unfinished'))
export const askHelpCode = sentence(say('lending.wrong.ask'))
export const helpCodeWrong = (left: number) =>
  sentence(left === 0 ? say('lending.wrong.used-up') : say('lending.wrong.code', { left }))

/** Nothing is filled in yet: the button begins it, or leads to the services. @param subject the service last spoken of */
export function nothingToLend(subject: ServiceId | null): Message {
  const begin =
    subject === null
      ? button(say('chat.menu.services'), { kind: 'services' }, 'primary')
      : button(say('chat.service.file-ahead'), { kind: 'file', service: subject }, 'primary')
  return {
    kind: 'card',
    look: 'sentence',
    title: say('lending.nothing'),
    blocks: [
      ...(subject === null ? [] : [paragraph({ words: services[subject].shortName }, 'small')]),
      { kind: 'buttons', buttons: [begin] },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}
