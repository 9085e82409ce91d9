import type { Allowance } from '../domain/requests/noticePolicy.ts'
import { type Clock, lineMonthOf, MINUTE, type Month } from '../lib/time.ts'
import type { LineChannel } from '../line/channel.ts'
import type { Allowances } from '../models/outbox/allowances.ts'

/** How many messages LINE still lets the office push this month, as far as this process knows. */
export interface AllowanceWatch {
  /** LINE's figures, at most ten minutes old, plus this process's pushes since; null if not known. Never rejects. */
  look(): Promise<Allowance | null>
  /** Call this when LINE has accepted a push. */
  spent(): void
  /** Call this when LINE has said that the month's limit is reached. */
  usedUp(): void
}

/** LINE calls its own figure approximate, so asking more often would not make it more exact. */
const FRESH = 10 * MINUTE
/** After a failed call, LINE is not asked again for this time. */
const FRESH_FAILURE = MINUTE

interface Known {
  readonly allowance: Allowance | null
  readonly month: Month
  readonly until: number
}

async function ask(channel: LineChannel): Promise<Allowance | null> {
  const [quota, consumption] = await Promise.all([
    channel.call('quota', ({ api }) => api.getMessageQuotaWithHttpInfo()),
    channel.call('quota consumption', ({ api }) => api.getMessageQuotaConsumptionWithHttpInfo()),
  ])
  if (!quota.body || !consumption.body) return null
  const { type, value } = quota.body
  return { limit: type === 'limited' ? (value ?? null) : null, used: consumption.body.totalUsage }
}

/** Watches the month's allowance through LINE's quota endpoints (Messaging API reference, quota). */
export function watchAllowance(channel: LineChannel, clock: Clock): AllowanceWatch {
  let known: Known | null = null
  let asking: Promise<Known> | null = null

  async function refresh(): Promise<Known> {
    // The month at the time of asking: an answer that arrives in the next month is still about this one.
    const month = lineMonthOf(clock())
    const allowance = await ask(channel).catch(() => null)
    known = { allowance, month, until: +clock() + (allowance ? FRESH : FRESH_FAILURE) }
    return known
  }

  function change(used: (before: Allowance) => number): void {
    if (known?.allowance) known = { ...known, allowance: { ...known.allowance, used: used(known.allowance) } }
  }

  return {
    async look() {
      const now = clock()
      if (known && +now < known.until && known.month === lineMonthOf(now)) return known.allowance
      asking ??= refresh().finally(() => (asking = null))
      return (await asking).allowance
    },
    spent: () => change(({ used }) => used + 1),
    usedUp: () => change(({ limit, used }) => limit ?? used),
  }
}

/** Stores LINE's figures for the current month, for the reports; does nothing when LINE gives none. */
export async function noteAllowance(
  allowances: Pick<Allowances, 'note'>,
  watch: AllowanceWatch,
  clock: Clock,
): Promise<void> {
  const month = lineMonthOf(clock())
  const allowance = await watch.look()
  const now = clock()
  if (allowance && lineMonthOf(now) === month) await allowances.note(month, allowance, now)
}
