import type { Effect } from '../../chat/effect.ts'
import type { Message } from '../../chat/message.ts'
import { say } from '../../domain/text.ts'
import { requestCard } from '../../chat/requests/requestCard.ts'
import { menuShortcuts } from '../../chat/shortcuts.ts'
import { askDigitsCard } from '../../chat/linking/linking.ts'
import { dayOf } from '../../lib/time.ts'
import type { TextKey } from '../../locales/text.ts'
import type { Request } from '../../domain/requests/request.ts'
import { summaryOf } from '../../requests/summary.ts'
import { timeOfChange } from '../../requests/timing.ts'
import { areLastDigits, canBeLinked, slipCode } from '../../requests/slipCode.ts'
import { type EffectDeps, type EffectContext, type Outcome, plain } from './occasion.ts'

type LinkEffect = Extract<Effect, { kind: 'begin-tie' | 'tie-request' }>

const sentence = (key: TextKey): Message => ({ kind: 'text', text: say(key), shortcuts: menuShortcuts })

/** Ends the linking: an event in the person's inbox makes the conversation stop waiting for digits. */
async function decided(
  { models, clock }: EffectDeps,
  { reference }: LinkEffect,
  { id, userId }: EffectContext,
  ...messages: Message[]
): Promise<Outcome> {
  const now = clock()
  await models.inbox.tell(userId, { id: `tie-over-${id}`, at: +now, kind: 'tie-over', reference }, now)
  return plain(...messages)
}

async function card(deps: EffectDeps, request: Request, { office }: EffectContext): Promise<Message> {
  return requestCard(await summaryOf(deps.models, deps.vault, request, deps.clock(), office))
}

const noteId = ({ id }: EffectContext) => `tied ${id}`

/** The same sentence for every failure, so that it gives away nothing about the request. */
function refused(deps: EffectDeps, effect: LinkEffect, context: EffectContext): Promise<Outcome> {
  return decided(deps, effect, context, sentence('walkin.tie.sorry'))
}

/**
 * The request is already linked to this person: by this effect when it is repeated, or earlier. What names a former
 * chat names this one from now on; that is only for completeness, because the request alone decides whose they are.
 */
async function own(
  deps: EffectDeps,
  request: Request,
  effect: LinkEffect,
  context: EffectContext,
): Promise<Outcome> {
  await Promise.all([
    deps.models.appointments.moveTo(request.id, context.userId),
    deps.models.photos.moveTo(request.id, context.userId),
  ])
  const justNow = request.notes.some(({ id }) => id === noteId(context))
  const words = sentence(justNow ? 'walkin.tie.done' : 'walkin.tie.yours')
  return decided(deps, effect, context, words, await card(deps, request, context))
}

/** Links the request, even if an officer changes it at the same time. */
async function link(
  deps: EffectDeps,
  request: Request,
  effect: LinkEffect,
  context: EffectContext,
): Promise<Outcome> {
  for (let seen: Request | null = request; seen && canBeLinked(seen);) {
    const at = timeOfChange(seen, deps.clock())
    const note = { id: noteId(context), at, kind: 'tied' } as const
    await deps.models.requests.link(seen, context.userId, note)
    seen = await deps.models.requests.byId(request.id)
    if (seen?.userId === context.userId) return own(deps, seen, effect, context)
  }
  return refused(deps, effect, context)
}

/**
 * Links a request that an officer entered to the chat of the person who has its slip and knows the last
 * digits of its telephone number. The bot tells nothing about the request before both are right.
 */
export async function linkEffect(
  deps: EffectDeps,
  effect: LinkEffect,
  context: EffectContext,
): Promise<Outcome> {
  const { models, vault, clock } = deps
  const request = await models.requests.byReference(effect.reference)
  if (request?.userId === context.userId) return own(deps, request, effect, context)
  if (
    !request ||
    !canBeLinked(request) ||
    slipCode(vault, request.id, request.unlinkedRevision) !== effect.code
  )
    return refused(deps, effect, context)
  const today = dayOf(clock())
  const usedUp = () => decided(deps, effect, context, sentence('walkin.tie.used-up'))
  if (effect.kind === 'begin-tie') {
    return (await models.requests.linkTriesLeft(request.id, today)) > 0 ? plain(askDigitsCard) : usedUp()
  }
  const left = await models.requests.takeLinkTry(request.id, context.id, today)
  if (left === null) return usedUp()
  if (areLastDigits(request, effect.digits)) return link(deps, request, effect, context)
  if (left === 0) return usedUp()
  return plain({ kind: 'text', text: say('walkin.tie.wrong', { left }), shortcuts: menuShortcuts })
}
