import type { RequestState } from '../../domain/requests/requestLife.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import type { Vault } from '../../lib/seal.ts'
import type { Day } from '../../lib/time.ts'
import type { Collection, Filter } from '../collection.ts'
import { answersContext, type RequestDocument } from './requestDocument.ts'
import type { Note, Request } from '../../domain/requests/request.ts'

/** The fields of a request that a list shows; only these are read from the document. */
export interface RequestLine extends Pick<
  Request,
  | 'id'
  | 'reference'
  | 'service'
  | 'state'
  | 'revision'
  | 'channel'
  | 'filedAt'
  | 'answers'
  | 'handler'
  | 'timing'
  | 'promisedMinutes'
  | 'endedAt'
> {
  readonly notes: readonly Pick<Note, 'kind' | 'at'>[]
}

/** Filters for requests of a state; an absent filter does not restrict. */
export interface Narrowed {
  readonly services?: readonly ServiceId[]
  /** The staff id of the officer in charge. */
  readonly handler?: string
  /** The ids of the requests. */
  readonly ids?: readonly string[]
}

const shown = {
  reference: 1,
  service: 1,
  state: 1,
  revision: 1,
  channel: 1,
  filedAt: 1,
  sealed: 1,
  handler: 1,
  acceptedAt: 1,
  readyAt: 1,
  pauses: 1,
  promisedMinutes: 1,
  endedAt: 1,
  'notes.kind': 1,
  'notes.at': 1,
} as const satisfies Record<string, 1>

type Shown = Pick<RequestDocument, Exclude<keyof typeof shown, `notes.${string}`> | '_id' | 'notes'>

const filterOf = ({ services, handler, ids }: Narrowed): Filter<RequestDocument> => ({
  ...(services && { service: { $in: services } }),
  ...(handler !== undefined && { 'handler.staffId': handler }),
  ...(ids && { _id: { $in: ids } }),
})

/** Reads few fields of many requests: a board has hundreds and reads them again after every change. */
export function requestLines(requests: Collection<RequestDocument>, vault: Vault) {
  function toLine({ _id: id, sealed, acceptedAt, readyAt, pauses, ...line }: Shown): RequestLine {
    return {
      ...line,
      id,
      channel: line.channel ?? 'line',
      answers: sealed ? (vault.open(sealed, answersContext(id)) as Record<string, string>) : null,
      handler: line.handler ?? null,
      notes: line.notes ?? [],
      timing: { acceptedAt, readyAt, pauses },
    }
  }

  async function find(filter: Filter<RequestDocument>, sort: Record<string, 1 | -1>, most: number) {
    return (await requests.find(filter).project<Shown>(shown).sort(sort).limit(most).toArray()).map(toLine)
  }

  return {
    /** Requests in these states, those that have waited longest first. */
    async linesInStates(states: readonly RequestState[], narrowed: Narrowed, most: number) {
      return find({ state: { $in: states }, ...filterOf(narrowed) }, { filedAt: 1 }, most)
    },

    /** Requests completed on a Bangkok day, latest first. */
    async linesCompletedOn(day: Day, narrowed: Narrowed, most: number) {
      return find({ completedDay: day, ...filterOf(narrowed) }, { endedAt: -1 }, most)
    },
  }
}
