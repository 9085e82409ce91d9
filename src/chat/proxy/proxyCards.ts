import { cutLabel } from '../../lib/cutLabel.ts'
import { services } from '../../domain/services/index.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import { say } from '../../domain/text.ts'
import type { Collector } from '../effect.ts'
import { button, type Message, paragraph } from '../message.ts'
import { moreButtons, type RequestChoice } from '../requests/requestChoice.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import { toneOf } from '../tone.ts'
import { authorityForm } from './authorityForm.ts'

type Website = Parameters<typeof authorityForm>[0]

interface ProxySubject {
  readonly reference: string
  readonly service: ServiceId
}

/** Of the name; the whole name is in the details of the request. */
const MOST_LETTERS = 30

/** Whether somebody else may collect this result, whom the applicant has named, and what that person brings. */
export function proxyCard(
  { reference, service }: ProxySubject,
  proxy: string | null,
  office: Website,
): Message {
  const name = button(
    say(proxy === null ? 'proxy.name' : 'proxy.change'),
    { kind: 'proxy-name', reference },
    proxy === null ? 'primary' : 'secondary',
  )
  const none = button(say('proxy.none'), { kind: 'proxy-none', reference }, 'secondary')
  return {
    kind: 'card',
    ...toneOf(services[service]),
    title: say('proxy.title'),
    blocks: [
      ...(proxy === null
        ? []
        : [paragraph(say('proxy.named', { name: cutLabel(proxy, MOST_LETTERS) }), 'strong')]),
      paragraph(say('proxy.brings')),
      ...(proxy === null ? [paragraph(say('proxy.type-here'))] : []),
      { kind: 'buttons', buttons: proxy === null ? [name, ...authorityForm(office)] : [name, none] },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Asks whether a collector who was named in typed words is the one; without a surname, for the whole name. */
export function namedProxyCard({ reference, service }: ProxySubject, { name, isWhole }: Collector): Message {
  const whole = button(
    say(isWhole ? 'proxy.change' : 'proxy.name'),
    { kind: 'proxy-name', reference },
    isWhole ? 'secondary' : 'primary',
  )
  return {
    kind: 'card',
    ...toneOf(services[service]),
    title: say('proxy.confirm'),
    blocks: [
      paragraph({ typed: cutLabel(name, MOST_LETTERS) }, 'strong'),
      paragraph({ words: services[service].shortName }, 'small'),
      ...(isWhole ? [] : [paragraph(say('proxy.whole-name'))]),
      {
        kind: 'buttons',
        buttons: isWhole
          ? [button(say('proxy.yes'), { kind: 'proxy-is', reference }, 'primary'), whole]
          : [whole],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

export function whichProxyCard(requests: RequestChoice<ProxySubject>): Message {
  return {
    kind: 'card',
    ...toneOf(...requests.shown.map(({ service }) => services[service])),
    title: say('proxy.which'),
    blocks: [
      {
        kind: 'buttons',
        buttons: [
          ...requests.shown.map(({ service, reference }) =>
            button({ words: services[service].shortName }, { kind: 'proxy', reference }, 'secondary'),
          ),
          ...moreButtons(requests, (after) => ({ kind: 'proxy', after })),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Asks for the name of whoever comes. */
export const askProxyName: Message = { kind: 'text', text: say('proxy.ask'), shortcuts: menuShortcuts }

export const noProxyText = (why: 'transfer' | 'nothing' | 'in-person' | 'over'): Message => ({
  kind: 'text',
  text: say(`proxy.no.${why}`),
  shortcuts: menuShortcuts,
})

export const proxyStored = (name: string | null): Message => ({
  kind: 'text',
  text: name === null ? say('proxy.removed') : say('proxy.stored', { name }),
  shortcuts: menuShortcuts,
})
