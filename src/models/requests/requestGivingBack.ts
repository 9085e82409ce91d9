import { openStates } from '../../domain/requests/requestLife.ts'
import type { GivenBack, Request } from '../../domain/requests/request.ts'
import type { Collection, Filter } from '../collection.ts'
import type { RequestDocument } from './requestDocument.ts'

/** Nobody can undo the end: the applicant or the calendar made it, or no notice waits in the request any more. */
const cannotBeUndone: Filter<RequestDocument> = {
  $or: [{ state: { $in: ['cancelled', 'expired'] } }, { 'notices.0': { $exists: false } }],
}

/** An ended request that is to give back what it holds. */
export const givesBackDue = (now: Date): Filter<RequestDocument> => ({
  givesBackAt: { $lte: now },
  ...cannotBeUndone,
})

/** Notes on ended requests what they give back. The revision stays: an officer's page of the request is still right. */
export function requestGivingBack(requests: Collection<RequestDocument>) {
  return {
    /** The ids of ended requests that are to give back what they hold, the longest due first. */
    async givesBackDue(now: Date): Promise<string[]> {
      const rows = await requests
        .find(givesBackDue(now), { projection: { _id: 1 } })
        .sort({ givesBackAt: 1 })
        .toArray()
      return rows.map(({ _id }) => _id)
    },

    /**
     * Marks what this end of the request gives back. From then on the end cannot be undone.
     * @returns false when the request has been reopened, may still be undone, or was marked since it was read
     */
    async markGivenBack({ id, endedAt, givenBack }: Request, mark: GivenBack): Promise<boolean> {
      const result = await requests.updateOne(
        {
          _id: id,
          state: { $nin: openStates },
          endedAt,
          $and: [
            { $or: [{ givesBackAt: { $exists: false } }, { givesBackAt: { $lte: mark.at } }] },
            cannotBeUndone,
          ],
          'givenBack.at': givenBack === null ? { $exists: false } : givenBack.at,
        },
        // Kept until everything is given back, so that another process continues if this one dies.
        { $set: { givenBack: { ...mark }, givesBackAt: mark.at } },
      )
      return result.matchedCount === 1
    },

    /** Everything that this mark names is given back. */
    async gaveBack(id: string, { at }: Pick<GivenBack, 'at'>): Promise<void> {
      await requests.updateOne({ _id: id, 'givenBack.at': at }, { $unset: { givesBackAt: 1 } })
    },

    /** Deletes the marks of requests that ended between these moments and that nobody can reopen any more. */
    async forgetGivenBack(from: Date, before: Date): Promise<void> {
      await requests.updateMany(
        {
          endedAt: { $gte: from, $lt: before },
          givenBack: { $exists: true },
          givesBackAt: { $exists: false },
        },
        { $unset: { givenBack: 1 } },
      )
    },
  }
}
