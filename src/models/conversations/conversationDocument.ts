import type { CardKind } from '../../chat/cardKind.ts'
import type { Language } from '../../lib/language.ts'
import type { Day } from '../../lib/time.ts'
import { collection } from '../collection.ts'

/** What the rich menu shows of a person's open requests. */
export interface Standing {
  /** Whether a result can be collected. */
  readonly ready: boolean
  /** How many papers the office waits for. */
  readonly missing: number
  /** Of papers that it waits for photos have come, at which an officer is to look. */
  readonly photos?: boolean
}

/** The fields of a conversation's document about the person's rich menu; `menuLinks.ts` and each turn write them. */
export interface MenuFields {
  standing?: Standing
  /** The rich menu that LINE shows to this person; absent: the default menu. */
  menuLinked?: string
  /**
   * Counts changes of what the menu depends on. Named in the first release; another name would need a migration, as
   * it would for `menuDue`.
   */
  menuWish?: number
  /** When the menu must be checked; absent while it is up to date. */
  menuDue?: Date
  menuTries?: number
  menuHolder?: string
  menuHeldUntil?: Date
}

/** What the bot's last card was about, and when; no word of it. Cards about talking with the office do not count. */
export interface LastCard {
  readonly kind: CardKind
  readonly at: Date
}

/** An event that waits for its turn. */
export interface WaitingEvent {
  readonly id: string
  /** LINE's time of the event; a lane handles its events in this order. */
  readonly at: Date
  readonly deliveredAt: Date
  /** Event and reply token. */
  readonly sealed: Buffer
}

/** The id of an event that was handled: a late repeat does nothing. */
export interface KnownEvent {
  readonly id: string
  /** The later of LINE's time of the event and its delivery. */
  readonly at: Date
}

/** The fields of a person's document that are their inbox and their lane; `inbox.ts` and `lanes.ts` write them. */
interface LaneFields {
  /** Absent: nothing waits and no turn is open. `holder` is null after a worker has left work to the next. */
  lane?: { readonly holder: string | null; readonly until: Date }
  /** Absent when nothing waits. */
  inbox?: readonly WaitingEvent[]
  known?: readonly KnownEvent[]
  knownCount?: number
  /** The ids of events up to this moment may stand in `knownEvents` instead. */
  knownFrom?: Date
  /** How often ids were moved there. */
  knownMoved?: number
  /** Messages that the person has unsent, which LINE may still deliver. */
  unsent?: readonly { readonly message: string; readonly at: Date }[]
  /** How often the turn of this event has failed. */
  failing?: { readonly id: string; readonly times: number }
}

export interface ConversationDocument extends MenuFields, LaneFields {
  _id: string
  sealed?: Buffer
  language: Language | null
  reachable: boolean
  /** The person has “large and short”; notices are worded without opening the state. */
  large?: true
  /** When the person last changed the draft; null without one. Old drafts are found by it. */
  draftAt: Date | null
  /** When the last turn was; people who have not written for a long time are found by it. */
  touchedAt?: Date
  /** When the last notice to the person was pushed. */
  pushedAt?: Date
  /** How often a notice began to wait for the person’s next answer; the outbox counts. */
  noticesHeld?: number
  /** How many of these had begun to wait when none was found waiting; absent: nobody has looked. */
  noticesLooked?: number
  /** Absent before the first card, and in documents of earlier releases. */
  lastCard?: LastCard
  /** The unfinished turn: sealed effects, the id of their event, and whether an answer without a record may have gone. */
  turn?: { eventId: string; sealed: Buffer; said?: true }
  /** The effects that have tried a help code on that day, see `takeHelpTry`. */
  helpTries?: { day: Day; ids: string[] }
}

export const stateContext = (userId: string) => `conversation ${userId}`
export const eventContext = (eventId: string) => `inbox ${eventId}`
export const turnContext = (userId: string, eventId: string) => `turn ${userId} ${eventId}`

export const conversationCollection = collection<ConversationDocument>('conversations', {
  indexes: [
    { key: { draftAt: 1 } },
    { key: { menuDue: 1 }, sparse: true },
    { key: { touchedAt: 1 } },
    // The work that nobody may be doing, in the order in which it becomes due.
    { key: { 'lane.until': 1 }, sparse: true },
  ],
  sealed: {
    sealed: stateContext,
    'turn.sealed': (id, { eventId }) => turnContext(id, String(eventId)),
    'inbox.sealed': (_id, event) => eventContext(String(event['id'])),
  },
})
