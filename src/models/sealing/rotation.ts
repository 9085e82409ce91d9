import type { Connection } from 'mongoose'
import type { Vault } from '../../lib/seal.ts'
import type { Described, SealedField } from '../collection.ts'
import { collections } from '../collections.ts'
import { keyCollection } from './dataKey.ts'

/** How many sealed values one collection has. */
interface SealedCount {
  readonly collection: string
  readonly sealed: number
  /** Sealed with the former key, or in the form of an earlier release. */
  readonly former: number
}

/** How many values one run over a collection has resealed. */
export interface Resealed {
  readonly collection: string
  readonly resealed: number
  /** Changed by another process at the same moment; the next run handles them. */
  readonly missed: number
  /** Neither key opens them. */
  readonly unreadable: number
}

/** Where sealed bytes are in one document: `history.2.sealedReason`. */
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

/** How many documents are read at a time, to limit memory. */
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

/** Finds all sealed values in all collections and seals them again with the present key. */
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

  /** Replaces a value only if it is still the one that was read, to keep changes by the running application. */
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
    /** How many values each collection has, and how many still need the former key. */
    count: () => each(all, count),

    /** Reseals everything except the database's digest key. If it stops, it can be started again. */
    reseal: () => each(others, reseal),

    /** Reseals the database's digest key, last of all: until then every start needs the former key. */
    resealKeeper: () => each([keyCollection], reseal),
  }
}

export type KeyRotation = ReturnType<typeof keyRotation>
