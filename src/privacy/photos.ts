import { say } from '../domain/text.ts'
import type { Office } from '../domain/settings/office.ts'
import { paperName } from '../domain/papers/paperName.ts'
import { serviceIds } from '../domain/services/ids.ts'
import type { Models } from '../models/index.ts'
import type { Photo } from '../models/photos/photos.ts'
import { deletePhotos, photosOfPerson } from '../requests/photos.ts'
import type { Keeper } from './person.ts'

/** The services that name the papers of these photos: first the versions of their requests, then the present ones. */
async function namersOf(photos: readonly Photo[], models: Pick<Models, 'requests'>, office: Office) {
  const ids = photos.flatMap(({ request }) => request ?? [])
  const requests = await models.requests.byIds([...new Set(ids)])
  const begun = new Map(requests.map((request) => [request.id, office.serviceOf(request)]))
  const present = serviceIds.map((id) => office.service(id))
  return ({ request }: Photo) => [begun.get(request ?? '') ?? [], present].flat()
}

/** Gives a function from a photo to its paper's name; it looks up each service once. */
async function naming(photos: readonly Photo[], models: Pick<Models, 'requests'>, office: Office) {
  const namers = await namersOf(photos, models, office)
  return (photo: Photo) => {
    if (photo.paper === '') return say('privacy.held.photo-waits')
    const names = namers(photo).map((service) => paperName(service, photo.paper))
    return { words: names.find(({ th }) => th !== photo.paper) ?? { th: photo.paper, en: photo.paper } }
  }
}

/** Photos of one request or draft are deleted together, with one line in the request's history. */
function byPlace(photos: readonly Photo[]): Photo[][] {
  const places = new Map<string, Photo[]>()
  for (const photo of photos) {
    const place = `${photo.request} ${photo.draft}`
    places.set(place, [...(places.get(place) ?? []), photo])
  }
  return [...places.values()]
}

/** Photos of papers. The person may delete them at any time, because the papers must come to the counter anyway. */
export const photoKeeper: Keeper = {
  async heldData({ userId, models, office }) {
    const photos = await photosOfPerson(models, userId)
    const nameOf = await naming(photos, models, office)
    return photos.length === 0
      ? []
      : [
          {
            title: say('privacy.held.photos'),
            brief: say('privacy.held.photos-brief', { count: photos.length }),
            rows: photos.map((photo) => ({
              label: say('privacy.held.at', { at: { at: photo.at.toISOString() } }),
              value: nameOf(photo),
            })),
            stays: null,
          },
        ]
  },
  async erase({ userId, models, now }) {
    for (const photos of byPlace(await photosOfPerson(models, userId)))
      await deletePhotos(models, photos, 'photos-deleted', now)
  },
}
