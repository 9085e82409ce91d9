import { openStates } from '../../domain/requests/requestLife.ts'
import type { Collection, Filter } from '../collection.ts'
import type { RequestDocument } from './requestDocument.ts'

/**
 * Notes signs of life that change no state: an appointment, a photo, words. The revision stays, so that no decision
 * of an officer fails because of them; `changedAt` rises, so that an open request does not expire.
 */
export function requestTouching(requests: Collection<RequestDocument>) {
  const touchAll = async (which: Filter<RequestDocument>, now: Date, by?: 'photo') =>
    requests.updateMany(
      { ...which, state: { $in: openStates } },
      {
        $max: { changedAt: now },
        $inc: { touches: 1 },
        $unset: { expiryTold: 1 },
        // The rich menu tells of photos.
        ...(by && { $set: { menuWaits: true as const } }),
      },
    )

  return {
    /**
     * Notes a sign of life of these requests, or of those among them that are this person's. False when none of them is
     * open. @param by a photo that has come or gone
     */
    async touch(ids: readonly string[], now: Date, userId?: string, by?: 'photo'): Promise<boolean> {
      const which = { _id: { $in: ids }, ...(userId !== undefined && { userId }) }
      return (await touchAll(which, now, by)).matchedCount > 0
    },

    /** Photos of this request were deleted because of their age, which is no sign of life but changes the rich menu. */
    async photosAged(id: string): Promise<void> {
      await requests.updateOne(
        { _id: id, userId: { $ne: null } },
        { $inc: { touches: 1 }, $set: { menuWaits: true } },
      )
    },

    /** Notes a sign of life of all open requests of a person: words rarely say which of them they are about. */
    async touchOfPerson(userId: string, now: Date): Promise<void> {
      await touchAll({ userId }, now)
    },
  }
}
