import { z } from 'zod'
import { settingsOf } from '../../../domain/settings/usualSettings.ts'
import { OTHER_THEME, type Theme } from '../../../domain/survey/suggestionThemes.ts'
import { dayOf } from '../../../lib/time.ts'
import { partsOf, type Period, writePeriod, yearOf } from '../../../reports/period.ts'
import { periodName } from '../../../reports/periodWords.ts'
import { masked } from '../../../reports/suggestions/mask.ts'
import { done, doneIsSaid } from '../../forms/done.ts'
import { statusOf } from '../../forms/formState.ts'
import type { MemberContext, Reply } from '../../pageContext.ts'
import { presentYear, readAsked } from '../asked.ts'
import { readListPage } from '../../views/listPage.ts'
import { errorsOf, type GroupState, nameOf, readResponse, responseOf } from './form.ts'
import { NOTHING, suggestionsModel } from './model.ts'
import { SuggestionsView } from './view.tsx'

const querySchema = z.object({ page: z.unknown() }).partial().catch({})

/** The cookie's value after a group's form was saved: “suggestion.place”. */
const SAVED = /^suggestion\.([a-z0-9-]+)$/

// The context's office may be ten seconds old. Read the themes again, so that new keywords count at once.
async function themesOf({ deps }: MemberContext): Promise<readonly Theme[]> {
  return settingsOf((await deps.models.settings.stored()).value).reports.themes
}

/** Suggestions of a year name people who have left since, or who had another name then. */
async function staffNames({ deps, now }: MemberContext): Promise<string[]> {
  const { staff, auditTrail } = deps.models
  const [present, known] = await Promise.all([staff.list(now), auditTrail.staffNames()])
  return [...new Set([...present.map(({ name }) => name), ...known])]
}

async function show(
  context: MemberContext,
  { period, wrongDays = false }: { readonly period: Period; readonly wrongDays?: boolean },
  pressed: GroupState | null,
) {
  const { deps, now, speak } = context
  const { suggestions } = deps.models
  const [written, themes, responses, names] = await Promise.all([
    suggestions.written(partsOf(period)),
    themesOf(context),
    suggestions.responses(yearOf(period)),
    staffNames(context),
  ])
  const tried = pressed?.theme ?? null
  const asked = readListPage(querySchema.parse(context.query).page, [
    ...themes.map(({ id }) => id),
    OTHER_THEME,
  ])
  const model = suggestionsModel({ period, written, themes, responses, names, tried, asked }, speak)
  return {
    kind: 'page',
    status: pressed ? statusOf(pressed.state) : 200,
    title: speak.t('suggestions.title-of', { period: periodName(period, speak) }),
    body: (
      <SuggestionsView
        model={model}
        today={dayOf(now)}
        since={await deps.models.counts.firstMonth()}
        wrongDays={wrongDays}
        pressed={pressed}
        speak={speak}
      />
    ),
  } as const
}

/** A period's suggestions by theme, for managers who decide what the office does and prints about them. */
export async function suggestionsPage(context: MemberContext): Promise<Reply> {
  const theme = SAVED.exec(context.done ?? '')?.[1]
  const { period, wrongDays } = readAsked(context.query, presentYear(context.now))
  const saved = { kind: 'done', done: true } as const
  const pressed = theme === undefined ? null : { theme, revision: 0, state: saved }
  return { ...(await show(context, { period, wrongDays }, pressed)), cookies: doneIsSaid(context) }
}

/** Handles a group's form: stores the example and the action, or copies a suggestion into the example's field. */
export async function respondPage(context: MemberContext): Promise<Reply> {
  const { deps, member, now } = context
  const { suggestions } = deps.models
  const form = readResponse(context.form, [...(await themesOf(context)).map(({ id }) => id), OTHER_THEME])
  const { period, theme, revision, pick, entered } = form
  const again = (state: GroupState['state']) => show(context, { period }, { theme, revision, state })
  const names = await staffNames(context)
  if (pick !== null) {
    const filled = { ...entered, [nameOf(theme, 'example')]: masked(pick, names) }
    return again({ kind: 'edited', entered: filled })
  }
  const errors = errorsOf(form)
  if (errors.length > 0) return again({ kind: 'wrong', entered, errors })
  const at = { fiscalYear: yearOf(period), theme }
  const seen = (await suggestions.responses(at.fiscalYear)).get(theme) ?? NOTHING
  const by = { staffId: member.id, name: member.name }
  const isStored =
    seen.revision === revision && (await suggestions.respond(at, responseOf(form, names), seen, by, now))
  if (!isStored) return again({ kind: 'stale', entered, latest: null })
  return done(`/console/reports/suggestions?period=${writePeriod(period)}#${theme}`, `suggestion.${theme}`)
}
