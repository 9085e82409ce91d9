import type { Connection } from 'mongoose'
import { newState, type State } from '../../chat/state.ts'
import type { Vault } from '../../lib/seal.ts'
import { type Day, DAY } from '../../lib/time.ts'
import { conversationCollection, type LastCard } from './conversationDocument.ts'
import { toState } from './lanes.ts'
import { REMEMBERED } from './laneStages.ts'

/** The person's language (null: not chosen), “large and short”, and whether they have not blocked the account. */
export type Reach = Pick<State, 'language' | 'reachable' | 'large'>

/** How often a day a person may try a help code. There are 10^8 codes, of which few are open at a time. */
const HELP_TRIES_A_DAY = 5

/** The longest wait for LINE to take away the rich menu of somebody whose conversation is deleted. */
const MENU_WAIT = 7 * DAY

/** What is read and deleted of a person's conversation outside their lane. */
export function conversationModel(connection: Connection, vault: Vault) {
  const conversations = conversationCollection.on(connection)

  return {
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
      const document = await conversations.findOne(
        { _id: userId },
        { projection: { sealed: 1, language: 1 } },
      )
      if (!document?.sealed) return null
      return toState(document, vault) ?? { ...newState, language: document.language }
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

    /**
     * Deletes the ids of handled events, of people who have been silent for as long as these are kept.
     * @returns of how many people
     */
    async forgetKnown(now: Date): Promise<number> {
      const before = new Date(+now - REMEMBERED)
      const result = await conversations.updateMany(
        { touchedAt: { $lt: before, $gte: new Date(+before - 30 * DAY) }, known: { $exists: true } },
        { $pull: { known: { at: { $lt: before } } } },
      )
      return result.modifiedCount
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
        lane: { $exists: false },
        menuHeldUntil: { $not: { $gt: now } },
      }
      const emptied = await conversations.updateOne(
        { ...silent, sealed: { $exists: true }, menuLinked: { $exists: true } },
        {
          // Blocked or not: LINE is asked to take the menu away.
          $set: { language: null, reachable: true, draftAt: null, menuDue: now, menuTries: 0 },
          $unset: {
            ...{ sealed: 1, standing: 1, large: 1, helpTries: 1, pushedAt: 1, lastCard: 1 },
            ...{ noticesHeld: 1, noticesLooked: 1 },
            ...{ known: 1, knownCount: 1, knownFrom: 1, knownMoved: 1, unsent: 1 },
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
