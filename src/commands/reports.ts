import { type Counts, difference } from '../counting/cell.ts'
import type { Clock } from '../lib/time.ts'
import { LeaseLost } from '../models/counts/lease.ts'
import type { CountFault } from '../models/counts/counts.ts'
import type { Models } from '../models/index.ts'
import type { CommandResult } from './result.ts'

const USAGE = [
  'Usage:',
  '  reports verify    compares every count behind the reports with the documents it comes from; changes nothing',
  '  reports rebuild   counts everything anew from the documents; safe beside the running application, and to repeat',
]

const shown = (counts: Counts) =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ') || 'nothing'

/** Gives only the names of counts that differ, because a cell may hold hundreds. */
function differing({ key, stored, counted }: CountFault): string {
  const names = Object.keys(difference(new Map([[key, stored]]), new Map([[key, counted]])).get(key) ?? {})
  const only = (counts: Counts) =>
    shown(Object.fromEntries(names.sort().flatMap((name) => (counts[name] ? [[name, counts[name]]] : []))))
  return `${key}: ${only(stored)} is stored; ${only(counted)} is right`
}

async function verify({ counts }: Pick<Models, 'counts'>, clock: Clock): Promise<CommandResult> {
  await counts.markUncounted()
  const { cells, faults } = await counts.verify(clock)
  if (faults.length === 0) {
    return { code: 0, lines: [`${cells} cells, each with the counts that its documents add up to.`] }
  }
  return {
    code: 1,
    lines: [
      'These cells do not hold what their documents add up to:',
      ...faults.map(differing),
      'Count everything anew with: reports rebuild',
    ],
  }
}

async function rebuild({ counts }: Pick<Models, 'counts'>, clock: Clock): Promise<CommandResult> {
  const { documents, cells } = await counts.rebuild(clock)
  return { code: 0, lines: [`${documents} documents counted anew into ${cells} cells.`] }
}

async function run(
  models: Pick<Models, 'counts'>,
  what: string | undefined,
  clock: Clock,
): Promise<CommandResult> {
  switch (what) {
    case 'verify':
      return verify(models, clock)
    case 'rebuild':
      return rebuild(models, clock)
    default:
      return { code: 1, lines: USAGE }
  }
}

/** Runs `reports verify` or `reports rebuild`; prints the usage for other arguments. */
export async function reportsCommand(
  models: Pick<Models, 'counts'>,
  args: readonly string[],
  clock: Clock,
): Promise<CommandResult> {
  try {
    return await run(models, args.length === 1 ? args[0] : undefined, clock)
  } catch (error) {
    if (error instanceof LeaseLost) return { code: 1, lines: [`${error.message}.`] }
    throw error
  }
}
