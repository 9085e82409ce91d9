import type { Connection } from 'mongoose'
import { z } from 'zod'
import type { Vault } from '../../lib/seal.ts'
import { HOUR } from '../../lib/time.ts'
import { collection } from '../collection.ts'

/** How long a form is kept whose session has ended: a working day. */
const KEPT_LIFE = 8 * HOUR
/** How many forms of one member are kept at a time; of more, the latest. */
const MOST_KEPT = 5

const Content = z.object({
  /** Where the form was sent to: path and query. */
  path: z.string(),
  /** The page on which it stood: path and query. */
  page: z.string(),
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  /** Whether files came with it; they are not kept. */
  hadFiles: z.boolean(),
})

/** What a member sent when the session had ended. */
export type KeptContent = z.infer<typeof Content>

export interface KeptForm extends KeptContent {
  readonly id: string
  readonly keptAt: Date
  readonly until: Date
}

interface KeptFormDocument {
  /** Keyed digest of the member and the content, so that the same form is kept once. */
  _id: string
  staffId: string
  /** The content, bound to the member and the id. */
  sealed: Buffer
  keptAt: Date
  expiresAt: Date
}

const context = (id: string, staffId: string) => `kept form ${staffId} ${id}`

export const keptFormCollection = collection<KeptFormDocument>('keptForms', {
  indexes: [{ key: { expiresAt: 1 }, expireAfterSeconds: 0 }, { key: { staffId: 1 } }],
  sealed: { sealed: (id, { staffId }) => context(id, String(staffId)) },
})

/** Forms that came after the session of their member had ended, until the member has sent them again. */
export function keptFormModel(connection: Connection, vault: Vault) {
  const forms = keptFormCollection.on(connection)
  const alive = (staffId: string, now: Date) => ({ staffId, expiresAt: { $gt: now } })

  return {
    /** Keeps a form for its member. The same form again changes only until when. */
    async keep(
      staffId: string,
      content: KeptContent,
      now: Date,
    ): Promise<{ readonly id: string; readonly until: Date }> {
      const id = vault.digest(`${staffId} ${JSON.stringify(content)}`, 'kept form')
      const until = new Date(+now + KEPT_LIFE)
      const sealed = vault.seal(content, context(id, staffId))
      await forms.updateOne(
        { _id: id },
        { $set: { keptAt: now, expiresAt: until }, $setOnInsert: { staffId, sealed } },
        { upsert: true },
      )
      const older = await forms
        .find({ staffId }, { projection: { _id: 1 } })
        .sort({ keptAt: -1 })
        .skip(MOST_KEPT)
        .toArray()
      if (older.length > 0) await forms.deleteMany({ _id: { $in: older.map(({ _id }) => _id) } })
      return { id, until }
    },

    /** A form of this member; null when it is another member's, was sent, or its time is over. */
    async ofMember(id: string, staffId: string, now: Date): Promise<KeptForm | null> {
      const found = await forms.findOne({ _id: id, ...alive(staffId, now) })
      if (!found) return null
      const content = Content.parse(vault.open(found.sealed, context(id, staffId)))
      return { ...content, id, keptAt: found.keptAt, until: found.expiresAt }
    },

    /** The ids of a member's kept forms, the latest first. */
    async idsOf(staffId: string, now: Date): Promise<readonly string[]> {
      const found = await forms
        .find(alive(staffId, now), { projection: { _id: 1 } })
        .sort({ keptAt: -1, _id: 1 })
        .toArray()
      return found.map(({ _id }) => _id)
    },

    /** The member has sent it, or does not want it any more. */
    async drop(id: string, staffId: string): Promise<void> {
      await forms.deleteOne({ _id: id, staffId })
    },
  }
}
