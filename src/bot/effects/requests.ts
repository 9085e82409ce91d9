import type { Effect } from '../../chat/effect.ts'
import type { Message } from '../../chat/message.ts'
import { say } from '../../domain/text.ts'
import { hasEveryPaper } from '../../domain/papers/paperList.ts'
import { officerWordsCard } from '../../chat/requests/officerWords.ts'
import { requestCard, requestDetailsCard } from '../../chat/requests/requestCard.ts'
import { papersHad } from '../../domain/papers/photoPapers.ts'
import { keptMessage } from '../../chat/requests/noticeMessages.ts'
import {
  cancelledMessage,
  filedCard,
  requestPapersCard,
  sentAlreadyCard,
} from '../../chat/requests/requestMessages.ts'
import { choiceAfter } from '../../chat/requests/requestChoice.ts'
import { mostUrgentFirst, noOpenRequest, requestListCard } from '../../chat/requests/statusMessages.ts'
import { toldApart } from '../../chat/requests/tellApart.ts'
import { menuShortcuts } from '../../chat/shortcuts.ts'
import { paymentOf } from '../../domain/requests/paymentOf.ts'
import { isLeftToOfficer } from '../../domain/requests/photosCame.ts'
import type { Request } from '../../domain/requests/request.ts'
import { changeRequest, type Decision } from '../../requests/changeRequest.ts'
import { filePhotos } from '../../requests/photos.ts'
import { photosCame } from '../../requests/photosCame.ts'
import { fromChat } from '../../models/requests/requests.ts'
import { summaryOf } from '../../requests/summary.ts'
import { minutesOnClock } from '../../requests/timing.ts'
import { showLending } from './lending.ts'
import { type EffectDeps, type EffectContext, type Outcome, plain } from './occasion.ts'

/** The person's own request with this reference. Somebody else's request counts as unknown. */
export async function ownRequest(deps: EffectDeps, userId: string, reference: string) {
  const request = await deps.models.requests.byReference(reference)
  return request?.userId === userId ? request : null
}

const summary = (deps: EffectDeps, request: Request, { office }: EffectContext) =>
  summaryOf(deps.models, deps.vault, request, deps.clock(), office)

export async function fileRequest(
  deps: EffectDeps,
  { filing, draft, helped }: Extract<Effect, { kind: 'file-request' }>,
  context: EffectContext,
): Promise<Outcome> {
  const { models, clock } = deps
  const request = await models.requests.file(context.id, context.userId, filing, clock(), context.office, {
    ...fromChat,
    isNew: !context.again,
    ...(helped && { helped }),
  })
  const service = context.office.serviceOf(request)
  if (draft !== undefined)
    await filePhotos(models, request, draft, papersHad(service, filing.answers, context.office))
  const complete = hasEveryPaper(service, request.answers ?? {}, context.office)
  return plain(filedCard({ ...request, ...filing, complete }, context.office))
}

/** Says of a request that it was sent already; of one that has ended, how it stands, or what was wished for instead. */
export async function showSent(
  deps: EffectDeps,
  { request: id, anew }: Extract<Effect, { kind: 'show-sent' }>,
  context: EffectContext,
): Promise<Outcome> {
  const request = await deps.models.requests.byId(id)
  const isOwn = request?.userId === context.userId
  if (anew && !(isOwn && request.endedAt === null)) return plain(anew)
  if (!isOwn) return plain({ kind: 'text', text: say('chat.old.button'), shortcuts: menuShortcuts })
  const { answers } = request
  if (request.endedAt === null && answers)
    return plain(sentAlreadyCard({ ...request, answers }, context.office, anew !== undefined))
  return telling(deps, [request], requestCard(await summary(deps, request, context)))
}

/** Messages that tell the state of these requests, of which no progress line tells it again. */
async function telling(
  { models }: EffectDeps,
  requests: readonly Request[],
  message: Message,
): Promise<Outcome> {
  for (const { id, progressWaits } of requests) if (progressWaits) await models.requests.dropProgress(id)
  return { messages: [message], tells: requests.map(({ id }) => id) }
}

/** What of the status is still to be sent: a request that is lent, has just come back, or is being filled in. */
async function unsent(
  deps: EffectDeps,
  { lent, back, filling }: Extract<Effect, { kind: 'show-status' }>,
  context: EffectContext,
): Promise<Outcome | null> {
  if (back) return plain(back)
  if (lent !== undefined) return showLending(deps, lent, context)
  return filling === undefined ? null : plain(noOpenRequest(filling))
}

export async function showStatus(
  deps: EffectDeps,
  effect: Extract<Effect, { kind: 'show-status' }>,
  context: EffectContext,
): Promise<Outcome> {
  const open = await deps.models.requests.openOf(context.userId)
  if (open.length === 0) return (await unsent(deps, effect, context)) ?? plain(noOpenRequest())
  const status = await statusOf(deps, open, effect.after, context)
  const helped = effect.back !== undefined || effect.lent !== undefined
  const beside = helped && effect.after === undefined ? await unsent(deps, effect, context) : null
  return beside ? { ...status, messages: [...status.messages, ...beside.messages] } : status
}

function apartFrom(request: Request, all: readonly Request[], office: EffectContext['office']) {
  const apart = toldApart(request, all, (each) => office.serviceOf(each))
  return apart && { apart }
}

async function statusOf(
  deps: EffectDeps,
  open: readonly Request[],
  after: string | undefined,
  context: EffectContext,
): Promise<Outcome> {
  const [only, other] = open
  if (only && !other) return telling(deps, open, requestCard(await summary(deps, only, context)))
  const { office } = context
  const now = deps.clock()
  const isAllSent = async (request: Request) => {
    return isLeftToOfficer(request.missingPapers, await photosCame(deps.models, request))
  }
  const sent = await Promise.all(open.map(isAllSent))
  const rows = open.map((request, at) => ({
    ...request,
    photosCame: sent[at] === true,
    ...apartFrom(request, open, office),
    payment: paymentOf(request, office),
    isLate: (minutesOnClock(request.timing, now, office) ?? 0) > request.promisedMinutes,
  }))
  const rowsInSight = choiceAfter(mostUrgentFirst(rows), after)
  return telling(deps, rowsInSight.shown, requestListCard(rowsInSight, open.length))
}

export async function showRequest(
  deps: EffectDeps,
  { reference, part, page = 0 }: Extract<Effect, { kind: 'show-request' }>,
  context: EffectContext,
): Promise<Outcome> {
  const request = await ownRequest(deps, context.userId, reference)
  if (!request) return plain({ kind: 'text', text: say('chat.status.not-yours'), shortcuts: menuShortcuts })
  const { office } = context
  const { answers } = request
  if (part === 'papers' && answers)
    return plain(requestPapersCard({ reference, answers }, office.serviceOf(request), office))
  const shown = await summary(deps, request, context)
  if (part === 'words') return telling(deps, [request], officerWordsCard(shown, page))
  const card = part === 'whole' ? requestDetailsCard(shown, await deps.expects(request)) : requestCard(shown)
  return telling(deps, [request], card)
}

/** How often the applicant's own change is tried; it fails when an officer changes the request in the same moment. */
const MOST_TRIES = 5

type OwnChange = 'cancel' | 'receive' | 'not-received' | 'not-right' | 'not-arrived'

/**
 * Makes a change that the applicant wants, also when an officer notes something in the same moment.
 * @param holds what must be so beside the state, looked at before each try
 * @returns whether this call made the change, and the request as it stands after it or instead of it; null when the
 * request is not (any longer) this person's
 */
export async function changeOwn(
  deps: EffectDeps,
  reference: string,
  decision: Extract<Decision, { change: OwnChange }>,
  { userId, office }: EffectContext,
  holds: (request: Request) => boolean = () => true,
): Promise<{ readonly done: boolean; readonly request: Request } | null> {
  let request = await ownRequest(deps, userId, reference)
  for (let tries = 0; request && tries < MOST_TRIES; tries++) {
    const seen: Request = request
    if (!holds(seen)) return { done: false, request: seen }
    const done = await changeRequest(deps, seen, decision, { kind: 'applicant' }, deps.clock(), office)
    request = await ownRequest(deps, userId, reference)
    // Unchanged since it was read: its state does not allow the change.
    if (done || request?.revision === seen.revision) return request && { done, request }
  }
  if (request) throw new Error(`Request ${request.id} keeps changing; the event is tried again`)
  return null
}

export async function cancelRequest(
  deps: EffectDeps,
  reference: string,
  context: EffectContext,
): Promise<Outcome> {
  const outcome = await changeOwn(deps, reference, { change: 'cancel' }, context)
  if (!outcome) return plain(cancelledMessage(reference, 'unknown'))
  const { state } = outcome.request
  return plain(cancelledMessage(reference, state === 'cancelled' ? 'cancelled' : 'too-late'))
}

/** The person still wants the request, which then does not expire. Also answers an old button. */
export async function keepRequest(
  deps: EffectDeps,
  reference: string,
  { userId }: EffectContext,
): Promise<Outcome> {
  const request = await ownRequest(deps, userId, reference)
  if (!request) return plain(keptMessage(reference, 'unknown'))
  const kept = await deps.models.requests.touch([request.id], deps.clock(), userId)
  return plain(keptMessage(reference, kept ? 'kept' : 'ended'))
}
