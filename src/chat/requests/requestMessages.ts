import type { TextKey } from '../../locales/text.ts'
import { ownPapersBlocks } from '../filing/filingBlocks.ts'
import type { Office } from '../../domain/settings/office.ts'
import { isOpen, nextOpening } from '../../lib/officeMinutes.ts'
import { dayOf } from '../../lib/time.ts'
import { button, type Button, details, type Message, paragraph } from '../message.ts'
import { say, type Text } from '../../domain/text.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import type { Service } from '../../domain/services/service.ts'
import { counterMinutes } from './payment.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import { toneOf } from '../tone.ts'
import type { Answers } from '../../domain/questions/when.ts'
import { qrBlocks } from '../appointments/appointmentCards.ts'

function nextSentence(filedAt: Date, { calendar }: Office): Text {
  if (isOpen(filedAt, calendar)) return say('chat.filed.open')
  const opens = nextOpening(filedAt, calendar)
  return say('chat.filed.closed', { day: { day: dayOf(opens) }, moment: { moment: opens.toISOString() } })
}

/** Offers an appointment when the papers are complete, but never to people in mourning or distress. */
function appointmentOffer(service: Service, { reference, complete }: Filed, { visits }: Office): Button[] {
  if (!visits.on || !complete || service.grave) return []
  return [button(say('visits.offer.button'), { kind: 'visit-of', reference }, 'secondary')]
}

/** What the receipt shows of a new request. */
interface Filed {
  readonly reference: string
  readonly service: ServiceId
  /** The version of the service when the request was filed. */
  readonly serviceVersion: number
  readonly filedAt: Date
  readonly answers: Answers
  /** Whether the person said that they have every paper. */
  readonly complete: boolean
  /** Address of the reference's QR code; null when LINE would not show it. */
  readonly qr: string | null
}

/** The applicant, and the asker if there is one. */
function personRows({ answers }: Filed) {
  const row = (label: TextKey, id: string) => {
    const name = answers[id]
    return name === undefined ? [] : [{ label: say(label), value: { typed: name } as const }]
  }
  return [...row('chat.filed.applicant', 'name'), ...row('chat.filed.asker', 'asker-name')]
}

/** The receipt: the reference number first, then the next steps and the papers to bring. */
export function filedCard(request: Filed, office: Office): Message {
  const service = office.serviceOf(request)
  return {
    kind: 'card',
    ...toneOf(service),
    title: say('chat.filed.title'),
    blocks: [
      paragraph({ words: service.name }),
      {
        kind: 'facts',
        rows: [
          { label: say('chat.filed.reference'), value: { typed: request.reference } },
          ...personRows(request),
        ],
      },
      ...qrBlocks(request),
      paragraph(nextSentence(request.filedAt, office)),
      paragraph(
        counterMinutes(service, office) ?? say('chat.filed.minutes', { minutes: service.minutes.target }),
        'small',
      ),
      ...(office.lineIsAnnounced ? [] : [paragraph(say('chat.filed.preliminary'))]),
      ...(service.grave ? [paragraph(say('visits.offer.at-once'))] : []),
      details(say('chat.paper.yours'), { kind: 'request', reference: request.reference, part: 'papers' }),
      {
        kind: 'buttons',
        buttons: [
          ...appointmentOffer(service, request, office),
          button(say('chat.shortcut.status'), { kind: 'status' }, 'secondary'),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** The papers of a filed request, on a card of their own. */
export function requestPapersCard(
  request: Pick<Filed, 'reference' | 'answers'>,
  service: Service,
  office: Office,
): Message {
  return {
    kind: 'card',
    ...toneOf(service),
    title: say('photos.papers.of', { reference: request.reference }),
    blocks: [
      ...ownPapersBlocks(service, request.answers, office),
      { kind: 'buttons', buttons: [button(say('chat.shortcut.status'), { kind: 'status' }, 'secondary')] },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Asks for confirmation before a filed request is cancelled. */
export function cancelCard(reference: string): Message {
  return {
    kind: 'card',
    title: say('chat.cancel.title'),
    blocks: [
      { kind: 'paragraph', text: say('chat.cancel.ask', { reference }) },
      {
        kind: 'buttons',
        buttons: [
          {
            label: say('chat.cancel.keep'),
            action: { kind: 'tap', tap: { kind: 'status' } },
            look: 'primary',
          },
          {
            label: say('chat.cancel.yes'),
            action: { kind: 'tap', tap: { kind: 'confirm-cancel', reference } },
            look: 'secondary',
          },
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Says that the request is cancelled, or why it cannot be. */
export function cancelledMessage(reference: string, result: 'cancelled' | 'too-late' | 'unknown'): Message {
  return { kind: 'text', text: say(`chat.cancel.${result}`, { reference }), shortcuts: menuShortcuts }
}
