import type { Connection } from 'mongoose'
import type { Vault } from '../../lib/seal.ts'
import { DAY } from '../../lib/time.ts'
import { collection } from '../collection.ts'
import { isDuplicate } from '../connect.ts'

/** `jpeg`: a picture, made anew as photos of papers are; `m4a`, `aac`: a voice message as LINE has it. */
export type MediaKind = 'jpeg' | 'm4a' | 'aac'

interface TalkMediaDocument {
  /** The id of the message in the talk. */
  _id: string
  talk: string
  userId: string
  /** LINE's id of the message. */
  message: string
  kind: MediaKind
  at: Date
  sealed: Buffer
}

type NewTalkMedia = Omit<TalkMediaDocument, '_id' | 'sealed'> & {
  readonly id: string
  readonly bytes: Uint8Array
}

const context = (id: string) => `talk media ${id}`

export const talkMediaCollection = collection<TalkMediaDocument>('talkMedia', {
  indexes: [{ key: { talk: 1 } }, { key: { userId: 1, message: 1 } }, { key: { at: 1 } }],
  sealed: { sealed: context },
})

/** Voice messages and pictures of talks, sealed, one document each; they are deleted with their talk. */
export function talkMediaModel(connection: Connection, vault: Vault) {
  const media = talkMediaCollection.on(connection)
  return {
    /** Stores one; the same id is stored once. */
    async add({ id, bytes, ...others }: NewTalkMedia): Promise<void> {
      try {
        await media.insertOne({ _id: id, ...others, sealed: vault.sealBytes(bytes, context(id)) })
      } catch (error) {
        if (!isDuplicate(error)) throw error
      }
    },

    async kindOf(id: string): Promise<MediaKind | null> {
      return (await media.findOne({ _id: id }, { projection: { kind: 1 } }))?.kind ?? null
    },

    async countOf(talk: string): Promise<number> {
      return media.countDocuments({ talk })
    },

    /** What belongs to this message of this talk; null when it was deleted. */
    async read(
      talk: string,
      id: string,
    ): Promise<{ readonly kind: MediaKind; readonly bytes: Buffer } | null> {
      const found = await media.findOne({ _id: id, talk })
      return found && { kind: found.kind, bytes: vault.openBytes(found.sealed, context(id)) }
    },

    async removeOfMessage(userId: string, message: string): Promise<void> {
      await media.deleteMany({ userId, message })
    },

    async remove(id: string): Promise<void> {
      await media.deleteOne({ _id: id })
    },

    async removeOfTalks(talks: readonly string[]): Promise<void> {
      if (talks.length > 0) await media.deleteMany({ talk: { $in: [...talks] } })
    },

    /** The talks that have some which is older than a day: the talk may have been deleted while it was fetched. */
    async talksWithOld(now: Date): Promise<string[]> {
      return media.distinct('talk', { at: { $lt: new Date(+now - DAY) } })
    },
  }
}
