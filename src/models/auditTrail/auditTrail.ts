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

/** A link of the chain. */
export interface TrailEntry extends NewEntry {
  /** 1, 2, 3 … without a gap. */
  readonly number: number
  /** The hash of the entry before; empty for the first. */
  readonly previous: string
  /** Keyed digest over all the rest: nobody writes a fitting one without the key. */
  readonly hash: string
}

interface LinkDocument extends StoredEntry {
  _id: number
  previous: string
  hash: string
}

/** Which entries are shown: by kind, by author (a `staffId`, or the command line). */
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

/** A link exactly as `append` writes it: anything else in its place was not written by us. */
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

/** Everything that is hashed, always in this order. */
function hashed({ _id, id, at, by, what, subject, before, after, previous }: Omit<Link, 'hash'>): string {
  const author = by === COMMAND_LINE ? by : [by.staffId, by.name]
  return JSON.stringify([_id, id, at.toISOString(), author, what, subject, before, after, previous])
}

/** No entry for what somebody has made unreadable: `verify` names its number. */
function entriesOf(document: LinkDocument): TrailEntry[] {
  if (!Link.safeParse(document).success) return []
  const { _id: number, before, after, ...rest } = document
  try {
    return [{ ...rest, number, before: JSON.parse(before) as Json, after: JSON.parse(after) as Json }]
  } catch {
    return []
  }
}

/**
 * Who changed what, when, from what to what: a chain that grows at its end only.
 * @param collections all of them: those whose documents carry entries are found among them
 */
export function auditTrailModel(connection: Connection, vault: Vault, collections: readonly Described[]) {
  const links = linkCollection.on(connection)
  const hash = (link: Omit<Link, 'hash'>) => vault.digest(hashed(link), 'trail')

  async function head(): Promise<Head | null> {
    const last = await links.findOne({}, { sort: { _id: -1 } })
    return last && { number: last._id, hash: last.hash }
  }

  /** Whoever takes a number first keeps it; the other takes the next one. */
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

  /** The collections whose documents can carry entries. */
  const carriers = () =>
    collections
      .filter(({ carriesTrail }) => carriesTrail)
      .map(({ name }) => connection.collection<Carrier & { _id: string }>(name))

  return {
    /** Adds what no document can carry, such as an export. What changes a document is carried by it (`entry.ts`). */
    append: (entry: NewEntry): Promise<void> => append(carried(entry)),

    /**
     * Moves the entries that changed documents carry to the chain. Stopped anywhere, the next one does the rest, and
     * nothing twice. @returns how many
     */
    async collect(): Promise<number> {
      let moved = 0
      for (const carrier of carriers()) {
        const waiting = carrier.find({ 'trail.id': { $gte: '' } }, { projection: { trail: 1 } })
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

    /** Newest first, those before a number if one is given. */
    async page({ what, by }: TrailFilter, most: number, before?: number): Promise<TrailEntry[]> {
      const filter: Filter<LinkDocument> = {
        ...(what !== undefined && { what }),
        ...(by !== undefined && (by === COMMAND_LINE ? { by } : { 'by.staffId': by })),
        ...(before !== undefined && { _id: { $lt: before } }),
      }
      return (await links.find(filter).sort({ _id: -1 }).limit(most).toArray()).flatMap(entriesOf)
    },

    /** Everybody who stands in the chain, under the name of their latest entry. */
    async authors(): Promise<Author[]> {
      // Some engines count what has no such field as one more value.
      const ids = (await links.distinct('by.staffId')).filter((id): id is string => typeof id === 'string')
      const latest = await Promise.all(
        ids.map((id) => links.findOne({ 'by.staffId': id }, { sort: { _id: -1 } })),
      )
      const commands = await links.findOne({ by: COMMAND_LINE })
      return [...latest, commands].flatMap((each) => (each ? entriesOf(each).map(({ by }) => by) : []))
    },

    /** The whole chain from its beginning. */
    async *entries(): AsyncGenerator<TrailEntry> {
      for await (const link of links.find().sort({ _id: 1 })) yield* entriesOf(link)
    },

    /** Looks at every link. A missing end shows only beside a head that was noted before (`has`). */
    verify: (): Promise<Verification> =>
      verifyChain(links.find().sort({ _id: 1 }), (link) => {
        const read = Link.safeParse(link)
        return read.success && hash(read.data) === read.data.hash
      }),

    /** Whether the chain still has a link that was noted down. */
    async has({ number, hash }: Head): Promise<boolean> {
      return exists(links, { _id: number, hash })
    },
  }
}

export type AuditTrail = ReturnType<typeof auditTrailModel>
