import { type Clock, MINUTE, monthOf, SECOND } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import type { Expectation } from '../domain/requests/expectation.ts'
import type { Request } from '../domain/requests/request.ts'
import { groupBy } from '../reports/select.ts'
import { serviceTimesOf } from '../reports/serviceTime.ts'

/** @returns what is known of a request's time, from figures that are some minutes old */
export type Expects = (request: Pick<Request, 'service' | 'state' | 'filedAt'>) => Promise<Expectation>

/** From fewer requests no usual time is told: one slow case would be half of it. */
const ENOUGH = 5
/** How long the month's times are kept, in ms. */
const TIMES_FRESH = 10 * MINUTE
/** How long the filing times of what waits are kept, in ms. */
const WAITING_FRESH = 30 * SECOND

/** Keeps what was read for a while; simultaneous calls read once. A failure is not kept. */
function kept<T>(clock: Clock, fresh: number, read: () => Promise<T>): () => Promise<T> {
  let known: { readonly value: Promise<T>; readonly until: number } | null = null
  return () => {
    if (known && +clock() < known.until) return known.value
    const value = read()
    const mine = { value, until: +clock() + fresh }
    known = mine
    value.catch(() => {
      if (known === mine) known = null
    })
    return value
  }
}

/** One process's view of how long requests take: two queries now and then, none for most messages. */
export function createExpectations(
  { counts, requests }: Pick<Models, 'counts' | 'requests'>,
  clock: Clock,
): Expects {
  const usual = kept(clock, TIMES_FRESH, async () => {
    const byService = groupBy(
      await counts.cells(['times'], [monthOf(clock())]),
      ({ by }) => by['service'] ?? '',
    )
    const minutes = new Map<string, number>()
    for (const [service, cells] of byService) {
      const { served, medianHundredths } = serviceTimesOf(cells)
      if (served >= ENOUGH && medianHundredths !== null)
        minutes.set(service, Math.max(1, Math.ceil(medianHundredths / 100)))
    }
    return minutes
  })
  const waiting = kept(clock, WAITING_FRESH, () => requests.filingTimesIn('submitted'))

  return async ({ service, state, filedAt }) => ({
    usualMinutes: (await usual()).get(service) ?? null,
    before: state === 'submitted' ? (await waiting()).filter((at) => at < filedAt).length : null,
  })
}
