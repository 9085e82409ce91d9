import { z } from 'zod'
import { Problem } from '../../../lib/errors.ts'
import { MINUTE } from '../../../lib/time.ts'
import type { Typed } from '../../settings/field.ts'
import { settingsOf } from '../../settings/judge.ts'
import type { MemberContext, Reply } from '../../pageContext.ts'
import { areUsual, backToUsual, judge, seenOf, typedOf, withRow } from './form.ts'
import { type ThemesModel, ThemesView } from './view.tsx'

/** Left by a form that was saved, for the page after it. */
const SAVED = 'themes'

const Form = z.record(z.string(), z.string())

type Tried = Partial<Pick<ThemesModel, 'typed' | 'seen' | 'wrong' | 'stale'>> & { readonly status?: number }

async function show(context: MemberContext, tried: Tried = {}): Promise<Reply> {
  const { deps, speak, done } = context
  const settings = settingsOf((await deps.models.settings.stored()).value)
  const { themes } = settings.reports
  const { status = 200, ...rest } = tried
  const model: ThemesModel = {
    present: themes,
    typed: typedOf(themes),
    seen: seenOf(themes),
    wrong: [],
    stale: false,
    saved: done === SAVED && tried.status === undefined,
    usual: areUsual(settings),
    ...rest,
  }
  return {
    kind: 'page',
    status,
    title: speak.t('suggestions.themes.title'),
    body: <ThemesView model={model} speak={speak} />,
    ...(done !== null && { cookies: [{ name: 'done' as const, value: null }] }),
  }
}

/** What suggestions are grouped by: names and keywords. */
export function themesPage(context: MemberContext): Promise<Reply> {
  return show(context)
}

async function save(context: MemberContext, typed: Typed): Promise<Reply> {
  const { deps, member, now } = context
  const { settings } = deps.models
  const { value, revision } = await settings.stored()
  const isReset = typed['act'] === 'reset'
  if (typed['seen'] !== seenOf(settingsOf(value).reports.themes)) {
    return show(context, { status: 409, stale: true, ...(!isReset && { typed }) })
  }
  const judged = isReset ? ({ ok: true, value: backToUsual(value) } as const) : judge(typed, value)
  if (!judged.ok) return show(context, { status: 422, typed, wrong: judged.wrong })
  // Somebody has just stored another setting: look again whether it was this one.
  const by = { staffId: member.id, name: member.name }
  if (!(await settings.store(judged.value, revision, by, now))) return save(context, typed)
  return {
    kind: 'redirect',
    to: '/console/reports/themes',
    cookies: [{ name: 'done', value: SAVED, life: MINUTE }],
  }
}

/** The themes' form: saved, gone back to the defaults, or given one more row with nothing typed lost. */
export async function saveThemes(context: MemberContext): Promise<Reply> {
  const read = Form.safeParse(context.form)
  if (!read.success) {
    throw new Problem('invalid', 'The form of the groups of suggestions was wrong. Send the one of its page')
  }
  const typed = read.data
  if (typed['act'] === 'add') return show(context, { typed: withRow(typed), seen: typed['seen'] ?? '' })
  return save(context, typed)
}
