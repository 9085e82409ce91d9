import type { OwnMatter } from '../../chat/effect.ts'
import { readPaperWords } from '../../chat/filing/paperWords.ts'
import { whichToFixCard } from '../../chat/requests/collectionCards.ts'
import { forgotten } from '../../chat/requests/toldLater.ts'
import { paperItemsOf } from '../../domain/papers/paperItems.ts'
import type { Request } from '../../domain/requests/request.ts'
import { isUnderWay, MOST_ASKED } from './collection.ts'
import { type EffectContext, type EffectDeps, type Outcome, plain } from './occasion.ts'

/** Whether a text names a paper that this request's service can ask for. */
function namesPaper(request: Request, text: string, { office }: EffectContext): boolean {
  const said = readPaperWords(forgotten(text).rest, paperItemsOf(office.serviceOf(request)))
  return said !== null && said.missing.length > 0
}

/**
 * Offers to pass on to the officers what the person tells of a request under way; null when nothing is under way, or
 * nothing of theirs can need the paper that is told of.
 */
export async function passOn(
  { models }: EffectDeps,
  { of, text }: Extract<OwnMatter, { kind: 'told' }>,
  context: EffectContext,
): Promise<Outcome | null> {
  const underWay = (await models.requests.openOf(context.userId)).filter(isUnderWay)
  const named = of === 'paper' ? underWay.filter((each) => namesPaper(each, text, context)) : []
  // Whoever forgot to say something means what was sent.
  const meant = of === 'answer' || (named.length === 0 && forgotten(text).isSaid) ? underWay : named
  return meant.length === 0 ? null : plain(whichToFixCard(meant.slice(0, MOST_ASKED), { of, text }))
}
