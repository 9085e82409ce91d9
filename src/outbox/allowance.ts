import type { Allowance } from '../domain/requests/noticePolicy.ts'
import { type Clock, lineMonthOf, MINUTE, type Month } from '../lib/time.ts'
import type { LineChannel } from '../line/channel.ts'
import type { Allowances } from '../models/outbox/allowances.ts'

/** What LINE still lets the office push this month, as far as this process knows. */
export interface AllowanceWatch {
  /** LINE's figures, at most ten minutes old, with this process's own pushes since; null: not known. Never rejects. */
  look(): Promise<Allowance | null>
  /** LINE has accepted a push. */
  spent(): void
  /** LINE has said that nothing is left. */
  usedUp(): void
}

/** LINE calls its own figure approximate; asking more often would not make it better. */
const FRESH = 10 * MINUTE
/** After a failure, LINE is left in peace for a moment. */
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
    // Of the month in which LINE is asked: an answer that comes after its end is not about the next one.
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

/** Keeps what LINE says of the present month for the reports, if it says anything. */
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
