import type { Connection } from 'mongoose'
import { type Effect, EffectsSchema } from '../../chat/effect.ts'
import { newState, readState, type State } from '../../chat/state.ts'
import type { ServiceVersions } from '../../domain/catalogue/catalogue.ts'
import type { Vault } from '../../lib/seal.ts'
import {
  type ConversationDocument,
  conversationCollection,
  stateContext,
  turnContext,
} from './conversationDocument.ts'
import { knownEventModel, MOST_KNOWN } from './knownEvents.ts'
import { failureStages, heldBy, type Settling, settleStages } from './laneStages.ts'
import { menuChange } from './menuLinks.ts'
import { type Arrival, earliest, toArrival } from './waitingEvents.ts'

/** A turn whose state is saved and whose effects are not all carried out yet. */
export interface OpenTurn {
  readonly eventId: string
  readonly replyToken: string | null
  readonly deliveredAt: Date
  readonly effects: readonly Effect[]
  /** The services as they were when the turn was decided; absent in a turn of an earlier release. */
  readonly versions?: ServiceVersions
  /** The answer goes without a record in the outbox, so whoever finds the turn cannot know whether it was tried. */
  readonly said?: true
}

/** The event whose turn is next. `open` throws when it cannot be read. */
interface NextEvent {
  readonly id: string
  readonly at: Date
  readonly open: () => Arrival
}

/** What is known of a person at the moment of one of their turns, besides the state. */
interface Waits {
  readonly next: NextEvent | null
  /** When the last notice to the person was pushed; absent: never. */
  readonly pushedAt?: Date
  /** Whether notices may wait for the next answer, and how many had begun to wait by now. */
  readonly notices: { readonly mayWait: boolean; readonly held: number }
  /** Messages that the person has unsent in the last days. */
  readonly unsent: ReadonlySet<string>
  /** The document has no room for the ids of more events. */
  readonly full: boolean
}

/** One person's conversation, leased by one worker at a time. */
export interface Lane extends Waits {
  readonly userId: string
  readonly holder: string
  /** The stored state has a shape that no release knows; the conversation starts again and tells the person so. */
  readonly afresh: boolean
  readonly state: State
  readonly open: OpenTurn | null
}

/** An event that has failed this often is given up, so that the person's later messages are answered. */
const MOST_FAILURES = 5

const later = (a: Date, b: Date = a): Date => (a > b ? a : b)

/** What no lane needs of a person's document. */
export const WITHOUT_KNOWN = { known: 0, lastCard: 0, helpTries: 0 } as const

function openTurn(document: ConversationDocument, vault: Vault): OpenTurn | null {
  if (!document.turn?.eventId) return null
  const { eventId, sealed, said } = document.turn
  const opened = vault.open(sealed, turnContext(document._id, eventId)) as {
    replyToken: string | null
    deliveredAt: string
    effects: unknown
    versions?: ServiceVersions
  }
  return {
    eventId,
    replyToken: opened.replyToken,
    deliveredAt: new Date(opened.deliveredAt),
    effects: EffectsSchema.parse(opened.effects),
    ...(opened.versions && { versions: opened.versions }),
    ...(said && { said }),
  }
}

function toWaits(document: ConversationDocument, vault: Vault): Waits {
  const held = document.noticesHeld ?? 0
  const next = earliest(document.inbox)
  const { _id, pushedAt, unsent = [] } = document
  return {
    next: next && { id: next.id, at: next.at, open: () => toArrival(_id, next, vault) },
    ...(pushedAt && { pushedAt }),
    notices: { mayWait: document.noticesLooked !== held, held },
    unsent: new Set(unsent.map(({ message }) => message)),
    full: (document.knownCount ?? 0) >= MOST_KNOWN,
  }
}

/** The person's last saved state; a new one before the first; null when it has a shape that no release knows. */
export function toState(document: ConversationDocument, vault: Vault): State | null {
  return document.sealed ? readState(vault.open(document.sealed, stateContext(document._id))) : newState
}

export function toLane(document: ConversationDocument, holder: string, vault: Vault): Lane {
  const state = toState(document, vault)
  return {
    ...toWaits(document, vault),
    userId: document._id,
    holder,
    afresh: state === null,
    state: state ?? { ...newState, language: document.language },
    open: openTurn(document, vault),
  }
}

/** Work that nobody may be doing. */
export const laneDue = (now: Date) => ({ 'lane.until': { $lte: now } })

/** A person's state, the events that wait and the current turn's effects are in one document, so that one write changes all. */
export function laneModel(connection: Connection, vault: Vault) {
  const conversations = conversationCollection.on(connection)
  const knownEvents = knownEventModel(connection)

  const heldLane = ({ userId, holder }: Pick<Lane, 'userId' | 'holder'>) => ({
    _id: userId,
    'lane.holder': holder,
  })

  return {
    /** People whose work nobody does, longest due first. */
    async due(now: Date): Promise<string[]> {
      const rows = await conversations
        .find(laneDue(now), { projection: { _id: 1 } })
        .sort({ 'lane.until': 1 })
        .toArray()
      return rows.map(({ _id }) => _id)
    },

    /** Takes a person's lane for a worker; null when there is no work, and while another worker holds it. */
    async take(userId: string, holder: string, now: Date): Promise<Lane | null> {
      const document = await conversations.findOneAndUpdate(
        { _id: userId, ...laneDue(now) },
        { $set: { lane: heldBy(holder, now) } },
        { returnDocument: 'after', projection: WITHOUT_KNOWN },
      )
      return document && toLane(document, holder, vault)
    },

    /**
     * Saves a turn: the new state, the effects, that its event waits no longer, and whether the rich menu must be
     * checked, in one write. `lane.state` is the state before the turn.
     * @returns false when the worker has lost the lane; then nothing is saved
     */
    async save(lane: Lane, state: State, turn: OpenTurn, now: Date): Promise<boolean> {
      const { userId, holder } = lane
      const { eventId, said, ...content } = turn
      const menu = menuChange(lane.afresh ? null : lane.state, state, now)
      const result = await conversations.updateOne(heldLane(lane), {
        $set: {
          sealed: vault.seal(state, stateContext(userId)),
          language: state.language,
          reachable: state.reachable,
          draftAt: state.draft ? new Date(state.draft.touchedAt) : null,
          touchedAt: now,
          turn: {
            eventId,
            sealed: vault.seal(content, turnContext(userId, eventId)),
            ...(said && { said }),
          },
          lane: heldBy(holder, now),
          ...menu,
          ...(state.large && { large: true as const }),
        },
        $pull: { inbox: { id: eventId } },
        $push: { known: { id: eventId, at: later(now, lane.next?.at) } },
        $inc: { knownCount: 1, ...(menu && { menuWish: 1 }) },
        ...(!state.large && { $unset: { large: 1 } }),
      })
      return result.matchedCount === 1
    },

    /** Stores what has become of the state while the effects of the lane's turn were carried out. */
    async keep(lane: Lane, state: State): Promise<void> {
      await conversations.updateOne(heldLane(lane), {
        $set: { sealed: vault.seal(state, stateContext(lane.userId)) },
      })
    },

    /**
     * Stores what has become of the state, and that the answer goes now without a record in the outbox.
     * @returns false when a notice has begun to wait since the lane's document was read, or the worker has lost the lane;
     * then nothing is stored
     */
    async say(lane: Lane, state: State): Promise<boolean> {
      const { held } = lane.notices
      const result = await conversations.updateOne(
        { ...heldLane(lane), noticesHeld: held === 0 ? { $exists: false } : held },
        { $set: { sealed: vault.seal(state, stateContext(lane.userId)), 'turn.said': true } },
      )
      return result.matchedCount === 1
    },

    /**
     * Ends a turn whose effects are all carried out. Frees the lane, unless something waits and the worker goes on.
     * @param dropped an event that is taken out without a turn of its own, because it was unsent or given up
     * @returns what waits; null when the worker has lost the lane
     */
    async settle(
      lane: Lane,
      { dropped, ...settling }: Omit<Settling, 'holder' | 'dropped'> & { readonly dropped?: string },
    ): Promise<Waits | null> {
      if (lane.full) await knownEvents.makeRoom(lane.userId, lane.holder)
      const document = await conversations.findOneAndUpdate(
        heldLane(lane),
        settleStages({
          ...settling,
          holder: lane.holder,
          ...(dropped !== undefined && {
            dropped: { id: dropped, at: later(settling.now, lane.next?.at) },
          }),
        }),
        { returnDocument: 'after', projection: { ...WITHOUT_KNOWN, sealed: 0 } },
      )
      return document && toWaits(document, vault)
    },

    /** Keeps the lane with its work unchanged until that moment; then another worker continues. */
    async leave(lane: Pick<Lane, 'userId' | 'holder'>, until: Date): Promise<void> {
      await conversations.updateOne(heldLane(lane), { $set: { lane: { holder: null, until } } })
    },

    /** Counts a failed turn of this event. @returns whether the event is to be given up */
    async failed(lane: Lane, eventId: string): Promise<boolean> {
      const document = await conversations.findOneAndUpdate(heldLane(lane), failureStages(eventId), {
        returnDocument: 'after',
        projection: { failing: 1 },
      })
      return (document?.failing?.times ?? 0) >= MOST_FAILURES
    },
  }
}
