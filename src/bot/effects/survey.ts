import type { Effect } from '../../chat/effect.ts'
import { say } from '../../domain/text.ts'
import { menuShortcuts } from '../../chat/shortcuts.ts'
import { putOffMessage } from '../../chat/survey/survey.ts'
import { unreachable } from '../../lib/unreachable.ts'
import { isPutOff } from '../../requests/openSurvey.ts'
import { type EffectContext, type EffectDeps, type Outcome, plain, silent } from './occasion.ts'

type SurveyEffect = Extract<Effect, { kind: 'rate' | 'comment' | 'profile' }>

const closed: Outcome = {
  messages: [{ kind: 'text', text: say('survey.closed'), shortcuts: menuShortcuts }],
  stop: true,
}

function noted({ models, clock }: EffectDeps, effect: SurveyEffect): Promise<boolean> {
  switch (effect.kind) {
    case 'rate':
      return models.surveys.rate(effect.survey, effect.item, effect.level, clock())
    case 'comment':
      return models.surveys.comment(effect.survey, effect.comment, clock())
    case 'profile':
      return models.surveys.profile(effect.survey, effect.field, effect.value, clock())
    default:
      return unreachable(effect)
  }
}

/** Says that the survey comes when its request, which is open again, is done; null where it does not. */
export async function surveyPutOff(
  { models }: EffectDeps,
  survey: string,
  { userId }: EffectContext,
): Promise<Outcome | null> {
  return (await isPutOff(models, survey, userId)) ? plain(putOffMessage) : null
}

/** Stores one answer. If the survey is closed, says so, and the conversation asks nothing more of it. */
export async function noteAnswer(
  deps: EffectDeps,
  effect: SurveyEffect,
  context: EffectContext,
): Promise<Outcome> {
  const { userId, id } = context
  const isNoted = await noted(deps, effect)
  // Another process may have worked the withdrawal while this one was at the comment.
  if (effect.kind === 'comment' && effect.message !== undefined) {
    const { surveys, withdrawals } = deps.models
    if (await withdrawals.has(userId, effect.message)) await surveys.withdrawComment(effect.survey)
  }
  if (isNoted) return silent
  const now = deps.clock()
  const over = { id: `survey-over-${id}`, at: +now, kind: 'survey-over', survey: effect.survey } as const
  await deps.models.inbox.tell(userId, over, now)
  const putOff = await surveyPutOff(deps, effect.survey, context)
  return putOff ? { ...putOff, stop: true } : closed
}
