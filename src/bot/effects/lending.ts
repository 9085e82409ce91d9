import type { LendingEffect } from '../../chat/effect.ts'
import {
  confirmHelpCard,
  helpCodeCard,
  helpCodeWrong,
  helpEnded,
  helpingAlready,
  isBackCard,
  lentCard,
} from '../../chat/lending/lendingCards.ts'
import { ownAgain } from '../../chat/lending/lending.ts'
import { dayOf, MINUTE } from '../../lib/time.ts'
import { unreachable } from '../../lib/unreachable.ts'
import { CODE_LIFE } from '../../models/lendings/lendings.ts'
import { endLending, tellLender } from '../../requests/endLending.ts'
import { type EffectContext, type EffectDeps, type Outcome, plain, silent } from './occasion.ts'

type Of<Kind extends LendingEffect['kind']> = Extract<LendingEffect, { kind: Kind }>

/** The reply token of the event that caused the effect, for the answer to another event. */
function tokenOf({ asked: { replyToken, deliveredAt } }: EffectContext) {
  return replyToken === null ? null : { token: replyToken, deliveredAt }
}

/** What the lender sees of a lending: its code while that can be used. */
export async function showLending(
  deps: EffectDeps,
  lending: string,
  context: EffectContext,
): Promise<Outcome> {
  const { models, clock } = deps
  const now = clock()
  const code = await models.lendings.codeOf(lending, now)
  if (code !== null) return plain(helpCodeCard(lending, code, CODE_LIFE / MINUTE))
  const found = await models.lendings.byId(lending)
  const goesOn = found && found.state !== 'over' && found.until > now
  return goesOn ? plain(lentCard(lending)) : takeBack(deps, lending, context)
}

/**
 * The lender takes the draft back. It comes with an event of its own, which answers; where that has come before, only a
 * button to go on is left to say.
 */
async function takeBack(
  { models, clock }: EffectDeps,
  lending: string,
  context: EffectContext,
): Promise<Outcome> {
  const { id, userId } = context
  const now = clock()
  const found = await models.lendings.byId(lending)
  const answers = tokenOf(context)
  if (!found) {
    // It was never stored: the copy in the lender's conversation is all there is.
    const own = { id: lending, lender: userId, draft: null, why: 'taken-back' } as const
    await tellLender(models, own, now, answers)
    return silent
  }
  if (found.lender !== userId) return plain(isBackCard)
  const why = found.until > now ? 'taken-back' : 'time'
  const ended = await endLending(models, { lending, why, by: id, now, answers })
  return ended?.endedBy === id && answers ? silent : plain(isBackCard)
}

/** Ends a lending without an answer, if it is this person's, as lender or as helper. */
async function end(
  { models, clock }: EffectDeps,
  { lending, why }: Of<'end-lending'>,
  { id, userId }: EffectContext,
): Promise<Outcome> {
  const found = await models.lendings.byId(lending)
  if (found && (found.lender === userId || found.helper === userId))
    await endLending(models, { lending, why, by: id, now: clock() })
  return silent
}

/** Tells nothing of a draft before its code is right, and then only its service. */
async function useCode(
  { models, clock }: EffectDeps,
  code: string,
  { id, userId, office }: EffectContext,
): Promise<Outcome> {
  const now = clock()
  // Whoever has used it already is no guesser.
  const mine = await models.lendings.usedBy(userId, code, now)
  if (mine?.draft) {
    const service = office.service(mine.draft.service)
    return plain(
      mine.state === 'held' ? helpingAlready(service, mine.draft) : confirmHelpCard(service, mine.id),
    )
  }
  const left = await models.conversations.takeHelpTry(userId, id, dayOf(now))
  if (left === null) return plain(helpCodeWrong(0))
  const lending = await models.lendings.see(code, userId, id, now)
  if (!lending?.draft) return plain(helpCodeWrong(left))
  return plain(confirmHelpCard(office.service(lending.draft.service), lending.id))
}

/** Hands the draft to the helper, with an event in their lane, which answers. */
async function begin(
  { models, clock }: EffectDeps,
  lending: string,
  context: EffectContext,
): Promise<Outcome> {
  const now = clock()
  const { id, userId } = context
  const held = await models.lendings.hold(lending, userId, id, now)
  const isMine = held?.state === 'held' && held.helper === userId && held.until > now
  if (!isMine || !held.draft) return plain(helpEnded)
  const { draft, until, version } = held
  const event = { kind: 'help-begun', lending, draft, until: until.toISOString(), version } as const
  await models.inbox.tell(userId, { id: `help-begun-${lending}`, at: +now, ...event }, now, tokenOf(context))
  const begun = { id: `lending-held-${lending}`, at: +now, kind: 'lending-held', lending } as const
  await models.inbox.tell(held.lender, begun, now)
  return silent
}

async function keep(
  { models, clock }: EffectDeps,
  { lending, draft, version, stops }: Of<'keep-lending'>,
  { userId }: EffectContext,
): Promise<Outcome> {
  const kept = await models.lendings.keep(lending, userId, { draft: ownAgain(draft), version }, clock())
  return kept || !stops ? silent : { messages: [helpEnded], stop: true }
}

export async function lendingEffect(
  deps: EffectDeps,
  effect: LendingEffect,
  context: EffectContext,
): Promise<Outcome> {
  const { models, clock } = deps
  switch (effect.kind) {
    case 'lend-draft': {
      const { lending: id, draft } = effect
      await models.lendings.offer({ id, lender: context.userId, draft }, clock())
      return showLending(deps, id, context)
    }
    case 'show-lending':
      return showLending(deps, effect.lending, context)
    case 'use-help-code':
      return useCode(deps, effect.code, context)
    case 'begin-help':
      return begin(deps, effect.lending, context)
    case 'keep-lending':
      return keep(deps, effect, context)
    case 'end-lending':
      return effect.answers ? takeBack(deps, effect.lending, context) : end(deps, effect, context)
    case 'forget-lending':
      await models.lendings.forget(effect.lending)
      return silent
    default:
      return unreachable(effect)
  }
}
