import type { KeyRotation, Resealed } from '../models/sealing/rotation.ts'
import type { CommandResult } from './result.ts'

const USAGE = [
  'Usage:',
  '  keys status   counts what is sealed with DATA_KEY, and what still needs DATA_KEY_FORMER',
  '  keys rotate   seals it all again with DATA_KEY; safe beside the running application, and to repeat',
]

/** The application can write under the old key while a walk runs, so each walk may find more work. */
const MOST_WALKS = 10

type Figure = 'resealed' | 'missed' | 'unreadable'

const sum = (results: readonly Resealed[], figure: Figure) =>
  results.reduce((total, each) => total + each[figure], 0)

async function status(rotation: KeyRotation): Promise<CommandResult> {
  const counts = await rotation.count()
  const lines = counts
    .filter(({ sealed }) => sealed > 0)
    .map(({ collection, sealed, former }) => `${collection}: ${sealed} sealed, ${former} not with DATA_KEY`)
  const former = counts.reduce((total, each) => total + each.former, 0)
  const end =
    former === 0
      ? 'Everything is sealed with DATA_KEY.'
      : `${former} still need DATA_KEY_FORMER. Seal them again with: keys rotate`
  return { code: 0, lines: [...lines, end] }
}

function countsOf(done: readonly Resealed[]): string[] {
  const collections = [...new Set(done.map(({ collection }) => collection))]
  return collections.flatMap((collection) => {
    const resealed = sum(
      done.filter((each) => each.collection === collection),
      'resealed',
    )
    return resealed > 0 ? [`${collection}: ${resealed} sealed again`] : []
  })
}

function unfinished(done: readonly Resealed[], unreadable: number): CommandResult {
  const why =
    unreadable > 0
      ? `${unreadable} could not be opened: set the key they were sealed with as DATA_KEY_FORMER and repeat.`
      : 'Others are still being sealed with another key: give every process the new DATA_KEY and repeat.'
  return { code: 1, lines: [...countsOf(done), why, 'Keep DATA_KEY_FORMER until then.'] }
}

async function rotate(rotation: KeyRotation): Promise<CommandResult> {
  const done: Resealed[] = []
  for (let walks = 1; ; walks++) {
    const walk = await rotation.reseal()
    done.push(...walk)
    const unreadable = sum(walk, 'unreadable')
    if (unreadable > 0 || walks > MOST_WALKS) return unfinished(done, unreadable)
    if (sum(walk, 'resealed') + sum(walk, 'missed') === 0) break
  }
  done.push(...(await rotation.resealKeeper()))
  return {
    code: 0,
    lines: [
      ...countsOf(done),
      'Everything is sealed with DATA_KEY. DATA_KEY_FORMER may be removed from the settings.',
      'Backups of before still need it: keep it with them.',
    ],
  }
}

/** Runs `keys status` or `keys rotate`; prints the usage for other arguments. It prints counts and never contents. */
export async function keysCommand(rotation: KeyRotation, args: readonly string[]): Promise<CommandResult> {
  if (args.length === 1 && args[0] === 'status') return status(rotation)
  if (args.length === 1 && args[0] === 'rotate') return rotate(rotation)
  return { code: 1, lines: USAGE }
}
