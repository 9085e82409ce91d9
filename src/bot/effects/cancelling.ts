import type { OwnMatter } from '../../chat/effect.ts'
import { cancelCard, cancelledMessage, whichToCancelCard } from '../../chat/requests/requestMessages.ts'
import type { Request } from '../../domain/requests/request.ts'
import { namedAmong } from './collection.ts'
import { type EffectContext, type EffectDeps, type Outcome, plain } from './occasion.ts'

/** As many requests are asked among, in sight with the way to leave it; all of them stand in the status. */
const MOST_CANCELLED = 3

const isCancellable = ({ state }: Request) => state === 'submitted' || state === 'papers_missing'

/** The question whether the request is to be cancelled, or which; null where the person has none that can be. */
export async function askCancel(
  { models }: EffectDeps,
  { text = '' }: Extract<OwnMatter, { kind: 'cancel' }>,
  { userId }: EffectContext,
): Promise<Outcome | null> {
  const open = await models.requests.openOf(userId)
  const [first, second] = open
  const [only, ...others] = namedAmong(open.filter(isCancellable), text)
  if (only)
    return plain(
      others.length === 0
        ? cancelCard(only.reference, only.service)
        : whichToCancelCard([only, ...others].slice(0, MOST_CANCELLED)),
    )
  return first && !second ? plain(cancelledMessage(first.reference, 'too-late')) : null
}
