import type { DraftPapers, Effect, OwnMatter, PhotoAgain, PhotoTarget } from '../../chat/effect.ts'
import { fullCard, keptCard, nothingTaken, notKept, type PhotoPlace } from '../../chat/photos/photoCards.ts'
import { bringCard, type NotKept, offerCard } from '../../chat/photos/unkeptCards.ts'
import {
  heldPhotoMessage,
  photoCame,
  photoQuestion,
  whichPaperCard,
} from '../../chat/photos/whichPaperCards.ts'
import type { Message } from '../../chat/message.ts'
import { choiceAfter } from '../../chat/requests/requestChoice.ts'
import { papersToBring } from '../../domain/papers/paperList.ts'
import { paperName, papersNamed } from '../../domain/papers/paperName.ts'
import { MOST_PHOTOS } from '../../domain/papers/photoPapers.ts'
import type { Request } from '../../domain/requests/request.ts'
import { services } from '../../domain/services/index.ts'
import type { Office } from '../../domain/settings/office.ts'
import type { Photo, PhotoOf } from '../../models/photos/photos.ts'
import {
  assignPhotos,
  keepPhoto,
  openPhotoPapers,
  ownsPhoto,
  photosIn,
  photosOfPerson,
  takesPhotos,
} from '../../requests/photos.ts'
import { type EffectDeps, type EffectContext, type Outcome, plain, silent } from './occasion.ts'
import { keepForPaper } from './paperPhotos.ts'
import { placeOf, placeOfPhoto, touch } from './photoPlaces.ts'

/** Photos that came before anybody said which paper they show: what is asked about them, and where they go. */

type Offer = Extract<Effect, { kind: 'offer-photos' }>

/** Puts the photos that wait, those sent at once together, to the paper that the person has named. */
export async function assign(
  deps: EffectDeps,
  { photo, into }: Extract<Effect, { kind: 'assign-photo' }>,
  context: EffectContext,
): Promise<Message> {
  const sent = await sentWith(deps, photo, context)
  const [first] = sent
  if (!first) return heldPhotoMessage('gone')
  const place = await placeOf(deps, into, context)
  const { models } = deps
  if (!place || !(await touch(deps, place.of, context))) return notKept('closed')
  const { of, reference, shown } = place
  await assignPhotos(models, sent.filter(isHeld), { paper: into.slot, of, reference })
  const now = await photosIn(models, of, into.slot)
  const here = now.filter(({ id }) => sent.some((each) => each.id === id))
  const newest = here.at(-1)
  if (!newest)
    return now.length >= MOST_PHOTOS ? fullCard(shown, now.at(-1)?.id ?? null) : heldPhotoMessage('gone')
  if (!(await ownsPhoto(models, context.userId, newest))) {
    await models.photos.remove(here.map(({ id }) => id))
    return notKept('closed')
  }
  // Once more, so that an officer's open page shows it.
  await touch(deps, of, context)
  return keptCard(shown, newest, now.length, context.office)
}

/** The person's open requests that take photos. A photo, wherever it belongs, is a sign of life of each. */
async function takingPhotos(
  { models, clock }: EffectDeps,
  { userId, office }: EffectContext,
): Promise<readonly Request[]> {
  const requests = (await models.requests.openOf(userId)).filter((each) => takesPhotos(each, office))
  const ids = requests.map(({ id }) => id)
  await models.requests.touch(ids, clock())
  return requests
}

export async function offer(
  deps: EffectDeps,
  { media, after, sent, otherwise, idle }: Offer,
  context: EffectContext,
): Promise<Message> {
  const bring = await bringInstead(deps, media, context)
  if (bring && after === undefined) return bring
  const requests = await takingPhotos(deps, context)
  const named = requests.map(({ reference, service }) => ({ reference, service: services[service] }))
  const isLarge = sent === undefined && after === undefined
  if (requests.length > 0) return offerCard(media, choiceAfter(named, after), isLarge)
  const whole = idle ? await bringAll(deps, media, context) : null
  return whole ?? otherwise ?? nothingTaken
}

/** What the officer misses and the office takes no photos of: the request that waits longest. Null when nothing is. */
async function bringInstead(
  { models }: EffectDeps,
  what: NotKept,
  { userId, office }: EffectContext,
): Promise<Message | null> {
  const waiting = (await models.requests.openOf(userId)).flatMap((request) => {
    if (request.state !== 'papers_missing') return []
    const taken = openPhotoPapers(request, office).map(({ id }) => id)
    const brought = request.missingPapers.filter((id) => !taken.includes(id))
    const papers = papersNamed(office.serviceOf(request), brought).map(({ name }) => name)
    return papers.length === 0
      ? []
      : [{ reference: request.reference, service: services[request.service], papers }]
  })
  const [first, ...others] = waiting
  return first ? bringCard(what, first, others.length, office) : null
}

/** Where nothing else waits for the person: the papers of a request that nobody has taken in hand. Null without one. */
async function bringAll(
  { models }: EffectDeps,
  what: NotKept,
  { userId, office }: EffectContext,
): Promise<Message | null> {
  const [first, ...others] = (await models.requests.openOf(userId)).filter(
    (request) =>
      request.state === 'submitted' &&
      papersToBring(office.serviceOf(request), request.answers ?? {}, office).length > 0,
  )
  const { reference, service } = first ?? {}
  return reference === undefined || service === undefined
    ? null
    : bringCard(what, { reference, service: services[service], papers: [] }, others.length, office)
}

/** The papers for which a photo is still wanted: those that the officer asked for first, then the draft's. */
async function wantedPlaces(
  deps: EffectDeps,
  { draft }: Pick<Offer, 'draft'>,
  context: EffectContext,
): Promise<readonly PhotoPlace[]> {
  const { models } = deps
  const { office } = context
  const open = await takingPhotos(deps, context)
  const has = async (of: PhotoOf) => (await models.photos.of(of)).map(({ paper }) => paper)
  const places = await Promise.all(
    open.map(async (request) => {
      const there = await has({ request: request.id })
      return openPhotoPapers(request, office).flatMap((paper) => {
        const missing = request.missingPapers.includes(paper.id)
        if (there.includes(paper.id) && !missing) return []
        const { reference } = request
        return [{ missing, place: { service: services[request.service], paper, of: { reference } } }]
      })
    }),
  )
  const all = places.flat()
  const sorted = [...all.filter(({ missing }) => missing), ...all.filter(({ missing }) => !missing)]
  return [
    ...sorted.map(({ place }) => place),
    ...(draft ? draftPlaces(draft, await has({ draft: draft.id }), office) : []),
  ]
}

function draftPlaces(
  { id, service, papers }: DraftPapers,
  there: readonly string[],
  office: Office,
): readonly PhotoPlace[] {
  const asked = office.service(service)
  return papers.flatMap((paper) =>
    there.includes(paper)
      ? []
      : [{ service: asked, paper: { id: paper, name: paperName(asked, paper) }, of: { draft: id } }],
  )
}

/**
 * Keeps a photo for which no paper waits, and asks what it shows; those that were sent at once are asked about once, and
 * follow the first where it has gone. Null: no paper wants one, so it is not even fetched.
 */
export async function holdPhoto(
  deps: EffectDeps,
  effect: Offer,
  context: EffectContext,
): Promise<Outcome | null> {
  const { sent } = effect
  if (effect.photo !== undefined) return moreOffered(deps, effect, effect.photo, context)
  if (!sent) return null
  const { models } = deps
  const { id, userId, office } = context
  const { imageSet } = sent
  const others = imageSet
    ? (await models.photos.inSet(userId, imageSet.id)).filter((each) => each.id !== id)
    : []
  const gone = others.find((photo) => !isHeld(photo))
  if (gone) return plain(await follow(deps, gone, sent, effect, context))
  const places = await wantedPlaces(deps, effect, context)
  if (places.length === 0) return null
  const kept = await keepPhoto(deps, { id, userId, paper: '', of: null, reference: null, ...sent })
  if (kept.kind === 'full') return plain(heldPhotoMessage('too-many'))
  if (kept.kind !== 'kept') return plain(notKept(kept.kind))
  return others.length > 0 ? silent : asking(id, places, office)
}

/** Asks what a photo shows, so that words can answer it. */
const asking = (
  photo: string,
  places: readonly PhotoPlace[],
  office: Office,
  why?: PhotoAgain | 'waits',
): Outcome => ({
  ...plain(whichPaperCard(photo, places, office, why)),
  asksPhoto: photoQuestion(photo, places),
})

/** Whether a photo came, and where it is: one that waits is asked about again. Null: the person has none. */
export async function photoTold(
  deps: EffectDeps,
  { draft }: Extract<OwnMatter, { kind: 'photo' }>,
  context: EffectContext,
): Promise<Outcome | null> {
  const { models } = deps
  const { userId, office } = context
  const held = (await models.photos.heldOf(userId)).at(-1)
  if (held) {
    const first = (await sentWith(deps, held.id, context)).find(isHeld) ?? held
    const places = await wantedPlaces(deps, { ...(draft && { draft }) }, context)
    return places.length === 0
      ? plain(heldPhotoMessage('waits-for-none'))
      : asking(first.id, places, office, 'waits')
  }
  const newest = (await photosOfPerson(models, userId)).at(-1)
  const place = newest && (await placeOfPhoto(deps, newest, draft, context))
  return place ? plain(photoCame(place.shown)) : null
}

/** The papers behind those that the person has seen for a photo that waits. */
async function moreOffered(
  deps: EffectDeps,
  effect: Offer,
  photo: string,
  context: EffectContext,
): Promise<Outcome> {
  const sent = await sentWith(deps, photo, context)
  if (!sent.some(isHeld)) return plain(heldPhotoMessage('gone'))
  const places = await wantedPlaces(deps, effect, context)
  const at = places.findLastIndex(({ of }) => 'reference' in of && of.reference === effect.after)
  return asking(photo, places.slice(at + 1), context.office, effect.again)
}

/** A photo that came after the first of its set has gone to its paper goes there too. */
async function follow(
  deps: EffectDeps,
  first: Photo,
  { messageId, imageSet }: NonNullable<Offer['sent']>,
  { draft }: Offer,
  context: EffectContext,
): Promise<Message> {
  const place = await placeOfPhoto(deps, first, draft, context)
  if (!place) return notKept('closed')
  const into: PhotoTarget | null =
    place.reference !== null
      ? { kind: 'request', reference: place.reference, slot: first.paper }
      : draft
        ? { kind: 'draft', draft: draft.id, service: draft.service, slot: first.paper }
        : null
  return into
    ? keepForPaper(deps, { kind: 'keep-photo', messageId, into, ...(imageSet && { imageSet }) }, context)
    : notKept('closed')
}

/** Whether nobody has said yet what the photo shows. */
const isHeld = ({ draft, request }: Photo) => draft === null && request === null

/** The photo, with those that were sent at once with it; none when it is not the person's, or gone. */
async function sentWith({ models }: EffectDeps, id: string, { userId }: EffectContext): Promise<Photo[]> {
  const photo = await models.photos.byId(id)
  if (photo?.userId !== userId) return []
  return photo.set === null ? [photo] : models.photos.inSet(userId, photo.set)
}

/**
 * The person says that a photo is of none of these papers: it goes at once. One that is gone already was deleted too, by
 * this tap before the process died, by another tap or by its age; so the answer is the same.
 */
export async function discardPhoto(
  deps: EffectDeps,
  { photo: id, draft }: Extract<Effect, { kind: 'discard-photo' }>,
  context: EffectContext,
): Promise<Message> {
  const { models } = deps
  const photo = await models.photos.byId(id)
  const isOthers = photo && !(await ownsPhoto(models, context.userId, photo))
  if (isOthers) return heldPhotoMessage('gone')
  const held = (await sentWith(deps, id, context)).filter(isHeld)
  await models.photos.remove(held.map((each) => each.id))
  if (photo && !isHeld(photo)) {
    // An earlier tap has put it to its paper: the card there can delete it.
    const place = await placeOfPhoto(deps, photo, draft, context)
    if (!place) return heldPhotoMessage('gone')
    return keptCard(
      place.shown,
      photo,
      (await photosIn(models, place.of, photo.paper)).length,
      context.office,
    )
  }
  return (await bringInstead(deps, 'deleted', context)) ?? heldPhotoMessage('deleted')
}
