import type { Office } from './office.ts'
import { isOpen, nextOpening } from '../lib/officeMinutes.ts'
import { dayOf } from '../lib/time.ts'
import { button, type Message, paragraph, say, type Text } from './message.ts'
import { services } from './services/index.ts'
import type { ServiceId } from './services/ids.ts'
import type { Service } from './services/service.ts'
import { menuShortcuts } from './shortcuts.ts'
import { toneOf } from './tone.ts'

function nextSentence(filedAt: Date, { calendar }: Office): Text {
  if (isOpen(filedAt, calendar)) return say('chat.filed.open')
  const opens = nextOpening(filedAt, calendar)
  return say('chat.filed.closed', { day: { day: dayOf(opens) }, moment: { moment: opens.toISOString() } })
}

/** The receipt: the reference number first, then what happens next. */
export function filedCard(
  request: { reference: string; service: ServiceId; filedAt: Date },
  office: Office,
): Message {
  const service: Service = services[request.service]
  return {
    kind: 'card',
    ...toneOf(service),
    title: say('chat.filed.title'),
    blocks: [
      paragraph({ words: service.name }),
      { kind: 'facts', rows: [{ label: say('chat.filed.reference'), value: { typed: request.reference } }] },
      paragraph(nextSentence(request.filedAt, office)),
      paragraph(say('chat.filed.minutes', { minutes: service.minutes.target }), 'small'),
      ...(office.lineIsAnnounced ? [] : [paragraph(say('chat.filed.preliminary'), 'small')]),
      {
        kind: 'buttons',
        buttons: [button(say('chat.shortcut.status'), { kind: 'status' }, 'secondary')],
      },
    ],
    shortcuts: menuShortcuts,
  }
}

/** The answer to a cancellation: done, or why not. */
export function cancelledMessage(reference: string, result: 'cancelled' | 'too-late' | 'unknown'): Message {
  return { kind: 'text', text: say(`chat.cancel.${result}`, { reference }), shortcuts: menuShortcuts }
}
