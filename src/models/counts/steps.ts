import { randomUUID } from 'node:crypto'
import type { Connection } from 'mongoose'
import { CellSum, difference, readCounts, writeCounts } from '../../counting/cell.ts'
import type { CountCells } from './cells.ts'
import { type CountSource, sourceCollection, type SourceDocument } from './sources.ts'

/** How many documents were counted, and the errors of the others, which are tried again later. */
export interface Progress {
  readonly counted: number
  readonly broken: readonly RangeError[]
}

/** How many documents are counted before the lease is renewed. */
const BATCH = 50

const waiting = ({ of, settled }: CountSource) => ({
  ...of,
  ...settled,
  recount: true as const,
  counting: { $exists: false },
})
const underWay = { 'counting.id': { $gte: '' } }

/** The documents of a source that wait, or that a process may have left in the middle. */
export const toCount = (source: CountSource) => [waiting(source), underWay] as const

/** Counts single documents: the step is written on the document before the first cell is written. */
export function countSteps(connection: Connection, cells: CountCells) {
  const documentsOf = (source: CountSource) => sourceCollection(connection, source)

  /** Writes on the document what it adds, before any cell. Null when another process has finished the step. */
  async function noted(source: CountSource, document: SourceDocument): Promise<string | null> {
    const { _id, counting } = document
    if (!counting || counting.to !== undefined) return counting?.to ?? null
    const to = writeCounts(new CellSum().add(source.contributions(document)).counts())
    const result = await documentsOf(source).updateOne(
      { _id, 'counting.id': counting.id, 'counting.to': { $exists: false } },
      { $set: { 'counting.to': to } },
    )
    return result.modifiedCount === 0 ? null : to
  }

  /** Finishes the step on a document, wherever it stopped. */
  async function finish(source: CountSource, document: SourceDocument, term: number): Promise<void> {
    const { _id, counted, counting } = document
    const to = await noted(source, document)
    if (!counting || to === null) return
    for (const [key, counts] of difference(readCounts(counted), readCounts(to))) {
      await cells.add(key, counts, counting.id, term)
    }
    await documentsOf(source).updateOne(
      { _id, 'counting.id': counting.id },
      { $set: { counted: to }, $unset: { counting: 1 } },
    )
  }

  /** First the documents whose step a process left unfinished, then those that wait. */
  async function* nextOf(source: CountSource): AsyncGenerator<SourceDocument> {
    const documents = documentsOf(source)
    const projection = source.without
    yield* await documents.find(underWay, { projection }).toArray()
    for (let taken = 0; taken < BATCH; taken += 1) {
      // A change after this update sets `recount` again.
      const next = await documents.findOneAndUpdate(
        waiting(source),
        { $set: { counting: { id: randomUUID() } }, $unset: { recount: 1 } },
        { projection, returnDocument: 'after' },
      )
      if (!next) return
      yield next
    }
  }

  return {
    /** Whether a document of the source waits or has an unfinished step. */
    async isWaiting(source: CountSource): Promise<boolean> {
      const any = { $or: [...toCount(source)] }
      return (await documentsOf(source).findOne(any, { projection: { _id: 1 } })) !== null
    },

    /** Counts the next documents of a source. @throws LeaseLost */
    async countNext(source: CountSource, term: number, signal?: AbortSignal): Promise<Progress> {
      let counted = 0
      const broken: RangeError[] = []
      for await (const document of nextOf(source)) {
        try {
          await finish(source, document, term)
          counted += 1
        } catch (error) {
          if (!(error instanceof RangeError)) throw error
          broken.push(error)
        }
        if (signal?.aborted) break
      }
      return { counted, broken }
    },
  }
}
