import type { Effect, PhotoInto } from '../../chat/effect.ts'
import type { Message } from '../../chat/message.ts'
import {
  askPhotoCard,
  fullCard,
  keptCard,
  nothingTaken,
  notKept,
  offerCard,
  photoPapersCard,
  type PhotoPlace,
  removedAlready,
  removedMessage,
} from '../../chat/filing/photoCards.ts'
import { paperName } from '../../domain/papers/paperName.ts'
import { services } from '../../domain/services/index.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { Photo, PhotoOf } from '../../models/photos/photos.ts'
import type { Request } from '../../models/requests/requestDocument.ts'
import { deletePhotos, keepPhoto, openSlots, photosIn, takesPhotos } from '../../requests/photos.ts'
import { type EffectDeps, type Occasion, type Outcome, plain, silent } from './occasion.ts'
import { ownRequest } from './requests.ts'

type PhotoEffect = Extract<
  Effect,
  {
    kind:
      | 'keep-photo'
      | 'offer-photos'
      | 'show-photo-papers'
      | 'ask-photo'
      | 'remove-photo'
      | 'withdraw-photo'
      | 'forget-photos'
  }
>

/** A paper as the cards show it, and as its photos are stored. */
interface Place {
  readonly shown: PhotoPlace
  readonly of: PhotoOf
  readonly reference: string | null
}

function placeIn(request: Request, slotId: string, { office }: Occasion): Place | null {
  const slot = openSlots(request, office).find(({ id }) => id === slotId)
  if (!slot) return null
  const { reference } = request
  return {
    shown: { service: services[request.service], slot, of: { reference } },
    of: { request: request.id },
    reference,
  }
}

async function placeOf(deps: EffectDeps, into: PhotoInto, occasion: Occasion): Promise<Place | null> {
  switch (into.kind) {
    case 'draft': {
      const service = occasion.office.service(into.service)
      const slot = { id: into.slot, name: paperName(service, into.slot) }
      return {
        shown: { service, slot, of: { draft: into.draft } },
        of: { draft: into.draft },
        reference: null,
      }
    }
    case 'request': {
      const request = await ownRequest(deps, occasion.userId, into.reference)
      return request && placeIn(request, into.slot, occasion)
    }
    default:
      return unreachable(into)
  }
}

async function keep(
  deps: EffectDeps,
  { messageId, into }: Extract<PhotoEffect, { kind: 'keep-photo' }>,
  occasion: Occasion,
): Promise<Message> {
  const place = await placeOf(deps, into, occasion)
  if (!place) return notKept('closed')
  const { of, reference, shown } = place
  const kept = await keepPhoto(deps, {
    id: occasion.id,
    userId: occasion.userId,
    messageId,
    slot: into.slot,
    of,
    reference,
  })
  switch (kept.kind) {
    case 'kept':
      return keptCard(shown, kept.photo, kept.count, occasion.office)
    case 'full':
      return fullCard(shown, kept.newest)
    default:
      return notKept(kept.kind)
  }
}

async function showPapers(deps: EffectDeps, reference: string, occasion: Occasion): Promise<Message> {
  const request = await ownRequest(deps, occasion.userId, reference)
  const slots = request ? openSlots(request, occasion.office) : []
  if (!request || slots.length === 0) return nothingTaken
  const photos = await deps.models.photos.of({ request: request.id })
  return photoPapersCard(
    { reference, service: services[request.service] },
    slots.map((slot) => ({
      ...slot,
      count: photos.filter((photo) => photo.slot === slot.id).length,
      missing: request.missingPapers.includes(slot.id),
    })),
  )
}

async function ask(
  deps: EffectDeps,
  { reference, slot }: Extract<PhotoEffect, { kind: 'ask-photo' }>,
  occasion: Occasion,
): Promise<Message> {
  const place = await placeOf(deps, { kind: 'request', reference, slot }, occasion)
  if (!place) return nothingTaken
  const photos = await photosIn(deps.models, place.of, slot)
  return askPhotoCard(place.shown, photos.length, photos.at(-1)?.id ?? null, occasion.office)
}

async function offer(
  deps: EffectDeps,
  { media }: Extract<PhotoEffect, { kind: 'offer-photos' }>,
  { userId, office }: Occasion,
): Promise<Message> {
  const requests = (await deps.models.requests.ofPerson(userId)).filter((each) => takesPhotos(each, office))
  return offerCard(
    media,
    requests.map(({ reference, service }) => ({ reference, service: services[service] })),
  )
}

/** Where a photo stands, for the way on after it was removed. */
async function placeOfPhoto(deps: EffectDeps, photo: Photo, occasion: Occasion): Promise<Place | null> {
  const request = photo.request === null ? null : await deps.models.requests.byId(photo.request)
  return request && placeIn(request, photo.slot, occasion)
}

async function remove(deps: EffectDeps, id: string, occasion: Occasion): Promise<Outcome> {
  const { models, clock } = deps
  const photo = await models.photos.byId(id)
  if (photo?.userId !== occasion.userId) return plain(removedAlready)
  const place = await placeOfPhoto(deps, photo, occasion)
  await deletePhotos(models, [photo], 'photo-removed', clock())
  const of = photo.request === null ? { draft: photo.draft ?? '' } : { request: photo.request }
  return plain(removedMessage(place?.shown ?? null, (await photosIn(models, of, photo.slot)).length))
}

/** Also of a photo that has not been handled yet: its message is remembered. */
async function withdraw(
  { models, clock }: EffectDeps,
  messageId: string,
  { userId }: Occasion,
): Promise<void> {
  await models.withdrawals.note(userId, messageId, clock())
  const photo = await models.photos.byMessage(userId, messageId)
  if (photo) await deletePhotos(models, [photo], 'photo-withdrawn', clock())
}

/** Whatever is to be done about photos. */
export async function photoEffect(
  deps: EffectDeps,
  effect: PhotoEffect,
  occasion: Occasion,
): Promise<Outcome> {
  switch (effect.kind) {
    case 'keep-photo':
      return plain(await keep(deps, effect, occasion))
    case 'offer-photos':
      return plain(await offer(deps, effect, occasion))
    case 'show-photo-papers':
      return plain(await showPapers(deps, effect.reference, occasion))
    case 'ask-photo':
      return plain(await ask(deps, effect, occasion))
    case 'remove-photo':
      return remove(deps, effect.photo, occasion)
    case 'withdraw-photo':
      await withdraw(deps, effect.messageId, occasion)
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
