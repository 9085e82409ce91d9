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
  /** The latest steps added to this cell; adding one of them again does nothing. */
  applied: string[]
  /** The term of the lease under which the cell was last written. */
  term: number
}

export const cellCollection = collection<CellDocument>('counts', {
  indexes: [{ key: { kind: 1, month: 1 } }],
})

/** Only one step is under way at a time; a few more are kept to be safe. */
const REMEMBERED = 5
/** How many cells one command writes. */
const BATCH = 1000

/** Removes counts that are 0. @returns whether no count is left */
function isEmptied(counts: Record<string, number>): boolean {
  let left = 0
  for (const name in counts) {
    if (counts[name] === 0) delete counts[name]
    else left += 1
  }
  return left === 0
}

/** The stored cells, one document each. */
export function countCells(connection: Connection) {
  const cells = cellCollection.on(connection)

  /** Whether this step is already in the cell. @throws LeaseLost when the cell was written under a later lease */
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
        // A process that was stopped past the end of its lease must not add what another process has added already.
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
    /** Adds counts to one cell, once for each step. @throws LeaseLost */
    async add(key: string, counts: Counts, step: string, term: number): Promise<void> {
      while (!(await tryToAdd(key, counts, step, term))) {
        if (await hasTaken(key, step, term)) return
      }
    },

    /** Replaces the counts of these cells. @throws LeaseLost */
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

    /** The keys and counts of all cells, also of empty ones. */
    async all(): Promise<Map<string, Counts>> {
      const found = await cells.find({}, { projection: { counts: 1 } }).toArray()
      return new Map(found.map(({ _id, counts }) => [_id, counts]))
    },

    /** The earliest month with a count; null while nothing is counted. */
    async firstMonth(): Promise<Month | null> {
      const first = await cells.findOne(
        { counts: { $ne: {} } },
        { sort: { month: 1 }, projection: { month: 1 } },
      )
      return first?.month ?? null
    },

    /** The cells of these kinds and months that are not empty, sorted by key. */
    async of(kinds: readonly CellKind[], months: readonly Month[]): Promise<Cell[]> {
      const found = await cells
        .find({ kind: { $in: [...kinds] }, month: { $in: [...months] } }, { projection: { counts: 1 } })
        .toArray()
      // A year has hundreds of thousands of numbers, so the found objects are returned without a copy.
      return found
        .sort((a, b) => (a._id < b._id ? -1 : 1))
        .flatMap(({ _id, counts }) => (isEmptied(counts) ? [] : [cellOf(_id, counts)]))
    },
  }
}

export type CountCells = ReturnType<typeof countCells>
