import type { messagingApi } from '@line/bot-sdk'
import type { Doc } from '../../sandbox/mongo/values/value.ts'
import type { Message } from '../../src/chat/message.ts'
import type { PendingKind } from '../../src/domain/requests/requestLife.ts'
import type { LineResult } from '../../src/line/channel.ts'
import type { OutboxDocument } from '../../src/models/outbox/outboxDocument.ts'
import type { Line } from '../../src/outbox/line.ts'
import { render } from '../../src/outbox/render.ts'
import type { Process } from '../support/memory/connection.ts'
import type { DocumentStore } from '../support/memory/documents.ts'
import { kindOf } from './truth.ts'

/**
 * How LINE answers. `down`: 500, nothing is sent. `used-up`: 429, the month's allowance is used up; replies are free.
 * `mute`: the message is sent, but the answer is lost.
 */
export type LineMood = 'fine' | 'down' | 'used-up' | 'mute'

/** A notice that the applicant has received. */
interface Arrived {
  readonly id: string
  readonly kind: PendingKind
  readonly at: number
  /** Why it was not true at that moment; null when it was. */
  readonly wrong: string | null
  /** Its messages, as they were stored. */
  readonly words: string
  /** Whether it was pushed at an hour at which it may not wake anybody. */
  readonly woken: boolean
}

export interface Phone {
  readonly mood: LineMood
  readonly arrived: readonly Arrived[]
  /** Retry keys and reply tokens that LINE has accepted. */
  readonly accepted: readonly string[]
}

export const newPhone: Phone = { mood: 'fine', arrived: [], accepted: [] }

const ACCEPTED: LineResult = { kind: 'accepted', status: 200, requestId: null }
const refused = (status: number, message: string): LineResult => ({
  kind: 'refused',
  status,
  message,
  requestId: null,
})

interface LineOf {
  readonly store: DocumentStore
  readonly process: Process
  readonly phone: () => Phone
  /** The notices of one send arrive, in the order in which the phone shows them. */
  readonly arrives: (notices: readonly OutboxDocument[], accepted: string, how: 'reply' | 'push') => void
}

const outboxOf = (store: DocumentStore) => store.all('outbox') as unknown as readonly OutboxDocument[]

/** The notices in the send that carries this document. */
function noticesIn(store: DocumentStore, carrier: OutboxDocument | undefined): OutboxDocument[] {
  if (!carrier) return []
  const riders = carrier.riders ?? []
  const bundled = outboxOf(store).filter(
    ({ _id, carrier: by, state }) => by === carrier._id && riders.includes(_id) && state === 'waiting',
  )
  return [...bundled, carrier].filter((each) => kindOf(each) !== null)
}

/** Sorted as their messages stand in the send. */
function asShown(notices: readonly OutboxDocument[], sent: readonly messagingApi.Message[]) {
  if (notices.length < 2) return notices
  const wordsOf = (message: messagingApi.Message | undefined) =>
    JSON.stringify(message && { ...message, quickReply: undefined })
  const shown = sent.map(wordsOf)
  const placeOf = ({ sealed }: OutboxDocument) => {
    const { messages } = JSON.parse(String(sealed)) as { messages: Message[] }
    return shown.indexOf(wordsOf(render(messages, 'th', false)[0]))
  }
  return notices.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** LINE, as far as one applicant's phone needs it: each retry key and each reply token is accepted once. */
export function fakeLine({ store, process, phone, arrives }: LineOf): Line {
  function answer(
    how: 'reply' | 'push',
    key: string,
    sent: readonly messagingApi.Message[],
    carrier: OutboxDocument | undefined,
  ): LineResult {
    const { mood } = phone()
    if (mood === 'down') return refused(500, 'Internal error')
    arrives(asShown(noticesIn(store, carrier), sent), key, how)
    return mood === 'mute' ? { kind: 'unanswered', message: 'deadline', sent: true } : ACCEPTED
  }

  const call = (does: string, work: () => LineResult) =>
    Promise.resolve(process.runs({ to: 'LINE', does, writes: true }, work))

  return {
    reply: (token, sent) =>
      call('reply', () => {
        if (phone().accepted.includes(token)) return refused(400, 'Invalid reply token')
        return answer(
          'reply',
          token,
          sent,
          outboxOf(store).find(({ _id }) => _id === token),
        )
      }),
    push: (_to, sent, retryKey) =>
      call('push', () => {
        if (phone().accepted.includes(retryKey)) return phone().mood === 'down' ? refused(500, '') : ACCEPTED
        if (phone().mood === 'used-up') return refused(429, 'You have reached your monthly limit.')
        return answer(
          'push',
          retryKey,
          sent,
          outboxOf(store).find((each) => each.retryKey === retryKey),
        )
      }),
  }
}

/** The only applicant's documents, as the truth needs them. */
export const asDocument = <Document>(doc: Doc | undefined) => (doc ?? null) as unknown as Document | null
