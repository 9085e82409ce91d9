import type { Connection } from 'mongoose'
import { isOfficeEvent, type OfficeEvent } from '../../chat/event.ts'
import type { Vault } from '../../lib/seal.ts'
import { SECOND } from '../../lib/time.ts'
import { exists } from '../collection.ts'
import { isDuplicate } from '../connect.ts'
import { type ConversationDocument, conversationCollection } from './conversationDocument.ts'
import { knownEventModel } from './knownEvents.ts'
import { type Lane, WITHOUT_KNOWN, toLane } from './lanes.ts'
import { type ArrivalTerms, arrivalStages, type Arriving } from './laneStages.ts'
import { type Arrival, earliest, toArrival, toWaiting } from './waitingEvents.ts'

/** LINE promises a reply token for one minute from the delivery; ten seconds are left for the call. */
export const REPLY_LIFE = 50 * SECOND

/** A reply token of one event that the answer to another event may use. */
interface LentToken {
  readonly token: string
  readonly deliveredAt: Date
}

/** What has become of one person's events that arrived. */
interface Arrived {
  /** Opens the lane, if it was free and there is work. Throws when the state cannot be opened. */
  readonly lane: (() => Lane) | null
  /** Whether nobody works what waits. */
  readonly unowned: boolean
}

function byPerson(arrivals: readonly Arrival[]): ReadonlyMap<string, readonly Arrival[]> {
  const people = new Map<string, Arrival[]>()
  for (const arrival of arrivals) {
    const those = people.get(arrival.userId)
    if (those) those.push(arrival)
    else people.set(arrival.userId, [arrival])
  }
  return people
}

/** The events that wait for each person, in the person's own document; stored before LINE gets its 200. */
export function inboxModel(connection: Connection, vault: Vault) {
  const conversations = conversationCollection.on(connection)
  const knownEvents = knownEventModel(connection)

  const arriving = (arrivals: readonly Arrival[]): Arriving => ({
    events: arrivals.map((arrival) => toWaiting(arrival, vault)),
    // The program may tell the same event again at another time.
    since: new Date(Math.min(...arrivals.map(({ event }) => (isOfficeEvent(event) ? 0 : event.at)))),
    unsent: arrivals.flatMap(({ event }) => (event.kind === 'unsend' ? [event.messageId] : [])),
  })

  const stagesFor = (those: Arriving, terms: ArrivalTerms) =>
    arrivalStages(those, terms).map((stage) => ({ ...stage }))

  /** One command, or a second one where two processes make a new person's document at once. */
  async function add(userId: string, those: Arriving, terms: ArrivalTerms): Promise<ConversationDocument> {
    const stages = stagesFor(those, terms)
    const arrive = () =>
      conversations.findOneAndUpdate({ _id: userId }, stages, {
        upsert: true,
        returnDocument: 'after',
        projection: WITHOUT_KNOWN,
      })
    const document = await arrive().catch((error: unknown) => {
      if (isDuplicate(error)) return arrive()
      throw error
    })
    if (!document) throw new Error('An upsert returned no document')
    return document
  }

  /** Stores events of one person. Where ids may have been moved to `knownEvents`, they are looked up there first. */
  async function arriveSealed(
    userId: string,
    those: Arriving,
    holder: string | null,
    now: Date,
  ): Promise<ConversationDocument> {
    let document = await add(userId, those, { now, holder, lookedAfter: null })
    let lookedAfter: number | null = null
    while (document.knownFrom && those.since <= document.knownFrom) {
      const moved: number = document.knownMoved ?? 0
      if (moved === lookedAfter) break
      const known = await knownEvents.among(those.events.map(({ id }) => id))
      const events = those.events.filter(({ id }) => !known.has(id))
      if (events.length === 0) break
      lookedAfter = moved
      document = await add(userId, { ...those, events }, { now, holder, lookedAfter })
    }
    return document
  }

  /**
   * Stores events of one person and takes the lane for a worker, if it is free. An event that is known already changes
   * nothing; a redelivery of one that waits renews its reply token's time.
   * @param holder null: the lane is left to others
   */
  async function arrive(
    userId: string,
    arrivals: readonly Arrival[],
    holder: string | null,
    now: Date,
  ): Promise<Arrived> {
    const document = await arriveSealed(userId, arriving(arrivals), holder, now)
    const { lane } = document
    return {
      lane: holder !== null && lane?.holder === holder ? () => toLane(document, holder, vault) : null,
      unowned: lane?.holder === null,
    }
  }

  /** Stores events of several people in one write, and takes no lane. */
  async function store(arrivals: readonly Arrival[]): Promise<void> {
    const now = new Date(Math.max(...arrivals.map(({ deliveredAt }) => +deliveredAt)))
    const people = new Map([...byPerson(arrivals)].map(([userId, those]) => [userId, arriving(those)]))
    if (people.size === 0) return
    const writes = [...people].map(([userId, those]) => ({
      updateOne: {
        filter: { _id: userId },
        update: stagesFor(those, { now, holder: null, lookedAfter: null }),
        upsert: true,
      },
    }))
    const each = (userIds: Iterable<string>) =>
      Promise.all(
        [...userIds].flatMap((userId) => {
          const those = people.get(userId)
          return those ? [arriveSealed(userId, those, null, now)] : []
        }),
      )
    try {
      await conversations.bulkWrite(writes, { ordered: false })
    } catch (error) {
      if (!isDuplicate(error)) throw error
      await each(people.keys())
    }
    // A bulk write does not tell which events were not accepted because their ids may have been moved.
    const since = new Date(Math.min(...[...people.values()].map((those) => +those.since)))
    const unsure = conversations.find(
      { _id: { $in: [...people.keys()] }, knownFrom: { $gte: since } },
      { projection: { _id: 1 } },
    )
    await each((await unsure.toArray()).map(({ _id }) => _id))
  }

  return {
    arrive,
    arriveSealed,
    store,

    /**
     * Puts an event from the office into a person's lane, so that it is handled in order with the person's own
     * events.
     * @param lent the reply token of the person's last message, which the answer may use
     */
    async tell(userId: string, event: OfficeEvent, now: Date, lent: LentToken | null = null): Promise<void> {
      const { token: replyToken, deliveredAt } = lent ?? { token: null, deliveredAt: now }
      await arrive(userId, [{ event, userId, replyToken, deliveredAt }], null, now)
    },

    /** The person's earliest waiting event, or null. */
    async next(userId: string): Promise<Arrival | null> {
      const found = await conversations.findOne({ _id: userId }, { projection: { inbox: 1 } })
      const next = earliest(found?.inbox)
      return next && toArrival(userId, next, vault)
    },

    /** Whether the turn of an event is still to be taken or finished. */
    async isWaiting(userId: string, id: string): Promise<boolean> {
      return exists(conversations, { _id: userId, $or: [{ 'inbox.id': id }, { 'turn.eventId': id }] })
    },

    /** How many events wait for their turn. */
    async waiting(): Promise<number> {
      const rows = await conversations
        .find({ 'lane.until': { $exists: true } }, { projection: { 'inbox.id': 1 } })
        .toArray()
      return rows.reduce((events, { inbox = [] }) => events + inbox.length, 0)
    },
  }
}

export type Inbox = ReturnType<typeof inboxModel>
