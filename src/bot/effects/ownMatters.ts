import type { OwnMatter } from '../../chat/effect.ts'
import { unreachable } from '../../lib/unreachable.ts'
import { wrongResult } from './collection.ts'
import { photoTold } from './heldPhotos.ts'
import { proxyOfTransfer } from './proxy.ts'
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
    default:
      return unreachable(matter)
  }
}
