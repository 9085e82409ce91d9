import type { ComponentChildren } from 'preact'
import type { Speak } from '../speak.ts'
import type { DecisionForm, Field, FieldErrors, OfficerChange } from './decision.ts'
import type { RequestModel } from './model.ts'

export interface FormProps {
  readonly model: RequestModel
  readonly change: OfficerChange
  /** What was sent before, when this form is shown again. */
  readonly sent: DecisionForm | null
  readonly errors: FieldErrors
  readonly speak: Speak
}

export const fieldId = (change: OfficerChange, field: Field) => `${change}-${field}`

function FieldError({ change, field, errors, speak }: FormProps & { field: Field }) {
  const error = errors[field]
  return error === undefined ? null : (
    <p class="field-error" id={`${fieldId(change, field)}-error`}>
      {speak.t(error)}
    </p>
  )
}

/** Tells assistive technology what is said about a field. */
function described({ change, errors }: FormProps, field: Field, hint: boolean) {
  const id = fieldId(change, field)
  const about = [...(errors[field] ? [`${id}-error`] : []), ...(hint ? [`${id}-hint`] : [])].join(' ')
  return {
    ...(about !== '' && { 'aria-describedby': about }),
    ...(errors[field] && { 'aria-invalid': true }),
  }
}

interface Asked {
  readonly field: 'reason' | 'note' | 'again'
  readonly label: string
  readonly hint: string
}

function Writing(props: FormProps & Asked) {
  const { change, field, label, hint, sent } = props
  const id = fieldId(change, field)
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <p class="small" id={`${id}-hint`}>
        {hint}
      </p>
      <FieldError {...props} />
      <textarea id={id} name={field} rows={3} {...described(props, field, true)}>
        {sent?.[field] ?? ''}
      </textarea>
    </div>
  )
}

function Papers(props: FormProps) {
  const { change, model, sent, speak } = props
  const ticked = sent?.papers ?? model.papers.filter(({ said }) => said === 'not-yet').map(({ id }) => id)
  return (
    <fieldset id={fieldId(change, 'papers')} tabIndex={-1} {...described(props, 'papers', false)}>
      <legend>{speak.t('console.form.papers')}</legend>
      <FieldError {...props} field="papers" />
      {model.papers.map(({ id, name, said }) => (
        <label class="tick">
          <input type="checkbox" name="papers" value={id} checked={ticked.includes(id)} />
          <span>
            {name} <span class="small">{speak.t(`console.paper.${said}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Code(props: FormProps) {
  const { change, sent, speak } = props
  const id = fieldId(change, 'code')
  return (
    <div class="field">
      <label for={id}>{speak.t('console.form.code')}</label>
      <p class="small" id={`${id}-hint`}>
        {speak.t('console.form.code-hint')}
      </p>
      <FieldError {...props} field="code" />
      <input
        id={id}
        name="code"
        class="code"
        inputMode="numeric"
        autocomplete="off"
        value={sent?.code ?? ''}
        {...described(props, 'code', true)}
      />
    </div>
  )
}

interface Unfolded {
  readonly title: string
  readonly fields: ComponentChildren
}

/** The fields that a decision asks for; null for one that is a button only. */
function unfolded(props: FormProps): Unfolded | null {
  const { change, model, sent, speak } = props
  const { t } = speak
  const isRead = t('console.form.is-read')
  switch (change) {
    case 'accept':
    case 'papers-complete':
    case 'resume':
    case 'ready':
      return null
    case 'pause':
    case 'reject':
      return {
        title: t(`console.unfold.${change}`),
        fields: <Writing {...props} field="reason" label={t('console.form.reason')} hint={isRead} />,
      }
    case 'ask-papers':
      return {
        title: t('console.unfold.ask-papers'),
        fields: (
          <>
            <Papers {...props} />
            <Writing {...props} field="note" label={t('console.form.note')} hint={isRead} />
            {model.askedBefore && (
              <Writing
                {...props}
                field="again"
                label={t('console.form.again')}
                hint={t('console.form.again-hint')}
              />
            )}
          </>
        ),
      }
    case 'complete':
      return {
        title: t('console.unfold.complete'),
        fields: (
          <>
            <Code {...props} />
            <label class="tick">
              <input
                type="checkbox"
                name="without-code"
                value="yes"
                checked={sent?.['without-code'] ?? false}
              />
              <span>{t('console.form.without-code')}</span>
            </label>
            <Writing
              {...props}
              field="reason"
              label={t('console.form.why-without')}
              hint={t('console.form.is-kept')}
            />
          </>
        ),
      }
  }
}

/** The usual next step stands out; turning a request down is set apart. */
const looks: Readonly<Record<OfficerChange, 'primary' | 'secondary' | 'grave'>> = {
  accept: 'primary',
  'ask-papers': 'secondary',
  'papers-complete': 'primary',
  pause: 'secondary',
  resume: 'primary',
  ready: 'primary',
  complete: 'primary',
  reject: 'grave',
}

/** The form of one decision: a button, or, where something has to be told, fields that unfold. */
export function ChangeForm(props: FormProps) {
  const { model, change, sent, speak } = props
  const more = unfolded(props)
  const form = (
    <form method="post" action={`/console/requests/${model.reference}`} class="decision">
      <input type="hidden" name="change" value={change} />
      <input type="hidden" name="revision" value={model.revision} />
      {more?.fields}
      <button class={looks[change]}>{speak.t(`console.button.${change}`)}</button>
    </form>
  )
  if (more === null) return form
  // Handing over is the usual step of its state: its fields are open from the start.
  return (
    <details class="unfolds" open={sent !== null || change === 'complete'}>
      <summary>{more.title}</summary>
      {form}
    </details>
  )
}
