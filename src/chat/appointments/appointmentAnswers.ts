import { button, type Message, paragraph } from '../message.ts'
import { say } from '../../domain/text.ts'
import { services } from '../../domain/services/index.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import { moreButtons, type RequestChoice } from '../requests/requestChoice.ts'
import { toneOf } from '../tone.ts'
import { qrBlocks, slotWords, type AppointmentSubject } from './appointmentCards.ts'
import type { Slot } from '../../domain/appointments/slot.ts'

/** Asks once before the bot cancels an appointment. */
export function sureToCancelCard(subject: AppointmentSubject, slot: Slot): Message {
  const { service, reference } = subject
  return {
    kind: 'card',
    ...toneOf(services[service]),
    title: say('visits.cancel.title'),
    blocks: [
      paragraph({ words: services[service].name }, 'small'),
      paragraph(say('visits.when', slotWords(slot))),
      {
        kind: 'buttons',
        buttons: [
          button(say('visits.cancel.keep'), { kind: 'visit-of', reference }, 'primary'),
          button(
            say('visits.cancel.yes'),
            { kind: 'visit-cancel', reference, slot, sure: 'yes' },
            'secondary',
          ),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** The appointment is cancelled; the request stays. */
export function appointmentCancelledCard({ service, reference }: AppointmentSubject): Message {
  return {
    kind: 'card',
    ...toneOf(services[service]),
    title: say('visits.cancel.done'),
    blocks: [
      paragraph(say('visits.cancel.still', { reference })),
      {
        kind: 'buttons',
        buttons: [button(say('visits.cancel.again'), { kind: 'visit-move', reference }, 'secondary')],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Asks which of several open requests the appointment is for. */
export function whichRequestCard(requests: RequestChoice<AppointmentSubject>): Message {
  return {
    kind: 'card',
    ...toneOf(...requests.shown.map(({ service }) => services[service])),
    title: say('visits.which.title'),
    blocks: [
      {
        kind: 'buttons',
        look: 'list',
        buttons: [
          ...requests.shown.map(({ service, reference }) =>
            button(
              say('visits.which.request', { service: { words: services[service].shortName }, reference }),
              { kind: 'visit-of', reference },
              'secondary',
            ),
          ),
          ...moreButtons(requests, (after) => ({ kind: 'visit', after })),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Says that an appointment needs an open request, and that the person has none. */
export function noRequestCard(): Message {
  return {
    kind: 'card',
    title: say('visits.none.title'),
    blocks: [
      paragraph(say('visits.none.text')),
      {
        kind: 'buttons',
        buttons: [button(say('chat.menu.services'), { kind: 'services' }, 'primary')],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** The reference to show at the counter, as a QR code and in digits. */
export function qrCard(subject: AppointmentSubject, qr: string | null): Message {
  return {
    kind: 'card',
    ...toneOf(services[subject.service]),
    title: say('visits.qr.title'),
    blocks: [
      ...qrBlocks({ reference: subject.reference, qr }),
      paragraph({ typed: subject.reference }, 'strong'),
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}
