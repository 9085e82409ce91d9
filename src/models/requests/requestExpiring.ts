import { expiringStates } from '../../domain/requests/expiry.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { Vault } from '../../lib/seal.ts'
import type { Collection } from '../collection.ts'
import type { PendingNotice, RequestDocument } from './requestDocument.ts'
import { toRequest } from './requestReading.ts'
import { noticeStored } from './requestWriting.ts'

interface Idle {
  /** Nothing has happened since before this moment. */
  readonly since: Date
  /** The day that the applicant was told is over at this moment; null: nothing was told yet. */
  readonly toldUntil: Date | null
}

/** Finds requests in which nothing happens, and notes that their applicants are told before they expire. */
export function requestExpiring(requests: Collection<RequestDocument>, vault: Vault) {
  return {
    /** The ids of all requests that may expire, those first in which nothing has happened for the longest time. */
    async idle({ since, toldUntil }: Idle): Promise<string[]> {
      const until = toldUntil === null ? { $exists: false } : { $lte: toldUntil }
      const rows = requests
        .find(
          { state: { $in: expiringStates }, changedAt: { $lt: since }, 'expiryTold.until': until },
          { projection: { _id: 1 } },
        )
        .sort({ changedAt: 1 })
      return (await rows.toArray()).map(({ _id }) => _id)
    },

    /** Requests whose applicants were told that they expire, the first to end first. */
    async toldToExpire(): Promise<Request[]> {
      const rows = await requests
        .find({ state: { $in: expiringStates }, expiryTold: { $exists: true } })
        .sort({ 'expiryTold.until': 1 })
        .toArray()
      return rows.map((row) => toRequest(vault, row))
    },

    /**
     * Stores the notice that a request will expire, only if nothing has happened and nobody was told since it was
     * read. The revision and the day of the last sign of life stay.
     */
    async tellExpiring(
      { id, revision, changedAt, expiryTold }: Request,
      notice: PendingNotice,
      until: Date,
      now: Date,
    ): Promise<boolean> {
      const result = await requests.updateOne(
        { _id: id, revision, changedAt, 'expiryTold.at': expiryTold ? expiryTold.at : { $exists: false } },
        {
          $set: {
            expiryTold: { at: now, idleSince: changedAt, until, notice: notice.id },
            noticesWait: true,
          },
          $push: { notices: noticeStored(vault, notice) },
        },
      )
      return result.modifiedCount === 1
    },
  }
}
