import type { Connection } from 'mongoose'
import type { ServiceVersions } from '../../domain/catalogue/catalogue.ts'
import { type Effect, EffectsSchema } from '../../chat/effect.ts'
import { newState, readState, type State } from '../../chat/state.ts'
import type { Vault } from '../../lib/seal.ts'
import { type Day, DAY, SECOND } from '../../lib/time.ts'
import { isDuplicate } from '../connect.ts'
import {
  type ConversationDocument,
  conversationCollection,
  type LastCard,
  stateContext,
  turnContext,
} from './conversationDocument.ts'
import { menuChange } from './menuLinks.ts'

/** A turn whose state is saved and whose effects are not all carried out yet. */
export interface OpenTurn {
  readonly eventId: string
  readonly replyToken: string | null
  readonly deliveredAt: Date
  readonly effects: readonly Effect[]
  /** The services as they were when the turn was decided; absent in a turn of an earlier release. */
  readonly versions?: ServiceVersions
  /** The answer is sent without a record in the outbox, so whoever finds the turn cannot know whether it was tried. */
  readonly direct?: true
}

/** The person's language (null: not chosen), “large and short”, and whether they have not blocked the account. */
export type Reach = Pick<State, 'language' | 'reachable' | 'large'>

/** One person's conversation, leased by one worker at a time. */
export interface Lane {
  readonly userId: string
  readonly holder: string
  /** The stored state has a shape that no release knows; the conversation starts again and tells the person so. */
  readonly afresh: boolean
  readonly state: State
  readonly open: OpenTurn | null
  /** When the last notice to the person was pushed; absent: never. */
  readonly pushedAt?: Date
  /** Whether notices may wait for the next answer, and how many had begun to wait by now. */
  readonly notices: { readonly mayWait: boolean; readonly held: number }
}

/** Longer than any turn. When a worker dies, its lane is free after this time. */
const LEASE = 15 * SECOND

/** How often a day a person may try a help code. There are 10^8 codes, of which few are open at a time. */
const HELP_TRIES_A_DAY = 5

/** The longest wait for LINE to take away the rich menu of somebody whose conversation is deleted. */
const MENU_WAIT = 7 * DAY

/** A person's state and the current turn's effects are in one document, so that one write saves both. */
export function conversationModel(connection: Connection, vault: Vault) {
  const conversations = conversationCollection.on(connection)

  function openTurn(document: ConversationDocument): OpenTurn | null {
    if (!document.turn?.eventId) return null
    const { eventId, sealed } = document.turn
    const opened = vault.open(sealed, turnContext(document._id, eventId)) as {
      replyToken: string | null
      deliveredAt: string
      effects: unknown
      versions?: ServiceVersions
      direct?: true
    }
    return {
      eventId,
      replyToken: opened.replyToken,
      deliveredAt: new Date(opened.deliveredAt),
      effects: EffectsSchema.parse(opened.effects),
      ...(opened.versions && { versions: opened.versions }),
      ...(opened.direct && { direct: true as const }),
    }
  }

  function toLane(document: ConversationDocument, holder: string): Lane {
    const stored = document.sealed ? vault.open(document.sealed, stateContext(document._id)) : null
    const state = stored === null ? newState : readState(stored)
    const held = document.noticesHeld ?? 0
    return {
      userId: document._id,
      holder,
      afresh: state === null,
      state: state ?? { ...newState, language: document.language },
      open: openTurn(document),
      ...(document.pushedAt && { pushedAt: document.pushedAt }),
      notices: { mayWait: document.noticesLooked !== held, held },
    }
  }

  return {
    /** Takes a person's lane for a worker; null while another worker holds it. */
    async take(userId: string, holder: string, now: Date): Promise<Lane | null> {
      try {
        const document = await conversations.findOneAndUpdate(
          { _id: userId, heldUntil: { $lte: now } },
          {
            $set: { holder, heldUntil: new Date(+now + LEASE) },
            $setOnInsert: { language: null, reachable: true, draftAt: null },
          },
          { upsert: true, returnDocument: 'after' },
        )
        return document && toLane(document, holder)
      } catch (error) {
        if (isDuplicate(error)) return null
        throw error
      }
    },

    /**
     * Saves a turn: new state and effects in one write, and whether the rich menu must be checked. `lane.state` is
     * the state before the turn.
     * @returns false when the worker has lost the lane; then nothing is saved
     */
    async save(lane: Lane, state: State, turn: OpenTurn, now: Date): Promise<boolean> {
      const { userId, holder } = lane
      const { eventId, ...content } = turn
      const menu = menuChange(lane.afresh ? null : lane.state, state, now)
      const result = await conversations.updateOne(
        { _id: userId, holder },
        {
          $set: {
            sealed: vault.seal(state, stateContext(userId)),
            language: state.language,
            reachable: state.reachable,
            draftAt: state.draft ? new Date(state.draft.touchedAt) : null,
            touchedAt: now,
            turn: {
              eventId,
              sealed: vault.seal(content, turnContext(userId, eventId)),
            },
            heldUntil: new Date(+now + LEASE),
            ...menu,
            ...(state.large && { large: true as const }),
          },
          ...(!state.large && { $unset: { large: 1 } }),
          ...(menu && { $inc: { menuWish: 1 } }),
        },
      )
      return result.matchedCount === 1
    },

    /** Stores what has become of the state while the effects of the lane's turn were carried out. */
    async keep({ userId, holder }: Lane, state: State): Promise<void> {
      await conversations.updateOne(
        { _id: userId, holder },
        { $set: { sealed: vault.seal(state, stateContext(userId)) } },
      )
    },

    /**
     * Frees the lane after all effects of the turn are carried out.
     * @param lastCard null: it stays as it was
     * @param noticesLooked how many notices had begun to wait when none was found waiting; absent: nobody has looked
     */
    async release(lane: Lane, lastCard: LastCard | null, noticesLooked?: number): Promise<void> {
      await conversations.updateOne(
        { _id: lane.userId, holder: lane.holder },
        {
          $set: {
            holder: null,
            heldUntil: new Date(0),
            ...(lastCard && { lastCard }),
            ...(noticesLooked !== undefined && { noticesLooked }),
          },
          $unset: { turn: 1 },
        },
      )
    },

    /** Keeps the lane and its open turn unchanged until the lease ends; then another worker continues. */
    async leave(lane: Lane, until: Date): Promise<void> {
      await conversations.updateOne(
        { _id: lane.userId, holder: lane.holder },
        { $set: { holder: null, heldUntil: until } },
      )
    },

    /**
     * Counts one of the day's tries before a help code is looked for, so that simultaneous tries are all counted. The
     * same id is counted once.
     * @returns how many tries are left; null when none was left
     */
    async takeHelpTry(userId: string, id: string, day: Day): Promise<number | null> {
      const today = { _id: userId, 'helpTries.day': day }
      await conversations.updateOne(
        { _id: userId, 'helpTries.day': { $ne: day } },
        { $set: { helpTries: { day, ids: [] } } },
      )
      const last = `helpTries.ids.${HELP_TRIES_A_DAY - 1}`
      await conversations.updateOne(
        { ...today, 'helpTries.ids': { $ne: id }, [last]: { $exists: false } },
        { $push: { 'helpTries.ids': id } },
      )
      const found = await conversations.findOne(today, { projection: { helpTries: 1 } })
      const index = found?.helpTries?.ids.indexOf(id) ?? -1
      return index < 0 ? null : HELP_TRIES_A_DAY - 1 - index
    },

    /** Notes that a notice was pushed. Nothing is noted of somebody without a conversation. */
    async notePush(userId: string, now: Date): Promise<void> {
      await conversations.updateOne({ _id: userId }, { $max: { pushedAt: now } })
    },

    async reach(userId: string): Promise<Reach> {
      const found = await conversations.findOne(
        { _id: userId },
        { projection: { language: 1, reachable: 1, large: 1 } },
      )
      return {
        language: found?.language ?? null,
        reachable: found?.reachable ?? true,
        ...(found?.large && { large: true }),
      }
    },

    /** What the bot's last card to the person was about; null before one, and after the conversation is deleted. */
    async lastCardOf(userId: string): Promise<LastCard | null> {
      const found = await conversations.findOne({ _id: userId }, { projection: { lastCard: 1 } })
      return found?.lastCard ?? null
    },

    /** The person's last saved state; null for an unknown person. */
    async stateOf(userId: string): Promise<State | null> {
      const document = await conversations.findOne({ _id: userId })
      return document?.sealed ? toLane(document, '').state : null
    },

    /** People who have not written since `before`. For a conversation of an earlier release the time starts now. */
    async silent(before: Date, now: Date): Promise<string[]> {
      await conversations.updateMany({ touchedAt: { $exists: false } }, { $set: { touchedAt: now } })
      const rows = await conversations
        .find({ touchedAt: { $lt: before } }, { projection: { _id: 1 } })
        .sort({ touchedAt: 1 })
        .toArray()
      return rows.map(({ _id }) => _id)
    },

    /** Keeps a silent conversation that is still needed; it is checked again after the same time. */
    async stillNeeded(userId: string, now: Date): Promise<void> {
      await conversations.updateOne({ _id: userId }, { $set: { touchedAt: now } })
    },

    /**
     * Deletes a conversation, unless the person has written since `before` or a turn is not finished. Where LINE shows
     * the person a rich menu of their own, only the id stays, until LINE shows the default again; otherwise somebody who
     * comes back would keep a menu that nobody knows of.
     * @returns whether the content was deleted, or what was left of it
     */
    async forget(userId: string, before: Date, now: Date): Promise<boolean> {
      const silent = {
        _id: userId,
        touchedAt: { $lt: before },
        heldUntil: { $lte: now },
        menuHeldUntil: { $not: { $gt: now } },
        turn: { $exists: false },
      }
      const emptied = await conversations.updateOne(
        { ...silent, sealed: { $exists: true }, menuLinked: { $exists: true } },
        {
          // Blocked or not: LINE is asked to take the menu away.
          $set: { language: null, reachable: true, draftAt: null, menuDue: now, menuTries: 0 },
          $unset: {
            ...{ sealed: 1, standing: 1, large: 1, helpTries: 1, pushedAt: 1, lastCard: 1 },
            ...{ noticesHeld: 1, noticesLooked: 1 },
          },
          $inc: { menuWish: 1 },
        },
      )
      if (emptied.modifiedCount === 1) return true
      const result = await conversations.deleteOne({
        ...silent,
        $or: [
          { menuLinked: { $exists: false } },
          // LINE has refused.
          { sealed: { $exists: false }, menuDue: { $exists: false } },
          { touchedAt: { $lt: new Date(+before - MENU_WAIT) } },
        ],
      })
      return result.deletedCount === 1
    },

    /** People who have not changed their draft since `before`. */
    async staleDrafts(before: Date): Promise<string[]> {
      const rows = await conversations
        .find({ draftAt: { $ne: null, $lt: before } }, { projection: { _id: 1 } })
        .toArray()
      return rows.map(({ _id }) => _id)
    },
  }
}
