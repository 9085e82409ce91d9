import { languages } from '../../lib/language.ts'
import type { TextKey } from '../../locales/text.ts'
import { described, ErrorText, type FilledForm, TextInput } from '../forms/textInput.tsx'
import { Tick as FormTick } from '../forms/tick.tsx'

type FieldKey = Extract<TextKey, `catalogue.field.${string}`>

interface Shown {
  readonly form: FilledForm
  readonly name: string
  readonly label: FieldKey
}

/** One text in both languages, side by side if the screen is wide enough. */
export function WordsInput({ form, name, label }: Shown) {
  const { t } = form.speak
  return (
    <div class="both">
      {languages.map((language) => (
        <TextInput
          {...form}
          name={`${name}.${language}`}
          label={t(`catalogue.in.${language}`, { field: t(label) })}
          lang={language}
          lines={2}
          box="field"
          sideBySide
        />
      ))}
    </div>
  )
}

/** Input for a whole number with its unit. */
export function NumberInput({ form, name, label, unit }: Shown & { unit?: string }) {
  const { t } = form.speak
  const words = t(label)
  return (
    <TextInput
      {...form}
      name={name}
      label={unit === undefined ? words : t('catalogue.edit.count', { field: words, unit })}
      mode="numeric"
      box="field"
      look="line number"
      sideBySide
    />
  )
}

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
      <select id={name} name={name} {...described(form, name, false)}>
        {values.map((value) => (
          <option value={value} selected={form.entered[name] === value}>
            {wordsOf(value)}
          </option>
        ))}
      </select>
      <ErrorText {...form} name={name} />
    </div>
  )
}

export function Tick({ form, name, label }: Shown) {
  return <FormTick {...form} name={name} label={form.speak.t(label)} />
}
