import { openStates } from '../../domain/requests/requestLife.ts'
import type { Vault } from '../../lib/seal.ts'
import type { Collection } from '../collection.ts'
import { proxyContext, type RequestDocument } from './requestDocument.ts'

/** Who may collect a result for its applicant. */
export function requestProxy(requests: Collection<RequestDocument>, vault: Vault) {
  return {
    /**
     * Stores whom the applicant sends to collect the result, or that it is nobody (any more). A sign of life; the revision
     * stays, so that no decision of an officer fails because of it.
     * @returns false when the request is not open, or not this person's
     */
    async setProxy(id: string, userId: string, name: string | null, now: Date): Promise<boolean> {
      const result = await requests.updateOne(
        { _id: id, userId, state: { $in: openStates } },
        {
          ...(name !== null && { $set: { sealedProxy: vault.seal(name, proxyContext(id)) } }),
          $unset: { expiryTold: 1, ...(name === null && { sealedProxy: 1 }) },
          $max: { changedAt: now },
          $inc: { touches: 1 },
        },
      )
      return result.matchedCount === 1
    },
  }
}
