/** Printed where no figure exists: nobody answered, or a single answer has no deviation. */
export const NO_FIGURE = '–'

/** Prints a figure in hundredths with two decimals: 428 is “4.28”, null is “–”. Throws a RangeError for fractions. */
export function formatHundredths(hundredths: number | null): string {
  if (hundredths === null) return NO_FIGURE
  if (!Number.isSafeInteger(hundredths)) {
    throw new RangeError(`A figure in hundredths must be a whole number, got ${hundredths}`)
  }
  const digits = String(Math.abs(hundredths)).padStart(3, '0')
  return `${hundredths < 0 ? '-' : ''}${formatCount(Number(digits.slice(0, -2)))}.${digits.slice(-2)}`
}

/** Prints a whole number with thousands separators: “1,234”. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
