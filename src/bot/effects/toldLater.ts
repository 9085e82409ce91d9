import type { OwnMatter } from '../../chat/effect.ts'
import { readPaperWords } from '../../chat/filing/paperWords.ts'
import { whichToFixCard } from '../../chat/requests/collectionCards.ts'
import { forgotten } from '../../chat/requests/toldLater.ts'
import { paperNotNeededCard } from '../../chat/requests/paperCards.ts'
import { serviceIds } from '../../domain/services/ids.ts'
import type { Service } from '../../domain/services/service.ts'
import { paperItemsOf } from '../../domain/papers/paperItems.ts'
import { isUnderWay, MOST_ASKED } from './collection.ts'
import { type EffectContext, type EffectDeps, type Outcome, plain } from './occasion.ts'

/** The most requests of which the card offers the papers; it has to stay in sight. */
const MOST_SHOWN = 2

/** Whether a text says that a paper is missing which one of these services can ask for. */
function lacksPaperOf(services: readonly Service[], text: string): boolean {
  const { rest } = forgotten(text)
  return services.some((service) => (readPaperWords(rest, paperItemsOf(service))?.missing.length ?? 0) > 0)
}

/**
 * Offers to pass on to the officers what the person tells of a request under way, or says that none of these needs the paper
 * that is told of; null when nothing is under way, or it is no paper that is known.
 */
export async function passOn(
  { models }: EffectDeps,
  { of, text }: Extract<OwnMatter, { kind: 'told' }>,
  context: EffectContext,
): Promise<Outcome | null> {
  const underWay = (await models.requests.openOf(context.userId)).filter(isUnderWay)
  const { office } = context
  const named = of === 'paper' ? underWay.filter((each) => lacksPaperOf([office.serviceOf(each)], text)) : []
  // Whoever forgot to say something means what was sent.
  const meant = of === 'answer' || (named.length === 0 && forgotten(text).isSaid) ? underWay : named
  if (meant.length > 0) return plain(whichToFixCard(meant.slice(0, MOST_ASKED), { of, text }))
  const isOfOthers =
    of === 'paper' &&
    lacksPaperOf(
      serviceIds.map((id) => office.service(id)),
      text,
    )
  if (underWay.length === 0 || !isOfOthers) return null
  return plain(paperNotNeededCard(underWay.slice(0, MOST_SHOWN).map(({ reference }) => reference)))
}
