import type { Connection } from 'mongoose'
import type { Officer } from '../../domain/requests/actor.ts'
import { noOwnWords, type OwnWords, OwnWordsSchema } from '../../domain/understanding/ownWords.ts'
import { differences, type Json } from '../../lib/differences.ts'
import { carried, type Carrier } from '../auditTrail/entry.ts'
import { collection } from '../collection.ts'
import { isDuplicate } from '../connect.ts'

/** One version of the office's words as it was published. */
export interface OwnWordsVersion {
  /** Numbered from 1 without gaps; 0 is the release without words of the office. */
  readonly version: number
  readonly at: Date
  readonly by: Officer
  /** The earlier version that this one restores; null otherwise. */
  readonly backTo: number | null
  readonly words: OwnWords
}

interface OwnWordsDocument extends Carrier {
  /** The version. */
  _id: number
  at: Date
  by: Officer
  backTo: number | null
  words: unknown
}

export const ownWordsCollection = collection<OwnWordsDocument>('ownWords', {
  indexes: [],
  carriesTrail: true,
})

/** Each intent with its words, so that two versions can be compared. */
function byIntent(words: OwnWords): Json {
  const intents = [...new Set(words.map(({ intent }) => intent))]
  const wordsOf = (id: string) => words.flatMap(({ intent, word }) => (intent === id ? [word] : []))
  return Object.fromEntries(intents.map((id) => [id, wordsOf(id)]))
}

/**
 * The versions of the words that the office has added, one document each; they are never changed. The id is the number,
 * so that only one of two editors can publish it.
 */
export function ownWordsModel(connection: Connection) {
  const stored = ownWordsCollection.on(connection)

  /** The words of versions that were read, by number: the same object for each. */
  const read = new Map<number, OwnWords>([[0, noOwnWords]])

  function wordsOf({ _id, words }: OwnWordsDocument): OwnWords {
    const known = read.get(_id) ?? OwnWordsSchema.parse(words)
    read.set(_id, known)
    return known
  }

  function toVersion(document: OwnWordsDocument): OwnWordsVersion {
    const { _id: version, at, by, backTo } = document
    const { staffId, name } = by
    return { version, at, by: { staffId, name }, backTo, words: wordsOf(document) }
  }

  /** The words of a version; null when the version does not exist. */
  async function wordsAt(version: number): Promise<OwnWords | null> {
    const known = read.get(version)
    if (known) return known
    const found = await stored.findOne({ _id: version })
    return found && wordsOf(found)
  }

  return {
    wordsAt,

    /** The version in force, with its words. */
    async present(): Promise<{ version: number; words: OwnWords }> {
      const newest = await stored.findOne({}, { sort: { _id: -1 }, projection: { _id: 1 } })
      const version = newest?._id ?? 0
      return { version, words: (await wordsAt(version)) ?? noOwnWords }
    },

    /** All versions, newest first. */
    async versions(): Promise<OwnWordsVersion[]> {
      return (await stored.find({}).sort({ _id: -1 }).toArray()).map(toVersion)
    },

    /**
     * Publishes the version after the one that the editor saw, with its entry for the audit trail.
     * @returns false when another editor was faster; then nothing is stored
     * @throws ZodError when the words are too long or too many
     */
    async publish({ version, at, by, backTo, words: given }: OwnWordsVersion): Promise<boolean> {
      const words = OwnWordsSchema.parse(given)
      const before = await wordsAt(version - 1)
      if (before === null) return false
      const entry = {
        id: `words ${version}`,
        at,
        by,
        what: 'words',
        subject: String(version),
        ...differences(byIntent(before), byIntent(words)),
      } as const
      try {
        await stored.insertOne({ _id: version, at, by, backTo, words, trail: [carried(entry)] })
        return true
      } catch (error) {
        if (isDuplicate(error)) return false
        throw error
      }
    },
  }
}

export type OwnWordsModel = ReturnType<typeof ownWordsModel>
