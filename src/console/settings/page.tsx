import { z } from 'zod'
import { Problem } from '../../lib/errors.ts'
import { dayOf, MINUTE } from '../../lib/time.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { rowCount, TICKED, type Typed } from './field.ts'
import { SectionForm } from './form.tsx'
import { guidanceSection } from './guidanceSections.ts'
import { withPasted } from './holidayLines.ts'
import { labelWords } from './inWords.ts'
import { backToUsual, changedSince, CONFIRMED, judge, seenOf, settingsOf } from './judge.ts'
import type { FormModel } from './notices.tsx'
import type { Section } from './section.ts'
import { sections } from './sections.ts'
import { typedOf } from './typed.ts'

/** Left by a form that was saved, for the page after it. */
const SAVED = 'settings'

const Form = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string()).transform((all) => all.at(-1) ?? '')]),
)

/** The section of the address. @throws a `not-found` Problem */
function sectionOf({ params }: MemberContext): Section {
  const { section, answer } = params
  const found = answer === undefined ? sections.find(({ id }) => id === section) : guidanceSection(answer)
  if (found) return found
  throw new Problem('not-found', 'No settings have the name of the address')
}

/** Every list ends with an empty row, so that one more entry needs no button. */
function withEmptyRows({ fields }: Section, typed: Typed, more?: string): Typed {
  return fields.reduce((sum, field) => {
    if (field.kind !== 'rows') return sum
    const { path, cells } = field
    const count = rowCount(sum, path)
    const isOpen = count > 0 && cells.every((cell) => (sum[`${path}.${count - 1}.${cell.path}`] ?? '') === '')
    const wanted = path === more || !isOpen ? count + 1 : count
    return { ...sum, [`${path}.count`]: String(wanted) }
  }, typed)
}

type Shown = Partial<Pick<FormModel, 'typed' | 'seen' | 'wrong' | 'changed'>> & { readonly status?: number }

/** The page of a section, with what was typed if anything was. */
async function show(context: MemberContext, section: Section, shown: Shown = {}): Promise<Reply> {
  const { deps, now, speak } = context
  const settings = settingsOf((await deps.models.settings.stored()).value)
  const confirmed = section.confirms && settings.confirmed[section.confirms] !== undefined
  const asStored = { ...typedOf(section.fields, settings, speak), [CONFIRMED]: confirmed ? TICKED : '' }
  const model: FormModel = {
    section,
    settings,
    typed: withEmptyRows(section, shown.typed ?? asStored),
    seen: shown.seen ?? seenOf(section, settings),
    wrong: shown.wrong ?? [],
    changed: shown.changed ?? null,
    saved: context.done === SAVED && shown.status === undefined,
    today: dayOf(now),
  }
  return {
    kind: 'page',
    status: shown.status ?? 200,
    title: labelWords(section.title, speak),
    body: <SectionForm model={model} speak={speak} />,
    ...(context.done !== null && { cookies: [{ name: 'done' as const, value: null }] }),
  }
}

export function sectionPage(context: MemberContext): Promise<Reply> {
  return show(context, sectionOf(context))
}

/** What is to be stored for what was pressed, or the page that says why not. */
async function save(context: MemberContext, section: Section, typed: Typed): Promise<Reply> {
  const { deps, member, now } = context
  const { settings } = deps.models
  const { value, revision } = await settings.stored()
  const present = settingsOf(value)
  const seen = typed['seen'] ?? ''
  const changed = changedSince(section, seen, present)
  const isReset = typed['act'] === 'reset'
  if (changed.length > 0) {
    return show(context, section, { status: 409, changed, ...(!isReset && { typed }) })
  }
  const judged = isReset
    ? ({ ok: true, value: backToUsual(section, value) } as const)
    : judge(section, typed, value, dayOf(now))
  if (!judged.ok) return show(context, section, { status: 422, typed, seen, wrong: judged.wrong })
  // Somebody has just stored something: look again whether it was here.
  const by = { staffId: member.id, name: member.name }
  if (!(await settings.store(judged.value, revision, by, now))) return save(context, section, typed)
  return {
    kind: 'redirect',
    to: `/console/settings/${section.id}`,
    cookies: [{ name: 'done', value: SAVED, life: MINUTE }],
  }
}

/** A section's form: saved, gone back to the defaults, or given one more row with nothing typed lost. */
export async function saveSection(context: MemberContext): Promise<Reply> {
  const section = sectionOf(context)
  const read = Form.safeParse(context.form)
  if (!read.success)
    throw new Problem('invalid', 'The form of the settings was wrong. Send the one of its page')
  const typed = read.data
  const act = typed['act'] ?? ''
  const seen = typed['seen'] ?? ''
  if (act.startsWith('add:')) {
    return show(context, section, { typed: withEmptyRows(section, typed, act.slice(4)), seen })
  }
  if (act === 'paste' && section.pasted) {
    const pasted = withPasted(typed, section.pasted, context.speak)
    const wrong = pasted['paste.lines'] === '' ? [] : [unread]
    return show(context, section, { typed: pasted, seen, wrong, ...(wrong.length > 0 && { status: 422 }) })
  }
  return save(context, section, typed)
}

const unread = { name: 'paste.lines', why: 'settings.wrong.paste', params: {} } as const
