import type { ComponentChildren } from 'preact'
import type { Speak } from '../speak.ts'
import { ANSWER, NOTE } from './form.ts'
import type { FieldShown, TickShown } from './model.ts'

/** The id of a question's element, which script replaces. It has no dots: they have a meaning in CSS selectors. */
const slotId = (id: string) => `slot-${id.replaceAll('.', '-')}`
export const fieldId = (id: string) => `field-${id.replaceAll('.', '-')}`
const askId = (id: string) => `ask-${id}`
const noteId = (id: string) => `note-${id}`
const errorId = (id: string) => `error-${id}`

/** How htmx puts a part of an answer into the open page (`hx-swap-oob`); absent in the whole page. */
interface OutOfBand {
  readonly swap?: 'true' | 'innerHTML' | undefined
}

/** A note for the applicant beside an answer. A hidden field sends it back, so that it is not announced twice. */
export function NoteBeside({ field, swap }: { field: FieldShown } & OutOfBand) {
  const { id, note } = field
  return (
    <div id={noteId(id)} class="beside" role="status" hx-swap-oob={swap}>
      {note !== null && (
        <>
          <p>{note}</p>
          <input type="hidden" name={`${NOTE}${id}`} value={note} />
        </>
      )}
    </div>
  )
}

export function Ask({ field, swap }: { field: FieldShown } & OutOfBand) {
  return (
    <span id={askId(field.id)} hx-swap-oob={swap}>
      {field.ask}
    </span>
  )
}

export function ErrorBeside({ id, error }: { id: string; error: string | null }) {
  return error === null ? null : (
    <p class="field-error" id={errorId(id)}>
      {error}
    </p>
  )
}

/** Tells assistive technology which texts belong to the field. */
function described({ id, error }: FieldShown) {
  const about = [...(error === null ? [] : [errorId(id)]), `${fieldId(id)}-ask`, noteId(id)]
  return { 'aria-describedby': about.join(' '), ...(error !== null && { 'aria-invalid': true as const }) }
}

function About({ field }: { field: FieldShown }) {
  return (
    <>
      <p class="small" id={`${fieldId(field.id)}-ask`}>
        <Ask field={field} />
        {field.hint !== null && ` · ${field.hint}`}
      </p>
      <ErrorBeside {...field} />
    </>
  )
}

interface FieldProps {
  readonly field: FieldShown
  /** The focus is in it when the page opens. */
  readonly focused?: boolean
}

function Choice({
  field,
  options,
  focused = false,
}: FieldProps & { options: readonly { value: string; label: string }[] }) {
  const chosen = options.find(({ value }) => value === field.typed) ?? options[0]
  return (
    <fieldset id={fieldId(field.id)} tabIndex={-1} {...described(field)}>
      <legend>{field.label}</legend>
      <About field={field} />
      <div class="choices">
        {options.map(({ value, label }) => (
          <label class="tick">
            <input
              id={`${fieldId(field.id)}_${value}`}
              type="radio"
              name={`${ANSWER}${field.id}`}
              value={value}
              checked={field.typed === value}
              autofocus={focused && value === chosen?.value}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <NoteBeside field={field} />
    </fieldset>
  )
}

function Line({ field, focused = false }: FieldProps) {
  if (field.control.kind !== 'line') return null
  const { input, suggestions } = field.control
  const list = suggestions.length > 0 ? `${fieldId(field.id)}-list` : null
  return (
    <div class="field">
      <label for={fieldId(field.id)}>{field.label}</label>
      <About field={field} />
      <input
        id={fieldId(field.id)}
        type={input === 'tel' ? 'tel' : 'text'}
        inputMode={input}
        class={input === 'text' ? 'line' : 'line short'}
        name={`${ANSWER}${field.id}`}
        value={field.typed}
        autocomplete="off"
        autofocus={focused}
        {...(list !== null && { list })}
        {...described(field)}
      />
      {list !== null && (
        <datalist id={list}>
          {suggestions.map((each) => (
            <option value={each} />
          ))}
        </datalist>
      )}
      <NoteBeside field={field} />
    </div>
  )
}

/** Keeps typed text in the form, in case the question applies again later. */
function Kept({ field }: { field: FieldShown }) {
  return field.typed === '' ? null : <input type="hidden" name={`${ANSWER}${field.id}`} value={field.typed} />
}

function Slot({ id, shown, swap, children }: SlotProps & OutOfBand) {
  return (
    <div id={slotId(id)} class="slot" hidden={!shown} hx-swap-oob={swap}>
      {children}
    </div>
  )
}

interface SlotProps {
  readonly id: string
  readonly shown: boolean
  readonly children: ComponentChildren
}

/** One question in its element; the element is there but empty while the question does not apply. */
export function Field({ field, focused = false, swap }: FieldProps & OutOfBand) {
  const { control } = field
  return (
    <Slot id={field.id} shown={field.applies} swap={swap}>
      {field.applies ? (
        <>
          <input type="hidden" name="asked" value={field.id} />
          {control.kind === 'choice' ? (
            <Choice field={field} options={control.options} focused={focused} />
          ) : (
            <Line field={field} focused={focused} />
          )}
        </>
      ) : (
        <Kept field={field} />
      )}
    </Slot>
  )
}

function Paper({ paper: { id, name, details, mark, ticked } }: { paper: TickShown }) {
  const words = (
    <span>
      {name}
      {details.map((detail) => (
        <span class="small detail">{detail}</span>
      ))}
    </span>
  )
  return (
    <>
      <input type="hidden" name="asked" value={mark} />
      {ticked === null ? (
        <p class="tick open">{words}</p>
      ) : (
        <label class="tick">
          <input id={fieldId(id)} type="checkbox" name={`${ANSWER}${id}`} value="have" checked={ticked} />
          {words}
        </label>
      )}
    </>
  )
}

interface PapersProps extends OutOfBand {
  readonly papers: readonly TickShown[]
  readonly error: string | null
  readonly focused?: boolean
  readonly speak: Speak
}

/** The papers of the case, each with a checkbox for the officer. With `swap` it announces that it has changed. */
export function Papers({ papers, error, focused = false, speak, swap }: PapersProps) {
  const { t } = speak
  return (
    <fieldset
      id={fieldId('papers')}
      tabIndex={-1}
      autofocus={focused}
      hx-swap-oob={swap}
      {...(error !== null && { 'aria-invalid': true, 'aria-describedby': errorId('papers') })}
    >
      <legend>
        <h2>{t('walkin.section.papers')}</h2>
      </legend>
      <p class="small">{t('walkin.papers.lead')}</p>
      <ErrorBeside id="papers" error={error} />
      {swap && (
        <p class="beside" role="status">
          {t('walkin.papers.changed')}
        </p>
      )}
      {papers.map((paper) => (
        <Paper paper={paper} />
      ))}
    </fieldset>
  )
}
