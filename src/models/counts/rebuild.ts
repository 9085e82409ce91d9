import type { Connection } from 'mongoose'
import { CellSum, cellOf, type Counts, writeCounts } from '../../counting/cell.ts'
import type { Clock } from '../../lib/time.ts'
import type { CountCells } from './cells.ts'
import type { CountLease } from './lease.ts'
import {
  batchesOf,
  type CountSource,
  hasDocuments,
  sourceCollection,
  type SourceDocument,
} from './sources.ts'

/** What a rebuild has counted. */
export interface Rebuilt {
  readonly documents: number
  readonly cells: number
}

interface CountedDocument {
  readonly document: SourceDocument
  /** Null when the document cannot be counted. */
  readonly cells: ReadonlyMap<string, Counts> | null
}

function counted(source: CountSource, document: SourceDocument): CountedDocument {
  try {
    return { document, cells: new CellSum().add(source.contributions(document)).counts() }
  } catch (error) {
    if (error instanceof RangeError) return { document, cells: null }
    throw error
  }
}

/** Marks the document, so that the next count finds it and reports its error. */
const againLater = { $set: { recount: true }, $unset: { counted: 1 } } as const

/**
 * Counts everything again from the documents, while no other process counts. A document that changes in the meantime
 * stays marked, and its difference is counted afterwards.
 */
export function countRebuild(
  connection: Connection,
  sources: readonly CountSource[],
  lease: CountLease,
  cells: CountCells,
) {
  /**
   * Writes on the documents what the cells will contain of them. Each write applies only to what was read: if this
   * process was stopped past the end of its lease, another one has written since.
   */
  async function note(source: CountSource, all: readonly CountedDocument[]): Promise<void> {
    const writes = all.flatMap(({ document: { _id, counted: before, counting }, cells: now }) => {
      const text = now && writeCounts(now)
      const filter = { _id, counted: before ?? { $exists: false } }
      const update = text === null ? againLater : { $set: { counted: text } }
      const stopped = {
        filter: { _id, 'counting.id': counting?.id },
        update: { $unset: { counting: 1 as const } },
      }
      return [
        ...(text === before ? [] : [{ updateOne: { filter, update } }]),
        ...(counting ? [{ updateOne: stopped }] : []),
      ]
    })
    if (writes.length > 0) await sourceCollection(connection, source).bulkWrite(writes, { ordered: false })
  }

  async function sumOf(source: CountSource, sum: CellSum, clock: Clock, now: Date, term: number) {
    let documents = 0
    for await (const batch of batchesOf(connection, source, now)) {
      await lease.hold(clock(), term)
      const all = batch.map((document) => counted(source, document))
      for (const each of all) for (const [key, counts] of each.cells ?? []) sum.addTo(key, counts)
      await note(source, all)
      documents += batch.length
    }
    return documents
  }

  /** Cells without documents are emptied and not deleted, because they hold the term of the lease. */
  async function withEmptied(fresh: ReadonlyMap<string, Counts>, now: Date): Promise<Map<string, Counts>> {
    const stored = [...(await cells.all()).keys()]
    const stray = stored.filter((key) => !fresh.has(key) && hasDocuments(sources, cellOf(key, {}), now))
    return new Map([...fresh, ...stray.map((key) => [key, {}] as const)])
  }

  /** @throws LeaseLost when another process counts; after a crash the rebuild must be repeated */
  return async function rebuild(clock: Clock): Promise<Rebuilt> {
    const now = clock()
    const { term } = await lease.hold(now)
    await lease.beginRebuild()
    const sum = new CellSum()
    let documents = 0
    for (const source of sources) documents += await sumOf(source, sum, clock, now, term)
    const fresh = sum.counts()
    await cells.replace(await withEmptied(fresh, now), term, () => lease.hold(clock(), term))
    await lease.endRebuild()
    return { documents, cells: fresh.size }
  }
}
