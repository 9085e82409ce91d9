import type { Effect } from '../../chat/effect.ts'
import type { Message } from '../../chat/message.ts'
import { unreachable } from '../../lib/unreachable.ts'
import { type EffectDeps, type EffectContext, type Outcome, plain, silent } from './occasion.ts'
import { photoEffect } from './photos.ts'
import { eraseData, issueDataFile, showDeletion, showMyData } from './privacy.ts'
import { cancelRequest, fileRequest, keepRequest, showRequest, showSent, showStatus } from './requests.ts'
import { noteMissed } from './missedSentences.ts'
import { askReceived, askWrong, notReceived, sayWrong } from './collection.ts'
import { proxyEffect } from './proxy.ts'
import { receive } from './receive.ts'
import { answerSignIn, askSignIn, linkStaff, signIn } from './staff.ts'
import { answerCallBack, offerCallBack } from './callBack.ts'
import { noteAnswer } from './survey.ts'
import { appointmentEffect } from './appointments.ts'
import { noteTalk } from './talks.ts'
import { lendingEffect } from './lending.ts'
import { linkEffect } from './linking.ts'
import { ownMatter } from './ownMatters.ts'

/** Carries out one effect. Repeating it under the same id changes nothing and gives the same messages. */
export async function carryOut(deps: EffectDeps, effect: Effect, context: EffectContext): Promise<Outcome> {
  switch (effect.kind) {
    case 'say':
      return plain(effect.message)
    case 'courtesy':
    case 'way-back':
      return silent
    case 'file-request':
      return fileRequest(deps, effect, context)
    case 'show-sent':
      return showSent(deps, effect, context)
    case 'show-status':
      return showStatus(deps, effect, context)
    case 'show-request':
      return showRequest(deps, effect, context)
    case 'cancel-request':
      return cancelRequest(deps, effect.reference, context)
    case 'keep-request':
      return keepRequest(deps, effect.reference, context)
    case 'receive':
      return receive(deps, effect, context)
    case 'ask-received':
      return askReceived(deps, effect, context)
    case 'not-received':
      return notReceived(deps, effect, context)
    case 'ask-wrong':
      return askWrong(deps, effect, context)
    case 'say-wrong':
      return sayWrong(deps, effect, context)
    case 'look-first':
      return lookFirst(deps, effect, context)
    case 'begin-tie':
    case 'tie-request':
      return linkEffect(deps, effect, context)
    case 'link-staff':
      return linkStaff(deps, effect.code, context)
    case 'sign-in':
      return signIn(deps, context)
    case 'ask-sign-in':
      return askSignIn(deps, effect.code, context)
    case 'answer-sign-in':
      return answerSignIn(deps, effect, context)
    case 'show-visits':
    case 'show-visit':
    case 'show-visit-times':
    case 'book-visit':
    case 'cancel-visit':
    case 'show-qr':
      return appointmentEffect(deps, effect, context)
    case 'keep-photo':
    case 'offer-photos':
    case 'assign-photo':
    case 'discard-photo':
    case 'show-photo-papers':
    case 'ask-photo':
    case 'ask-draft-photo':
    case 'remove-photo':
    case 'withdraw-photo':
    case 'forget-photos':
      return photoEffect(deps, effect, context)
    case 'show-my-data':
      return showMyData(deps, effect, context)
    case 'issue-data-file':
      return issueDataFile(deps, context)
    case 'show-deletion':
      return showDeletion(deps, effect, context)
    case 'erase-data':
      return eraseData(deps, context)
    case 'rate':
    case 'comment':
    case 'profile':
      return noteAnswer(deps, effect, context)
    case 'note-missed':
      return noteMissed(deps, effect, context)
    case 'offer-call-back':
      return offerCallBack(deps, effect, context)
    case 'answer-call-back':
      return answerCallBack(deps, effect, context)
    case 'withdraw-comment':
      await deps.models.surveys.withdrawComment(effect.survey)
      return silent
    case 'open-talk':
    case 'pass-on':
    case 'leave-message':
    case 'withdraw-words':
    case 'talk-about':
    case 'offer-talk-requests':
    case 'note-answer':
    case 'end-talk':
      return noteTalk(deps, effect, context)
    case 'show-proxy':
    case 'set-proxy':
      return proxyEffect(deps, effect, context)
    case 'lend-draft':
    case 'show-lending':
    case 'use-help-code':
    case 'begin-help':
    case 'keep-lending':
    case 'end-lending':
    case 'forget-lending':
      return lendingEffect(deps, effect, context)
    default:
      return unreachable(effect)
  }
}

/** The person's own matter that the words are about, or what they mean without one. */
async function lookFirst(
  deps: EffectDeps,
  { matter, otherwise }: Extract<Effect, { kind: 'look-first' }>,
  context: EffectContext,
): Promise<Outcome> {
  const own = await ownMatter(deps, matter, context)
  if (own) return own
  const messages: Message[] = []
  const tells: string[] = []
  let asksPhoto: Outcome['asksPhoto']
  for (const [index, effect] of otherwise.entries()) {
    const outcome = await carryOut(deps, effect, { ...context, id: `${context.id}-${index}` })
    messages.push(...outcome.messages)
    tells.push(...(outcome.tells ?? []))
    asksPhoto = outcome.asksPhoto ?? asksPhoto
    if (outcome.stop) return { messages, tells, stop: true }
  }
  return { messages, tells, ...(asksPhoto && { asksPhoto }) }
}
