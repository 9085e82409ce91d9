import { eachOf } from '../lib/eachOf.ts'
import type { Clock } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import { endLending } from '../requests/endLending.ts'

interface LendingDeps {
  readonly models: Pick<Models, 'inbox' | 'lendings'>
  readonly clock: Clock
}

/**
 * Ends lendings whose time is over, and brings back drafts that a killed process has left on their way. Safe to repeat.
 * @returns the people whose lane has a new event
 */
export async function endLendings({ models, clock }: LendingDeps): Promise<string[]> {
  const now = clock()
  const people: string[] = []
  await eachOf(await models.lendings.due(now), async (lending) => {
    const ended = await endLending(models, { lending, why: 'time', by: `time-${lending}`, now })
    if (ended) people.push(ended.lender, ...(ended.helper === null ? [] : [ended.helper]))
  })
  return [...new Set(people)]
}
