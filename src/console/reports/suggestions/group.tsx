import { writePeriod } from '../../../reports/period.ts'
import { errorsIn } from '../../forms/formState.ts'
import { StaleNotice } from '../../forms/staleNotice.tsx'
import { TextInput } from '../../forms/textInput.tsx'
import type { Speak } from '../../speak.ts'
import { Notice } from '../../views/message.tsx'
import { listPageValue } from '../../views/listPage.ts'
import { PageLinks } from '../../views/pageLinks.tsx'
import { Typed } from '../../views/typed.tsx'
import { type GroupState, nameOf } from './form.ts'
import type { ShownSuggestion, SuggestionGroup, SuggestionsModel } from './model.ts'

interface Shown {
  readonly group: SuggestionGroup
  readonly model: SuggestionsModel
  /** The state of this group's form; null if another form was sent, or none. */
  readonly pressed: GroupState | null
  readonly speak: Speak
}

/** How many suggestions the page shows before the reader unfolds the rest. */
const UNFOLDED = 5

const formId = ({ theme }: SuggestionGroup) => `${theme}-form`

function Stale({ group: { response }, speak }: Shown) {
  const { t } = speak
  const nothing = t('suggestions.form.nothing')
  return (
    <StaleNotice title={<strong>{t('suggestions.form.stale')}</strong>} speak={speak}>
      <ul>
        <li>
          {t('suggestions.form.example')}: <Typed text={response.example ?? nothing} />
        </li>
        <li>
          {t('suggestions.form.action')}: <Typed text={response.action ?? nothing} />
        </li>
      </ul>
      <p>{t('suggestions.form.stale-next')}</p>
    </StaleNotice>
  )
}

function Notices(shown: Shown) {
  const { pressed, speak } = shown
  const { t } = speak
  switch (pressed?.state.kind) {
    case undefined:
    case 'opened':
      return null
    case 'done':
      return <Notice kind="done">{t('suggestions.form.saved')}</Notice>
    case 'edited':
      return <Notice kind="done">{t('suggestions.picked')}</Notice>
    case 'wrong':
      return <Notice kind="trouble">{t('suggestions.form.wrong')}</Notice>
    case 'stale':
      return <Stale {...shown} />
  }
}

function List({ all, group, speak }: Omit<Shown, 'pressed' | 'model'> & { all: readonly ShownSuggestion[] }) {
  return (
    <ul class="said">
      {all.map(({ text, where }) => (
        <li>
          <div>
            <p>
              <Typed text={text} />
            </p>
            <p class="small">{where}</p>
          </div>
          <button class="quiet" form={formId(group)} name="pick" value={text}>
            {speak.t('suggestions.pick')}
          </button>
        </li>
      ))}
    </ul>
  )
}

function Said({ group, model, speak }: Omit<Shown, 'pressed'>) {
  const { page, theme, name } = group
  const [first, more] = [page.rows.slice(0, UNFOLDED), page.rows.slice(UNFOLDED)]
  const older = page.total - page.before - page.rows.length
  const period = writePeriod(model.period)
  const addressOf = (asked: number) =>
    `/console/reports/suggestions?period=${period}&page=${listPageValue({ list: theme, page: asked })}#${theme}`
  return (
    <>
      {first.length > 0 && <List all={first} group={group} speak={speak} />}
      {more.length > 0 && (
        <details class="unfolds" open={page.page > 1}>
          <summary>{speak.t('suggestions.more', { count: more.length })}</summary>
          <List all={more} group={group} speak={speak} />
          {older > 0 && <p class="small">{speak.t('suggestions.rest', { count: older })}</p>}
        </details>
      )}
      <PageLinks of={page} name={name} addressOf={addressOf} speak={speak} />
    </>
  )
}

function Form({ group, model, pressed, speak }: Shown) {
  const { t } = speak
  const { theme, response } = group
  const [example, action] = [nameOf(theme, 'example'), nameOf(theme, 'action')]
  const stored = { [example]: response.example ?? '', [action]: response.action ?? '' }
  const state = pressed?.state
  const filled = {
    entered: state && 'entered' in state ? state.entered : stored,
    errors: state ? errorsIn(state) : [],
    speak,
  }
  // After “stale” the form is based on the present state; otherwise on the state that the manager saw.
  const revision = state?.kind === 'wrong' || state?.kind === 'edited' ? pressed?.revision : response.revision
  return (
    <form
      id={formId(group)}
      class="settings-form"
      method="post"
      action={`/console/reports/suggestions#${theme}`}
    >
      <input type="hidden" name="period" value={writePeriod(model.period)} />
      <input type="hidden" name="theme" value={theme} />
      <input type="hidden" name="revision" value={revision} />
      <TextInput
        {...filled}
        name={example}
        label={t('suggestions.form.example')}
        hint={t('suggestions.form.example-hint')}
        lines={3}
      />
      <TextInput
        {...filled}
        name={action}
        label={t('suggestions.form.action')}
        hint={t('suggestions.form.action-hint')}
        lines={3}
      />
      <button class="primary">{t('suggestions.form.save')}</button>
    </form>
  )
}

/** One theme: its suggestions, and the office's response. */
export function Group(shown: Shown) {
  const { group, model, pressed, speak } = shown
  return (
    <section id={group.theme} aria-labelledby={`${group.theme}-title`}>
      <h2 id={`${group.theme}-title`}>
        {speak.t('suggestions.group', { name: group.name, count: group.count })}
      </h2>
      <Notices {...shown} />
      <Said group={group} model={model} speak={speak} />
      <details class="unfolds" open={pressed !== null || group.response.revision > 0}>
        <summary>{speak.t('suggestions.form.title', { year: model.fiscalYear })}</summary>
        <Form {...shown} />
      </details>
    </section>
  )
}
