import type { Month } from '../lib/time.ts'

/**
 * The rows whose month a report covers; every row when no period is given. Throws a RangeError for a month that
 * is not written like 2026-11, because such a row would drop out of every report unnoticed.
 */
export function inPeriod<T extends { readonly month: Month }>(
  rows: readonly T[],
  period?: readonly Month[],
): readonly T[] {
  const stray = rows.find(({ month }) => !/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
  if (stray) throw new RangeError(`A month must be written like 2026-11; got “${stray.month}”`)
  return period ? rows.filter(({ month }) => period.includes(month)) : rows
}
