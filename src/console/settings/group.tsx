import type { ComponentChildren } from 'preact'
import { type Field, isTicked, TICKED } from './field.ts'
import { labelWords } from './inWords.ts'
import { described, type Filled, Hint, WrongText } from './textInput.tsx'

/** Several inputs under one legend. */
export function Group({
  field,
  children,
  ...filled
}: Filled & { field: Field; children: ComponentChildren }) {
  return (
    <fieldset id={field.path} tabIndex={-1} {...described(filled, field.path, field.hint !== undefined)}>
      <legend>{labelWords(field.label, filled.speak)}</legend>
      <Hint name={field.path} hint={field.hint} speak={filled.speak} />
      <WrongText name={field.path} {...filled} />
      {children}
    </fieldset>
  )
}

/** One tick with its words. */
export function Tick({ name, label, ...filled }: Filled & { name: string; label: string }) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        id={name}
        name={name}
        value={TICKED}
        checked={isTicked(filled.typed, name)}
        {...described(filled, name, false)}
      />
      <span>{label}</span>
    </label>
  )
}
