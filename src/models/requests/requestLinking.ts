import { openStates } from '../../domain/requests/requestLife.ts'
import type { Day } from '../../lib/time.ts'
import type { Vault } from '../../lib/seal.ts'
import type { Collection } from '../collection.ts'
import type { RequestDocument } from './requestDocument.ts'
import { noteStored } from './requestWriting.ts'
import type { Note, Request } from '../../domain/requests/request.ts'

/**
 * How often a day anybody may try the digits of one request. There are 10,000 possible endings, so the finder of a
 * slip has a 0.05 % chance a day.
 */
const TRIES_A_DAY = 5

/** Links a request to the applicant's chat by its slip, and unlinks it when an officer says so. */
export function requestLinking(requests: Collection<RequestDocument>, vault: Vault) {
  return {
    /**
     * Counts one of the day's tries before the digits are compared, so that simultaneous tries are all counted. The
     * same id is counted once.
     * @returns how many tries are left; null when none was left
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

    /** How many tries are left on this day. */
    async linkTriesLeft(request: string, day: Day): Promise<number> {
      const found = await requests.findOne(
        { _id: request, 'tieTries.day': day },
        { projection: { tieTries: 1 } },
      )
      return TRIES_A_DAY - (found?.tieTries?.ids.length ?? 0)
    },

    /** Links an open, unlinked request to this person, if it is unchanged since it was read. */
    async link(request: Request, userId: string, note: Note): Promise<boolean> {
      const result = await requests.updateOne(
        { _id: request.id, revision: request.revision, userId: null, state: { $in: openStates } },
        {
          $set: { userId, revision: request.revision + 1, changedAt: note.at, menuWaits: true },
          $unset: { expiryTold: 1 },
          $push: { notes: noteStored(vault, request.id, { ...note, revision: request.revision + 1 }) },
        },
      )
      return result.modifiedCount === 1
    },

    /**
     * Unlinks an open request from its chat, if it is unchanged since it was read. From then on it is like one that an
     * officer has entered; its channel stays, because it says how the request came.
     */
    async unlink(request: Request, note: Note): Promise<boolean> {
      const { id, revision, userId } = request
      if (userId === null) return false
      const result = await requests.updateOne(
        { _id: id, revision, userId, state: { $in: openStates } },
        {
          $set: {
            userId: null,
            revision: revision + 1,
            unlinkedRevision: revision + 1,
            changedAt: note.at,
          },
          $unset: { expiryTold: 1, tieTries: 1, menuWaits: 1, sealedProxy: 1 },
          $addToSet: { formerMenus: userId },
          $push: { notes: noteStored(vault, id, { ...note, revision: revision + 1 }) },
        },
      )
      return result.modifiedCount === 1
    },
  }
}
