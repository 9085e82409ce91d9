import type { TalkEffect } from '../../chat/effect.ts'
import { say } from '../../domain/text.ts'
import { choiceAfter } from '../../chat/requests/requestChoice.ts'
import { menuShortcuts } from '../../chat/shortcuts.ts'
import { aboutNoted, inTalk, leftCard, whichRequestCard, talkShortcuts } from '../../chat/talks/talkCards.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { TalkMessage } from '../../models/talks/talks.ts'
import { noteAnswer } from '../../talks/answer.ts'
import { receiveMedia } from '../../talks/receiveMedia.ts'
import { withdrawMissed } from './missedSentences.ts'
import { type EffectDeps, type EffectContext, type Outcome, plain, silent } from './occasion.ts'

async function openTalk(deps: EffectDeps, talk: string, { userId }: EffectContext): Promise<void> {
  const references = (await deps.models.requests.openOf(userId)).map(({ reference }) => reference)
  await deps.models.talks.open(talk, userId, references, deps.clock())
}

/**
 * Deletes the words of a message that was unsent while this process was at it: another process may have taken the lane
 * over and worked the withdrawal already.
 */
async function withdrawIfUnsent(
  { models, clock }: EffectDeps,
  message: string | undefined,
  { userId }: EffectContext,
): Promise<void> {
  if (message === undefined || !(await models.withdrawals.has(userId, message))) return
  await models.talks.withdraw(userId, message, clock())
}

async function withdraw({ models, clock }: EffectDeps, message: string, userId: string): Promise<void> {
  // Noted first, for whoever stores words of this message at the same moment.
  await models.withdrawals.note(userId, message, clock())
  await models.talks.withdraw(userId, message, clock())
  await models.requests.withdrawReason(userId, message)
  await withdrawMissed({ models }, message, userId)
}

type PassOn = Extract<TalkEffect, { kind: 'pass-on' }>

/** What became of a picture or voice message; null where nothing is fetched. */
async function received(deps: EffectDeps, { talk, words, download }: PassOn, { id, userId }: EffectContext) {
  if (download === undefined || !('media' in words)) return null
  const media = words.media === 'audio' ? 'audio' : 'image'
  return receiveMedia(deps, { id, talk, userId, media, message: download })
}

async function passOn(deps: EffectDeps, effect: PassOn, context: EffectContext): Promise<Outcome> {
  const { talk, words, said, message: line } = effect
  const media = await received(deps, effect, context)
  const isKept = media === null || media.kind === 'kept'
  const now = deps.clock()
  const message: TalkMessage = {
    ...{ id: context.id, at: now, by: null, text: null, media: null, ...words },
    ...(line !== undefined && { message: line }),
    ...(media?.kind === 'kept' && { kept: media.as }),
  }
  const { replyToken, deliveredAt } = context.asked
  // A message that failed is answered, which takes the reply token.
  const lends = effect.lends && isKept
  const token = lends && replyToken !== null ? { token: replyToken, deliveredAt } : null
  const add = () => deps.models.talks.add(talk, message, { said, token }, now)
  let added = await add()
  if (added === 'missing') {
    // The event that opened the talk failed, or the talk was deleted since: open it again with these words.
    await openTalk(deps, talk, context)
    added = await add()
  }
  // LINE has nothing any more for a message that was unsent.
  if (media?.kind === 'gone' && line !== undefined) await withdraw(deps, line, context.userId)
  else await withdrawIfUnsent(deps, line, context)
  await deps.models.requests.touchOfPerson(context.userId, now)
  if (added === 'full') {
    if (media) await deps.models.talks.media.remove(context.id)
    return {
      messages: [{ kind: 'text', text: say('people.talk.full'), shortcuts: talkShortcuts(talk) }],
      stop: true,
    }
  }
  if (media === null || media.kind === 'gone') return silent
  if (media.kind !== 'kept') return plain(inTalk(`people.talk.${media.kind}`, talk))
  return said === 1 ? plain(inTalk('people.talk.passed-on', talk)) : silent
}

async function leaveMessage(
  deps: EffectDeps,
  { talk, text, message }: Extract<TalkEffect, { kind: 'leave-message' }>,
  context: EffectContext,
): Promise<Outcome> {
  const { userId, office } = context
  const now = deps.clock()
  const open = await deps.models.requests.openOf(userId)
  const about = open.length === 1 ? open.map(({ reference }) => reference) : []
  await deps.models.talks.leave(talk, userId, about, text, now, message)
  await withdrawIfUnsent(deps, message, context)
  await deps.models.requests.touchOfPerson(userId, now)
  return plain(leftCard(talk, choiceAfter(open, undefined), office, now))
}

async function offerRequests(
  { models }: EffectDeps,
  { talk, after }: Extract<TalkEffect, { kind: 'offer-talk-requests' }>,
  { userId }: EffectContext,
): Promise<Outcome> {
  return plain(whichRequestCard(talk, choiceAfter(await models.requests.openOf(userId), after)))
}

async function noteSubject(
  deps: EffectDeps,
  { talk, reference }: Extract<TalkEffect, { kind: 'talk-about' }>,
  { userId }: EffectContext,
): Promise<Outcome> {
  const request = reference === null ? null : await deps.models.requests.byReference(reference)
  const own = reference === null || request?.userId === userId
  if (own && request) await deps.models.requests.touch([request.id], deps.clock())
  const noted = own && (await deps.models.talks.about(talk, userId, reference, deps.clock()))
  return plain(
    noted
      ? aboutNoted(reference)
      : { kind: 'text', text: say('people.left.about-late'), shortcuts: menuShortcuts },
  )
}

/** Stores a change of a talk. Repeating it adds nothing. */
export async function noteTalk(
  deps: EffectDeps,
  effect: TalkEffect,
  context: EffectContext,
): Promise<Outcome> {
  const { models, clock } = deps
  switch (effect.kind) {
    case 'open-talk':
      await openTalk(deps, effect.talk, context)
      return silent
    case 'pass-on':
      return passOn(deps, effect, context)
    case 'leave-message':
      return leaveMessage(deps, effect, context)
    case 'withdraw-words':
      await withdraw(deps, effect.message, context.userId)
      return silent
    case 'talk-about':
      return noteSubject(deps, effect, context)
    case 'offer-talk-requests':
      return offerRequests(deps, effect, context)
    case 'note-answer':
      await noteAnswer(models, {
        ...effect,
        userId: context.userId,
        id: context.asked.eventId,
        now: clock(),
      })
      return silent
    case 'end-talk':
      await (effect.keep
        ? models.talks.keep(effect.talk, clock())
        : models.talks.end(effect.talk, effect.by, clock()))
      return silent
    default:
      return unreachable(effect)
  }
}
