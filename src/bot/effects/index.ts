import type { Effect } from '../../chat/effect.ts'
import { unreachable } from '../../lib/unreachable.ts'
import { type EffectDeps, type Occasion, type Outcome, plain, silent } from './occasion.ts'
import { photoEffect } from './photos.ts'
import { eraseData, issueDataFile, showDeletion, showMyData } from './privacy.ts'
import { cancelRequest, fileRequest, showRequest, showStatus } from './requests.ts'
import { receive } from './receive.ts'
import { linkStaff, signIn } from './staff.ts'
import { noteAnswer } from './survey.ts'
import { visitEffect } from './appointments.ts'
import { noteTalk } from './talks.ts'
import { tieEffect } from './linking.ts'

/** Carries out one effect. Doing it again under the same id changes nothing and says the same. */
export async function carryOut(deps: EffectDeps, effect: Effect, occasion: Occasion): Promise<Outcome> {
  switch (effect.kind) {
    case 'say':
      return plain(effect.message)
    case 'courtesy':
      return silent
    case 'file-request':
      return fileRequest(deps, effect, occasion)
    case 'show-status':
      return showStatus(deps, occasion)
    case 'show-request':
      return showRequest(deps, effect.reference, occasion)
    case 'cancel-request':
      return cancelRequest(deps, effect.reference, occasion)
    case 'receive':
      return receive(deps, effect, occasion)
    case 'begin-tie':
    case 'tie-request':
      return tieEffect(deps, effect, occasion)
    case 'link-staff':
      return linkStaff(deps, effect.code, occasion)
    case 'sign-in':
      return signIn(deps, occasion)
    case 'show-visits':
    case 'show-visit':
    case 'show-visit-times':
    case 'book-visit':
    case 'cancel-visit':
    case 'show-qr':
      return visitEffect(deps, effect, occasion)
    case 'keep-photo':
    case 'offer-photos':
    case 'show-photo-papers':
    case 'ask-photo':
    case 'remove-photo':
    case 'withdraw-photo':
    case 'forget-photos':
      return photoEffect(deps, effect, occasion)
    case 'show-my-data':
      return showMyData(deps, occasion)
    case 'issue-data-file':
      return issueDataFile(deps, occasion)
    case 'show-deletion':
      return showDeletion(deps, occasion)
    case 'erase-data':
      return eraseData(deps, occasion)
    case 'rate':
    case 'comment':
    case 'profile':
      return noteAnswer(deps, effect)
    case 'open-talk':
    case 'pass-on':
    case 'leave-message':
    case 'talk-about':
    case 'note-answer':
    case 'end-talk':
      return noteTalk(deps, effect, occasion)
    default:
      return unreachable(effect)
  }
}
