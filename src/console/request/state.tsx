import { ErrorSummary } from '../forms/errorSummary.tsx'
import { errorsIn, type FormState } from '../forms/formState.ts'
import { StaleNotice } from '../forms/staleNotice.tsx'
import type { Speak } from '../speak.ts'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'
import type { DoneName } from './acts.ts'
import { formOf, type FormName, idPrefix, type SentForm, typedWords } from './form.ts'
import type { EntryShown } from './history.ts'
import type { RequestModel } from './model.ts'

/** Result of the officer's last press; `too-late`: the notice was sent, so the decision cannot be undone. */
export type RequestFormState = FormState<{
  done: DoneName
  entered: SentForm
  latest: readonly EntryShown[] | 'too-late'
}>

export interface Shown {
  readonly model: RequestModel
  readonly state: RequestFormState
  readonly speak: Speak
}

/** The values sent before with this form, to show them again; null if another form was sent, or none. */
export function sentWith(name: FormName, state: RequestFormState) {
  const form = 'entered' in state && formOf(state.entered.act) === name ? state.entered : null
  return { entered: form && form.fields, errors: form === null ? [] : errorsIn(state) }
}

/** Whether the page still has the form, so that it shows what was typed. */
function isShown(
  { offered, moving, noting, checking, correcting, delay, linked }: RequestModel,
  { act }: SentForm,
): boolean {
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
    case 'correct':
      return correcting
    case 'unlink':
      return linked
    case 'write':
    case 'undo':
      return true
    case 'accept-complete':
      return offered.includes('accept')
    default:
      return offered.includes(act)
  }
}

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
  readonly entered: SentForm
  readonly since: readonly EntryShown[]
}

function Stale({ model, entered, since, speak }: StaleProps) {
  const { t } = speak
  const isPossible = isShown(model, entered)
  const lost = isPossible ? '' : typedWords(entered)
  return (
    <StaleNotice title={<strong>{t('console.request.stale')}</strong>} lost={lost} speak={speak}>
      <News entries={since} />
      <p>{t(isPossible ? 'console.request.stale-next' : 'case.stale-over')}</p>
    </StaleNotice>
  )
}

/** Shows the result of the officer's last press, above the request. */
export function Notices({ model, state, speak }: Shown) {
  const { t } = speak
  switch (state.kind) {
    case 'opened':
    case 'edited':
      return null
    case 'done': {
      const sent = state.done === 'complete' && model.payment === 'transfer'
      return <Notice kind="done">{t(sent ? 'console.payment.done' : `case.done.${state.done}`)}</Notice>
    }
    case 'wrong': {
      const prefix = idPrefix(formOf(state.entered.act))
      return (
        <ErrorSummary
          title={t('console.request.wrong')}
          errors={state.errors}
          idOf={(field) => `${prefix}${field}`}
          speak={speak}
        />
      )
    }
    case 'stale':
      return state.latest === 'too-late' ? (
        <Notice kind="trouble">{t('case.undo.too-late')}</Notice>
      ) : (
        <Stale model={model} entered={state.entered} since={state.latest} speak={speak} />
      )
  }
}
