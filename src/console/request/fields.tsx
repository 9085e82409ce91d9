import type { ComponentChildren } from 'preact'
import type { Speak } from '../speak.ts'
import type { Act } from './acts.ts'
import { type Shown, sentWith } from './attempt.tsx'
import { type FieldErrors, fieldId, type FormName } from './form.ts'

/** A form of the page with what was sent in it before. */
export interface FormProps {
  readonly form: FormName
  /** Null: it was not sent. */
  readonly fields: Readonly<Record<string, string>> | null
  readonly errors: FieldErrors
  readonly speak: Speak
}

export function formProps(form: FormName, { attempt, speak }: Shown): FormProps {
  return { form, speak, ...sentWith(form, attempt) }
}

interface Field {
  readonly of: FormProps
  readonly name: string
}

export function FieldError({ of: { form, errors, speak }, name }: Field) {
  const error = errors[name]
  return error === undefined ? null : (
    <p class="field-error" id={`${fieldId(form, name)}-error`}>
      {speak.t(error)}
    </p>
  )
}

/** Tells assistive technology what is said about a field. */
export function described({ of: { form, errors }, name, hint }: Field & { hint: boolean }) {
  const id = fieldId(form, name)
  const about = [...(errors[name] ? [`${id}-error`] : []), ...(hint ? [`${id}-hint`] : [])].join(' ')
  return {
    ...(about !== '' && { 'aria-describedby': about }),
    ...(errors[name] && { 'aria-invalid': true }),
  }
}

/** Words to be typed, several lines or (`line`) one. */
export function Writing({
  of,
  name,
  label,
  hint,
  line,
}: Field & { label: string; hint?: string; line?: true }) {
  const id = fieldId(of.form, name)
  const typed = of.fields?.[name] ?? ''
  const about = described({ of, name, hint: hint !== undefined })
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError of={of} name={name} />
      {line ? (
        <input id={id} name={name} class="wanted" value={typed} autocomplete="off" {...about} />
      ) : (
        <textarea id={id} name={name} rows={2} {...about}>
          {typed}
        </textarea>
      )}
    </div>
  )
}

export interface Option {
  readonly value: string
  readonly label: string
}

/** One of a list; nothing is chosen until somebody does. */
export function Choosing({
  of,
  name,
  label,
  options,
  chosen,
}: Field & { label: string; options: readonly Option[]; chosen?: string }) {
  const id = fieldId(of.form, name)
  const value = of.fields?.[name] ?? chosen ?? ''
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <FieldError of={of} name={name} />
      <select id={id} name={name} {...described({ of, name, hint: false })}>
        <option value="">{of.speak.t('case.form.choose')}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A form of the page. `act` is what its only button wants; absent where its buttons say so themselves. */
export function ActForm({
  shown: { model },
  act,
  kind = 'decision',
  children,
}: {
  shown: Shown
  act?: Act
  kind?: string
  children: ComponentChildren
}) {
  return (
    <form method="post" action={`/console/requests/${model.reference}`} class={kind}>
      {act !== undefined && <input type="hidden" name="act" value={act} />}
      <input type="hidden" name="revision" value={model.revision} />
      {children}
    </form>
  )
}

/** Fields that unfold; open where something was sent in them. */
export function Unfolding({
  of,
  title,
  children,
}: {
  of: FormProps
  title: string
  children: ComponentChildren
}) {
  return (
    <details class="unfolds" open={of.fields !== null}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}

export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}
