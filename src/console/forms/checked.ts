import type { Text } from '../../domain/text.ts'

/** An error at one field of a form, in words for the person who filled it in. */
export interface FieldError {
  /** The field's name in the form. */
  readonly field: string
  readonly text: Text
}

/** The result of checking a form: a value that can be stored, or the errors. */
export type Checked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly FieldError[] }

export const accepted = <T>(value: T) => ({ ok: true, value }) as const

/** @param texts error texts by the name of the field */
export function refused(texts: Readonly<Record<string, Text>>) {
  const errors = Object.entries(texts).map(([field, text]): FieldError => ({ field, text }))
  return { ok: false, errors } as const
}

/** All errors of these checks. */
export const errorsOf = (...checks: readonly Checked<unknown>[]): readonly FieldError[] =>
  checks.flatMap((check) => (check.ok ? [] : check.errors))

/** The first error of each field. */
export function firstOfEachField(errors: readonly FieldError[]): FieldError[] {
  return errors.filter(({ field }, index) => errors.findIndex((other) => other.field === field) === index)
}

export function errorAt(errors: readonly FieldError[], field: string): Text | undefined {
  return errors.find((error) => error.field === field)?.text
}
