import type { RequestState } from '../../domain/requests/requestLife.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import type { Vault } from '../../lib/seal.ts'
import type { Collection, Filter } from '../collection.ts'
import { answersContext, type RequestDocument } from './requestDocument.ts'

/** The fields of a request by which it is found. */
export interface Findable {
  readonly id: string
  readonly reference: string
  readonly service: ServiceId
  readonly state: RequestState
  readonly revision: number
  readonly userId: string | null
  readonly filedAt: Date
  readonly changedAt: Date
  /** Null after the retention period, and where they cannot be opened. */
  readonly answers: Readonly<Record<string, string>> | null
}

const read = {
  ...{ reference: 1, service: 1, state: 1, revision: 1, userId: 1, filedAt: 1, changedAt: 1, sealed: 1 },
} as const satisfies Record<string, 1>

type Read = Pick<RequestDocument, keyof typeof read | '_id'>

/** Reads what an index in memory needs to know of all requests, and what has changed since. */
export function requestFinding(requests: Collection<RequestDocument>, vault: Vault) {
  /** One request that cannot be opened must not keep all others from being found. */
  function answersOf(id: string, sealed: Buffer): Record<string, string> | null {
    try {
      return vault.open(sealed, answersContext(id)) as Record<string, string>
    } catch {
      return null
    }
  }

  const toFindable = ({ _id: id, sealed, ...rest }: Read): Findable => ({
    ...rest,
    id,
    answers: sealed ? answersOf(id, sealed) : null,
  })

  async function* findable(filter: Filter<RequestDocument>): AsyncGenerator<Findable> {
    for await (const document of requests.find(filter).project<Read>(read)) yield toFindable(document)
  }

  return {
    /** All requests, or those with these ids, one after another in no particular order. */
    findable: (ids?: readonly string[]) => findable(ids ? { _id: { $in: ids } } : {}),

    /** Id and revision of each request that was changed at this moment or later. */
    async revisionsSince(moment: Date): Promise<ReadonlyMap<string, number>> {
      const rows = requests.find({ changedAt: { $gte: moment } }, { projection: { revision: 1 } })
      return new Map((await rows.toArray()).map(({ _id, revision }) => [_id, revision]))
    },

    /** The ids of all requests that still have their answers, or of those among these. */
    async idsWithAnswers(among?: readonly string[]): Promise<ReadonlySet<string>> {
      const filter = { sealed: { $exists: true }, ...(among && { _id: { $in: among } }) }
      const rows = await requests.find(filter, { projection: { _id: 1 } }).toArray()
      return new Set(rows.map(({ _id }) => _id))
    },
  }
}
