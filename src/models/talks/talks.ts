import type { Connection } from 'mongoose'
import type { Officer } from '../../domain/requests/actor.ts'
import type { Vault } from '../../lib/seal.ts'
import type { Filter, Update } from '../collection.ts'
import { isDuplicate } from '../connect.ts'
import { talkMediaModel } from './talkMedia.ts'
import {
  type FreshToken,
  type Handing,
  type Talk,
  talkCollection,
  type TalkDocument,
  type TalkMessage,
  type TalkOutline,
  tokenContext,
  toHanded,
  toStored as storedMessage,
  toOutline,
  toTalk as readTalk,
} from './talkDocument.ts'

export type { Talk, TalkMessage, TalkOutline } from './talkDocument.ts'

/** Far more messages than a talk has; 300 of LINE's longest texts stay well under MongoDB's 16 MB for a document. */
export const MOST_MESSAGES = 300

/** The part of a list to read. */
interface Part {
  readonly skip: number
  readonly most: number
}

/** Talks with officers and messages left for the office, one document each, with sealed messages. */
export function talkModel(connection: Connection, vault: Vault) {
  const talks = talkCollection.on(connection)

  const media = talkMediaModel(connection, vault)

  const toTalk = (document: TalkDocument) => readTalk(vault, document)
  const toStored = (talk: string, message: TalkMessage) => storedMessage(vault, talk, message)

  /** Makes one conditional update. @returns whether the filter matched the talk */
  async function change(
    filter: Filter<TalkDocument>,
    now: Date,
    update: Update<TalkDocument>,
  ): Promise<boolean> {
    const result = await talks.updateOne(filter, {
      ...update,
      $set: { ...update.$set, changedAt: now },
      $inc: { revision: 1 },
    })
    return result.matchedCount === 1
  }

  async function begin(
    talk: Pick<TalkDocument, '_id' | 'userId' | 'kind' | 'references' | 'messages' | 'wants'>,
    now: Date,
    by: Officer | null = null,
  ): Promise<void> {
    const document: TalkDocument = {
      ...talk,
      state: by === null ? 'waiting' : 'taken',
      takenBy: by && { ...by },
      endedBy: null,
      how: null,
      said: talk.messages.length,
      heardAt: now,
      startedAt: now,
      at: now,
      endedAt: null,
      changedAt: now,
      revision: 1,
    }
    try {
      await talks.insertOne(document)
    } catch (error) {
      if (!isDuplicate(error)) throw error
    }
  }

  async function hand(id: string, handing: Handing): Promise<boolean> {
    const { by, to, at } = handing
    return change({ _id: id, state: 'taken', 'takenBy.staffId': by.staffId }, at, {
      $set: {
        state: to === null ? 'waiting' : 'taken',
        takenBy: to && { ...to },
        handed: toHanded(vault, id, handing),
      },
    })
  }

  async function outlines(
    filter: Filter<TalkDocument>,
    sort: Record<string, 1 | -1>,
    { skip, most }: Part = { skip: 0, most: 0 },
  ): Promise<TalkOutline[]> {
    // MongoDB takes a limit of 0 for none.
    const found = talks
      .find(filter, { projection: { 'messages.sealed': 0, 'handed.sealed': 0 } })
      .sort(sort)
      .skip(skip)
    return (await found.limit(most).toArray()).map(toOutline)
  }

  async function end(id: string, by: 'person' | 'officer' | 'silence', now: Date): Promise<void> {
    await change({ _id: id, kind: 'live', state: { $ne: 'ended' } }, now, {
      $set: { state: 'ended', endedBy: by, endedAt: now },
      $unset: { token: 1 },
    })
  }

  /** A left message of which no word is left needs no officer, unless one is at it already. */
  async function endIfWithdrawn(id: string, now: Date): Promise<void> {
    const { messages } = (await talks.findOne({ _id: id }, { projection: { 'messages.sealed': 0 } })) ?? {}
    if (!messages || messages.length === 0 || !messages.every(({ withdrawn }) => withdrawn)) return
    const same = { [`messages.${messages.length}`]: { $exists: false } }
    await change({ _id: id, kind: 'left', state: 'waiting', ...same }, now, {
      $set: { state: 'ended', endedBy: 'person', endedAt: now },
    })
  }

  /** Deletes talks that match, and first what belongs to them, so that nothing is left behind without its talk. */
  async function remove(filter: Filter<TalkDocument>): Promise<number> {
    const ids = (await talks.find(filter, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id)
    await media.removeOfTalks(ids)
    return (await talks.deleteMany({ ...filter, _id: { $in: ids } })).deletedCount
  }

  return {
    end,
    media,

    /** Begins a talk; repeating it with the same id changes nothing. */
    async open(id: string, userId: string, references: readonly string[], now: Date): Promise<void> {
      await begin({ _id: id, userId, kind: 'live', references: [...references], messages: [] }, now)
    },

    /** Begins a talk in which this officer writes first and is in charge; a talk with this id stays as it is. */
    async openBy(by: Officer, id: string, userId: string, reference: string, now: Date): Promise<void> {
      await begin({ _id: id, userId, kind: 'live', references: [reference], messages: [] }, now, by)
    },

    /**
     * Stores a message left for the office; repeating it with the same id changes nothing.
     * @param line LINE's id of the message
     * @param wants what the person asks for with it, where it is known
     */
    async leave(
      id: string,
      userId: string,
      references: readonly string[],
      text: string,
      now: Date,
      line?: string,
      wants?: 'correction',
    ): Promise<void> {
      const said = { id, at: now, by: null, text, media: null, ...(line !== undefined && { message: line }) }
      const message = toStored(id, said)
      const left = {
        kind: 'left',
        references: [...references],
        messages: [message],
      } satisfies Partial<TalkDocument>
      await begin({ _id: id, userId, ...left, ...(wants && { wants }) }, now)
    },

    /**
     * Deletes the words that came with a message which the person has unsent, in whatever talk; that there was a
     * message stays. Repeating it changes nothing.
     */
    async withdraw(userId: string, message: string, now: Date): Promise<void> {
      await media.removeOfMessage(userId, message)
      const filter = { userId, 'messages.message': message }
      for (const { _id, messages } of await talks.find(filter, { projection: { messages: 1 } }).toArray()) {
        const at = messages.findIndex((each) => each.message === message)
        // Messages are only added at the end, so that each keeps its place.
        await change({ _id, [`messages.${at}.withdrawn`]: { $exists: false } }, now, {
          $set: { [`messages.${at}.withdrawn`]: true },
          $unset: { [`messages.${at}.sealed`]: 1, [`messages.${at}.kept`]: 1 },
        })
        await endIfWithdrawn(_id, now)
      }
    },

    /**
     * Adds a message, once for each id. `said` is the number of the person's messages, null for an officer's. `token`
     * is for the officer's answer; without it the stored token is removed.
     * @returns `missing` when there is no such talk, `full` after 300 messages: then nothing is added
     */
    async add(
      id: string,
      message: TalkMessage,
      { said, token }: { readonly said: number | null; readonly token: FreshToken | null },
      now: Date,
    ): Promise<'added' | 'full' | 'missing'> {
      const lent = token && {
        sealed: vault.seal(token.token, tokenContext(id)),
        deliveredAt: token.deliveredAt,
      }
      const added = await change(
        {
          _id: id,
          'messages.id': { $ne: message.id },
          [`messages.${MOST_MESSAGES - 1}`]: { $exists: false },
        },
        now,
        {
          $push: { messages: toStored(id, message) },
          $set: {
            at: message.at,
            ...(message.by === null && { heardAt: message.at }),
            ...(said !== null && { said }),
            ...(lent && { token: lent }),
          },
          ...(lent === null && { $unset: { token: 1 } }),
        },
      )
      if (added) return 'added'
      const known = await talks.findOne({ _id: id })
      if (!known) return 'missing'
      if (known.messages.some((each) => each.id === message.id)) return 'added'
      if (said !== null) await change({ _id: id }, now, { $set: { said } })
      return 'full'
    },

    /** Stores which request a left message is about; null: none. @returns false when it is not theirs or handled */
    async about(id: string, userId: string, reference: string | null, now: Date): Promise<boolean> {
      const references = reference === null ? [] : [reference]
      return change({ _id: id, userId, kind: 'left', state: { $ne: 'ended' } }, now, { $set: { references } })
    },

    /** Gives the chat back to the bot. A talk with messages becomes a left message; a talk without messages ends. */
    async keep(id: string, now: Date): Promise<void> {
      const kept = await change(
        { _id: id, kind: 'live', state: { $ne: 'ended' }, 'messages.0': { $exists: true } },
        now,
        { $set: { kind: 'left' }, $unset: { token: 1 } },
      )
      if (kept) await endIfWithdrawn(id, now)
      else await end(id, 'silence', now)
    },

    /**
     * Puts this officer in charge of a waiting talk, or of one that the officer `from` (a staff id) is in charge of.
     * @returns false when another officer was faster
     */
    async take(id: string, by: Officer, from: string | null, now: Date): Promise<boolean> {
      const standing =
        from === null ? { state: 'waiting' as const } : { state: 'taken' as const, 'takenBy.staffId': from }
      return change({ _id: id, ...standing }, now, { $set: { state: 'taken', takenBy: { ...by } } })
    },

    /**
     * Hands a talk that this officer is in charge of to a colleague, or (`to` null) back to all.
     * @returns false when the officer is not in charge of it (any more)
     */
    hand,

    /** Notes up to which moment an officer has seen a talk. It is no change that others are told of. */
    async see(id: string, staffId: string, upTo: Date): Promise<void> {
      await talks.updateOne({ _id: id }, { $max: { [`seen.${staffId}`]: upTo } })
    },

    /** The first message of each of these talks that the person has not unsent. */
    async firstWords(ids: readonly string[]): Promise<ReadonlyMap<string, TalkMessage>> {
      const found = await talks.find({ _id: { $in: [...ids] } }).toArray()
      return new Map(
        found.flatMap(({ messages, ...document }) => {
          const first = messages.find(({ by, withdrawn }) => by === null && !withdrawn)
          const [read] = first ? toTalk({ ...document, messages: [first] }).messages : []
          return read ? [[document._id, read] as const] : []
        }),
      )
    },

    /** The officers in charge of talks that have not ended, as the talks name them. */
    async takers(): Promise<{ talk: string; officer: Officer }[]> {
      const rows = await talks.find({ state: 'taken' }, { projection: { takenBy: 1 } }).toArray()
      return rows.flatMap(({ _id, takenBy }) => (takenBy ? [{ talk: _id, officer: takenBy }] : []))
    },

    /** Lets a talk that this officer was in charge of wait for another officer. */
    async giveUp(id: string, was: Officer, now: Date): Promise<void> {
      await hand(id, { by: was, to: null, at: now, note: null })
    },

    /** Stores the present name of the officer in charge. */
    async nameTaker(id: string, { staffId, name }: Officer, now: Date): Promise<void> {
      await change({ _id: id, state: 'taken', 'takenBy.staffId': staffId }, now, {
        $set: { 'takenBy.name': name },
      })
    },

    /**
     * Ends left messages from before a moment that nobody has handled. They are marked as expired and kept as long as
     * any talk.
     * @returns how many
     */
    async expireLeft(before: Date, now: Date): Promise<number> {
      const result = await talks.updateMany(
        { kind: 'left', state: { $ne: 'ended' }, at: { $lte: before } },
        {
          $set: { state: 'ended', endedBy: 'silence', how: 'expired', endedAt: now, changedAt: now },
          $inc: { revision: 1 },
        },
      )
      return result.modifiedCount
    },

    /** Marks a left message as handled. @returns false when this officer is not in charge of it (any more) */
    async finish(id: string, staffId: string, how: 'answered' | 'telephone', now: Date): Promise<boolean> {
      return change({ _id: id, kind: 'left', state: 'taken', 'takenBy.staffId': staffId }, now, {
        $set: { state: 'ended', endedBy: 'officer', how, endedAt: now },
      })
    },

    /**
     * Ends the messages that ask for the correction of an answer of this request, because this officer has corrected it; whoever
     * had them in hand. Repeating it changes nothing.
     */
    async endCorrections(userId: string, reference: string, by: Officer, now: Date): Promise<void> {
      await talks.updateMany(
        { userId, kind: 'left', wants: 'correction', references: reference, state: { $ne: 'ended' } },
        {
          $set: {
            ...{ state: 'ended', takenBy: { ...by }, endedBy: 'officer', how: 'corrected' },
            ...{ endedAt: now, changedAt: now },
          },
          $inc: { revision: 1 },
        },
      )
    },

    async byId(id: string): Promise<Talk | null> {
      const document = await talks.findOne({ _id: id })
      return document && toTalk(document)
    },

    /** The reply token of the person's last message; it may have expired. */
    async token(id: string): Promise<FreshToken | null> {
      const document = await talks.findOne({ _id: id }, { projection: { token: 1 } })
      const lent = document?.token
      return lent?.deliveredAt
        ? { token: vault.open(lent.sealed, tokenContext(id)) as string, deliveredAt: lent.deliveredAt }
        : null
    },

    /** All talks that have not ended, without their words, those that have waited longest first. */
    async unended(): Promise<TalkOutline[]> {
      return outlines({ state: { $in: ['waiting', 'taken'] } }, { at: 1 })
    },

    /** Talks that have ended since a moment, without their words, newest first. */
    async endedSince(since: Date, { skip, most }: Part): Promise<TalkOutline[]> {
      return outlines({ endedAt: { $gte: since } }, { endedAt: -1 }, { skip, most })
    },

    async countEndedSince(since: Date): Promise<number> {
      return talks.countDocuments({ endedAt: { $gte: since } })
    },

    /** All talks and messages of a person, newest first. */
    async ofPerson(userId: string): Promise<Talk[]> {
      return (await talks.find({ userId }).sort({ startedAt: -1 }).toArray()).map(toTalk)
    },

    /** How many talks wait for an officer. */
    async waiting(): Promise<number> {
      return talks.countDocuments({ state: 'waiting' })
    },

    /** Talks in which nobody has written since `before`; with `untaken`, only those that no officer has taken. */
    async quietSince(before: Date, untaken: boolean) {
      const rows = await talks
        .find(
          { kind: 'live', state: untaken ? 'waiting' : { $in: ['waiting', 'taken'] }, at: { $lte: before } },
          { projection: { userId: 1 } },
        )
        .sort({ at: 1 })
        .toArray()
      return rows.map(({ _id, userId }) => ({ id: _id, userId }))
    },

    /** A text that differs after every change of any talk; the console reads it to find news. */
    async pulse(): Promise<string> {
      const latest = await talks
        .find({}, { projection: { revision: 1 } })
        .sort({ changedAt: -1 })
        .limit(50)
        .toArray()
      return latest
        .map(({ _id, revision }) => `${_id} ${revision}`)
        .sort()
        .join('\n')
    },

    /** Deletes a person's ended talks, and left messages that no officer has taken yet. */
    async forgetOf(userId: string): Promise<void> {
      await remove({ userId, $or: [{ state: 'ended' }, { kind: 'left', state: 'waiting' }] })
    },

    /** Deletes talks that ended before a moment. @returns how many */
    async forget(endedBefore: Date, now: Date): Promise<number> {
      const deleted = await remove({ endedAt: { $ne: null, $lt: endedBefore } })
      const old = await media.talksWithOld(now)
      const known = await talks.distinct('_id', { _id: { $in: old } })
      await media.removeOfTalks(old.filter((id) => !known.includes(id)))
      return deleted
    },
  }
}

export type Talks = ReturnType<typeof talkModel>
