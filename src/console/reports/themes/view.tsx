import type { Theme } from '../../../domain/survey/suggestionThemes.ts'
import { usualSettings } from '../../../domain/settings/usualSettings.ts'
import { ErrorSummary } from '../../forms/errorSummary.tsx'
import { type FieldValues, rowCount } from '../../forms/fieldValues.ts'
import { errorsIn, type FormState } from '../../forms/formState.ts'
import { StaleNotice } from '../../forms/staleNotice.tsx'
import { type FilledForm, TextInput } from '../../forms/textInput.tsx'
import { Tick } from '../../forms/tick.tsx'
import type { Speak } from '../../speak.ts'
import { Notice } from '../../views/message.tsx'
import { PATH } from './form.ts'
import { Typed } from '../../views/typed.tsx'

/** The form of the themes, with the result of the last press. */
interface ThemesModel {
  /** The stored themes. */
  readonly present: readonly Theme[]
  readonly state: FormState
  readonly entered: FieldValues
  /** The hash on which the form is based. */
  readonly seen: string
  /** Whether the themes are the defaults. */
  readonly usual: boolean
}

interface Shown {
  readonly model: ThemesModel
  readonly speak: Speak
}

function ThemeList({ themes, speak }: { themes: readonly Theme[]; speak: Speak }) {
  return (
    <ul>
      {themes.map(({ name, words }) => (
        <li>
          {speak.of(name)}: <Typed text={words.join(', ')} />
        </li>
      ))}
    </ul>
  )
}

function Notices({ model: { present, state }, speak }: Shown) {
  const { t } = speak
  const errors = errorsIn(state)
  return (
    <>
      {state.kind === 'done' && <Notice kind="done">{t('suggestions.themes.saved')}</Notice>}
      {state.kind === 'stale' && (
        <StaleNotice title={<strong>{t('suggestions.themes.stale')}</strong>} speak={speak}>
          <p>{t('suggestions.themes.stale-next')}</p>
          <ThemeList themes={present} speak={speak} />
        </StaleNotice>
      )}
      <ErrorSummary
        title={t('settings.form.wrong', { count: errors.length })}
        errors={errors}
        speak={speak}
      />
    </>
  )
}

function Row({ row, ...filled }: FilledForm & { row: number }) {
  const { t } = filled.speak
  const name = (what: string) => `${PATH}.${row}.${what}`
  return (
    <fieldset class="field theme">
      <legend>{t('suggestions.themes.row', { number: row + 1 })}</legend>
      <input type="hidden" name={name('id')} value={filled.entered[name('id')] ?? ''} />
      <div class="row">
        <div class="cell">
          <TextInput {...filled} name={name('th')} label={t('suggestions.themes.name-th')} lang="th" />
        </div>
        <div class="cell">
          <TextInput {...filled} name={name('en')} label={t('suggestions.themes.name-en')} lang="en" />
        </div>
      </div>
      <TextInput
        {...filled}
        name={name('words')}
        label={t('suggestions.themes.words')}
        hint={t('suggestions.themes.words-hint')}
        lines={3}
      />
      <Tick {...filled} name={name('remove')} label={t('suggestions.themes.remove')} />
    </fieldset>
  )
}

function BackToUsual({ model: { usual, seen }, speak }: Shown) {
  const { t } = speak
  if (usual) return <p class="small">{t('suggestions.themes.usual')}</p>
  return (
    <details class="unfolds">
      <summary>{t('settings.form.back')}</summary>
      <form method="post" action="/console/reports/themes" class="decision">
        <input type="hidden" name="seen" value={seen} />
        <p>{t('suggestions.themes.reset-text')}</p>
        <ThemeList themes={usualSettings.reports.themes} speak={speak} />
        <button class="grave" name="act" value="reset">
          {t('suggestions.themes.reset')}
        </button>
      </form>
    </details>
  )
}

/** A form for the themes by which suggestions are grouped. */
export function ThemesView({ model, speak }: Shown) {
  const { t } = speak
  const { state, entered, seen } = model
  const count = rowCount(entered, PATH)
  return (
    <div class="settings">
      <p>
        <a href="/console/reports/suggestions">{t('suggestions.themes.back')}</a>
      </p>
      <h1>{t('suggestions.themes.title')}</h1>
      <Notices model={model} speak={speak} />
      <p>{t('suggestions.themes.about')}</p>
      <form method="post" action="/console/reports/themes" class="settings-form" id={PATH} tabIndex={-1}>
        <input type="hidden" name="seen" value={seen} />
        <input type="hidden" name={`${PATH}.count`} value={count} />
        {/* The Enter key presses the first button of a form, so this one saves. */}
        <button name="act" value="save" hidden tabIndex={-1} />
        {Array.from({ length: count }, (_, row) => (
          <Row row={row} entered={entered} errors={errorsIn(state)} speak={speak} />
        ))}
        <p>
          <button name="act" value="add">
            {t('suggestions.themes.add')}
          </button>
        </p>
        <p>
          <button class="primary" name="act" value="save">
            {t('settings.form.save')}
          </button>
        </p>
      </form>
      <BackToUsual model={model} speak={speak} />
    </div>
  )
}
