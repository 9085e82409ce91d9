import type { Connection } from 'mongoose'
import type { Vault } from '../../lib/seal.ts'
import type { Described, SealedField } from '../collection.ts'
import { collections } from '../collections.ts'
import { keyCollection } from './dataKey.ts'

/** What one collection holds sealed, in numbers. */
export interface SealedCount {
  readonly collection: string
  readonly sealed: number
  /** Not under the present key, or in the form of an earlier release. */
  readonly former: number
}

/** What one walk through a collection did, in numbers. */
export interface Resealed {
  readonly collection: string
  readonly resealed: number
  /** Changed by somebody else in the very moment: another walk finds them. */
  readonly missed: number
  /** Opened by neither key. */
  readonly unreadable: number
}

/** Sealed bytes where they stand in one document: `history.2.sealedReason`. */
interface Place {
  readonly path: string
  readonly sealed: Buffer
  readonly context: string
}

type Fields = Readonly<Record<string, unknown>>

interface StoredDocument extends Fields {
  readonly _id: string
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** Documents come in batches, so that a large collection does not fill the memory. */
const BATCH = 200

function* placesIn(id: string, field: SealedField, holder: Fields, at = 0, above = ''): Generator<Place> {
  const name = field.path[at] ?? ''
  const value = holder[name]
  const path = `${above}${name}`
  const last = at === field.path.length - 1
  const several = Array.isArray(value) ? (value as unknown[]).entries() : null
  for (const [index, each] of several ?? [[null, value] as const]) {
    const here = index === null ? path : `${path}.${index}`
    if (!last && isFields(each)) yield* placesIn(id, field, each, at + 1, `${here}.`)
    if (last && each instanceof Uint8Array)
      yield { path: here, sealed: Buffer.from(each), context: field.sealedAs(id, holder) }
  }
}

function resealed(vault: Vault, sealed: Buffer, context: string): Buffer | null {
  try {
    return vault.reseal(sealed, context)
  } catch {
    return null
  }
}

/** Finds all that is sealed, whichever collection it is in, and seals it again with the present key. */
export function keyRotation(connection: Connection, vault: Vault) {
  const all = [...collections].sort((a, b) => (a.name < b.name ? -1 : 1))
  const others = all.filter((each) => each !== keyCollection)

  const stored = ({ name }: Described) => connection.collection<{ _id: string }>(name)

  async function* placesOf(of: Described): AsyncGenerator<Place & { readonly _id: string }> {
    const fields = of.sealed
    if (fields.length === 0) return
    const projection = Object.fromEntries(fields.map(({ path }) => [path[0] ?? '', 1]))
    const documents: AsyncIterable<StoredDocument> = stored(of).find<StoredDocument>(
      {},
      { projection, sort: { _id: 1 }, batchSize: BATCH },
    )
    for await (const document of documents) {
      for (const field of fields) {
        for (const place of placesIn(document._id, field, document)) yield { ...place, _id: document._id }
      }
    }
  }

  /** Writes only where the very bytes that were read still stand: what the application does meanwhile stays. */
  async function reseal(of: Described): Promise<Resealed> {
    const done = { collection: of.name, resealed: 0, missed: 0, unreadable: 0 }
    for await (const { _id, path, sealed, context } of placesOf(of)) {
      if (vault.isPresent(sealed)) continue
      const again = resealed(vault, sealed, context)
      if (!again) done.unreadable += 1
      else {
        const { matchedCount } = await stored(of).updateOne(
          { _id, [path]: sealed },
          { $set: { [path]: again } },
        )
        if (matchedCount === 1) done.resealed += 1
        else done.missed += 1
      }
    }
    return done
  }

  async function count(of: Described): Promise<SealedCount> {
    const counted = { collection: of.name, sealed: 0, former: 0 }
    for await (const { sealed } of placesOf(of)) {
      counted.sealed += 1
      if (!vault.isPresent(sealed)) counted.former += 1
    }
    return counted
  }

  async function each<T>(those: readonly Described[], work: (of: Described) => Promise<T>) {
    const results: T[] = []
    for (const of of those) results.push(await work(of))
    return results
  }

  return {
    /** How much is sealed in each collection, and how much of it still needs the former key. */
    count: () => each(all, count),

    /** One walk through all but the database's own key. Stopped anywhere, it is simply begun again. */
    reseal: () => each(others, reseal),

    /** The database's own key, last of all: until then the former key is asked for at the start. */
    resealKeeper: () => each([keyCollection], reseal),
  }
}

export type KeyRotation = ReturnType<typeof keyRotation>
