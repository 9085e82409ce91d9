import type { Connection } from 'mongoose'
import type { Officer } from '../../domain/requests/actor.ts'
import type { Vault } from '../../lib/seal.ts'
import { collection } from '../collection.ts'

interface KnownSentenceDocument {
  /** Keyed digest of the text. */
  _id: string
  /** The text, without personal data. */
  sealed: Buffer
  meant: string
  by: Officer
  at: Date
}

const context = (id: string) => `known sentence ${id}`

export const knownSentenceCollection = collection<KnownSentenceDocument>('knownSentences', {
  indexes: [],
  sealed: { sealed: context },
})

/** A sentence whose meaning the office has decided. */
export interface KnownSentence {
  readonly id: string
  readonly text: string
  /** The id of an intent, or `unknown`: nothing that the bot should understand. */
  readonly meant: string
  readonly by: Officer
  readonly at: Date
}

/** The office's own known sentences, with which words are measured beside those of the release. */
export function knownSentenceModel(connection: Connection, vault: Vault) {
  const known = knownSentenceCollection.on(connection)
  return {
    /** All sentences, the newest first. */
    async list(): Promise<KnownSentence[]> {
      const documents = await known.find().sort({ at: -1, _id: 1 }).toArray()
      return documents.map(({ _id, sealed, meant, by: { staffId, name }, at }) => ({
        id: _id,
        text: String(vault.open(sealed, context(_id))),
        meant,
        by: { staffId, name },
        at,
      }))
    },

    /** Stores what a sentence means; the latest decision about the same text counts. @param text without personal data */
    async put(text: string, meant: string, by: Officer, at: Date): Promise<void> {
      const _id = vault.digest(text, 'known sentence').slice(0, 32)
      const set = { sealed: vault.seal(text, context(_id)), meant, by, at }
      await known.updateOne({ _id }, { $set: set }, { upsert: true })
    },

    /** @returns false when there is none */
    async remove(id: string): Promise<boolean> {
      return (await known.deleteOne({ _id: id })).deletedCount > 0
    },
  }
}
