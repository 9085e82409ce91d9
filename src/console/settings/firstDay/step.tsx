import { type FirstDayStep, firstDaySteps, nextStep, stepState } from '../../../domain/settings/firstDay.ts'
import { settingsOf } from '../../../domain/settings/usualSettings.ts'
import { Problem } from '../../../lib/errors.ts'
import { done, doneIsSaid } from '../../forms/done.ts'
import { type FieldValues, fieldValuesSchema, TICKED } from '../../forms/fieldValues.ts'
import { opened, statusOf } from '../../forms/formState.ts'
import { readForm } from '../../forms/readForm.ts'
import type { MemberContext, Reply } from '../../pageContext.ts'
import { CONFIRMED } from '../check.ts'
import type { SettingsState } from '../notices.tsx'
import { asStored, formModel, press } from '../press.ts'
import { sectionOfStep } from './stepSection.ts'
import { stepTitle, StepView } from './stepView.tsx'

function stepOf({ params }: MemberContext): FirstDayStep {
  const step = firstDaySteps.find((each) => each === params['step'])
  if (step) return step
  throw new Problem('not-found', 'No step of the first day has the name of the address')
}

/** The cookie's value after a step, for the page after it: “first-day.kept.hours”. */
const doneValue = (what: 'kept' | 'later', step: FirstDayStep) => `first-day.${what}.${step}`

/** What the press before has done, in words; null: nothing that belongs here. */
export function stepDone({ done: said, speak }: MemberContext): string | null {
  const [, what, name] = /^first-day\.(kept|later)\.([a-z]+)$/.exec(said ?? '') ?? []
  const step = firstDaySteps.find((each) => each === name)
  if (!step) return null
  return speak.t(what === 'kept' ? 'firstday.done.kept' : 'firstday.done.later', {
    step: stepTitle(step, speak),
  })
}

const settingsNow = async ({ deps }: MemberContext) => settingsOf((await deps.models.settings.stored()).value)

async function show(context: MemberContext, step: FirstDayStep, state: SettingsState): Promise<Reply> {
  const { deps, now, speak } = context
  const { firstDay, staff } = deps.models
  const [model, { later }, members] = await Promise.all([
    formModel(context, sectionOfStep(step), state),
    firstDay.read(),
    step === 'access' ? staff.list(now) : null,
  ])
  const count = members && { all: members.length, linked: members.filter(({ linked }) => linked).length }
  return {
    kind: 'page',
    status: statusOf(state),
    title: stepTitle(step, speak),
    body: (
      <StepView
        step={step}
        stands={stepState(step, model.settings, later)}
        model={model}
        staff={count}
        done={stepDone(context)}
        speak={speak}
      />
    ),
    cookies: doneIsSaid(context),
  }
}

/** One step of the first day. */
export function stepPage(context: MemberContext): Promise<Reply> {
  return show(context, stepOf(context), opened)
}

/** Redirects to the next step, or to the list when every step is confirmed. */
async function goOn(context: MemberContext, what: 'kept' | 'later', step: FirstDayStep): Promise<Reply> {
  const { later } = await context.deps.models.firstDay.read()
  const next = nextStep(step, await settingsNow(context), later)
  // What was just left for later must not come back at once.
  const to = next === null || next === step ? '/console/first-day' : `/console/first-day/${next}`
  return done(to, doneValue(what, step))
}

/** The present values as a form would send them, to confirm them as they are. */
async function asTheyAre(context: MemberContext, step: FirstDayStep, seen: string): Promise<FieldValues> {
  return { ...asStored(sectionOfStep(step), await settingsNow(context), context.speak), seen }
}

/** Confirms the present values of a step, stores others with their confirmation, or leaves the step for later. */
export async function actOnStep(context: MemberContext): Promise<Reply> {
  const { deps, member, now } = context
  const step = stepOf(context)
  const entered = readForm(fieldValuesSchema, context.form, 'a step of the first day')
  if (entered['act'] === 'later') {
    await deps.models.firstDay.leave(step, { staffId: member.id, name: member.name }, now)
    return goOn(context, 'later', step)
  }
  const isKept = entered['act'] === 'keep'
  const given = isKept ? await asTheyAre(context, step, entered['seen'] ?? '') : entered
  const state = await press(context, sectionOfStep(step), { ...given, [CONFIRMED]: TICKED })
  if (state === 'stored') return goOn(context, 'kept', step)
  return show(context, step, state)
}
