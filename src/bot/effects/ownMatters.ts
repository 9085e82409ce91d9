import type { OwnMatter } from '../../chat/effect.ts'
import { nextCard, openCard } from '../../chat/requests/standingCards.ts'
import { paymentOf } from '../../domain/requests/paymentOf.ts'
import { isLeftToOfficer } from '../../domain/requests/photosCame.ts'
import { services } from '../../domain/services/index.ts'
import { dayOf } from '../../lib/time.ts'
import { unreachable } from '../../lib/unreachable.ts'
import { askedPaper } from './askedPapers.ts'
import { askCancel } from './cancelling.ts'
import { namedAmong, wrongResult } from './collection.ts'
import { photosCame } from '../../requests/photosCame.ts'
import { photoTold } from './heldPhotos.ts'
import { collectorRefused, proxyOfTransfer } from './proxy.ts'
import { showRequest, showStatus } from './requests.ts'
import { surveyPutOff } from './survey.ts'
import { passOn } from './toldLater.ts'
import type { EffectContext, EffectDeps, Outcome } from './occasion.ts'

/** The answer about what the person has; null when they have nothing that the words could be about. */
export function ownMatter(
  deps: EffectDeps,
  matter: OwnMatter,
  context: EffectContext,
): Promise<Outcome | null> {
  switch (matter.kind) {
    case 'wrong':
      return wrongResult(deps, matter, context)
    case 'photo':
      return photoTold(deps, matter, context)
    case 'proxy':
      return proxyOfTransfer(deps, context)
    case 'paper':
      return askedPaper(deps, matter, context)
    case 'cancel':
      return askCancel(deps, matter, context)
    case 'told':
      return passOn(deps, matter, context)
    case 'standing':
      return standing(deps, matter, context)
    case 'collector':
      return collectorRefused(deps, matter.reference, context)
    case 'survey':
      return surveyPutOff(deps, matter.survey, context)
    default:
      return unreachable(matter)
  }
}

/** How the open request stands that the words may be about, what comes next, and when the counter is open. */
async function standing(
  deps: EffectDeps,
  { of, text }: Extract<OwnMatter, { kind: 'standing' }>,
  context: EffectContext,
): Promise<Outcome | null> {
  const { office, userId } = context
  const open = await deps.models.requests.openOf(userId)
  const isClaim = ({ service }: (typeof open)[number]) => services[service].outcome.kind === 'payment'
  const meant = of === 'money' ? open.filter(isClaim) : namedAmong(open, text)
  const [only, other] = meant
  if (!only) return null
  const now = deps.clock()
  const facts = { now, today: dayOf(now), office }
  const shown = other
    ? await showStatus(deps, { kind: 'show-status' }, context)
    : await showRequest(deps, { kind: 'show-request', reference: only.reference }, context)
  const came = other ? [] : await photosCame(deps.models, only)
  const isAllSent = isLeftToOfficer(only.missingPapers, came)
  const next = other
    ? openCard(facts)
    : nextCard({ state: only.state, payment: paymentOf(only, office), photosCame: isAllSent }, facts)
  return { ...shown, messages: [...shown.messages, next] }
}
