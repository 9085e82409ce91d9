import type { Connection } from 'mongoose'
import type { Vault } from '../../lib/seal.ts'
import { collection } from '../collection.ts'

/** A copy of the person's data (PDPA B.E. 2562, s.30) or their deletion (s.33). */
export type PrivacyRequestKind = 'copy' | 'deletion'

export interface PrivacyRequest {
  readonly id: string
  readonly kind: PrivacyRequestKind
  readonly askedAt: Date
  readonly userId: string
  /** Null until an officer has handled it. */
  readonly handled: { readonly at: Date; readonly by: string; readonly note: string } | null
}

interface PrivacyRequestDocument {
  _id: string
  kind: PrivacyRequestKind
  /** Keyed digest of the LINE id, so that a person has at most one open request of each kind. */
  person: string
  sealed: Buffer
  askedAt: Date
  handledAt: Date | null
  handledBy?: string
  sealedNote?: Buffer
}

const personContext = (id: string) => `wish ${id}`
const noteContext = (id: string) => `wish note ${id}`

/** Stored as `privacyWishes` since the first release; another name would need a migration. */
export const privacyRequestCollection = collection<PrivacyRequestDocument>('privacyWishes', {
  indexes: [{ key: { person: 1, kind: 1, handledAt: 1 } }, { key: { handledAt: 1, askedAt: 1 } }],
  sealed: { sealed: personContext, sealedNote: noteContext },
})

/** What people have requested about their own data. The chat answers; an officer also checks each request. */
export function privacyRequestModel(connection: Connection, vault: Vault) {
  const requests = privacyRequestCollection.on(connection)

  const toPrivacyRequest = (document: PrivacyRequestDocument): PrivacyRequest => ({
    id: document._id,
    kind: document.kind,
    askedAt: document.askedAt,
    userId: String(vault.open(document.sealed, personContext(document._id))),
    handled: document.handledAt && {
      at: document.handledAt,
      by: document.handledBy ?? '',
      note: document.sealedNote ? String(vault.open(document.sealedNote, noteContext(document._id))) : '',
    },
  })

  return {
    /**
     * Records a privacy request under an id that the caller chooses. While an equal one is open, no second one is
     * recorded.
     * @returns when it was first requested
     */
    async ask(id: string, kind: PrivacyRequestKind, userId: string, now: Date): Promise<Date> {
      const person = vault.digest(userId, 'person')
      const open = await requests.findOne({ person, kind, handledAt: null })
      if (open) return open.askedAt
      const sealed = vault.seal(userId, personContext(id))
      const stored = await requests.findOneAndUpdate(
        { _id: id },
        { $setOnInsert: { kind, person, sealed, askedAt: now, handledAt: null } },
        { upsert: true, returnDocument: 'after' },
      )
      return stored?.askedAt ?? now
    },

    /** How many nobody has handled yet. */
    async waiting(): Promise<number> {
      return requests.countDocuments({ handledAt: null })
    },

    /** All of them: the open ones, oldest first, then those handled last. */
    async list(): Promise<PrivacyRequest[]> {
      const waiting = await requests.find({ handledAt: null }).sort({ askedAt: 1 }).toArray()
      const handled = await requests
        .find({ handledAt: { $ne: null } })
        .sort({ handledAt: -1 })
        .toArray()
      return [...waiting, ...handled].map(toPrivacyRequest)
    },

    /** A person's own privacy requests, oldest first. */
    async ofPerson(userId: string): Promise<PrivacyRequest[]> {
      const rows = await requests
        .find({ person: vault.digest(userId, 'person') })
        .sort({ askedAt: 1 })
        .toArray()
      return rows.map(toPrivacyRequest)
    },

    /** When each person has last asked for the deletion of their data, by LINE id. */
    async deletionsAsked(): Promise<ReadonlyMap<string, Date>> {
      const rows = await requests.find({ kind: 'deletion' }).sort({ askedAt: 1 }).toArray()
      return new Map(rows.map(toPrivacyRequest).map(({ userId, askedAt }) => [userId, askedAt]))
    },

    /** Marks it as handled. False when it is unknown or another officer was faster. */
    async handle(id: string, by: string, note: string, now: Date): Promise<boolean> {
      const result = await requests.updateOne(
        { _id: id, handledAt: null },
        { $set: { handledAt: now, handledBy: by, sealedNote: vault.seal(note, noteContext(id)) } },
      )
      return result.modifiedCount === 1
    },

    /** Deletes those handled before a moment. @returns how many */
    async forget(handledBefore: Date): Promise<number> {
      const result = await requests.deleteMany({ handledAt: { $ne: null, $lt: handledBefore } })
      return result.deletedCount
    },
  }
}
