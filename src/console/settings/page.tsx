import type { Settings } from '../../domain/settings/settings.ts'
import { settingsOf } from '../../domain/settings/usualSettings.ts'
import { say } from '../../domain/text.ts'
import { Problem } from '../../lib/errors.ts'
import { dayOf } from '../../lib/time.ts'
import { accepted } from '../forms/checked.ts'
import { done, doneIsSaid } from '../forms/done.ts'
import { type FieldValues, fieldValuesSchema, rowCount, TICKED } from '../forms/fieldValues.ts'
import { opened, statusOf } from '../forms/formState.ts'
import { readForm } from '../forms/readForm.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import type { Speak } from '../speak.ts'
import { backToUsual, changedSince, check, CONFIRMED, seenOf } from './check.ts'
import { enteredOf } from './entered.ts'
import { SectionForm } from './form.tsx'
import { guidanceSection } from './guidanceSections.ts'
import { withPasted } from './holidayLines.ts'
import { labelWords } from './inWords.ts'
import type { SettingsState } from './notices.tsx'
import type { Section } from './section.ts'
import { sections } from './sections.ts'

/** The cookie's value after a form was saved, for the page after it. */
const SAVED = 'settings'

/** The section of the address. @throws a `not-found` Problem */
function sectionOf({ params }: MemberContext): Section {
  const { section, answer } = params
  const found = answer === undefined ? sections.find(({ id }) => id === section) : guidanceSection(answer)
  if (found) return found
  throw new Problem('not-found', 'No settings have the name of the address')
}

/** Adds an empty row to every list, so that one more entry needs no button. */
function withEmptyRows({ fields }: Section, entered: FieldValues, more?: string): FieldValues {
  return fields.reduce((sum, field) => {
    if (field.kind !== 'rows') return sum
    const { path, cells } = field
    const count = rowCount(sum, path)
    const isOpen = count > 0 && cells.every((cell) => (sum[`${path}.${count - 1}.${cell.path}`] ?? '') === '')
    const wanted = path === more || !isOpen ? count + 1 : count
    return { ...sum, [`${path}.count`]: String(wanted) }
  }, entered)
}

/** The form's values for the stored settings. */
function asStored(section: Section, settings: Settings, speak: Speak): FieldValues {
  const confirmed = section.confirms && settings.confirmed[section.confirms] !== undefined
  return { ...enteredOf(section.fields, settings, speak), [CONFIRMED]: confirmed ? TICKED : '' }
}

/** Shows the page of a section, with the entered values if there are any. */
async function show(context: MemberContext, section: Section, state: SettingsState): Promise<Reply> {
  const { deps, now, speak } = context
  const settings = settingsOf((await deps.models.settings.stored()).value)
  const entered = 'entered' in state ? state.entered : asStored(section, settings, speak)
  // After “stale” the form is based on the present settings; other forms keep the settings on which they were based.
  const isForPresent = state.kind === 'stale' || !('entered' in state)
  const model = {
    section,
    settings,
    state,
    entered: withEmptyRows(section, entered),
    seen: isForPresent ? seenOf(section, settings) : (entered['seen'] ?? ''),
    today: dayOf(now),
  }
  return {
    kind: 'page',
    status: statusOf(state),
    title: labelWords(section.title, speak),
    body: <SectionForm model={model} speak={speak} />,
    cookies: doneIsSaid(context),
  }
}

export function sectionPage(context: MemberContext): Promise<Reply> {
  return show(context, sectionOf(context), context.done === SAVED ? { kind: 'done', done: true } : opened)
}

/** Stores the entered values or the defaults; otherwise shows the page with the reason. */
async function save(context: MemberContext, section: Section, entered: FieldValues): Promise<Reply> {
  const { deps, member, now, speak } = context
  const { settings } = deps.models
  const { value, revision } = await settings.stored()
  const present = settingsOf(value)
  const changed = changedSince(section, entered['seen'] ?? '', present)
  const isReset = entered['act'] === 'reset'
  if (changed.length > 0) {
    const again = isReset ? asStored(section, present, speak) : entered
    return show(context, section, { kind: 'stale', entered: again, latest: changed })
  }
  const today = dayOf(now)
  const checked = isReset
    ? accepted(backToUsual(section, value, today))
    : check(section, entered, value, today)
  if (!checked.ok) return show(context, section, { kind: 'wrong', entered, errors: checked.errors })
  // Somebody has just stored a setting: check again whether it was in this section.
  const by = { staffId: member.id, name: member.name }
  const isStored = await settings.store(checked.value, revision, by, now)
  return isStored ? done(`/console/settings/${section.id}`, SAVED) : save(context, section, entered)
}

/** Handles a section's form: saves it, restores the defaults, or adds a row and keeps all entries. */
export async function saveSection(context: MemberContext): Promise<Reply> {
  const section = sectionOf(context)
  const entered = readForm(fieldValuesSchema, context.form, 'the settings')
  const act = entered['act'] ?? ''
  if (act.startsWith('add:')) {
    return show(context, section, {
      kind: 'edited',
      entered: withEmptyRows(section, entered, act.slice('add:'.length)),
    })
  }
  if (act === 'paste' && section.pasted) {
    const pasted = withPasted(entered, section.pasted, context.speak)
    if (pasted['paste.lines'] === '') return show(context, section, { kind: 'edited', entered: pasted })
    const errors = [{ field: 'paste.lines', text: say('settings.wrong.paste') }]
    return show(context, section, { kind: 'wrong', entered: pasted, errors })
  }
  return save(context, section, entered)
}
