import { readable } from './cleanText.ts'

/**
 * Whether a text is a Thai citizen id: 13 digits, with or without spaces and dashes, in Arabic or Thai
 * digits. The last one is the check digit (11 − Σ dᵢ·(14 − i) mod 11) mod 10. This does not prove who
 * somebody is.
 * Source: memo8.com/check-digit-thai-citizen-id-validator
 */
export function isCitizenId(text: string): boolean {
  const digits = readable(text).replace(/[\s-]/g, '')
  if (!/^\d{13}$/.test(digits)) return false
  const sum = [...digits.slice(0, 12)].reduce(
    (total, digit, index) => total + Number(digit) * (13 - index),
    0,
  )
  return (11 - (sum % 11)) % 10 === Number(digits[12])
}
