import type { ComponentChildren } from 'preact'
import { described, ErrorText, type FilledForm, idOf, TextInput } from '../forms/textInput.tsx'
import type { Act } from './acts.ts'
import { type Shown, sentWith } from './state.tsx'
import { type FormName, idPrefix } from './form.ts'

/** A form of the page, with the values that were sent before. */
export interface FormProps extends FilledForm {
  readonly sent: boolean
}

export function formProps(form: FormName, { state, speak }: Shown): FormProps {
  const { entered, errors } = sentWith(form, state)
  return { entered: entered ?? {}, errors, sent: entered !== null, prefix: idPrefix(form), speak }
}

interface Field {
  readonly of: FormProps
  readonly name: string
}

/** A text input, multi-line or (`line`) one line. */
export function Writing({ of, line, ...field }: Field & { label: string; hint?: string; line?: true }) {
  return <TextInput {...of} {...field} box="field" look="wanted" {...(!line && { lines: 2 })} />
}

export interface Option {
  readonly value: string
  readonly label: string
}

/** A choice from a list; nothing is preselected. */
export function Choosing({
  of,
  name,
  label,
  options,
  chosen,
}: Field & { label: string; options: readonly Option[]; chosen?: string }) {
  const id = idOf(of, name)
  const value = of.entered[name] ?? chosen ?? ''
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <ErrorText {...of} name={name} />
      <select id={id} name={name} {...described(of, name, false)}>
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

/** A form of the page. `act` is the act of its only button; absent if its buttons name their acts. */
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

/** Fields in a folded part, which is open if values were sent in them. */
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
    <details class="unfolds" open={of.sent}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}

/** A section that is needed now and then: folded, unless something was sent in it. */
export function FoldedSection({
  id,
  title,
  open = false,
  children,
}: {
  id: string
  title: string
  open?: boolean
  children: ComponentChildren
}) {
  return (
    <details id={id} class="folded" open={open}>
      <summary>
        <h2>{title}</h2>
      </summary>
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
