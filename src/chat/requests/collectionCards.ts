import { say, type Text } from '../../domain/text.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { holdsPrivateNumber } from '../../lib/privateNumber.ts'
import { briefReason } from '../briefly.ts'
import { services } from '../../domain/services/index.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import type { PaymentWay } from '../../domain/settings/payment.ts'
import { type Block, type Button, button, type Message, paragraph } from '../message.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import type { Office } from '../../domain/settings/office.ts'
import { readWhen } from '../talks/talkCards.ts'
import { toneOf } from '../tone.ts'
import type { ToldLater } from './toldLater.ts'

/** The request that a card about its collection names. */
interface Collected {
  readonly reference: string
  readonly service: ServiceId
}

function card({ reference, service }: Collected, title: Message & { kind: 'card' }): Message {
  const name: Block = {
    kind: 'facts',
    rows: [{ label: { words: services[service].shortName }, value: { typed: reference } }],
  }
  return {
    ...title,
    ...toneOf(services[service]),
    blocks: [name, ...title.blocks],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

const sentence = (text: Parameters<typeof paragraph>[0]): Message => ({
  kind: 'text',
  text,
  shortcuts: menuShortcuts,
})

/**
 * Asks whether the result was received, because one press ends the request.
 * @param since the revision that made it ready: the answer counts for this one only
 */
export function askReceivedCard(request: Collected, payment: PaymentWay | null, since: number): Message {
  const { reference } = request
  return card(request, {
    kind: 'card',
    title: say(`notices.received.ask-${payment ?? 'papers'}`),
    blocks: [
      {
        kind: 'buttons',
        buttons: [
          button(
            say('notices.received.yes'),
            { kind: 'received', reference, since: String(since) },
            'secondary',
          ),
          button(say('notices.received.no'), { kind: 'request', reference }, 'secondary'),
        ],
      },
    ],
  })
}

/** It cannot be true outside office hours: nothing was collected at a closed counter. */
export const notNowMessage = (reference: string): Message =>
  sentence(say('notices.received.closed', { reference }))

/** What was said by mistake is taken back: the result waits for its applicant again. */
export function takenBackCard(request: Collected, payment: PaymentWay | null): Message {
  const { reference } = request
  return card(request, {
    kind: 'card',
    title: say('notices.wrong.taken-back'),
    blocks: [
      paragraph(say(payment === 'transfer' ? 'notices.wrong.waits-transfer' : 'notices.wrong.waits')),
      {
        kind: 'buttons',
        buttons: [button(say('chat.shortcut.status'), { kind: 'request', reference }, 'secondary')],
      },
    ],
  })
}

/** Asks for the applicant's own words about a result that is not right, or money that has not arrived, or an answer. */
export function askWrongCard(reference: string, answer?: true): Message {
  return {
    kind: 'card',
    title: say(answer ? 'notices.fix.ask' : 'notices.wrong.ask'),
    blocks: [
      paragraph(say(answer ? 'notices.fix.example' : 'notices.wrong.example', { reference }), 'small'),
      paragraph(say('notices.wrong.private'), 'small'),
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Asks which of these results is not right; the words that say so follow, or were said already. */
export function whichIsWrongCard(requests: readonly Collected[]): Message {
  const [only, ...others] = requests
  const isAlone = ({ service }: Collected) => requests.filter((each) => each.service === service).length === 1
  return {
    kind: 'card',
    ...toneOf(...requests.map(({ service }) => services[service])),
    title: say('notices.wrong.which'),
    blocks: [
      {
        kind: 'buttons',
        buttons: requests.map((request) =>
          button(
            only && others.length === 0
              ? say('notices.wrong.tell')
              : isAlone(request)
                ? { words: services[request.service].shortName }
                : say('notices.wrong.numbered', {
                    service: { words: services[request.service].shortName },
                    reference: request.reference,
                  }),
            { kind: 'not-right', reference: request.reference },
            'secondary',
          ),
        ),
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** As many letters of what was said are repeated on the card. */
const MOST_SAID = 40

/** What was said already, so that nobody types it again; a number that is not kept is not repeated. */
const saidBlocks = (said: { readonly text: string } | undefined): Block[] =>
  said && !holdsPrivateNumber(said.text) ? [paragraph(briefReason(cleanText(said.text), MOST_SAID))] : []

/**
 * Offers to have an answer of a request under way corrected; with several it asks of which.
 * @param said what the person has told already, which goes to the officers with one press
 */
export function whichToFixCard(
  requests: readonly Collected[],
  said?: { readonly of: ToldLater; readonly text: string },
): Message {
  const [only, ...others] = requests
  const isPaper = said?.of === 'paper'
  const ask = (label: Text, reference: string) =>
    button(label, { kind: 'fix-answer', reference }, 'secondary')
  if (only && others.length === 0)
    return card(only, {
      kind: 'card',
      title: say(isPaper ? 'notices.fix.tell' : 'notices.fix.offer'),
      blocks: [
        ...saidBlocks(said),
        {
          kind: 'buttons',
          buttons: [ask(say(isPaper ? 'notices.fix.tell-button' : 'notices.fix.button'), only.reference)],
        },
      ],
    })
  const numbered = ({ service, reference }: Collected) =>
    say('notices.wrong.numbered', { service: { words: services[service].shortName }, reference })
  return {
    kind: 'card',
    ...toneOf(...requests.map(({ service }) => services[service])),
    title: say(isPaper ? 'notices.fix.tell-which' : 'notices.fix.which'),
    blocks: [
      {
        kind: 'buttons',
        look: 'list',
        buttons: requests.map((request) => ask(numbered(request), request.reference)),
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** The words about a result that still waits at the counter, or about an answer, have gone to the officers. */
export function toldOfficersCard(request: Collected, office: Office, now: Date, answer?: true): Message {
  const { reference } = request
  return card(request, {
    kind: 'card',
    title: say(answer ? 'notices.fix.told' : 'notices.wrong.told'),
    blocks: [
      paragraph(readWhen(office, now)),
      {
        kind: 'buttons',
        buttons: [button(say('chat.shortcut.status'), { kind: 'request', reference }, 'secondary')],
      },
    ],
  })
}

const openedAgain = {
  'not-right': 'notices.wrong.opened',
  'not-arrived': 'notices.wrong.opened-transfer',
  office: 'notices.reopened.work',
} as const

/** The request is open again, for what the applicant has said, or because the office found something wrong. */
export function openedAgainCard(request: Collected, why: keyof typeof openedAgain): Message {
  const { reference } = request
  return card(request, {
    kind: 'card',
    title: say('notices.reopened.title'),
    blocks: [
      paragraph(say(openedAgain[why])),
      {
        kind: 'buttons',
        buttons: [button(say('chat.shortcut.status'), { kind: 'request', reference }, 'secondary')],
      },
    ],
  })
}

/** The button for somebody who says that the result is not right, in the words of what was handed over. */
export function wrongButton(reference: string, change: 'not-received' | 'not-right' | 'not-arrived'): Button {
  const label = say(`notices.wrong.${change}`)
  return change === 'not-received'
    ? button(label, { kind: 'not-received', reference })
    : button(label, { kind: 'not-right', reference })
}

/** Nothing can be taken back or reopened in the chat any more. */
export const tooLateMessage = (reference: string): Message =>
  sentence(say('notices.wrong.too-late', { reference }))

/** What was said by mistake can be taken back on its day only; what is wrong can be said for longer. */
export function insteadCard(request: Collected, change: 'not-right' | 'not-arrived'): Message {
  return card(request, {
    kind: 'card',
    title: say('notices.wrong.recorded'),
    blocks: [
      paragraph(say('notices.wrong.instead')),
      { kind: 'buttons', buttons: [{ ...wrongButton(request.reference, change), look: 'secondary' }] },
    ],
  })
}
