import type { Connection } from 'mongoose'
import { type Cell, type CellKind, cellOf, type Counts } from '../../counting/cell.ts'
import type { Month } from '../../lib/time.ts'
import { collection } from '../collection.ts'
import { isDuplicate } from '../connect.ts'
import { LeaseLost } from './lease.ts'

interface CellDocument {
  /** The cell's key. */
  _id: string
  kind: CellKind
  month: Month
  counts: Record<string, number>
  /** The latest steps that have been added: done again, they add nothing. */
  applied: string[]
  /** Of the lease under which it was written last. */
  term: number
}

export const cellCollection = collection<CellDocument>('counts', {
  indexes: [{ key: { kind: 1, month: 1 } }],
})

/** One step is under way at a time; a few more are remembered for good measure. */
const REMEMBERED = 5
/** So many cells are written by one command. */
const BATCH = 1000

/** Takes out what has been taken back. @returns whether nothing is left */
function isEmptied(counts: Record<string, number>): boolean {
  let left = 0
  for (const name in counts) {
    if (counts[name] === 0) delete counts[name]
    else left += 1
  }
  return left === 0
}

/** The cells as they are stored, one document each. */
export function countCells(connection: Connection) {
  const cells = cellCollection.on(connection)

  /** Whether the cell has taken the step. @throws LeaseLost when a later lease has written it */
  async function hasTaken(key: string, step: string, term: number): Promise<boolean> {
    const cell = await cells.findOne({ _id: key }, { projection: { applied: 1, term: 1 } })
    if (cell?.applied.includes(step)) return true
    if (cell && cell.term > term) throw new LeaseLost()
    return false
  }

  async function tryToAdd(key: string, counts: Counts, step: string, term: number): Promise<boolean> {
    const { kind, month } = cellOf(key, counts)
    const increments = Object.entries(counts).map(([name, count]) => [`counts.${name}`, count] as const)
    try {
      await cells.updateOne(
        // A process that slept through its lease must not add what another has added for it.
        { _id: key, applied: { $ne: step }, term: { $lte: term } },
        {
          $inc: Object.fromEntries(increments),
          $push: { applied: { $each: [step], $slice: -REMEMBERED } },
          $set: { term },
          $setOnInsert: { kind, month },
        },
        { upsert: true },
      )
      return true
    } catch (error) {
      if (isDuplicate(error)) return false
      throw error
    }
  }

  return {
    /** Adds to one cell, once for a step. @throws LeaseLost */
    async add(key: string, counts: Counts, step: string, term: number): Promise<void> {
      while (!(await tryToAdd(key, counts, step, term))) {
        if (await hasTaken(key, step, term)) return
      }
    },

    /** Puts these counts in the place of what the cells hold. @throws LeaseLost */
    async replace(counted: ReadonlyMap<string, Counts>, term: number, between: () => Promise<unknown>) {
      const all = [...counted]
      for (let from = 0; from < all.length; from += BATCH) {
        await between()
        const writes = all.slice(from, from + BATCH).map(([key, counts]) => {
          const { kind, month } = cellOf(key, counts)
          const replacement = { kind, month, counts: { ...counts }, applied: [], term }
          return { replaceOne: { filter: { _id: key, term: { $lte: term } }, replacement, upsert: true } }
        })
        await cells.bulkWrite(writes, { ordered: false }).catch((error: unknown) => {
          throw isDuplicate(error) ? new LeaseLost() : error
        })
      }
    },

    /** Every cell's key and counts; also of those in which nothing is left. */
    async all(): Promise<Map<string, Counts>> {
      const found = await cells.find({}, { projection: { counts: 1 } }).toArray()
      return new Map(found.map(({ _id, counts }) => [_id, counts]))
    },

    /** The cells of these kinds and months in which something is counted, in the order of their keys. */
    async of(kinds: readonly CellKind[], months: readonly Month[]): Promise<Cell[]> {
      const found = await cells
        .find({ kind: { $in: [...kinds] }, month: { $in: [...months] } }, { projection: { counts: 1 } })
        .toArray()
      // A year has hundreds of thousands of numbers: they are looked at where they are, and not added up anew.
      return found
        .sort((a, b) => (a._id < b._id ? -1 : 1))
        .flatMap(({ _id, counts }) => (isEmptied(counts) ? [] : [cellOf(_id, counts)]))
    },
  }
}

export type CountCells = ReturnType<typeof countCells>
