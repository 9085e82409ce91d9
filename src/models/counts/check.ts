import type { Connection } from 'mongoose'
import { CellSum, cellOf, type Counts, difference, readCounts } from '../../counting/cell.ts'
import type { Clock } from '../../lib/time.ts'
import type { CountCells } from './cells.ts'
import type { CountLease } from './lease.ts'
import { batchesOf, type CountSource, hasDocuments } from './sources.ts'

/** A cell whose stored counts differ from the sum of its documents. */
export interface CountFault {
  readonly key: string
  readonly stored: Counts
  readonly counted: Counts
}

export interface Checked {
  readonly cells: number
  readonly faults: readonly CountFault[]
}

/** Compares the cells with their documents, while no other process counts. */
export function countCheck(
  connection: Connection,
  sources: readonly CountSource[],
  lease: CountLease,
  cells: CountCells,
) {
  async function fromDocuments(clock: Clock, now: Date, term: number): Promise<Map<string, Counts>> {
    const sum = new CellSum()
    for (const source of sources) {
      for await (const batch of batchesOf(connection, source, now)) {
        await lease.hold(clock(), term)
        for (const document of batch) {
          // The document has changed and waits to be counted, so its last counted contribution is compared.
          if (document.recount) {
            for (const [key, counts] of readCounts(document.counted)) sum.addTo(key, counts)
          } else sum.add(source.contributions(document))
        }
      }
    }
    return sum.counts()
  }

  async function fromCells(now: Date): Promise<Map<string, Counts>> {
    const sum = new CellSum()
    for (const [key, counts] of await cells.all()) {
      if (hasDocuments(sources, cellOf(key, counts), now)) sum.addTo(key, counts)
    }
    return sum.counts()
  }

  /** @throws LeaseLost when another process counts */
  return async function check(clock: Clock): Promise<Checked> {
    const now = clock()
    const { term } = await lease.hold(now)
    const counted = await fromDocuments(clock, now, term)
    const stored = await fromCells(now)
    const faults = [...difference(stored, counted).keys()].map((key) => ({
      key,
      stored: stored.get(key) ?? {},
      counted: counted.get(key) ?? {},
    }))
    return { cells: counted.size, faults }
  }
}
