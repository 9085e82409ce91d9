import { sourceName } from '../../domain/guidance/guidance.ts'
import { guidanceById } from '../../domain/guidance/index.ts'
import { button, type Button, type Message, paragraph } from '../message.ts'
import { say } from '../../domain/text.ts'
import { mayProxyCollect } from '../../domain/settings/proxy.ts'
import type { Words } from '../../domain/words.ts'
import type { Office } from '../../domain/settings/office.ts'
import { services } from '../../domain/services/index.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import { authorityForm } from '../proxy/authorityForm.ts'
import { toneOf } from '../tone.ts'

function wayOn(about: readonly ServiceId[]): Button[] {
  if (about.length === 0) return [button(say('chat.menu.services'), { kind: 'services' }, 'secondary')]
  return about.map((service) =>
    button({ words: services[service].shortName }, { kind: 'service', service }, 'secondary'),
  )
}

/** Whether somebody else may collect a result is the office's setting, not the manual's. */
function proxyAnswer(title: Words, service: ServiceId | undefined, office: Office): Message {
  const may = service === undefined ? office.proxies.on : mayProxyCollect(service, office)
  return {
    kind: 'card',
    ...toneOf(...(service ? [services[service]] : [])),
    title: { words: title },
    blocks: [
      paragraph(say(may ? 'proxy.answer.yes' : 'proxy.answer.no')),
      paragraph(say('answers.guidance.caution'), 'strong'),
      {
        kind: 'buttons',
        buttons: [
          ...(may
            ? [button(say('proxy.name'), { kind: 'proxy' }, 'secondary'), ...authorityForm(office)]
            : []),
          button(say('chat.menu.contact'), { kind: 'contact' }, 'quiet'),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/**
 * A piece of guidance with its source, the day it was checked and the caution, in the office's own words if
 * it has set them. Null for an id that this release does not have.
 */
export function guidanceCard(id: string, service: ServiceId | undefined, office: Office): Message | null {
  const known = guidanceById(id)
  if (!known) return null
  const own = office.guidance[id]
  if (id === 'proxy' && !own) return proxyAnswer(known.title, service, office)
  const { answer, checkedOn } = own ?? known
  const source = own ? own.source : sourceName(known.source)
  const all = typeof known.services === 'string' ? [] : known.services
  const about = service ? [service] : all
  return {
    kind: 'card',
    ...toneOf(...about.map((each) => services[each])),
    title: { words: known.title },
    blocks: [
      paragraph({ words: answer }, 'strong'),
      paragraph(say('answers.guidance.caution')),
      ...(source === null
        ? []
        : [
            paragraph(
              say('answers.guidance.source', { source: { words: source }, day: { day: checkedOn } }),
              'small',
            ),
          ]),
      {
        kind: 'buttons',
        buttons: [...wayOn(about), button(say('chat.menu.contact'), { kind: 'contact' }, 'quiet')],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}
