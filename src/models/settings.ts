import { type Connection, Schema } from 'mongoose'
import { type Office, officeOf } from '../flows/office.ts'
import { SettingsSchema } from '../flows/settings.ts'
import { type Clock, SECOND } from '../lib/time.ts'

interface SettingsDocument {
  _id: 'office'
  /** Only what differs from the defaults. */
  value: unknown
  revision: number
}

const schema = new Schema<SettingsDocument>(
  { _id: String, value: Schema.Types.Mixed, revision: { type: Number, required: true } },
  { versionKey: false, minimize: false, collection: 'settings' },
)

/** How long a process goes by settings that another one may have changed. */
const FRESH = 10 * SECOND

export interface StoredSettings {
  readonly value: Readonly<Record<string, unknown>>
  readonly revision: number
}

/** What the office has decided for itself, in one document. */
export function settingsModel(connection: Connection) {
  const model = connection.model('Settings', schema)

  async function stored(): Promise<StoredSettings> {
    const found = await model.findById('office').lean()
    const value = found?.value
    return {
      value: typeof value === 'object' && value !== null ? { ...value } : {},
      revision: found?.revision ?? 0,
    }
  }

  return {
    model,
    stored,

    /**
     * Stores what differs from the defaults, only if nobody was faster.
     * @returns false when the settings have changed since `revision`
     * @throws ZodError when a value is not possible; then nothing is stored
     */
    async store(value: StoredSettings['value'], revision: number): Promise<boolean> {
      SettingsSchema.parse(value)
      if (revision === 0) {
        const result = await model.updateOne(
          { _id: 'office' },
          { $setOnInsert: { value, revision: 1 } },
          { upsert: true },
        )
        return result.upsertedCount === 1
      }
      const result = await model.updateOne(
        { _id: 'office', revision },
        { $set: { value, revision: revision + 1 } },
      )
      return result.modifiedCount === 1
    },

    /** The office as it stands, looked up again after ten seconds; stored values that no release knows are an error. */
    reader(clock: Clock): () => Promise<Office> {
      let known: { office: Office; until: number } | null = null
      return async () => {
        if (known && +clock() < known.until) return known.office
        const office = officeOf(SettingsSchema.parse((await stored()).value))
        known = { office, until: +clock() + FRESH }
        return office
      }
    },
  }
}

export type SettingsModel = ReturnType<typeof settingsModel>
