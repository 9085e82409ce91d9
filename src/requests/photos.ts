import {
  MOST_HELD,
  MOST_PHOTOS,
  photoPapers,
  type PhotoPaper,
  takesPhotosIn,
} from '../domain/papers/photoPapers.ts'
import type { Office } from '../domain/settings/office.ts'
import { readPicture, stampPhoto } from '../lib/photo.ts'
import type { Clock } from '../lib/time.ts'
import type { LineContent } from '../line/content.ts'
import { text } from '../locales/text.ts'
import type { Models } from '../models/index.ts'
import type { ImageSet, Photo, PhotoOf } from '../models/photos/photos.ts'
import type { Note, Request } from '../domain/requests/request.ts'

interface PhotoDeps {
  readonly models: Pick<Models, 'photos' | 'withdrawals'>
  readonly content: LineContent
  readonly clock: Clock
}

/** A photo that a person has sent and that is not stored yet. Storing it again under the same `id` changes nothing. */
interface SentPhoto {
  readonly id: string
  readonly userId: string
  readonly messageId: string
  readonly paper: string
  /** Null: it waits until the person says what it shows. */
  readonly of: PhotoOf | null
  readonly imageSet?: ImageSet
  /** The number of the request, to be stamped on the photo; null before the request is filed. */
  readonly reference: string | null
}

type Keeping =
  | { readonly kind: 'kept'; readonly photo: Photo; readonly count: number }
  | { readonly kind: 'full'; readonly newest: string }
  | { readonly kind: 'gone' | 'too-large' | 'unavailable' | 'not-a-photo' }

/** The papers of a filed request for which the applicant may send photos now. */
export function openPhotoPapers(request: Request, office: Office): readonly PhotoPaper[] {
  if (!takesPhotosIn(request.state)) return []
  return photoPapers(office.serviceOf(request), request.answers ?? {}, office)
}

export function takesPhotos(request: Request, office: Office): boolean {
  return openPhotoPapers(request, office).length > 0
}

/** The photos of one paper, oldest first. */
export async function photosIn(models: Pick<Models, 'photos'>, of: PhotoOf, paper: string): Promise<Photo[]> {
  return (await models.photos.of(of)).filter((photo) => photo.paper === paper)
}

/** The person's photos: a photo of a filed request belongs to whoever the request belongs to now. */
export async function photosOfPerson(
  models: Pick<Models, 'photos' | 'requests'>,
  userId: string,
): Promise<Photo[]> {
  return models.photos.ofPerson(userId, await models.requests.idsOf(userId))
}

/** Whether the photo is this person's; see `photosOfPerson`. */
export async function ownsPhoto(
  { requests }: Pick<Models, 'requests'>,
  userId: string,
  photo: Photo,
): Promise<boolean> {
  const owner = photo.request === null ? photo.userId : (await requests.byId(photo.request))?.userId
  return owner === userId
}

/** Always in Thai, because the stamp is for whoever finds the picture later and not for the applicant. */
const stamped = (jpeg: Buffer, reference: string) =>
  stampPhoto(jpeg, text('th', 'photos.stamp', { reference }))

async function received(
  deps: PhotoDeps,
  sent: SentPhoto,
): Promise<'kept' | Exclude<Keeping['kind'], 'full'>> {
  const { models, content, clock } = deps
  const { messageId, reference, ...photo } = sent
  const answer = await content.fetch(messageId)
  if (answer.kind !== 'bytes') return answer.kind
  const picture = await readPicture(answer.bytes)
  if (!picture) return 'not-a-photo'
  const bytes =
    picture.kind === 'jpeg' && reference !== null ? await stamped(picture.bytes, reference) : picture.bytes
  await models.photos.add({ ...photo, messageId, at: clock(), picture: { ...picture, bytes } })
  return 'kept'
}

/** The photos of the same paper; for one that waits for its paper, the person's others that wait. */
const photosBeside = (models: Pick<Models, 'photos'>, { of, paper, userId }: SentPhoto) =>
  of === null ? models.photos.heldOf(userId) : photosIn(models, of, paper)

/** Fetches a photo from LINE, re-encodes it and stores it, unless the person withdrew it or there are too many. */
export async function keepPhoto(deps: PhotoDeps, sent: SentPhoto): Promise<Keeping> {
  const { models } = deps
  if (await models.withdrawals.has(sent.userId, sent.messageId)) return { kind: 'gone' }
  const before = await photosBeside(models, sent)
  const isKept = before.some(({ id }) => id === sent.id)
  if (!isKept) {
    if (before.length >= (sent.of === null ? MOST_HELD : MOST_PHOTOS))
      return { kind: 'full', newest: before.at(-1)?.id ?? '' }
    const result = await received(deps, sent)
    if (result !== 'kept') return { kind: result }
  }
  const now = await photosBeside(models, sent)
  const photo = now.find(({ id }) => id === sent.id)
  return photo ? { kind: 'kept', photo, count: now.length } : { kind: 'gone' }
}

/**
 * Puts photos that waited for their paper to this one, as many as it may still have, and stamps those of a request with its
 * number. Safe to repeat after a crash.
 */
export async function assignPhotos(
  models: Pick<Models, 'photos'>,
  held: readonly Photo[],
  { paper, of, reference }: Pick<SentPhoto, 'paper' | 'reference'> & { readonly of: PhotoOf },
): Promise<void> {
  const room = MOST_PHOTOS - (await photosIn(models, of, paper)).length
  for (const { id, kind } of held.slice(0, Math.max(0, room))) {
    const bytes = await models.photos.bytes(id)
    if (!bytes) continue
    const stampable = kind === 'jpeg' && reference !== null
    await models.photos.assign(id, paper, of, stampable ? await stamped(bytes, reference) : bytes)
  }
}

/**
 * Moves a draft's photos to the request and stamps each with the request's number; deletes those of papers that the
 * person no longer has. Safe to repeat after a crash.
 */
export async function filePhotos(
  models: Pick<Models, 'photos'>,
  request: Request,
  draft: string,
  have: readonly string[],
) {
  const photos = await models.photos.of({ draft })
  const [wanted, unwanted] = [
    photos.filter(({ paper }) => have.includes(paper)),
    photos.filter(({ paper }) => !have.includes(paper)),
  ]
  await models.photos.remove(unwanted.map(({ id }) => id))
  for (const { id, kind } of wanted) {
    const bytes = await models.photos.bytes(id)
    if (bytes)
      await models.photos.file(
        id,
        request.id,
        kind === 'jpeg' ? await stamped(bytes, request.reference) : bytes,
      )
  }
}

/** Writes the line in the history first, because after the deletion nothing shows any more that there were photos. */
export async function deletePhotos(
  models: Pick<Models, 'photos' | 'requests'>,
  photos: readonly Photo[],
  kind: Note['kind'],
  at: Date,
): Promise<number> {
  const [first] = photos
  if (!first) return 0
  if (first.request !== null)
    await models.requests.note(first.request, { id: `${kind} ${first.id}`, at, kind, count: photos.length })
  return models.photos.remove(photos.map(({ id }) => id))
}

/** Deletes the photos of a request that has ended. */
export async function deleteRequestPhotos(
  models: Pick<Models, 'photos' | 'requests'>,
  request: string,
  at: Date,
): Promise<number> {
  return deletePhotos(models, await models.photos.of({ request }), 'photos-deleted', at)
}
