import { Problem } from '../../lib/errors.ts'
import { done, doneIsSaid } from '../forms/done.ts'
import { fieldValuesSchema } from '../forms/fieldValues.ts'
import { opened, statusOf } from '../forms/formState.ts'
import { readForm } from '../forms/readForm.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { SectionForm } from './form.tsx'
import { guidanceSection } from './guidanceSections.ts'
import { labelWords } from './inWords.ts'
import type { SettingsState } from './notices.tsx'
import { formModel, press } from './press.ts'
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

async function show(context: MemberContext, section: Section, state: SettingsState): Promise<Reply> {
  const { speak } = context
  return {
    kind: 'page',
    status: statusOf(state),
    title: labelWords(section.title, speak),
    body: <SectionForm model={await formModel(context, section, state)} speak={speak} />,
    cookies: doneIsSaid(context),
  }
}

export function sectionPage(context: MemberContext): Promise<Reply> {
  return show(context, sectionOf(context), context.done === SAVED ? { kind: 'done', done: true } : opened)
}

/** Handles a section's form; what was not stored is shown again with the reason. */
export async function saveSection(context: MemberContext): Promise<Reply> {
  const section = sectionOf(context)
  const entered = readForm(fieldValuesSchema, context.form, 'the settings')
  const state = await press(context, section, entered)
  return state === 'stored' ? done(`/console/settings/${section.id}`, SAVED) : show(context, section, state)
}
