import { OTHER_THEME, type Theme } from '../../../domain/survey/suggestionThemes.ts'
import { dayOf, MINUTE } from '../../../lib/time.ts'
import { partsOf, type Period, writePeriod, yearOf } from '../../../reports/period.ts'
import { periodName } from '../../../reports/periodWords.ts'
import { masked } from '../../../reports/suggestions/mask.ts'
import { settingsOf } from '../../settings/judge.ts'
import type { MemberContext, Reply } from '../../pageContext.ts'
import { presentYear, readAsked } from '../asked.ts'
import { nameOf, readForm, responseOf, wrongIn } from './form.ts'
import { NOTHING, suggestionsModel } from './model.ts'
import { type Attempt, SuggestionsView } from './view.tsx'

/** Left by a group's form that was saved: “suggestion.place”. */
const SAVED = /^suggestion\.([a-z0-9-]+)$/

// Not the context's office, which may be ten seconds old: a change of keywords shows at once.
async function themesOf({ deps }: MemberContext): Promise<readonly Theme[]> {
  return settingsOf((await deps.models.settings.stored()).value).reports.themes
}

async function staffNames({ deps, now }: MemberContext): Promise<string[]> {
  return (await deps.models.staff.list(now)).map(({ name }) => name)
}

async function show(
  context: MemberContext,
  { period, wrongDays = false }: { readonly period: Period; readonly wrongDays?: boolean },
  attempt: Attempt | null,
  status = 200,
) {
  const { deps, now, speak } = context
  const { suggestions } = deps.models
  const [written, themes, responses, names] = await Promise.all([
    suggestions.written(partsOf(period)),
    themesOf(context),
    suggestions.responses(yearOf(period)),
    staffNames(context),
  ])
  const tried = attempt?.theme ?? null
  const model = suggestionsModel({ period, written, themes, responses, names, tried }, speak)
  return {
    kind: 'page',
    status,
    title: speak.t('suggestions.title-of', { period: periodName(period, speak) }),
    body: (
      <SuggestionsView
        model={model}
        today={dayOf(now)}
        wrongDays={wrongDays}
        attempt={attempt}
        speak={speak}
      />
    ),
  } as const
}

/** What people have suggested in a period, by theme, for whoever decides what is done and printed about it. */
export async function suggestionsPage(context: MemberContext): Promise<Reply> {
  const theme = SAVED.exec(context.done ?? '')?.[1]
  const { period, wrongDays } = readAsked(context.query, presentYear(context.now))
  const page = await show(
    context,
    { period, wrongDays },
    theme === undefined ? null : { kind: 'saved', theme },
  )
  return context.done === null ? page : { ...page, cookies: [{ name: 'done', value: null }] }
}

/** A group's form: the example and the action are noted, or a suggestion is put into the example's field to be read. */
export async function respondPage(context: MemberContext): Promise<Reply> {
  const { deps, member, now } = context
  const { suggestions } = deps.models
  const form = readForm(context.form, [...(await themesOf(context)).map(({ id }) => id), OTHER_THEME])
  const { period, theme, revision, pick, typed } = form
  const names = await staffNames(context)
  if (pick !== null) {
    const filled = { ...typed, [nameOf(theme, 'example')]: masked(pick, names) }
    return show(context, { period }, { kind: 'picked', theme, revision, typed: filled })
  }
  const wrong = wrongIn(form)
  if (wrong.length > 0)
    return show(context, { period }, { kind: 'wrong', theme, revision, typed, wrong }, 422)
  const at = { fiscalYear: yearOf(period), theme }
  const seen = (await suggestions.responses(at.fiscalYear)).get(theme) ?? NOTHING
  const by = { staffId: member.id, name: member.name }
  const isDone =
    seen.revision === revision && (await suggestions.respond(at, responseOf(form, names), seen, by, now))
  if (!isDone) return show(context, { period }, { kind: 'stale', theme, typed }, 409)
  return {
    kind: 'redirect',
    to: `/console/reports/suggestions?period=${writePeriod(period)}#${theme}`,
    cookies: [{ name: 'done', value: `suggestion.${theme}`, life: MINUTE }],
  }
}
