import type { Theme } from '../../../domain/survey/suggestionThemes.ts'
import { rowCount, type Typed } from '../../settings/field.ts'
import { Tick } from '../../settings/group.tsx'
import { usualSettings } from '../../settings/judge.ts'
import { type Filled, TextInput } from '../../settings/textInput.tsx'
import type { Wrong } from '../../settings/wrong.ts'
import type { Speak } from '../../speak.ts'
import { Notice } from '../../views/message.tsx'
import { PATH } from './form.ts'

/** The form of the themes, and what came of the last press. */
export interface ThemesModel {
  /** As they stand. */
  readonly present: readonly Theme[]
  readonly typed: Typed
  /** What the form was made from. */
  readonly seen: string
  readonly wrong: readonly Wrong[]
  /** Somebody was faster. */
  readonly stale: boolean
  readonly saved: boolean
  /** Whether they are the defaults. */
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
          {speak.of(name)}: {words.join(', ')}
        </li>
      ))}
    </ul>
  )
}

function Came({ model: { present, wrong, stale, saved }, speak }: Shown) {
  const { t } = speak
  return (
    <>
      {saved && <Notice kind="done">{t('suggestions.themes.saved')}</Notice>}
      {stale && (
        <Notice kind="trouble">
          <p>
            <strong>{t('suggestions.themes.stale')}</strong>
          </p>
          <p>{t('suggestions.themes.stale-next')}</p>
          <ThemeList themes={present} speak={speak} />
        </Notice>
      )}
      {wrong.length > 0 && (
        <Notice kind="trouble">
          <p>
            <strong>{t('settings.form.wrong', { count: wrong.length })}</strong>
          </p>
          <ul>
            {wrong.map(({ name, why, params }) => (
              <li>
                <a href={`#${name}`}>{t(why, params)}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

function Row({ row, ...filled }: Filled & { row: number }) {
  const { t } = filled.speak
  const name = (what: string) => `${PATH}.${row}.${what}`
  return (
    <fieldset class="field theme">
      <legend>{t('suggestions.themes.row', { number: row + 1 })}</legend>
      <input type="hidden" name={name('id')} value={filled.typed[name('id')] ?? ''} />
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
        hint="suggestions.themes.words-hint"
        long
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

/** What suggestions are grouped by, to be changed. */
export function ThemesView({ model, speak }: Shown) {
  const { t } = speak
  const { typed, wrong, seen } = model
  const count = rowCount(typed, PATH)
  return (
    <div class="settings">
      <p>
        <a href="/console/reports/suggestions">{t('suggestions.themes.back')}</a>
      </p>
      <h1>{t('suggestions.themes.title')}</h1>
      <Came model={model} speak={speak} />
      <p>{t('suggestions.themes.about')}</p>
      <form method="post" action="/console/reports/themes" class="settings-form" id={PATH} tabIndex={-1}>
        <input type="hidden" name="seen" value={seen} />
        <input type="hidden" name={`${PATH}.count`} value={count} />
        {/* The return key presses the first button of a form. */}
        <button name="act" value="save" hidden tabIndex={-1} />
        {Array.from({ length: count }, (_, row) => (
          <Row row={row} typed={typed} wrong={wrong} speak={speak} />
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
