import { formatHundredths } from '../format.ts'
import type { Value } from '../table.ts'

type Figure = Extract<Value, { readonly kind: 'count' | 'hundredths' }>

/**
 * A figure by its digits, without separators of thousands: “1234”, “4.00”, “-0.25”. Every exported file is made from
 * these, so that all say the same. Throws a RangeError for a figure that was not rounded.
 */
export function digitsOf({ kind, value }: Figure): string {
  if (kind === 'hundredths') return formatHundredths(value).replaceAll(',', '')
  if (!Number.isSafeInteger(value)) throw new RangeError(`A count must be a whole number, got ${value}`)
  return String(value)
}
