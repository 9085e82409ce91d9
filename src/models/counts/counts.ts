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

/** Work in the order in which it is asked for, one at a time: within a process all of it goes under one lease. */
function inTurn() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work)
    last = done.catch(() => {})
    return done
  }
}

/**
 * The figures' counts, kept as answers and completions arrive. A change sets `recount` on its document; whoever counts
 * works out what the document adds to which cells (`src/counting/`) and adds the difference to what it has added
 * before, each step once: it is written on the document before the first cell is touched, and every cell remembers it.
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

  /** One batch of each source. Null when another process has the lease. */
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

  async function countAll(clock: Clock, signal?: AbortSignal): Promise<number> {
    for (let counted = 0; ;) {
      const done = await countBatches(clock, signal)
      counted += done?.counted ?? 0
      if (done && done.counted > 0 && !signal?.aborted) continue
      // After all the others, which must not wait for it.
      const [broken] = done?.broken ?? []
      if (broken) throw broken
      return counted
    }
  }

  /** @throws LeaseLost when another process counts, or goes on because this one took too long */
  async function underLease<T>(clock: Clock, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } finally {
      await lease.giveBack(clock())
    }
  }

  async function collect(clock: Clock, signal?: AbortSignal): Promise<number> {
    if (!(await anythingWaits())) return 0
    try {
      return await underLease(clock, () => countAll(clock, signal))
    } catch (error) {
      if (error instanceof LeaseLost) return 0
      throw error
    }
  }

  /** What some days of one month add, worked out from the documents themselves. */
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
     * Counts what waits, unless another process does. Killed anywhere, another process goes on after half a minute.
     * @param signal ends it between two documents
     * @returns how many documents were counted
     * @throws RangeError for a document that cannot be counted, when the others are
     */
    collect: (clock: Clock, signal?: AbortSignal): Promise<number> => turn(() => collect(clock, signal)),

    /** The cells of these kinds and months, in the order of their keys. */
    cells: (kinds: readonly CellKind[], months: readonly Month[]): Promise<Cell[]> => cells.of(kinds, months),

    /**
     * The same for some days of one month, which no cell keeps apart: worked out from that month's documents. Answers of
     * earlier releases, whose day nobody knows, are in none.
     */
    async cellsOn(kinds: readonly CellKind[], days: Days): Promise<Cell[]> {
      const wanted = sources.filter((source) => source.kinds.some((kind) => kinds.includes(kind)))
      const contributions = (await Promise.all(wanted.map((source) => contributionsOn(source, days)))).flat()
      return new CellSum().add(contributions.filter(({ kind }) => kinds.includes(kind))).cells()
    },

    /**
     * Counts everything anew from the documents. It holds the other processes' counting up meanwhile and can be killed:
     * whoever counts next does it again. Counts whose documents are deleted by now stay as they are.
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
     * Compares the counts with the documents, after counting what waits.
     * @returns the cells that differ; none when all is well
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

    /** Marks what was stored before anything was counted; nothing else, so that any process may do it at any time. */
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
