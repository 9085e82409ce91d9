/** Results of one slice of load; times in milliseconds, one per turn. */
export interface Sample {
  /** Turns that ended in the measured window. */
  readonly ended: number
  /** All turns, also those before and after the window. */
  readonly all: number
  readonly turnMs: readonly number[]
  readonly ackMs: readonly number[]
  /** Length of the window in milliseconds. */
  readonly ms: number
  /** CPU time of the process that plays LINE and the people. */
  readonly lineCpuMs: number
}

/** Nearest-rank percentile: the smallest value with at least `share` of all values at or below it; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}

export const round = (value: number, digits: number) => Number(value.toFixed(digits))

/** Percentiles of milliseconds by name: `p50`, `p90` … */
export const inMs = (values: readonly number[], ...shares: number[]) =>
  Object.fromEntries(shares.map((share) => [`p${share * 100}`, round(percentile(values, share), 1)]))

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** A sample, and the CPU time that the bot's process used for all its turns. */
export interface BotSample extends Sample {
  readonly botCpuMs: number
}

export interface Figures {
  readonly turns: number
  readonly turnsPerSecond: number
  /** `p100` is the longest turn. */
  readonly turnMs: Record<string, number>
  readonly ackMs: Record<string, number>
  /** CPU time of the bot's process. A busy machine changes it less than the times above. */
  readonly botCpuMsPerTurn: number
  /** How many cores LINE and the people used; near 1 they limit the throughput, and not the bot. */
  readonly lineCores: number
}

/** Figures of all slices of one load together. */
export function figuresOf(samples: readonly BotSample[]): Figures {
  const turns = sum(samples.map((sample) => sample.ended))
  const ms = sum(samples.map((sample) => sample.ms))
  return {
    turns,
    turnsPerSecond: round((turns / ms) * 1000, 1),
    turnMs: inMs(
      samples.flatMap((sample) => sample.turnMs),
      0.5,
      0.9,
      0.99,
      1,
    ),
    ackMs: inMs(
      samples.flatMap((sample) => sample.ackMs),
      0.5,
      0.99,
    ),
    botCpuMsPerTurn: round(
      sum(samples.map((sample) => sample.botCpuMs)) / sum(samples.map((sample) => sample.all)),
      2,
    ),
    lineCores: round(sum(samples.map((sample) => sample.lineCpuMs)) / ms, 2),
  }
}

/** How many times larger `ours` is than `theirs`. */
export function ratio(ours: number | undefined, theirs: number | undefined): number {
  return round((ours ?? NaN) / (theirs ?? NaN), 2)
}
