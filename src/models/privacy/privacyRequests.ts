import { type Connection, Schema } from 'mongoose'
import type { Vault } from '../../lib/seal.ts'
import { bytes } from '../sealing/bytes.ts'
import { sealedBytes } from '../sealing/sealedBytes.ts'

/** A copy of one's data (PDPA B.E. 2562, s.30) or their deletion (s.33). */
export const privacyRequestKinds = ['copy', 'deletion'] as const
export type PrivacyRequestKind = (typeof privacyRequestKinds)[number]

export interface PrivacyRequest {
  readonly id: string
  readonly kind: PrivacyRequestKind
  readonly askedAt: Date
  readonly userId: string
  /** Null while nobody in the office has looked at it. */
  readonly handled: { readonly at: Date; readonly by: string; readonly note: string } | null
}

interface PrivacyRequestDocument {
  _id: string
  kind: PrivacyRequestKind
  /** Keyed digest of the LINE id: one open request of a kind for a person. */
  person: string
  sealed: Buffer
  askedAt: Date
  handledAt: Date | null
  handledBy?: string
  sealedNote?: Buffer
}

const personContext = (id: string) => `wish ${id}`
const noteContext = (id: string) => `wish note ${id}`

const schema = new Schema<PrivacyRequestDocument>(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true, enum: privacyRequestKinds },
    person: { type: String, required: true },
    sealed: sealedBytes(personContext),
    askedAt: { type: Date, required: true },
    handledAt: { type: Date, default: null },
    handledBy: String,
    sealedNote: sealedBytes(noteContext),
  },
  { versionKey: false, collection: 'privacyWishes' },
)
schema.index({ person: 1, kind: 1, handledAt: 1 })
schema.index({ handledAt: 1, askedAt: 1 })

/** What people have asked about their own data. The chat answers at once; an officer looks at each all the same. */
export function privacyRequestModel(connection: Connection, vault: Vault) {
  const model = connection.model('PrivacyWish', schema)

  const toPrivacyRequest = (document: PrivacyRequestDocument): PrivacyRequest => ({
    id: document._id,
    kind: document.kind,
    askedAt: document.askedAt,
    userId: String(vault.open(bytes(document.sealed), personContext(document._id))),
    handled: document.handledAt && {
      at: document.handledAt,
      by: document.handledBy ?? '',
      note: document.sealedNote
        ? String(vault.open(bytes(document.sealedNote), noteContext(document._id)))
        : '',
    },
  })

  return {
    model,

    /**
     * Records a privacy request under an id of the caller's. The same again, while nobody has handled the first, is the
     * same request.
     * @returns when it was first asked
     */
    async ask(id: string, kind: PrivacyRequestKind, userId: string, now: Date): Promise<Date> {
      const person = vault.digest(userId, 'person')
      const open = await model.findOne({ person, kind, handledAt: null }).lean()
      if (open) return open.askedAt
      const stored = await model
        .findOneAndUpdate(
          { _id: id },
          {
            $setOnInsert: {
              kind,
              person,
              sealed: vault.seal(userId, personContext(id)),
              askedAt: now,
              handledAt: null,
            },
          },
          { upsert: true, returnDocument: 'after' },
        )
        .lean()
      return stored.askedAt
    },

    /** Those that wait, the oldest first, then those handled lately. */
    async list(most = 100): Promise<PrivacyRequest[]> {
      const waiting = await model.find({ handledAt: null }).sort({ askedAt: 1 }).limit(most).lean()
      const handled = await model
        .find({ handledAt: { $ne: null } })
        .sort({ handledAt: -1 })
        .limit(most)
        .lean()
      return [...waiting, ...handled].map(toPrivacyRequest)
    },

    /** A person's own privacy requests, oldest first. */
    async ofPerson(userId: string): Promise<PrivacyRequest[]> {
      const rows = await model
        .find({ person: vault.digest(userId, 'person') })
        .sort({ askedAt: 1 })
        .lean()
      return rows.map(toPrivacyRequest)
    },

    /** Somebody in the office has handled it. False when it is unknown or somebody was faster. */
    async handle(id: string, by: string, note: string, now: Date): Promise<boolean> {
      const result = await model.updateOne(
        { _id: id, handledAt: null },
        { $set: { handledAt: now, handledBy: by, sealedNote: vault.seal(note, noteContext(id)) } },
      )
      return result.modifiedCount === 1
    },

    /** Deletes those that were handled before a moment. @returns how many */
    async forget(handledBefore: Date): Promise<number> {
      const result = await model.deleteMany({ handledAt: { $ne: null, $lt: handledBefore } })
      return result.deletedCount
    },
  }
}

export type PrivacyRequests = ReturnType<typeof privacyRequestModel>
