import { say } from '../flows/message.ts'
import { paperName } from '../flows/paperName.ts'
import { serviceList } from '../flows/services/index.ts'
import type { Photo } from '../models/photos.ts'
import { deletePhotos } from '../requests/photos.ts'
import type { Keeper } from './person.ts'

/** A paper's name, which is the same wherever it is asked for. */
function nameOf(slot: string) {
  const names = serviceList.map((service) => paperName(service, slot))
  return names.find(({ th }) => th !== slot) ?? { th: slot, en: slot }
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

/** Photos of papers: the person may take them back at any time, the papers come to the counter anyway. */
export const photoKeeper: Keeper = {
  async holdings({ userId, models }) {
    const photos = await models.photos.ofPerson(userId)
    return photos.length === 0
      ? []
      : [
          {
            title: say('privacy.held.photos'),
            brief: say('privacy.held.photos-brief', { count: photos.length }),
            rows: photos.map(({ slot, at }) => ({
              label: say('privacy.held.at', { at: { at: at.toISOString() } }),
              value: { words: nameOf(slot) },
            })),
            stays: null,
          },
        ]
  },
  async erase({ userId, models, now }) {
    for (const photos of byPlace(await models.photos.ofPerson(userId)))
      await deletePhotos(models, photos, 'photos-deleted', now)
  },
}
