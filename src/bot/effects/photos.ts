import type { Effect } from '../../chat/effect.ts'
import { unreachable } from '../../lib/unreachable.ts'
import { deletePhotos } from '../../requests/photos.ts'
import { assign, discardPhoto, holdPhoto, offer } from './heldPhotos.ts'
import { type EffectDeps, type EffectContext, type Outcome, plain, silent } from './occasion.ts'
import { ask, keepForPaper, remove, showPapers, withdraw } from './paperPhotos.ts'

type PhotoEffect = Extract<
  Effect,
  {
    kind:
      | 'keep-photo'
      | 'offer-photos'
      | 'assign-photo'
      | 'discard-photo'
      | 'show-photo-papers'
      | 'ask-photo'
      | 'ask-draft-photo'
      | 'remove-photo'
      | 'withdraw-photo'
      | 'forget-photos'
  }
>

export async function photoEffect(
  deps: EffectDeps,
  effect: PhotoEffect,
  context: EffectContext,
): Promise<Outcome> {
  switch (effect.kind) {
    case 'keep-photo':
      return plain(await keepForPaper(deps, effect, context))
    case 'offer-photos':
      return (await holdPhoto(deps, effect, context)) ?? plain(await offer(deps, effect, context))
    case 'assign-photo':
      return plain(await assign(deps, effect, context))
    case 'discard-photo':
      return plain(await discardPhoto(deps, effect, context))
    case 'show-photo-papers':
      return plain(await showPapers(deps, effect, context))
    case 'ask-photo':
      return plain(
        await ask(deps, { kind: 'request', reference: effect.reference, slot: effect.slot }, context),
      )
    case 'ask-draft-photo':
      return plain(await ask(deps, effect.into, context))
    case 'remove-photo':
      return remove(deps, effect, context)
    case 'withdraw-photo':
      await withdraw(deps, effect.messageId, context)
      return silent
    case 'forget-photos':
      await deletePhotos(
        deps.models,
        await deps.models.photos.of({ draft: effect.draft }),
        'photos-deleted',
        deps.clock(),
      )
      return silent
    default:
      return unreachable(effect)
  }
}
