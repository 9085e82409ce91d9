import type { z } from 'zod'
import { Problem } from '../../lib/errors.ts'

/**
 * Reads a form from one of our pages.
 * @param name of the form, for the log: “the board”
 * @throws a Problem `invalid` for a form that does not fit the schema
 */
export function readForm<T>(schema: z.ZodType<T>, given: unknown, name: string): T {
  const read = schema.safeParse(given)
  if (read.success) return read.data
  const fields = read.error.issues.map(({ path }) => path.join('.')).join(', ')
  throw new Problem('invalid', `The form of ${name} was wrong in: ${fields}. Send the form of its page`)
}
