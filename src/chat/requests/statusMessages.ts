import { button, type Message, paragraph } from '../message.ts'
import { say, type Text } from '../../domain/text.ts'
import type { PaymentWay } from '../../domain/settings/payment.ts'
import type { RequestState } from '../../domain/requests/requestLife.ts'
import { services } from '../../domain/services/index.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import { toneOf } from '../tone.ts'
import { moreButtons, type RequestChoice } from './requestChoice.ts'

/** What a list of a person's open requests says of one, and by what it finds its place. */
export interface RequestRow {
  readonly reference: string
  readonly service: ServiceId
  readonly state: RequestState
  /** How its money is paid; null for another result. */
  readonly payment: PaymentWay | null
  readonly filedAt: Date
  /** Of all that is missing a photo has come. */
  readonly photosCame?: boolean
  /** The promised minutes are over. */
  readonly isLate: boolean
  /** The answer that tells it from the others of its service; absent: its number does. */
  readonly apart?: Text
}

/** By how much the person has to do: to collect it, to bring papers, to wait longer than promised. */
function urgencyOf({ state, payment, isLate, photosCame }: RequestRow): number {
  if (state === 'ready' && payment !== 'transfer') return 0
  if (state === 'papers_missing') return photosCame ? 3 : 1
  if (state === 'paused') return 2
  return isLate ? 3 : 4
}

/** The most urgent first, the oldest first among those that are equally urgent. */
export function mostUrgentFirst<R extends RequestRow>(rows: readonly R[]): readonly R[] {
  return [...rows].sort(
    (a, b) =>
      urgencyOf(a) - urgencyOf(b) || +a.filedAt - +b.filedAt || a.reference.localeCompare(b.reference),
  )
}

function shortState({ state, payment, isLate, photosCame }: RequestRow): Text {
  if (photosCame) return say('chat.row.photos')
  if (state === 'ready' && payment === 'transfer') return say('chat.row.transfer')
  if (isLate && (state === 'accepted' || state === 'submitted')) return say('chat.row.late')
  switch (state) {
    case 'submitted':
    case 'papers_missing':
    case 'accepted':
    case 'paused':
    case 'ready':
      return say(`chat.row.${state}`)
    default:
      return say(`chat.state.${state}`)
  }
}

/**
 * The answer to somebody who has no open request.
 * @param filling the service of the request that is being filled in: it is there, but not sent
 */
export function noOpenRequest(filling?: ServiceId): Message {
  return {
    kind: 'card',
    title: say('chat.status.title'),
    blocks:
      filling === undefined
        ? [
            paragraph(say('chat.status.none')),
            {
              kind: 'buttons',
              buttons: [button(say('chat.menu.services'), { kind: 'services' }, 'primary')],
            },
          ]
        : [
            paragraph(say('chat.status.not-sent', { service: { words: services[filling].shortName } })),
            {
              kind: 'buttons',
              buttons: [button(say('chat.unfinished.resume'), { kind: 'resume' }, 'primary')],
            },
          ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** The open requests of a person as one list; each row opens its request. @param count of all of them */
export function requestListCard(rows: RequestChoice<RequestRow>, count: number): Message {
  const isAlone = ({ service }: RequestRow) =>
    rows.shown.filter((row) => row.service === service).length === 1
  const label = (row: RequestRow): Text => {
    const service = { words: services[row.service].shortName }
    const state = { text: shortState(row) }
    if (row.apart) return say('chat.row.label-apart', { service, apart: { text: row.apart }, state })
    if (isAlone(row)) return say('chat.row.label', { service, state })
    return say('chat.row.label-numbered', { service, reference: row.reference, state })
  }
  return {
    kind: 'card',
    ...toneOf(...rows.shown.map(({ service }) => services[service])),
    title: say('chat.row.title', { count }),
    blocks: [
      {
        kind: 'buttons',
        look: 'list',
        buttons: [
          ...rows.shown.map((row) =>
            button(label(row), { kind: 'request', reference: row.reference }, 'secondary'),
          ),
          ...moreButtons(rows, (after) => ({ kind: 'status', after })),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}
