import type { Office } from './office.ts'
import { isOpen, nextOpening } from '../lib/officeMinutes.ts'
import { dayOf } from '../lib/time.ts'
import { type Block, button, type Message, paragraph, say, type Text } from './message.ts'
import { isOpenState, type RequestState } from './requestLife.ts'
import { services } from './services/index.ts'
import type { ServiceId } from './services/ids.ts'
import type { Service } from './services/service.ts'
import { menuShortcuts } from './shortcuts.ts'
import { toneOf } from './tone.ts'

/** What the applicant may know of a request of their own. */
export interface RequestSummary {
  readonly reference: string
  readonly service: ServiceId
  readonly state: RequestState
  readonly filedAt: Date
  /** Office minutes since the request was accepted, null before. */
  readonly minutes: number | null
  /** The officer's words: why it is paused or rejected, or what is missing. */
  readonly reason: string | null
  readonly handoverCode: string | null
  /** True words about a notice that LINE did not accept. */
  readonly noticeFailed: boolean
}

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

function summaryBlocks(request: RequestSummary): Block[] {
  const service = services[request.service]
  const minutes =
    request.minutes === null
      ? say('chat.status.minutes-promised', { target: service.minutes.target })
      : say('chat.status.minutes', {
          minutes: Math.floor(request.minutes),
          target: service.minutes.target,
        })
  return [
    {
      kind: 'facts',
      rows: [
        { label: say('chat.filed.reference'), value: { typed: request.reference } },
        {
          label: say('chat.status.filed'),
          value: say('chat.answer.day', { day: { day: dayOf(request.filedAt) } }),
        },
        { label: say('chat.status.state'), value: say(`chat.state.${request.state}`) },
        { label: say('chat.status.time'), value: minutes },
        ...(request.reason === null
          ? []
          : [{ label: say('chat.status.reason'), value: { typed: request.reason } }]),
        ...(request.state === 'ready' && request.handoverCode !== null
          ? [{ label: say('chat.status.code'), value: { typed: request.handoverCode } }]
          : []),
      ],
    },
    paragraph(say(`chat.next.${request.state}`), 'small'),
    ...(request.noticeFailed ? [paragraph(say('chat.status.notice-failed'), 'small')] : []),
    ...(request.state === 'submitted' || request.state === 'papers_missing'
      ? [
          {
            kind: 'buttons' as const,
            buttons: [
              button(
                say('chat.status.cancel'),
                { kind: 'cancel-request', reference: request.reference },
                'quiet',
              ),
            ],
          },
        ]
      : []),
  ]
}

/** One request of the person's own. */
export function requestCard(request: RequestSummary): Message {
  return {
    kind: 'card',
    ...toneOf(services[request.service]),
    title: { words: services[request.service].name },
    blocks: summaryBlocks(request),
    shortcuts: menuShortcuts,
  }
}

/** LINE takes five messages in one send. */
const MOST_CARDS = 5

/** Each open request, newest first; or that there is none. */
export function statusMessages(requests: readonly RequestSummary[]): Message[] {
  const open = requests.filter(({ state }) => isOpenState(state)).slice(0, MOST_CARDS)
  if (open.length > 0) return open.map(requestCard)
  return [
    {
      kind: 'card',
      title: say('chat.status.title'),
      blocks: [
        paragraph(say('chat.status.none')),
        {
          kind: 'buttons',
          buttons: [button(say('chat.menu.services'), { kind: 'services' }, 'primary')],
        },
      ],
      shortcuts: menuShortcuts,
    },
  ]
}

/** The answer to a cancellation: done, or why not. */
export function cancelledMessage(reference: string, result: 'cancelled' | 'too-late' | 'unknown'): Message {
  return { kind: 'text', text: say(`chat.cancel.${result}`, { reference }), shortcuts: menuShortcuts }
}
