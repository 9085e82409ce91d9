import { formatHundredths } from '../format.ts'
import type { Value } from '../table.ts'

type Figure = Extract<Value, { readonly kind: 'count' | 'hundredths' }>

/**
 * A figure in digits, without thousands separators: “1234”, “4.00”, “-0.25”. All exported files use it, so that their
 * figures are equal. Throws a RangeError for a figure that was not rounded.
 */
export function digitsOf({ kind, value }: Figure): string {
  if (kind === 'hundredths') return formatHundredths(value).replaceAll(',', '')
  if (!Number.isSafeInteger(value)) throw new RangeError(`A count must be a whole number, got ${value}`)
  return String(value)
}
