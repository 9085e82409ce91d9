import type { Effect } from '../../chat/effect.ts'
import {
  askReceivedCard,
  askWrongCard,
  insteadCard,
  notNowMessage,
  openedAgainCard,
  takenBackCard,
  tooLateMessage,
} from '../../chat/requests/collectionCards.ts'
import { receivedMessage } from '../../chat/requests/noticeMessages.ts'
import { mayBeReceived, objectionTo, readySince } from '../../domain/requests/afterCollection.ts'
import { paymentOf, wasTransferred } from '../../domain/requests/paymentOf.ts'
import type { Request } from '../../domain/requests/request.ts'
import { stopSurvey, withdrawSurvey } from '../../requests/openSurvey.ts'
import { type EffectContext, type EffectDeps, type Outcome, plain } from './occasion.ts'
import { changeOwn, ownRequest } from './requests.ts'

type Of<K extends Effect['kind']> = Extract<Effect, { kind: K }>

/** The question whether a ready result was received, or why it cannot be asked now. */
export function questionOf(request: Request, { clock }: EffectDeps, { office }: EffectContext): Outcome {
  const payment = paymentOf(request, office)
  return plain(
    mayBeReceived(payment, clock(), office.calendar)
      ? askReceivedCard(request, payment, readySince(request))
      : notNowMessage(request.reference),
  )
}

export async function askReceived(
  deps: EffectDeps,
  { reference }: Of<'ask-received'>,
  context: EffectContext,
): Promise<Outcome> {
  const request = await ownRequest(deps, context.userId, reference)
  if (!request) return plain(receivedMessage(reference, 'unknown'))
  if (request.state === 'ready') return questionOf(request, deps, context)
  return plain(receivedMessage(reference, request.state === 'completed' ? 'already' : 'not-ready'))
}

/** Tells the conversation that nothing of this collection is asked any more: neither words nor the survey. */
async function isOver(
  { models, clock }: EffectDeps,
  reference: string,
  context: EffectContext,
  survey?: string,
) {
  const now = clock()
  const event = { id: `collected-over-${context.id}`, at: +now, kind: 'collected-over', reference } as const
  await models.inbox.tell(context.userId, { ...event, ...(survey !== undefined && { survey }) }, now)
}

/** The applicant has not received it after all: on the same day the completion is taken back, and its survey stops. */
export async function notReceived(
  deps: EffectDeps,
  { reference }: Of<'not-received'>,
  context: EffectContext,
): Promise<Outcome> {
  const outcome = await changeOwn(deps, reference, { change: 'not-received' }, context)
  if (!outcome) return plain(receivedMessage(reference, 'unknown'))
  const { done, request } = outcome
  // An effect repeated after a crash finishes and answers as the first time.
  if (done || request.history.at(-1)?.change === 'not-received') {
    await isOver(deps, reference, context, await stopSurvey(deps.models, request.id))
    return plain(takenBackCard(request, paymentOf(request, context.office)))
  }
  const instead = objectionTo(request, deps.clock(), context.office)
  return plain(instead ? insteadCard(request, instead) : tooLateMessage(reference))
}

export async function askWrong(
  deps: EffectDeps,
  { reference }: Of<'ask-wrong'>,
  context: EffectContext,
): Promise<Outcome> {
  const request = await ownRequest(deps, context.userId, reference)
  if (request && objectionTo(request, deps.clock(), context.office)) return plain(askWrongCard(reference))
  await isOver(deps, reference, context)
  return plain(request ? tooLateMessage(reference) : receivedMessage(reference, 'unknown'))
}

/** Reopens the request with the applicant's words, in the free answer. */
export async function sayWrong(
  deps: EffectDeps,
  { reference, text, message }: Of<'say-wrong'>,
  context: EffectContext,
): Promise<Outcome> {
  const found = await ownRequest(deps, context.userId, reference)
  if (!found) return plain(receivedMessage(reference, 'unknown'))
  const change = wasTransferred(found) ? 'not-arrived' : 'not-right'
  const words = { reason: text, ...(message !== undefined && { message }) }
  const outcome = await changeOwn(deps, reference, { change, ...words }, context)
  if (!outcome) return plain(receivedMessage(reference, 'unknown'))
  const { done, request } = outcome
  const last = request.history.at(-1)
  if (!done && !(last?.change === change && last.reason === text)) return plain(tooLateMessage(reference))
  const survey = await withdrawSurvey(deps.models, request.id)
  if (survey !== null) await isOver(deps, reference, context, survey)
  // Another process may have worked the withdrawal while this one was at the words.
  const { requests, withdrawals } = deps.models
  if (message !== undefined && (await withdrawals.has(context.userId, message)))
    await requests.withdrawReason(context.userId, message)
  return plain(openedAgainCard(request, change === 'not-arrived'))
}
