import type { Connection } from 'mongoose'
import { z } from 'zod'
import type { Officer } from '../../domain/requests/actor.ts'
import type { Corrections } from '../../domain/sentences/corrections.ts'
import type { Words } from '../../domain/words.ts'
import { differences } from '../../lib/differences.ts'
import { carried, type Carrier } from '../auditTrail/entry.ts'
import { collection } from '../collection.ts'
import { isDuplicate } from '../connect.ts'

/** One version of a sentence as the office published it. */
export interface SentenceVersion {
  /** The sentence's key in `src/locales`. */
  readonly key: string
  /** Numbered from 1 without gaps; 0 is the program's own text. */
  readonly version: number
  readonly at: Date
  readonly by: Officer
  /** The earlier version whose words this one restores; null otherwise. */
  readonly backTo: number | null
  /** The office's words; null: the program's own text again, whatever it is. */
  readonly words: Words | null
  /** The program's text when this version was published, to tell whether a release has changed it since. */
  readonly original: Words
}

interface SentenceDocument extends Carrier {
  _id: string
  key: string
  version: number
  at: Date
  by: Officer
  backTo: number | null
  words: Words | null
  original: Words
}

export const sentenceCollection = collection<SentenceDocument>('sentences', {
  indexes: [],
  carriesTrail: true,
})

const WordsSchema = z.object({ th: z.string().min(1), en: z.string().min(1) })

const idOf = (key: string, version: number) => `${key} ${version}`

function toVersion(row: SentenceDocument): SentenceVersion {
  const { key, version, at, by, backTo, words, original } = row
  return {
    key,
    version,
    at,
    by: { staffId: by.staffId, name: by.name },
    backTo,
    words: words === null ? null : WordsSchema.parse(words),
    original: WordsSchema.parse(original),
  }
}

/** The newest version of each sentence. */
function newestOf(versions: Iterable<SentenceVersion>): ReadonlyMap<string, SentenceVersion> {
  const newest = new Map<string, SentenceVersion>()
  for (const each of versions) {
    if ((newest.get(each.key)?.version ?? 0) < each.version) newest.set(each.key, each)
  }
  return newest
}

/**
 * The office's own words for sentences of the program, one document for each version; they are never changed. The id is
 * key and number, so that only one of two editors can publish a number.
 */
export function sentenceModel(connection: Connection) {
  const stored = sentenceCollection.on(connection)

  /** Every version read so far, by id. Versions never change. */
  const known = new Map<string, SentenceVersion>()

  async function readNew(): Promise<void> {
    const ids = await stored.find({}, { projection: { _id: 1 } }).toArray()
    const unread = ids.map(({ _id }) => _id).filter((id) => !known.has(id))
    if (unread.length === 0) return
    const rows = await stored.find({ _id: { $in: unread } }).toArray()
    for (const row of rows) known.set(row._id, toVersion(row))
  }

  async function newest(): Promise<ReadonlyMap<string, SentenceVersion>> {
    await readNew()
    return newestOf(known.values())
  }

  return {
    /** The newest version of each sentence that the office has ever corrected. */
    newest,

    /** The sentences that have the office's words now. */
    async read(): Promise<Corrections> {
      const all = [...(await newest()).values()]
      return new Map(all.flatMap(({ key, words }) => (words === null ? [] : [[key, words] as const])))
    },

    /** The versions of one sentence, newest first. */
    async versions(key: string): Promise<SentenceVersion[]> {
      return (await stored.find({ key }).sort({ version: -1 }).toArray()).map(toVersion)
    },

    /**
     * Publishes the version after the one that the editor saw, with its entry for the audit trail.
     * @returns false when another editor was faster; then nothing is stored
     */
    async publish(version: SentenceVersion): Promise<boolean> {
      const { key, version: number, at, by, backTo, words, original } = version
      const before = number === 1 ? null : await stored.findOne({ _id: idOf(key, number - 1) })
      if (number > 1 && before === null) return false
      const id = idOf(key, number)
      const entry = {
        id: `sentences ${id}`,
        at,
        by,
        what: 'sentences',
        subject: key,
        ...differences({ ...(before?.words ?? before?.original ?? original) }, { ...(words ?? original) }),
      } as const
      try {
        const checked = words === null ? null : WordsSchema.parse(words)
        const row = { key, version: number, at, by, backTo, words: checked, original }
        await stored.insertOne({ _id: id, ...row, trail: [carried(entry)] })
        return true
      } catch (error) {
        if (isDuplicate(error)) return false
        throw error
      }
    },
  }
}

export type SentenceModel = ReturnType<typeof sentenceModel>
