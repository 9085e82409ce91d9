import type { ComponentChildren } from 'preact'
import type { Speak } from '../speak.ts'
import { errorAt, type FieldError } from './checked.ts'
import type { FieldValues } from './fieldValues.ts'

/** The values and errors of a form. */
export interface FilledForm {
  readonly entered: FieldValues
  readonly errors: readonly FieldError[]
  /** A prefix for ids of inputs, on a page with several forms. */
  readonly prefix?: string
  readonly speak: Speak
}

export const idOf = ({ prefix = '' }: Pick<FilledForm, 'prefix'>, name: string) => `${prefix}${name}`

/** Tells assistive technology which hint and error belong to an input. */
export function described(form: FilledForm, name: string, hint: boolean) {
  const id = idOf(form, name)
  const isWrong = errorAt(form.errors, name) !== undefined
  const about = [...(isWrong ? [`${id}-error`] : []), ...(hint ? [`${id}-hint`] : [])].join(' ')
  return { ...(about !== '' && { 'aria-describedby': about }), ...(isWrong && { 'aria-invalid': true }) }
}

export function ErrorText({ name, ...form }: FilledForm & { name: string }) {
  const error = errorAt(form.errors, name)
  return error === undefined ? null : (
    <p class="field-error" id={`${idOf(form, name)}-error`}>
      {form.speak.text(error)}
    </p>
  )
}

/** What helps to fill in a field; each line of its text stands on a line of its own. */
export function Hint({ id, hint }: { id: string; hint: string | undefined }) {
  return hint === undefined ? null : (
    <p class="small" id={`${id}-hint`}>
      {hint.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br />, line]))}
    </p>
  )
}

interface TextInputProps extends FilledForm {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  /** Number of visible lines of a multi-line input; absent: one line. */
  readonly lines?: number
  /** The style of the box; `entry`: one of several in a field. */
  readonly box?: 'field' | 'entry'
  /** The style of a one-line input. */
  readonly look?: 'wide' | 'short' | 'line' | 'line short' | 'line number' | 'wanted'
  readonly lang?: 'th' | 'en'
  readonly mode?: 'numeric' | 'url'
  /** Texts before and after a one-line input, such as a unit. */
  readonly around?: readonly (string | undefined)[]
  /** The error is below the input, so that inputs side by side stay in line. */
  readonly sideBySide?: true
}

function Around({
  box,
  around,
  children,
}: Required<Pick<TextInputProps, 'box' | 'around'>> & { children: ComponentChildren }) {
  if (box === 'field') return <>{children}</>
  return (
    <span class="with-unit">
      {around[0]}
      {children}
      {around[1]}
    </span>
  )
}

/** A text input with its label, hint and error. */
export function TextInput(props: TextInputProps) {
  const { name, label, hint, lines, box = 'entry', look = 'wide', lang, mode, around = [], entered } = props
  const id = idOf(props, name)
  const value = entered[name] ?? ''
  const same = { id, name, ...(lang && { lang }), ...described(props, name, hint !== undefined) }
  return (
    <div class={box}>
      <label for={id}>{label}</label>
      <Hint id={id} hint={hint} />
      {!props.sideBySide && <ErrorText {...props} />}
      {lines === undefined ? (
        <Around box={box} around={around}>
          <input {...same} class={look} autocomplete="off" value={value} {...(mode && { inputMode: mode })} />
        </Around>
      ) : (
        <textarea {...same} rows={lines}>
          {value}
        </textarea>
      )}
      {props.sideBySide && <ErrorText {...props} />}
    </div>
  )
}
