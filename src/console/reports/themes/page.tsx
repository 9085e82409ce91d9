import { settingsOf } from '../../../domain/settings/usualSettings.ts'
import { accepted } from '../../forms/checked.ts'
import { done, doneIsSaid } from '../../forms/done.ts'
import { type FieldValues, fieldValuesSchema } from '../../forms/fieldValues.ts'
import { type FormState, opened, statusOf } from '../../forms/formState.ts'
import { readForm } from '../../forms/readForm.ts'
import type { MemberContext, Reply } from '../../pageContext.ts'
import { areUsual, backToUsual, check, enteredOf, seenOf, withRow } from './form.ts'
import { ThemesView } from './view.tsx'

/** The cookie's value after the form was saved, for the page after it. */
const SAVED = 'themes'

async function show(context: MemberContext, state: FormState): Promise<Reply> {
  const { deps, speak } = context
  const settings = settingsOf((await deps.models.settings.stored()).value)
  const { themes } = settings.reports
  const entered = 'entered' in state ? state.entered : enteredOf(themes)
  const model = {
    present: themes,
    state,
    entered,
    // A form with one more row is still based on the state that it had; other forms use the present state.
    seen: state.kind === 'edited' ? (entered['seen'] ?? '') : seenOf(themes),
    usual: areUsual(settings),
  }
  return {
    kind: 'page',
    status: statusOf(state),
    title: speak.t('suggestions.themes.title'),
    body: <ThemesView model={model} speak={speak} />,
    cookies: doneIsSaid(context),
  }
}

/** The page of themes: their names and keywords. */
export function themesPage(context: MemberContext): Promise<Reply> {
  return show(context, context.done === SAVED ? { kind: 'done', done: true } : opened)
}

async function save(context: MemberContext, entered: FieldValues): Promise<Reply> {
  const { deps, member, now } = context
  const { settings } = deps.models
  const { value, revision } = await settings.stored()
  const { themes } = settingsOf(value).reports
  const isReset = entered['act'] === 'reset'
  if (entered['seen'] !== seenOf(themes)) {
    return show(context, { kind: 'stale', entered: isReset ? enteredOf(themes) : entered, latest: null })
  }
  const checked = isReset ? accepted(backToUsual(value)) : check(entered, value)
  if (!checked.ok) return show(context, { kind: 'wrong', entered, errors: checked.errors })
  // Somebody has just stored another setting: check again whether the themes changed.
  const by = { staffId: member.id, name: member.name }
  const isStored = await settings.store(checked.value, revision, by, now)
  return isStored ? done('/console/reports/themes', SAVED) : save(context, entered)
}

/** Handles the themes' form: saves it, restores the defaults, or adds a row and keeps all entries. */
export async function saveThemes(context: MemberContext): Promise<Reply> {
  const entered = readForm(fieldValuesSchema, context.form, 'the groups of suggestions')
  if (entered['act'] === 'add') return show(context, { kind: 'edited', entered: withRow(entered) })
  return save(context, entered)
}
