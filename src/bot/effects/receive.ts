import type { Effect } from '../../chat/effect.ts'
import { completedNotice, receivedMessage } from '../../chat/requests/noticeMessages.ts'
import type { Request } from '../../domain/requests/request.ts'
import { readySince } from '../../domain/requests/afterCollection.ts'
import { openSurvey, surveyFor } from '../../requests/openSurvey.ts'
import { type EffectDeps, type EffectContext, type Outcome, plain } from './occasion.ts'
import { questionOf } from './collection.ts'
import { changeOwn } from './requests.ts'

/** Opens the survey and stores the event that its first item will be the last message on the screen. */
async function askSurvey(
  { models, clock }: EffectDeps,
  request: Request,
  { userId, id, office }: EffectContext,
) {
  const now = clock()
  const survey = await surveyFor(models, request, office)
  if (survey && (await openSurvey(models, request, survey.set.version, now))) {
    const what = { kind: 'asked', survey: survey.id, set: survey.set.version } as const
    await models.inbox.tell(userId, { id: `asked-${id}`, at: +now, ...what }, now)
  }
  return survey
}

/**
 * The applicant has received everything: completes the request and begins the survey in the same free reply.
 * If an officer has completed it first, nothing changes; thanks and survey come with that change's notice.
 */
export async function receive(
  deps: EffectDeps,
  { reference, again, since }: Extract<Effect, { kind: 'receive' }>,
  context: EffectContext,
): Promise<Outcome> {
  const isAsked = (request: Request) => since === undefined || readySince(request) === since
  const outcome = await changeOwn(deps, reference, { change: 'receive' }, context, isAsked)
  if (!outcome) return plain(receivedMessage(reference, 'unknown'))
  const { done, request } = outcome
  // The button belongs to a result that was wrong and has been made anew since.
  if (!done && request.state === 'ready') return questionOf(request, deps, context)
  if (!done && request.state !== 'completed') return plain(receivedMessage(reference, 'not-ready'))
  const byApplicant = done || request.history.at(-1)?.change === 'receive'
  // An effect repeated after a crash gives the same answer as the first time.
  if (!byApplicant || (again && !done)) return plain(receivedMessage(reference, 'already'))
  const { service } = request
  const survey = await askSurvey(deps, request, context)
  return plain(...completedNotice({ service, reference, survey, transferred: false, byApplicant: true }))
}
