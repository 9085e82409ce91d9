import { languages } from '../../lib/language.ts'
import type { TextKey } from '../../locales/text.ts'
import type { Speak } from '../speak.ts'
import type { Fields } from './fields.ts'
import type { Errors } from './judge.ts'

/** The form as it is shown: what was typed, and what is wrong with it. */
export interface Form {
  readonly fields: Fields
  readonly errors: Errors
  readonly speak: Speak
}

type FieldKey = Extract<TextKey, `catalogue.field.${string}`>

const wrongId = (name: string) => `wrong-${name}`

/** What is wrong at a field, or with a whole list. */
export function Wrong({ form: { errors, speak }, name }: { form: Form; name: string }) {
  const error = errors.get(name)
  return error === undefined ? null : (
    <p class="field-error" id={wrongId(name)}>
      {speak.text(error)}
    </p>
  )
}

/** Connects a field with its name in the form, its label and its error. */
function described({ errors }: Form, name: string) {
  const invalid = errors.has(name) && { 'aria-invalid': true as const, 'aria-describedby': wrongId(name) }
  return { id: name, name, ...invalid }
}

interface Shown {
  readonly form: Form
  readonly name: string
  readonly label: FieldKey
}

/** One text in both languages, side by side where there is room. */
export function WordsInput({ form, name, label }: Shown) {
  const { speak, fields } = form
  return (
    <div class="both">
      {languages.map((language) => (
        <div class="field">
          <label for={`${name}.${language}`}>
            {speak.t(`catalogue.in.${language}`, { field: speak.t(label) })}
          </label>
          <textarea {...described(form, `${name}.${language}`)} rows={2} lang={language}>
            {fields[`${name}.${language}`] ?? ''}
          </textarea>
          <Wrong form={form} name={`${name}.${language}`} />
        </div>
      ))}
    </div>
  )
}

/** A whole number; `unit` says of what. */
export function NumberInput({ form, name, label, unit }: Shown & { unit?: string }) {
  const { speak, fields } = form
  const words = speak.t(label)
  return (
    <div class="field">
      <label for={name}>
        {unit === undefined ? words : speak.t('catalogue.edit.count', { field: words, unit })}
      </label>
      <input {...described(form, name)} class="line number" inputMode="numeric" value={fields[name] ?? ''} />
      <Wrong form={form} name={name} />
    </div>
  )
}

/** One of a few. */
export function Choice<Value extends string>({
  form,
  name,
  label,
  values,
  wordsOf,
}: Shown & { values: readonly Value[]; wordsOf: (value: Value) => string }) {
  return (
    <div class="field">
      <label for={name}>{form.speak.t(label)}</label>
      <select {...described(form, name)}>
        {values.map((value) => (
          <option value={value} selected={form.fields[name] === value}>
            {wordsOf(value)}
          </option>
        ))}
      </select>
      <Wrong form={form} name={name} />
    </div>
  )
}

export function Tick({ form, name, label }: Shown) {
  return (
    <label class="tick">
      <input type="checkbox" name={name} value="yes" checked={form.fields[name] === 'yes'} />
      <span>{form.speak.t(label)}</span>
    </label>
  )
}
