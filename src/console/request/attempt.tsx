import type { Speak } from '../speak.ts'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'
import { type DecisionForm, type FieldErrors, fields, type OfficerChange } from './decision.ts'
import { fieldId } from './forms.tsx'
import type { RequestModel } from './model.ts'

/** What the visitor has just done or tried. */
export type Attempt =
  | { readonly kind: 'done'; readonly change: OfficerChange }
  | { readonly kind: 'wrong'; readonly form: DecisionForm; readonly errors: FieldErrors }
  /** Somebody was faster; nothing was done. */
  | { readonly kind: 'stale'; readonly form: DecisionForm }

interface Shown {
  readonly model: RequestModel
  readonly attempt: Attempt | null
  readonly speak: Speak
}

/** Words that the officer typed into a form that the request no longer offers. */
function typedWords({ reason, note, again }: DecisionForm): string {
  return [reason, note, again].filter((part) => part.trim() !== '').join(' · ')
}

function StaleNotice({ model, form, speak }: { model: RequestModel; form: DecisionForm; speak: Speak }) {
  const { t } = speak
  const latest = model.history.at(-1)
  const lost = model.offered.includes(form.change) ? '' : typedWords(form)
  return (
    <Notice kind="trouble">
      <p>
        <strong>{t('console.request.stale')}</strong>
      </p>
      {latest && (
        <p>
          {latest.at}: {latest.what} (<Typed text={latest.who} />)
        </p>
      )}
      <p>{t('console.request.stale-next')}</p>
      {lost !== '' && (
        <p>
          {t('console.request.you-typed')} <Typed text={lost} />
        </p>
      )}
    </Notice>
  )
}

function WrongNotice({ form, errors, speak }: { form: DecisionForm; errors: FieldErrors; speak: Speak }) {
  return (
    <Notice kind="trouble">
      <p>
        <strong>{speak.t('console.request.wrong')}</strong>
      </p>
      <ul>
        {fields.map((field) => {
          const error = errors[field]
          return error === undefined ? null : (
            <li>
              <a href={`#${fieldId(form.change, field)}`}>{speak.t(error)}</a>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

/** What came of the visitor's last press, above the request. */
export function AttemptNotice({ model, attempt, speak }: Shown) {
  switch (attempt?.kind) {
    case undefined:
      return null
    case 'done':
      return <Notice kind="done">{speak.t(`console.done.${attempt.change}`)}</Notice>
    case 'wrong':
      return <WrongNotice {...attempt} speak={speak} />
    case 'stale':
      return <StaleNotice model={model} form={attempt.form} speak={speak} />
  }
}
