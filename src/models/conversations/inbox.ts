import type { Connection } from 'mongoose'
import { type Event, EventSchema, type OfficeEvent } from '../../chat/event.ts'
import { REPLY_RECORD_DAYS } from '../../domain/settings/retention.ts'
import { DAY, SECOND } from '../../lib/time.ts'
import type { Vault } from '../../lib/seal.ts'
import { collection, exists } from '../collection.ts'
import { isDuplicate } from '../connect.ts'

/** LINE promises a reply token for one minute from the delivery; ten seconds are left for the call. */
export const REPLY_LIFE = 50 * SECOND

/** A stored event that waits for its turn. LINE's `replyToken` is valid for about a minute from `deliveredAt`. */
export interface Arrival {
  readonly event: Event
  readonly userId: string
  readonly replyToken: string | null
  readonly deliveredAt: Date
}

/** A reply token of one event that the answer to another event may use. */
interface LentToken {
  readonly token: string
  readonly deliveredAt: Date
}

interface InboxDocument {
  _id: string
  userId: string
  /** LINE's time of the event; a lane handles its events in this order. */
  at: Date
  deliveredAt: Date
  state: 'waiting' | 'done' | 'failed'
  failures: number
  /** Event and reply token; removed when the turn is finished. */
  sealed?: Buffer
  expiresAt: Date
}

const context = (id: string) => `inbox ${id}`

export const inboxCollection = collection<InboxDocument>('inbox', {
  indexes: [{ key: { state: 1, userId: 1, at: 1 } }, { key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
  sealed: { sealed: context },
})

/** How long the id of a handled event is kept, so that a late redelivery does nothing. */
const REMEMBERED = REPLY_RECORD_DAYS * DAY
/** An event that has failed this often is given up, so that the person's later messages are answered. */
const MOST_FAILURES = 5

/** Events from LINE by their `webhookEventId`, stored before LINE gets its 200. */
export function inboxModel(connection: Connection, vault: Vault) {
  const inbox = inboxCollection.on(connection)

  function toDocument({ event, userId, replyToken, deliveredAt }: Arrival): InboxDocument {
    return {
      _id: event.id,
      userId,
      at: new Date(event.at),
      deliveredAt,
      state: 'waiting',
      failures: 0,
      sealed: vault.seal({ event, replyToken }, context(event.id)),
      expiresAt: new Date(+deliveredAt + REMEMBERED),
    }
  }

  function toArrival(document: InboxDocument): Arrival {
    const opened = vault.open(document.sealed ?? Buffer.alloc(0), context(document._id)) as {
      event: unknown
      replyToken: string | null
    }
    return {
      event: EventSchema.parse(opened.event),
      userId: document.userId,
      replyToken: opened.replyToken,
      deliveredAt: document.deliveredAt,
    }
  }

  /** Stores events. An event that is stored already stays unchanged, but a redelivery renews its reply token. */
  async function store(arrivals: readonly Arrival[]): Promise<void> {
    if (arrivals.length === 0) return
    try {
      await inbox.insertMany(arrivals.map(toDocument), { ordered: false })
    } catch (error) {
      if (!isDuplicate(error)) throw error
      await Promise.all(
        arrivals.map(({ event, deliveredAt }) =>
          inbox.updateOne({ _id: event.id, state: 'waiting' }, { $max: { deliveredAt } }),
        ),
      )
    }
  }

  return {
    store,

    /**
     * Puts an event from the office into a person's lane, so that it is handled in order with the person's own
     * events.
     * @param lent the reply token of the person's last message, which the answer may use
     */
    async tell(userId: string, event: OfficeEvent, now: Date, lent: LentToken | null = null): Promise<void> {
      const { token: replyToken, deliveredAt } = lent ?? { token: null, deliveredAt: now }
      await store([{ event, userId, replyToken, deliveredAt }])
    },

    /** The person's earliest waiting event, or null. */
    async next(userId: string): Promise<Arrival | null> {
      const document = await inbox.findOne({ state: 'waiting', userId }, { sort: { at: 1, _id: 1 } })
      return document && toArrival(document)
    },

    /** Whether an event still waits for its turn. */
    async isWaiting(id: string): Promise<boolean> {
      return exists(inbox, { _id: id, state: 'waiting' })
    },

    /** Marks an event as handled: deletes its content and keeps its id. */
    async done(id: string): Promise<void> {
      await inbox.updateOne({ _id: id }, { $set: { state: 'done' }, $unset: { sealed: 1 } })
    },

    /** Counts a failed turn of this event. @returns whether the event is given up; then its content is deleted */
    async failed(id: string): Promise<boolean> {
      const document = await inbox.findOneAndUpdate(
        { _id: id },
        { $inc: { failures: 1 } },
        { returnDocument: 'after' },
      )
      if (!document || document.failures < MOST_FAILURES) return false
      await inbox.updateOne({ _id: id }, { $set: { state: 'failed' }, $unset: { sealed: 1 } })
      return true
    },

    /** All people who have a waiting event, whichever process stored it. */
    async waitingPeople(): Promise<string[]> {
      return inbox.distinct('userId', { state: 'waiting' })
    },

    /** How many events wait for their turn. */
    async waiting(): Promise<number> {
      return inbox.countDocuments({ state: 'waiting' })
    },
  }
}

export type Inbox = ReturnType<typeof inboxModel>
