import type { ComponentChildren } from 'preact'
import { described, ErrorText, type FilledForm, Hint } from '../forms/textInput.tsx'
import type { Field } from './field.ts'
import { hintOf, labelWords } from './inWords.ts'

/** Several inputs in one fieldset. */
export function Group({
  field,
  children,
  ...filled
}: FilledForm & { field: Field; children: ComponentChildren }) {
  return (
    <fieldset id={field.path} tabIndex={-1} {...described(filled, field.path, field.hint !== undefined)}>
      <legend>{labelWords(field.label, filled.speak)}</legend>
      <Hint id={field.path} hint={hintOf(field, filled.speak)} />
      <ErrorText name={field.path} {...filled} />
      {children}
    </fieldset>
  )
}
