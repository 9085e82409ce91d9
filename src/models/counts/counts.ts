import type { Connection } from 'mongoose'
import { type Cell, type CellKind, CellSum } from '../../counting/cell.ts'
import type { Vault } from '../../lib/seal.ts'
import type { Clock, Month } from '../../lib/time.ts'
import { countCells } from './cells.ts'
import { type Checked, countCheck } from './check.ts'
import { countLease, LeaseLost } from './lease.ts'
import { countRebuild, type Rebuilt } from './rebuild.ts'
import { type CountSource, countSources, type Days, sourceCollection } from './sources.ts'
import { countSteps, type Progress } from './steps.ts'

export type { CountFault } from './check.ts'

/** What one call has counted. `complete`: nothing that waited is left. */
interface Collected {
  readonly counted: number
  readonly complete: boolean
}

/** Runs the given work in order, one at a time, because a process has only one lease. */
function inTurn() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work)
    last = done.catch(() => {})
    return done
  }
}

/**
 * The counts for the reports, updated when answers, requests and notices change. A change sets `recount` on its
 * document. The counting process computes what the document now adds to which cells (`src/counting/`) and adds the
 * difference to what it added before. The step is written on the document before the first cell is written, and every
 * cell remembers it, so that each step counts once.
 */
export function countModel(connection: Connection, vault: Vault) {
  const sources = countSources(vault)
  const lease = countLease(connection)
  const cells = countCells(connection)
  const steps = countSteps(connection, cells)
  const rebuildAll = countRebuild(connection, sources, lease, cells)
  const check = countCheck(connection, sources, lease, cells)
  const turn = inTurn()

  async function anythingWaits(): Promise<boolean> {
    const asked = await Promise.all([
      lease.isRebuilding(),
      ...sources.map((source) => steps.isWaiting(source)),
    ])
    return asked.includes(true)
  }

  /** Counts one batch of each source. Null when another process has the lease. */
  async function countBatches(clock: Clock, signal?: AbortSignal): Promise<Progress | null> {
    const held = await lease.take(clock())
    if (!held) return null
    if (held.rebuilding) await rebuildAll(clock)
    const done: Progress[] = []
    for (const source of sources) done.push(await steps.countNext(source, held.term, signal))
    return {
      counted: done.reduce((sum, { counted }) => sum + counted, 0),
      broken: done.flatMap(({ broken }) => broken),
    }
  }

  async function countAll(clock: Clock, signal?: AbortSignal): Promise<Collected> {
    for (let counted = 0; ;) {
      const done = await countBatches(clock, signal)
      counted += done?.counted ?? 0
      if (done && done.counted > 0 && !signal?.aborted) continue
      // Thrown only after all other documents are counted, so that they do not wait.
      const [broken] = done?.broken ?? []
      if (broken && !signal?.aborted) throw broken
      return { counted, complete: done?.counted === 0 }
    }
  }

  /** @throws LeaseLost when another process counts, or took over because this one was too slow */
  async function underLease<T>(clock: Clock, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } finally {
      await lease.giveBack(clock())
    }
  }

  async function collect(clock: Clock, signal?: AbortSignal): Promise<Collected> {
    if (!(await anythingWaits())) return { counted: 0, complete: true }
    try {
      return await underLease(clock, () => countAll(clock, signal))
    } catch (error) {
      if (error instanceof LeaseLost) return { counted: 0, complete: false }
      throw error
    }
  }

  async function bringUpToDate(clock: Clock, signal?: AbortSignal): Promise<boolean> {
    try {
      return (await collect(clock, signal)).complete
    } catch (error) {
      // Thrown after all other documents were counted.
      if (error instanceof RangeError) return true
      throw error
    }
  }

  /** What some days of one month add, computed from the documents. */
  async function contributionsOn(source: CountSource, days: Days) {
    const filter = { ...source.of, ...source.settled, ...source.on(days) }
    const found = await sourceCollection(connection, source)
      .find(filter, { projection: source.without })
      .toArray()
    return found
      .flatMap(source.contributions)
      .filter(({ day }) => day !== null && day >= days.from && day <= days.to)
  }

  return {
    /**
     * Counts the documents that wait, unless another process counts. After a crash another process continues within
     * 30 seconds.
     * @param signal stops the work between two documents
     * @returns how many documents were counted
     * @throws RangeError for a document that cannot be counted, after all others are counted
     */
    collect: (clock: Clock, signal?: AbortSignal): Promise<number> =>
      turn(async () => (await collect(clock, signal)).counted),

    /**
     * Counts the documents that wait, as `collect` does. A document that cannot be counted does not matter: no figure
     * will ever have it.
     * @returns false when documents are left: another process counts them, everything is being counted again, or the
     * signal was aborted
     */
    bringUpToDate: (clock: Clock, signal?: AbortSignal): Promise<boolean> =>
      turn(() => bringUpToDate(clock, signal)),

    /** The cells of these kinds and months, sorted by key. */
    cells: (kinds: readonly CellKind[], months: readonly Month[]): Promise<Cell[]> => cells.of(kinds, months),

    /** The earliest month with a count; null while nothing is counted. */
    firstMonth: (): Promise<Month | null> => cells.firstMonth(),

    /**
     * The counts of some days of one month, computed from its documents, because cells hold whole months. Answers of
     * earlier releases have no day and are left out.
     */
    async cellsOn(kinds: readonly CellKind[], days: Days): Promise<Cell[]> {
      const wanted = sources.filter((source) => source.kinds.some((kind) => kinds.includes(kind)))
      const contributions = (await Promise.all(wanted.map((source) => contributionsOn(source, days)))).flat()
      return new CellSum().add(contributions.filter(({ kind }) => kinds.includes(kind))).cells()
    },

    /**
     * Counts everything again from the documents. Other processes do not count in the meantime. After a crash the
     * next process that counts repeats it. Counts of deleted documents stay unchanged.
     * @throws LeaseLost when another process counts
     */
    rebuild: (clock: Clock): Promise<Rebuilt> =>
      turn(() =>
        underLease(clock, async () => {
          const rebuilt = await rebuildAll(clock)
          await countAll(clock)
          return rebuilt
        }),
      ),

    /**
     * Counts the documents that wait, then compares the cells with the documents.
     * @returns the cells that differ; none when all are right
     * @throws LeaseLost when another process counts
     */
    verify: (clock: Clock): Promise<Checked> =>
      turn(() =>
        underLease(clock, async () => {
          await lease.hold(clock())
          await countAll(clock)
          return check(clock)
        }),
      ),

    /** Marks documents that were stored before Chapwai counted any. Any process may do this at any time. */
    async markUncounted(): Promise<void> {
      const fresh = { recount: { $exists: false }, counted: { $exists: false }, counting: { $exists: false } }
      for (const source of sources) {
        await sourceCollection(connection, source).updateMany(
          { ...source.of, ...fresh },
          { $set: { recount: true } },
        )
      }
    },
  }
}

export type CountModel = ReturnType<typeof countModel>
