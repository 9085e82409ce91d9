import type { Effect, OwnMatter } from '../../chat/effect.ts'
import {
  askReceivedCard,
  askWrongCard,
  insteadCard,
  notNowMessage,
  openedAgainCard,
  takenBackCard,
  toldOfficersCard,
  tooLateMessage,
  whichIsWrongCard,
  whichToFixCard,
} from '../../chat/requests/collectionCards.ts'
import { receivedMessage } from '../../chat/requests/noticeMessages.ts'
import { asReason } from '../../chat/requests/wrongResult.ts'
import { isOfAnswer } from '../../chat/requests/wrongWords.ts'
import { menuShortcuts } from '../../chat/shortcuts.ts'
import { say } from '../../domain/text.ts'
import { holdsPrivateNumber } from '../../lib/privateNumber.ts'
import { services } from '../../domain/services/index.ts'
import type { Service } from '../../domain/services/service.ts'
import {
  isObjection,
  mayBeReceived,
  objectionTo,
  openAgain,
  readySince,
} from '../../domain/requests/afterCollection.ts'
import { paymentOf, wasTransferred } from '../../domain/requests/paymentOf.ts'
import type { Request } from '../../domain/requests/request.ts'
import { isOpenState } from '../../domain/requests/requestLife.ts'
import { stopSurvey, withdrawSurvey } from '../../requests/openSurvey.ts'
import { type EffectContext, type EffectDeps, type Outcome, plain } from './occasion.ts'
import { changeOwn, ownRequest } from './requests.ts'

type Wrong = Extract<OwnMatter, { kind: 'wrong' }>
type Of<K extends Effect['kind']> = Extract<Effect, { kind: K }>

/** The most results that are asked among. */
export const MOST_ASKED = 4

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

/** Tells the conversation that nothing of this collection is asked any more: no words, no name, and not the survey. */
export async function collectedOver(
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
    const closes = await stopSurvey(deps.models, request.id)
    await collectedOver(deps, reference, context, closes)
    return { ...plain(takenBackCard(request, paymentOf(request, context.office))), closes }
  }
  const instead = objectionTo(request, deps.clock(), context.office)
  return plain(instead ? insteadCard(request, instead) : tooLateMessage(reference))
}

const holdsMoney = ({ service }: Request) => services[service].outcome.kind === 'payment'

/** Kinds of results by the words for them. */
const named: readonly (readonly [RegExp, Service['outcome']['kind'][]])[] = [
  [/บัตร|\bcard\b/iu, ['card']],
  [/หนังสือ|ใบรับรอง|\b(?:certificate|letter)\b/iu, ['certificate', 'letter']],
  [/เงิน|ยอด|ตังค์|\b(?:money|amount|payment)\b/iu, ['payment']],
]

/** Those among several results that the words name; all where they name none of them. */
export function namedAmong(results: readonly Request[], text: string): readonly Request[] {
  const kinds = named.flatMap(([words, kinds]) => (words.test(text) ? kinds : []))
  const found = results.filter(({ service }) => kinds.includes(services[service].outcome.kind))
  return found.length > 0 ? found : results
}

/** The person's results that words may call wrong: those that wait, and those of which the office still hears it. */
async function mayBeWrong(
  { models, clock }: EffectDeps,
  { wrong, text }: Wrong,
  { userId, office }: EffectContext,
): Promise<readonly Request[]> {
  const all = await models.requests.ofPerson(userId)
  const isEnded = (request: Request) => objectionTo(request, clock(), office) !== null
  if (wrong === 'no-money') {
    const waits = all.some((request) => request.endedAt === null && holdsMoney(request))
    return waits ? [] : all.filter((request) => isEnded(request) && wasTransferred(request))
  }
  const results = all.filter((request) => request.state === 'ready' || isEnded(request))
  return namedAmong(results, text)
}

/** Open, with a result that is not ready yet: an answer can still be corrected. */
export const isUnderWay = ({ state }: Request) => isOpenState(state) && state !== 'ready'

/** The person's requests under way of which words may say that an answer is wrong, as many as are asked among. */
async function mayBeCorrected(
  { models }: EffectDeps,
  { wrong, text }: Wrong,
  { userId }: EffectContext,
): Promise<readonly Request[]> {
  if (!isOfAnswer(wrong, text)) return []
  return (await models.requests.openOf(userId)).filter(isUnderWay).slice(0, MOST_ASKED)
}

/**
 * Words about a result that is ready or was collected: where only one can be meant they go where “not right” leads,
 * else it is asked which. Null when the person has no such result.
 */
export async function wrongResult(
  deps: EffectDeps,
  matter: Wrong,
  context: EffectContext,
): Promise<Outcome | null> {
  const { wrong, text, message } = matter
  const underWay = await mayBeCorrected(deps, matter, context)
  if (underWay.length > 0 && wrong === 'fix') return plain(whichToFixCard(underWay))
  const results = await mayBeWrong(deps, matter, context)
  if (underWay.length > 0 && results.length === 0)
    return plain(whichToFixCard(underWay, { of: 'answer', text }))
  const [only, ...others] = results
  const isPrivate = holdsPrivateNumber(text)
  if (only && (wrong === 'bare' || wrong === 'fix' || isPrivate || others.length > 0)) {
    const asks = whichIsWrongCard(results.slice(0, MOST_ASKED))
    return isPrivate
      ? plain({ kind: 'text', text: say('chat.answer.private-number'), shortcuts: menuShortcuts }, asks)
      : plain(asks)
  }
  const said = { kind: 'say-wrong', text: asReason(text), ...(message !== undefined && { message }) } as const
  if (only) return sayWrong(deps, { ...said, reference: only.reference }, context)
  // An effect repeated after a crash answers as the first time.
  const all = await deps.models.requests.ofPerson(context.userId)
  const latest = all.find((each) => isSaidLast(each, said.text))
  return latest ? sayWrong(deps, { ...said, reference: latest.reference }, context) : null
}

export async function askWrong(
  deps: EffectDeps,
  { reference, answer }: Of<'ask-wrong'>,
  context: EffectContext,
): Promise<Outcome> {
  const request = await ownRequest(deps, context.userId, reference)
  if (answer && request && isUnderWay(request)) return plain(askWrongCard(reference, answer))
  const isHeard =
    !answer && (request?.state === 'ready' || (request && objectionTo(request, deps.clock(), context.office)))
  if (isHeard) return plain(askWrongCard(reference))
  await collectedOver(deps, reference, context)
  if (!request) return plain(receivedMessage(reference, 'unknown'))
  const again = answer ? null : openAgain(request)
  return plain(again ? openedAgainCard(request, again) : tooLateMessage(reference))
}

/** Whether the applicant has opened the request with these words, and nothing has happened to it since. */
function isSaidLast({ history }: Request, text: string): boolean {
  const last = history.at(-1)
  return last !== undefined && isObjection(last.change) && last.reason === text
}

/** Reopens the request with the applicant's words, or passes them to the officers of an open one, in the free answer. */
export async function sayWrong(
  deps: EffectDeps,
  { reference, text, message, answer }: Of<'say-wrong'>,
  context: EffectContext,
): Promise<Outcome> {
  const found = await ownRequest(deps, context.userId, reference)
  if (!found) return plain(receivedMessage(reference, 'unknown'))
  // An effect repeated after a crash has opened it itself.
  const isOpenAgain = openAgain(found) !== null && !isSaidLast(found, text)
  if (found.state === 'ready' || isOpenAgain || (answer && isUnderWay(found))) {
    // Nothing is to be opened again; the officers hear of it before the person comes.
    const wants = answer && 'correction'
    await deps.models.talks.leave(context.id, context.userId, [reference], text, deps.clock(), message, wants)
    if (answer)
      await deps.models.requests.note(found.id, {
        id: `correction-asked ${context.id}`,
        at: deps.clock(),
        kind: 'correction-asked',
      })
    if (message !== undefined && (await deps.models.withdrawals.has(context.userId, message)))
      await deps.models.talks.withdraw(context.userId, message, deps.clock())
    return plain(toldOfficersCard(found, context.office, deps.clock(), answer))
  }
  if (answer) return plain(tooLateMessage(reference))
  const change = wasTransferred(found) ? 'not-arrived' : 'not-right'
  const words = { reason: text, ...(message !== undefined && { message }) }
  const outcome = await changeOwn(deps, reference, { change, ...words }, context)
  if (!outcome) return plain(receivedMessage(reference, 'unknown'))
  const { done, request } = outcome
  if (!done && !isSaidLast(request, text)) return plain(tooLateMessage(reference))
  const survey = await withdrawSurvey(deps.models, request.id)
  if (survey !== null) await collectedOver(deps, reference, context, survey)
  // Another process may have worked the withdrawal while this one was at the words.
  const { requests, withdrawals } = deps.models
  if (message !== undefined && (await withdrawals.has(context.userId, message)))
    await requests.withdrawReason(context.userId, message)
  return {
    ...plain(openedAgainCard(request, change)),
    ...(survey !== null && { closes: survey }),
  }
}
