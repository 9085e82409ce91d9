import type { Speak } from '../speak.ts'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'
import type { DoneName } from './acts.ts'
import { type FieldErrors, fieldId, formOf, type FormName, type SentForm, typedWords } from './form.ts'
import type { EntryShown } from './history.ts'
import type { RequestModel } from './model.ts'

/** What the officer has just done or tried. */
export type Attempt =
  | { readonly kind: 'done'; readonly act: DoneName }
  | { readonly kind: 'wrong'; readonly form: SentForm; readonly errors: FieldErrors }
  /** Somebody was faster; nothing was done. */
  | { readonly kind: 'stale'; readonly form: SentForm; readonly since: readonly EntryShown[] }
  /** The notice has left: the decision cannot be undone. */
  | { readonly kind: 'too-late' }
  /** Back from the preview. */
  | { readonly kind: 'edit'; readonly form: SentForm }

export interface Shown {
  readonly model: RequestModel
  readonly attempt: Attempt | null
  readonly speak: Speak
}

/** What was sent with a form of the page before, to be shown again in it. */
export function sentWith(name: FormName, attempt: Attempt | null) {
  const form = attempt !== null && 'form' in attempt ? attempt.form : null
  const mine = form !== null && formOf(form.act) === name
  return {
    fields: mine ? form.fields : null,
    errors: mine && attempt?.kind === 'wrong' ? attempt.errors : {},
  }
}

/** Whether the page still has the form, so that what was typed stands in it. */
function isShown({ offered, moving, noting, checking, delay }: RequestModel, { act }: SentForm): boolean {
  switch (act) {
    case 'take':
    case 'hand':
    case 'release':
      return moving
    case 'note':
      return noting
    case 'check':
      return checking
    case 'preview':
    case 'edit':
      return offered.includes('ask-papers')
    case 'explain-delay':
      return delay !== null
    case 'undo':
      return true
    default:
      return offered.includes(act)
  }
}

/** What has happened, a line each. */
export function News({ entries }: { entries: readonly EntryShown[] }) {
  return (
    <ul>
      {entries.map(({ at, what, who }) => (
        <li>
          {at}: {what} (<Typed text={who} />)
        </li>
      ))}
    </ul>
  )
}

interface StaleProps extends Pick<Shown, 'model' | 'speak'> {
  readonly form: SentForm
  readonly since: readonly EntryShown[]
}

function StaleNotice({ model, form, since, speak }: StaleProps) {
  const { t } = speak
  const lost = isShown(model, form) ? '' : typedWords(form)
  return (
    <Notice kind="trouble">
      <p>
        <strong>{t('console.request.stale')}</strong>
      </p>
      <News entries={since} />
      <p>{t('console.request.stale-next')}</p>
      {lost !== '' && (
        <p>
          {t('console.request.you-typed')} <Typed text={lost} />
        </p>
      )}
    </Notice>
  )
}

function WrongNotice({ form, errors, speak }: { form: SentForm; errors: FieldErrors; speak: Speak }) {
  return (
    <Notice kind="trouble">
      <p>
        <strong>{speak.t('console.request.wrong')}</strong>
      </p>
      <ul>
        {Object.entries(errors).map(([field, error]) => (
          <li>
            <a href={`#${fieldId(formOf(form.act), field)}`}>{speak.t(error)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** What came of the officer's last press, above the request. */
export function AttemptNotice({ model, attempt, speak }: Shown) {
  switch (attempt?.kind) {
    case undefined:
    case 'edit':
      return null
    case 'done':
      return <Notice kind="done">{speak.t(`case.done.${attempt.act}`)}</Notice>
    case 'wrong':
      return <WrongNotice {...attempt} speak={speak} />
    case 'stale':
      return <StaleNotice {...attempt} model={model} speak={speak} />
    case 'too-late':
      return <Notice kind="trouble">{speak.t('case.undo.too-late')}</Notice>
  }
}
