import type { Connection } from 'mongoose'
import { type Office, officeOf } from '../../domain/settings/office.ts'
import { SettingsSchema } from '../../domain/settings/settings.ts'
import { differences } from '../../lib/differences.ts'
import { type Clock, SECOND } from '../../lib/time.ts'
import type { CatalogueModel } from './catalogue.ts'
import type { SentenceModel } from './sentences.ts'
import { collection } from '../collection.ts'
import type { OwnWordsModel } from '../understanding/ownWords.ts'
import { type Author, carried, type Carrier } from '../auditTrail/entry.ts'

interface SettingsDocument extends Carrier {
  _id: 'office'
  /** Only the values that differ from the defaults. */
  value: unknown
  revision: number
}

export const settingsCollection = collection<SettingsDocument>('settings', {
  indexes: [],
  carriesTrail: true,
})

/** How long a process uses settings before it reads them again, because another process may have changed them. */
const FRESH = 10 * SECOND

interface StoredSettings {
  readonly value: Readonly<Record<string, unknown>>
  readonly revision: number
}

/** What else belongs to the office. */
interface OfficeModels {
  readonly catalogue: CatalogueModel
  readonly ownWords: OwnWordsModel
  readonly sentences: SentenceModel
}

/** The office's own settings, in one document. */
export function settingsModel(connection: Connection, { catalogue, ownWords, sentences }: OfficeModels) {
  const settings = settingsCollection.on(connection)

  async function stored(): Promise<StoredSettings> {
    const found = await settings.findOne({ _id: 'office' })
    const value = found?.value
    return {
      value: typeof value === 'object' && value !== null ? { ...value } : {},
      revision: found?.revision ?? 0,
    }
  }

  return {
    stored,

    /**
     * Stores the values that differ from the defaults, with an entry for the audit trail, unless somebody else has
     * changed the settings.
     * @returns false when the settings have changed since `revision`
     * @throws ZodError when a value is not allowed; then nothing is stored
     */
    async store(value: StoredSettings['value'], revision: number, by: Author, now: Date): Promise<boolean> {
      const after = SettingsSchema.parse(value)
      const known = await stored()
      if (known.revision !== revision) return false
      const next = revision + 1
      const differing = differences(SettingsSchema.parse(known.value), after)
      const entry = {
        id: `settings ${next}`,
        at: now,
        by,
        what: 'settings',
        subject: 'office',
        ...differing,
      } as const
      const trail = Object.keys(differing.after).length > 0 ? [carried(entry)] : []
      if (revision === 0) {
        const result = await settings.updateOne(
          { _id: 'office' },
          { $setOnInsert: { value, revision: next, trail } },
          { upsert: true },
        )
        return result.upsertedCount === 1
      }
      const result = await settings.updateOne(
        { _id: 'office', revision },
        { $set: { value, revision: next }, $push: { trail: { $each: trail } } },
      )
      return result.modifiedCount === 1
    },

    /**
     * Reads the office's settings, services, words and sentences, at most every ten seconds. Throws on a stored value
     * that no release knows.
     * @param baseUrl the program's public address, which only a server knows
     */
    reader(clock: Clock, baseUrl: string | null = null): () => Promise<Office> {
      let known: { office: Office; until: number } | null = null
      return async () => {
        if (known && +clock() < known.until) return known.office
        const [{ value }, services, { words }, own] = await Promise.all([
          stored(),
          catalogue.read(),
          ownWords.present(),
          sentences.read(),
        ])
        const office = officeOf(SettingsSchema.parse(value), services, words, own, baseUrl)
        known = { office, until: +clock() + FRESH }
        return office
      }
    },
  }
}
