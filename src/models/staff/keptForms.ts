import type { Connection } from 'mongoose'
import { z } from 'zod'
import type { Vault } from '../../lib/seal.ts'
import { HOUR } from '../../lib/time.ts'
import { collection } from '../collection.ts'

/** How long a form is kept: a working day. */
export const KEPT_LIFE = 8 * HOUR
/** How many forms of one member are kept at a time, and how many previews; of more, the latest. */
const MOST_KEPT = 5

const Content = z.object({
  /** Where the form was sent to: path and query. */
  path: z.string(),
  /** The page on which it stood: path and query. */
  page: z.string(),
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  /** Whether files came with it that are not kept. */
  hadFiles: z.boolean(),
  /** Nothing was typed: a button was pressed. Absent: a form with something to fill in. */
  pressed: z.literal(true).optional(),
  /** The files of a preview, by field, with their bytes in base64. */
  files: z.record(z.string(), z.object({ name: z.string(), base64: z.string() })).optional(),
})

/** What a member sent when the session had ended, or to look at it before it counts. */
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
  /** It was sent to be looked at before it counts; absent: it came after the session had ended. */
  preview?: true
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

/** Which of a member's forms: those that came after the session had ended, or those of previews. */
type Kind = 'refused' | 'preview'

/**
 * Forms that came after the session of their member had ended, until the member has sent them again; and those whose preview a
 * member looks at, so that the preview has an address.
 */
export function keptFormModel(connection: Connection, vault: Vault) {
  const forms = keptFormCollection.on(connection)
  const ofKind = (staffId: string, kind: Kind) =>
    ({ staffId, preview: kind === 'preview' ? true : { $exists: false } }) as const
  const alive = (staffId: string, kind: Kind, now: Date) => ({
    ...ofKind(staffId, kind),
    expiresAt: { $gt: now },
  })

  return {
    /** Keeps a form for its member. The same form again changes only until when. */
    async keep(
      staffId: string,
      content: KeptContent,
      now: Date,
      kind: Kind = 'refused',
    ): Promise<{ readonly id: string; readonly until: Date }> {
      const subject = kind === 'preview' ? 'form of a preview' : 'kept form'
      const id = vault.digest(`${staffId} ${JSON.stringify(content)}`, subject)
      const until = new Date(+now + KEPT_LIFE)
      const sealed = vault.seal(content, context(id, staffId))
      await forms.updateOne(
        { _id: id },
        {
          $set: { keptAt: now, expiresAt: until },
          $setOnInsert: { staffId, sealed, ...(kind === 'preview' && { preview: true as const }) },
        },
        { upsert: true },
      )
      const older = await forms
        .find({ ...ofKind(staffId, kind), _id: { $ne: id } }, { projection: { _id: 1 } })
        .sort({ keptAt: -1 })
        .skip(MOST_KEPT - 1)
        .toArray()
      if (older.length > 0) await forms.deleteMany({ _id: { $in: older.map(({ _id }) => _id) } })
      return { id, until }
    },

    /** A form of this member; null when it is another member's, was sent, or its time is over. */
    async ofMember(id: string, staffId: string, now: Date, kind: Kind = 'refused'): Promise<KeptForm | null> {
      const found = await forms.findOne({ _id: id, ...alive(staffId, kind, now) })
      if (!found) return null
      const content = Content.parse(vault.open(found.sealed, context(id, staffId)))
      return { ...content, id, keptAt: found.keptAt, until: found.expiresAt }
    },

    /** The ids of the forms of a member that wait to be sent again, the latest first. */
    async idsOf(staffId: string, now: Date): Promise<readonly string[]> {
      const found = await forms
        .find(alive(staffId, 'refused', now), { projection: { _id: 1 } })
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
