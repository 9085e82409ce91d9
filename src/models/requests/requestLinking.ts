import { openStates } from '../../domain/requests/requestLife.ts'
import type { Day } from '../../lib/time.ts'
import type { Vault } from '../../lib/seal.ts'
import type { Collection } from '../collection.ts'
import type { RequestDocument } from './requestDocument.ts'
import { noteStored } from './requestWriting.ts'
import type { Note, Request } from '../../domain/requests/request.ts'

/**
 * So often a day the digits of one request may be tried, by whomever: with 10,000 possible endings, a finder of the slip
 * guesses right with 0.05 % a day.
 */
export const TRIES_A_DAY = 5

/** How a request that an officer has entered becomes somebody's chat. */
export function requestLinking(requests: Collection<RequestDocument>, vault: Vault) {
  return {
    /**
     * Takes one of the day's tries, before anything is compared, so that tries at the same time cannot be more. The same
     * id again takes no second one.
     * @returns how many are left after it; null when there was none any more
     */
    async takeLinkTry(request: string, id: string, day: Day): Promise<number | null> {
      const today = { _id: request, 'tieTries.day': day }
      await requests.updateOne(
        { _id: request, 'tieTries.day': { $ne: day } },
        { $set: { tieTries: { day, ids: [] } } },
      )
      await requests.updateOne(
        { ...today, 'tieTries.ids': { $ne: id }, [`tieTries.ids.${TRIES_A_DAY - 1}`]: { $exists: false } },
        { $push: { 'tieTries.ids': id } },
      )
      const ids = (await requests.findOne(today, { projection: { tieTries: 1 } }))?.tieTries?.ids ?? []
      const index = ids.indexOf(id)
      return index < 0 ? null : TRIES_A_DAY - 1 - index
    },

    /** How many of the day's tries nobody has taken yet. */
    async linkTriesLeft(request: string, day: Day): Promise<number> {
      const found = await requests.findOne(
        { _id: request, 'tieTries.day': day },
        { projection: { tieTries: 1 } },
      )
      return TRIES_A_DAY - (found?.tieTries?.ids.length ?? 0)
    },

    /** Makes it this person's, if it is still nobody's and as it was read. Of two at once, one. */
    async link(request: Request, userId: string, note: Note): Promise<boolean> {
      const result = await requests.updateOne(
        { _id: request.id, revision: request.revision, userId: null, state: { $in: openStates } },
        {
          $set: { userId, revision: request.revision + 1, changedAt: note.at, menuWaits: true },
          $push: { notes: noteStored(vault, request.id, note) },
        },
      )
      return result.modifiedCount === 1
    },
  }
}
