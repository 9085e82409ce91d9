import type { Language } from '../../lib/language.ts'
import { collection } from '../collection.ts'

/** How a person's open requests stand, as far as the menu shows it. */
export interface Standing {
  /** Whether something waits to be collected. */
  readonly ready: boolean
  /** Papers that the office waits for. */
  readonly missing: number
}

/** What a conversation's document knows of its person's rich menu; written by `menuLinks.ts`, and with each turn. */
export interface MenuFields {
  standing?: Standing
  /** The rich menu of the person's own at LINE; absent: the default shows. */
  menuLinked?: string
  /**
   * Counts the changes of what the menu depends on. Named in the first release; another name would need a migration, as it
   * would for `menuDue`.
   */
  menuWish?: number
  /** When the menu is to be looked at; absent while it is as it should be. */
  menuDue?: Date
  menuTries?: number
  menuHolder?: string
  menuHeldUntil?: Date
}

export interface ConversationDocument extends MenuFields {
  _id: string
  sealed?: Buffer
  language: Language | null
  reachable: boolean
  /** When the draft was last touched; null without one. Drafts left lying are looked for by it. */
  draftAt: Date | null
  /** The last turn: people who have long been silent are looked for by it. */
  touchedAt?: Date
  /** The turn that is not finished yet: sealed effects under the id of their event. */
  turn?: { eventId: string; sealed: Buffer }
  holder: string | null
  heldUntil: Date
}

export const stateContext = (userId: string) => `conversation ${userId}`
export const turnContext = (userId: string, eventId: string) => `turn ${userId} ${eventId}`

export const conversationCollection = collection<ConversationDocument>('conversations', {
  indexes: [{ key: { draftAt: 1 } }, { key: { menuDue: 1 }, sparse: true }, { key: { touchedAt: 1 } }],
  sealed: {
    sealed: stateContext,
    'turn.sealed': (id, { eventId }) => turnContext(id, String(eventId)),
  },
})
