import { z } from 'zod'

/** The values of a form's inputs, by name. A ticked box has the value “yes”. */
export type FieldValues = Readonly<Record<string, string>>

/** Accepts any fields. If a field has several values, the last one counts. */
export const fieldValuesSchema = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string()).transform((all) => all.at(-1) ?? '')]),
)

export const TICKED = 'yes'

export const isTicked = (entered: FieldValues, name: string) => entered[name] === TICKED

/** The most entries of a list in a form; a form with more does not come from our pages and counts as empty. */
export const MOST_ROWS = 200

/** The number of entries of a list, from the form's field `<path>.count`. */
export function rowCount(entered: FieldValues, path: string): number {
  const count = Number(entered[`${path}.count`] ?? 0)
  return Number.isInteger(count) ? Math.max(0, Math.min(MOST_ROWS, count)) : 0
}
