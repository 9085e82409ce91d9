import type { Connection } from 'mongoose'
import { z } from 'zod'
import type { Json } from '../../lib/differences.ts'
import type { Vault } from '../../lib/seal.ts'
import { collection, type Described, exists, type Filter } from '../collection.ts'
import { isDuplicate } from '../connect.ts'
import {
  type Author,
  carried,
  type Carrier,
  COMMAND_LINE,
  type NewEntry,
  type StoredEntry,
  type TrailKind,
} from './entry.ts'
import { type Head, type Verification, verifyChain } from './verify.ts'

/** An entry of the chain. */
export interface TrailEntry extends NewEntry {
  /** 1, 2, 3 … without a gap. */
  readonly number: number
  /** The hash of the previous entry; empty for the first. */
  readonly previous: string
  /** Keyed digest of all other fields: nobody can compute it without the key. */
  readonly hash: string
}

interface LinkDocument extends StoredEntry {
  _id: number
  previous: string
  hash: string
}

/** Which entries are shown: by kind, and by author (a `staffId`, or the command line). */
export interface TrailFilter {
  readonly what?: TrailKind | undefined
  readonly by?: string | undefined
}

export const linkCollection = collection<LinkDocument>('trail', {
  indexes: [
    { key: { id: 1 }, unique: true },
    { key: { what: 1, _id: -1 } },
    { key: { 'by.staffId': 1, _id: -1 } },
  ],
})

/** An entry exactly as `append` writes it; a document of any other shape was not written by Chapwai. */
const Link = z.strictObject({
  _id: z.number().int(),
  id: z.string(),
  at: z.date(),
  by: z.union([z.literal(COMMAND_LINE), z.strictObject({ staffId: z.string(), name: z.string() })]),
  what: z.string(),
  subject: z.string(),
  before: z.string(),
  after: z.string(),
  previous: z.string(),
  hash: z.string(),
})
type Link = z.infer<typeof Link>

/** The values of a change that tell a member's name. */
const Named = z.object({ name: z.string() })

/** All hashed fields, always in this order. */
function hashed({ _id, id, at, by, what, subject, before, after, previous }: Omit<Link, 'hash'>): string {
  const author = by === COMMAND_LINE ? by : [by.staffId, by.name]
  return JSON.stringify([_id, id, at.toISOString(), author, what, subject, before, after, previous])
}

/** No entry when somebody has made the document unreadable; `verify` reports its number. */
function entriesOf(document: LinkDocument): TrailEntry[] {
  if (!Link.safeParse(document).success) return []
  const { _id: number, before, after, ...rest } = document
  try {
    return [{ ...rest, number, before: JSON.parse(before) as Json, after: JSON.parse(after) as Json }]
  } catch {
    return []
  }
}

/** A document with entries that are not in the chain yet. */
export const carriesEntries = { 'trail.id': { $gte: '' } }

/** The collections whose documents can carry entries. */
export const carriersOf = (all: readonly Described[]) => all.filter(({ carriesTrail }) => carriesTrail)

/**
 * Who changed what and when, with the values before and after: a chain to which entries are only added.
 * @param collections all collections; those whose documents carry entries are chosen from them
 */
export function auditTrailModel(connection: Connection, vault: Vault, collections: readonly Described[]) {
  const links = linkCollection.on(connection)
  const hash = (link: Omit<Link, 'hash'>) => vault.digest(hashed(link), 'trail')

  async function head(): Promise<Head | null> {
    const last = await links.findOne({}, { sort: { _id: -1 } })
    return last && { number: last._id, hash: last.hash }
  }

  /** Adds an entry under the next number; tries the number after it when another process was faster. */
  async function append(entry: StoredEntry): Promise<void> {
    while (!(await exists(links, { id: entry.id }))) {
      const last = await head()
      const link = { ...entry, _id: (last?.number ?? 0) + 1, previous: last?.hash ?? '' }
      try {
        await links.insertOne({ ...link, hash: hash(link) })
        return
      } catch (error) {
        if (!isDuplicate(error)) throw error
      }
    }
  }

  const carriers = () =>
    carriersOf(collections).map(({ name }) => connection.collection<Carrier & { _id: string }>(name))

  return {
    /** Adds an entry that no document can carry, such as an export. Changed documents carry their own (`entry.ts`). */
    append: (entry: NewEntry): Promise<void> => append(carried(entry)),

    /**
     * Moves entries from changed documents to the chain. After a crash the next run moves the rest, and no entry
     * twice.
     * @returns how many
     */
    async collect(): Promise<number> {
      let moved = 0
      for (const carrier of carriers()) {
        const waiting = carrier.find(carriesEntries, { projection: { trail: 1 } })
        for (const { _id, trail = [] } of await waiting.toArray()) {
          for (const entry of trail) {
            await append(entry)
            await carrier.updateOne({ _id }, { $pull: { trail: { id: entry.id } } })
            moved += 1
          }
        }
      }
      return moved
    },

    head,

    /** Entries, newest first; with `before`, only those with a lower number. */
    async page({ what, by }: TrailFilter, most: number, before?: number): Promise<TrailEntry[]> {
      const filter: Filter<LinkDocument> = {
        ...(what !== undefined && { what }),
        ...(by !== undefined && (by === COMMAND_LINE ? { by } : { 'by.staffId': by })),
        ...(before !== undefined && { _id: { $lt: before } }),
      }
      return (await links.find(filter).sort({ _id: -1 }).limit(most).toArray()).flatMap(entriesOf)
    },

    /** All authors in the chain, each with the name in their latest entry. */
    async authors(): Promise<Author[]> {
      // Some database engines return a missing field as one more value.
      const ids = (await links.distinct('by.staffId')).filter((id): id is string => typeof id === 'string')
      const latest = await Promise.all(
        ids.map((id) => links.findOne({ 'by.staffId': id }, { sort: { _id: -1 } })),
      )
      const commands = await links.findOne({ by: COMMAND_LINE })
      return [...latest, commands].flatMap((each) => (each ? entriesOf(each).map(({ by }) => by) : []))
    },

    /** Every name that a member of staff has had, also of members whose records are deleted. */
    async staffNames(): Promise<string[]> {
      const changes = await links.find({ what: 'staff' }).toArray()
      const names = changes
        .flatMap(entriesOf)
        .flatMap(({ before, after }) => [before, after].map((values) => Named.safeParse(values).data?.name))
      return [...new Set(names.flatMap((name) => name ?? []))]
    },

    /** The whole chain from its beginning. */
    async *entries(): AsyncGenerator<TrailEntry> {
      for await (const link of links.find().sort({ _id: 1 })) yield* entriesOf(link)
    },

    /** Checks every entry. It cannot see that the newest entries are missing; `has` with a noted head can. */
    verify: (): Promise<Verification> =>
      verifyChain(links.find().sort({ _id: 1 }), (link) => {
        const read = Link.safeParse(link)
        return read.success && hash(read.data) === read.data.hash
      }),

    /** Whether the chain still has an entry that was noted elsewhere. */
    async has({ number, hash }: Head): Promise<boolean> {
      return exists(links, { _id: number, hash })
    },
  }
}
