import type { DraftPapers, PhotoTarget } from '../../chat/effect.ts'
import type { PhotoPlace } from '../../chat/photos/photoCards.ts'
import { paperName } from '../../domain/papers/paperName.ts'
import type { Request } from '../../domain/requests/request.ts'
import { services } from '../../domain/services/index.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { Photo, PhotoOf } from '../../models/photos/photos.ts'
import { openPhotoPapers, ownsPhoto } from '../../requests/photos.ts'
import type { EffectContext, EffectDeps } from './occasion.ts'
import { ownRequest } from './requests.ts'

/** A paper for the cards, and the place where its photos are stored. */
interface Place {
  readonly shown: PhotoPlace
  readonly of: PhotoOf
  readonly reference: string | null
}

function placeIn(request: Request, paperId: string, { office }: EffectContext): Place | null {
  const paper = openPhotoPapers(request, office).find(({ id }) => id === paperId)
  if (!paper) return null
  const { reference } = request
  return {
    shown: { service: services[request.service], paper, of: { reference } },
    of: { request: request.id },
    reference,
  }
}

export async function placeOf(
  deps: EffectDeps,
  into: PhotoTarget,
  context: EffectContext,
): Promise<Place | null> {
  switch (into.kind) {
    case 'draft': {
      const service = context.office.service(into.service)
      const paper = { id: into.slot, name: paperName(service, into.slot) }
      return {
        shown: { service, paper, of: { draft: into.draft } },
        of: { draft: into.draft },
        reference: null,
      }
    }
    case 'request': {
      const request = await ownRequest(deps, context.userId, into.reference)
      return request && placeIn(request, into.slot, context)
    }
    default:
      return unreachable(into)
  }
}

/** The request or the draft in hand, and the paper of a photo, for the buttons after its removal. */
export async function placeOfPhoto(
  deps: EffectDeps,
  photo: Photo,
  draft: Pick<DraftPapers, 'id' | 'service'> | undefined,
  context: EffectContext,
): Promise<Place | null> {
  if (photo.request === null) {
    if (!draft || photo.draft !== draft.id) return null
    const into = { kind: 'draft', draft: draft.id, service: draft.service, slot: photo.paper } as const
    return placeOf(deps, into, context)
  }
  const request = await deps.models.requests.byId(photo.request)
  return request && placeIn(request, photo.paper, context)
}

/** Notes a sign of life of the request to which a photo belongs. False when it has ended or is not the person's. */
export async function touch(
  { models, clock }: EffectDeps,
  of: PhotoOf,
  { userId }: EffectContext,
): Promise<boolean> {
  return 'draft' in of || models.requests.touch([of.request], clock(), userId, 'photo')
}

/** Removes this event's photo if its request was unlinked from this chat meanwhile. False when it was not. */
export async function cameTooLate({ models }: EffectDeps, { id, userId }: EffectContext): Promise<boolean> {
  const photo = await models.photos.byId(id)
  if (!photo || (await ownsPhoto(models, userId, photo))) return false
  await models.photos.remove([photo.id])
  return true
}
