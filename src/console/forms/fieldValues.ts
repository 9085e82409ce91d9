import { z } from 'zod'

/** What stands in the inputs of a form, by their names. A tick sends “yes”. */
export type FieldValues = Readonly<Record<string, string>>

/** A form with any fields. Of several values of one field, the last counts. */
export const fieldValuesSchema = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string()).transform((all) => all.at(-1) ?? '')]),
)

export const TICKED = 'yes'

export const isTicked = (entered: FieldValues, name: string) => entered[name] === TICKED

/** How many entries of a list a form has; a form that says otherwise has none of ours. */
const MOST_ROWS = 200

/** The entries of a list in a form, from its field `<path>.count`. */
export function rowCount(entered: FieldValues, path: string): number {
  const count = Number(entered[`${path}.count`] ?? 0)
  return Number.isInteger(count) ? Math.max(0, Math.min(MOST_ROWS, count)) : 0
}
