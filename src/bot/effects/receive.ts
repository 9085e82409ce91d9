import type { Effect } from '../../chat/effect.ts'
import { completedNotice, receivedMessage } from '../../chat/requests/noticeMessages.ts'
import type { Request } from '../../domain/requests/request.ts'
import { changeRequest } from '../../requests/changeRequest.ts'
import { openSurvey } from '../../requests/openSurvey.ts'
import { type EffectDeps, type EffectContext, type Outcome, plain } from './occasion.ts'
import { ownRequest } from './requests.ts'

/** Opens the survey and notes that its first item is about to stand on the screen. */
async function askSurvey(
  { models, clock }: EffectDeps,
  request: Request,
  { userId, id, office }: EffectContext,
) {
  const now = clock()
  const survey = await openSurvey(models, request, office, now)
  if (survey) {
    const what = { kind: 'asked', survey: survey.id, set: survey.set.version } as const
    await models.inbox.tell(userId, { id: `asked-${id}`, at: +now, ...what }, now)
  }
  return survey
}

/**
 * The applicant has received everything: the request is completed, and the survey begins in this free answer. When the
 * officer was faster, nothing is changed; thanks and survey then come with the notice of the hand-over.
 */
export async function receive(
  deps: EffectDeps,
  { reference, again }: Extract<Effect, { kind: 'receive' }>,
  context: EffectContext,
): Promise<Outcome> {
  const request = await ownRequest(deps, context.userId, reference)
  if (!request) return plain(receivedMessage(reference, 'unknown'))
  const by = { kind: 'applicant' } as const
  const done = await changeRequest(deps, request, { change: 'receive' }, by, deps.clock(), context.office)
  const latest = done ? request : await ownRequest(deps, context.userId, reference)
  if (!done && latest?.state !== 'completed') return plain(receivedMessage(reference, 'not-ready'))
  const byApplicant = done || latest?.history.at(-1)?.change === 'receive'
  // Carried out once more after a crash, it says the same as the first time.
  if (!byApplicant || (again && !done)) return plain(receivedMessage(reference, 'already'))
  const { service } = request
  return plain(...completedNotice({ service, reference, survey: await askSurvey(deps, request, context) }))
}
