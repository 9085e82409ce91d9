import type { Effect, PhotoTarget } from '../../chat/effect.ts'
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
import { choiceAfter } from '../../chat/requests/requestChoice.ts'
import { paperName } from '../../domain/papers/paperName.ts'
import { services } from '../../domain/services/index.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { Photo, PhotoOf } from '../../models/photos/photos.ts'
import type { Request } from '../../domain/requests/request.ts'
import {
  deletePhotos,
  keepPhoto,
  openPhotoPapers,
  ownsPhoto,
  photosIn,
  takesPhotos,
} from '../../requests/photos.ts'
import { type EffectDeps, type EffectContext, type Outcome, plain, silent } from './occasion.ts'
import { ownRequest } from './requests.ts'

type PhotoEffect = Extract<
  Effect,
  {
    kind:
      | 'keep-photo'
      | 'offer-photos'
      | 'show-photo-papers'
      | 'ask-photo'
      | 'ask-draft-photo'
      | 'remove-photo'
      | 'withdraw-photo'
      | 'forget-photos'
  }
>

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

async function placeOf(deps: EffectDeps, into: PhotoTarget, context: EffectContext): Promise<Place | null> {
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

/** Notes a sign of life of the request to which a photo belongs. False when it has ended or is not the person's. */
async function touch(
  { models, clock }: EffectDeps,
  of: PhotoOf,
  { userId }: EffectContext,
): Promise<boolean> {
  return 'draft' in of || models.requests.touch([of.request], clock(), userId)
}

/** Removes this event's photo if its request was unlinked from this chat meanwhile. False when it was not. */
async function cameTooLate({ models }: EffectDeps, { id, userId }: EffectContext): Promise<boolean> {
  const photo = await models.photos.byId(id)
  if (!photo || (await ownsPhoto(models, userId, photo))) return false
  await models.photos.remove([photo.id])
  return true
}

async function keep(
  deps: EffectDeps,
  { messageId, into, imageSet }: Extract<PhotoEffect, { kind: 'keep-photo' }>,
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

async function showPapers(deps: EffectDeps, reference: string, context: EffectContext): Promise<Message> {
  const request = await ownRequest(deps, context.userId, reference)
  const papers = request ? openPhotoPapers(request, context.office) : []
  if (!request || papers.length === 0) return nothingTaken
  const photos = await deps.models.photos.of({ request: request.id })
  return photoPapersCard(
    { service: services[request.service], of: { reference } },
    papers.map((paper) => ({
      ...paper,
      count: photos.filter((photo) => photo.paper === paper.id).length,
      missing: request.missingPapers.includes(paper.id),
    })),
  )
}

async function ask(deps: EffectDeps, into: PhotoTarget, context: EffectContext): Promise<Message> {
  const place = await placeOf(deps, into, context)
  if (!place) return nothingTaken
  const photos = await photosIn(deps.models, place.of, into.slot)
  return askPhotoCard(place.shown, photos.length, photos.at(-1)?.id ?? null, context.office)
}

async function offer(
  deps: EffectDeps,
  { media, after }: Extract<PhotoEffect, { kind: 'offer-photos' }>,
  { userId, office }: EffectContext,
): Promise<Message> {
  const requests = (await deps.models.requests.openOf(userId)).filter((each) => takesPhotos(each, office))
  const ids = requests.map(({ id }) => id)
  await deps.models.requests.touch(ids, deps.clock())
  const named = requests.map(({ reference, service }) => ({ reference, service: services[service] }))
  return offerCard(media, choiceAfter(named, after))
}

type Removal = Extract<PhotoEffect, { kind: 'remove-photo' }>

/** The request or the draft in hand, and the paper of a photo, for the buttons after its removal. */
async function placeOfPhoto(
  deps: EffectDeps,
  photo: Photo,
  draft: Removal['draft'],
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

const placeOfStored = ({ draft, request }: Photo): PhotoOf =>
  request === null ? { draft: draft ?? '' } : { request }

async function remove(
  deps: EffectDeps,
  { photo: id, draft }: Removal,
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
async function withdraw(deps: EffectDeps, messageId: string, context: EffectContext): Promise<void> {
  const { userId } = context
  const { models, clock } = deps
  await models.withdrawals.note(userId, messageId, clock())
  const photo = await models.photos.byMessage(userId, messageId)
  if (!photo || !(await ownsPhoto(models, userId, photo))) return
  await deletePhotos(models, [photo], 'photo-withdrawn', clock())
  await touch(deps, placeOfStored(photo), context)
}

export async function photoEffect(
  deps: EffectDeps,
  effect: PhotoEffect,
  context: EffectContext,
): Promise<Outcome> {
  switch (effect.kind) {
    case 'keep-photo':
      return plain(await keep(deps, effect, context))
    case 'offer-photos':
      return plain(await offer(deps, effect, context))
    case 'show-photo-papers':
      return plain(await showPapers(deps, effect.reference, context))
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
