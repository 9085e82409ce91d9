import type { Office } from '../../domain/settings/office.ts'
import { daysBefore } from '../../domain/settings/retention.ts'
import { HELD_HOURS } from '../../domain/papers/photoPapers.ts'
import { eachOf } from '../../lib/eachOf.ts'
import { dayOf, HOUR, momentOf } from '../../lib/time.ts'
import type { Photo } from '../../models/photos/photos.ts'
import type { GiveBackModels } from '../../requests/giveBack.ts'
import { deletePhotos, deleteRequestPhotos } from '../../requests/photos.ts'

/** Days added to the life of a draft. A deleted draft deletes its photos; this limit catches photos without a draft. */
const LEFT_BEHIND = 30

function byRequest(photos: readonly Photo[]): Photo[][] {
  const requests = [...new Set(photos.map(({ request }) => request))]
  return requests.map((id) => photos.filter(({ request }) => request === id))
}

/**
 * Deletes the photos of requests that ended before today, those of which nobody has said what they show, and all photos
 * older than the office keeps them. Safe to repeat.
 * @returns how many were deleted
 */
export async function photoUpkeep(
  models: GiveBackModels,
  { photos, retention }: Office,
  now: Date,
): Promise<number> {
  // Requests that ended today keep their photos, because an officer may still reopen them.
  const today = momentOf(dayOf(now))
  const ended = await models.requests.endedAmong(await models.photos.requests(), today)
  let deleted = 0
  const steps: (() => Promise<number>)[] = ended.map(
    (request) => () => deleteRequestPhotos(models, request, now),
  )
  const left = await models.photos.before(daysBefore(now, retention.draftDays + LEFT_BEHIND), 'drafts')
  const old =
    photos.keepHours === null
      ? []
      : await models.photos.before(new Date(+now - photos.keepHours * HOUR), 'all')
  const held = await models.photos.before(new Date(+now - HELD_HOURS * HOUR), 'held')
  for (const group of [...byRequest(left), ...byRequest(old), ...byRequest(held)])
    steps.push(async () => {
      const count = await deletePhotos(models, group, 'photos-deleted', now)
      const request = group[0]?.request ?? null
      if (request !== null) await models.requests.photosAged(request)
      return count
    })
  await eachOf(steps, async (step) => (deleted += await step()))
  return deleted
}
