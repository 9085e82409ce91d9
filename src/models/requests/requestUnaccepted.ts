import type { ServiceId } from '../../domain/services/ids.ts'
import { type Collection, exists } from '../collection.ts'
import type { RequestDocument } from './requestDocument.ts'

/** Who is told that nobody has accepted a request: first staff, then managers too. */
export type UnacceptedStage = 1 | 2

/** A request that nobody has accepted. */
export interface Unaccepted {
  readonly id: string
  readonly reference: string
  readonly service: ServiceId
  /** When it was filed, or its papers were complete again. */
  readonly since: Date
  /** Its latest change or sign of life. */
  readonly changedAt: Date
  readonly told: 0 | UnacceptedStage
}

/** Requests that wait for somebody to accept them, and whom that has been told to. */
export function requestUnaccepted(requests: Collection<RequestDocument>) {
  return {
    /** Those of which the last stage has not been told, those that were filed first before the others. */
    async unaccepted(): Promise<Unaccepted[]> {
      const found = requests
        .find({ state: 'submitted', unacceptedTold: { $ne: 2 } })
        .project<
          Pick<
            RequestDocument,
            '_id' | 'reference' | 'service' | 'filedAt' | 'changedAt' | 'unacceptedTold' | 'history'
          >
        >({
          ...{ reference: 1, service: 1, filedAt: 1, changedAt: 1, unacceptedTold: 1 },
          ...{ 'history.at': 1, 'history.to': 1 },
        })
        .sort({ filedAt: 1, reference: 1 })
      return (await found.toArray()).map(
        ({ _id, reference, service, filedAt, changedAt, unacceptedTold, history }) => ({
          ...{ id: _id, reference, service, changedAt },
          told: unacceptedTold ?? 0,
          since: history.findLast(({ to }) => to === 'submitted')?.at ?? filedAt,
        }),
      )
    },

    /** Those that nobody has or had in hand, that were given to nobody yet; those that were filed first before the others. */
    async ungiven(): Promise<{ readonly id: string; readonly service: ServiceId }[]> {
      const inHand = ['given', 'taken', 'handed', 'released']
      const found = requests
        .find(
          { state: 'submitted', handler: null, 'notes.kind': { $nin: inHand } },
          { projection: { service: 1 } },
        )
        .sort({ filedAt: 1, reference: 1 })
      return (await found.toArray()).map(({ _id: id, service }) => ({ id, service }))
    },

    /** Stores that a stage has been told; a later one stays. It is no change of the request. */
    async noteUnacceptedTold(ids: readonly string[], stage: UnacceptedStage): Promise<void> {
      await requests.updateMany(
        { _id: { $in: ids }, unacceptedTold: { $not: { $gte: stage } } },
        { $set: { unacceptedTold: stage } },
      )
    },

    /** Whether any of these requests still waits for somebody to accept it. */
    async anyUnaccepted(ids: readonly string[]): Promise<boolean> {
      return exists(requests, { _id: { $in: ids }, state: 'submitted' })
    },
  }
}
