import type { Settings } from '../../domain/settings/settings.ts'
import { settingsOf } from '../../domain/settings/usualSettings.ts'
import { say } from '../../domain/text.ts'
import { dayOf } from '../../lib/time.ts'
import { accepted } from '../forms/checked.ts'
import { type FieldValues, rowCount, TICKED } from '../forms/fieldValues.ts'
import type { MemberContext } from '../pageContext.ts'
import type { Speak } from '../speak.ts'
import { backToUsual, changedSince, check, CONFIRMED, seenOf } from './check.ts'
import { enteredOf } from './entered.ts'
import { withPasted } from './holidayLines.ts'
import type { FormModel, SettingsState } from './notices.tsx'
import type { Section } from './section.ts'

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
export function asStored(section: Section, settings: Settings, speak: Speak): FieldValues {
  const confirmed = section.confirms && settings.confirmed[section.confirms] !== undefined
  return { ...enteredOf(section.fields, settings, speak), [CONFIRMED]: confirmed ? TICKED : '' }
}

/** What a section's form shows: the entered values if there are any, otherwise the stored ones. */
export async function formModel(
  { deps, now, speak }: MemberContext,
  section: Section,
  state: SettingsState,
): Promise<FormModel> {
  const settings = settingsOf((await deps.models.settings.stored()).value)
  const entered = 'entered' in state ? state.entered : asStored(section, settings, speak)
  // After “stale” the form is based on the present settings; other forms keep the settings on which they were based.
  const isForPresent = state.kind === 'stale' || !('entered' in state)
  return {
    section,
    settings,
    state,
    entered: withEmptyRows(section, entered),
    seen: isForPresent ? seenOf(section, settings) : (entered['seen'] ?? ''),
    today: dayOf(now),
  }
}

/** Stores the entered values or the defaults; otherwise tells why not. */
async function store(
  context: MemberContext,
  section: Section,
  entered: FieldValues,
): Promise<SettingsState | 'stored'> {
  const { deps, member, now, speak } = context
  const { settings } = deps.models
  const { value, revision } = await settings.stored()
  const present = settingsOf(value)
  const changed = changedSince(section, entered['seen'] ?? '', present)
  const isReset = entered['act'] === 'reset'
  if (changed.length > 0) {
    const again = isReset ? asStored(section, present, speak) : entered
    return { kind: 'stale', entered: again, latest: changed }
  }
  const today = dayOf(now)
  const checked = isReset
    ? accepted(backToUsual(section, value, today))
    : check(section, entered, value, today)
  if (!checked.ok) return { kind: 'wrong', entered, errors: checked.errors }
  // Somebody has just stored a setting: check again whether it was in this section.
  const by = { staffId: member.id, name: member.name }
  const isStored = await settings.store(checked.value, revision, by, now)
  return isStored ? 'stored' : store(context, section, entered)
}

/**
 * Handles a press on a section's form: saves it, restores the defaults, or adds rows and keeps all entries. Every page
 * with such a form comes here.
 * @returns `stored`, or what the form shows next
 */
export async function press(
  context: MemberContext,
  section: Section,
  entered: FieldValues,
): Promise<SettingsState | 'stored'> {
  const act = entered['act'] ?? ''
  if (act.startsWith('add:')) {
    return { kind: 'edited', entered: withEmptyRows(section, entered, act.slice('add:'.length)) }
  }
  if (act === 'paste' && section.pasted) {
    const pasted = withPasted(entered, section.pasted, context.speak)
    if (pasted['paste.lines'] === '') return { kind: 'edited', entered: pasted }
    const errors = [{ field: 'paste.lines', text: say('settings.wrong.paste') }]
    return { kind: 'wrong', entered: pasted, errors }
  }
  return store(context, section, entered)
}
