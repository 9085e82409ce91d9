import type { Effect, PhotoTarget } from '../../chat/effect.ts'
import {
  askPhotoCard,
  fullCard,
  keptCard,
  nothingTaken,
  notKept,
  photoPapersCard,
  removedAlready,
  removedMessage,
} from '../../chat/photos/photoCards.ts'
import type { Message } from '../../chat/message.ts'
import { papersInPhotos } from '../../domain/requests/photosCame.ts'
import { services } from '../../domain/services/index.ts'
import type { Photo, PhotoOf } from '../../models/photos/photos.ts'
import { deletePhotos, keepPhoto, openPhotoPapers, ownsPhoto, photosIn } from '../../requests/photos.ts'
import { type EffectDeps, type EffectContext, type Outcome, plain } from './occasion.ts'
import { ownRequest } from './requests.ts'
import { cameTooLate, placeOf, placeOfPhoto, touch } from './photoPlaces.ts'

/** Photos of a paper that was named before they came. */

export async function keepForPaper(
  deps: EffectDeps,
  { messageId, into, imageSet }: Extract<Effect, { kind: 'keep-photo' }>,
  context: EffectContext,
): Promise<Message> {
  const place = await placeOf(deps, into, context)
  if (!place) {
    // An earlier attempt may have stored it.
    await cameTooLate(deps, context)
    return notKept('closed')
  }
  const { of, reference, shown } = place
  // Before the photo is stored, so that the request cannot expire and delete it meanwhile.
  if (!(await touch(deps, of, context))) return notKept('closed')
  const kept = await keepPhoto(deps, {
    id: context.id,
    userId: context.userId,
    messageId,
    paper: into.slot,
    of,
    reference,
    ...(imageSet && { imageSet }),
  })
  switch (kept.kind) {
    case 'kept':
      if (await cameTooLate(deps, context)) return notKept('closed')
      // Once more, so that an officer's open page shows it.
      await touch(deps, of, context)
      return keptCard(shown, kept.photo, kept.count, context.office)
    case 'full':
      return fullCard(shown, kept.newest)
    default:
      return notKept(kept.kind)
  }
}

export async function showPapers(
  deps: EffectDeps,
  { reference, page }: Extract<Effect, { kind: 'show-photo-papers' }>,
  context: EffectContext,
): Promise<Message> {
  const request = await ownRequest(deps, context.userId, reference)
  const papers = request ? openPhotoPapers(request, context.office) : []
  if (!request || papers.length === 0) return nothingTaken
  const photos = await deps.models.photos.of({ request: request.id })
  const came = papersInPhotos(request, photos)
  return photoPapersCard(
    { service: services[request.service], of: { reference } },
    papers.map((paper) => ({
      ...paper,
      count: photos.filter((photo) => photo.paper === paper.id).length,
      missing: request.missingPapers.includes(paper.id) && !came.includes(paper.id),
    })),
    page,
  )
}

export async function ask(deps: EffectDeps, into: PhotoTarget, context: EffectContext): Promise<Message> {
  const place = await placeOf(deps, into, context)
  if (!place) return nothingTaken
  const photos = await photosIn(deps.models, place.of, into.slot)
  return askPhotoCard(place.shown, photos.length, photos.at(-1)?.id ?? null, context.office)
}

const placeOfStored = ({ draft, request }: Photo): PhotoOf =>
  request === null ? { draft: draft ?? '' } : { request }

export async function remove(
  deps: EffectDeps,
  { photo: id, draft }: Extract<Effect, { kind: 'remove-photo' }>,
  context: EffectContext,
): Promise<Outcome> {
  const { models, clock } = deps
  const photo = await models.photos.byId(id)
  if (!photo || !(await ownsPhoto(models, context.userId, photo))) return plain(removedAlready)
  const place = await placeOfPhoto(deps, photo, draft, context)
  await deletePhotos(models, [photo], 'photo-removed', clock())
  const of = placeOfStored(photo)
  await touch(deps, of, context)
  return plain(removedMessage(place?.shown ?? null, (await photosIn(models, of, photo.paper)).length))
}

/** Stores the unsent message's id too, because its photo may not have been handled yet. */
export async function withdraw(deps: EffectDeps, messageId: string, context: EffectContext): Promise<void> {
  const { userId } = context
  const { models, clock } = deps
  await models.withdrawals.note(userId, messageId, clock())
  const photo = await models.photos.byMessage(userId, messageId)
  if (!photo || !(await ownsPhoto(models, userId, photo))) return
  await deletePhotos(models, [photo], 'photo-withdrawn', clock())
  await touch(deps, placeOfStored(photo), context)
}
