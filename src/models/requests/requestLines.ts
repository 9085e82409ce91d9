import type { RequestState } from '../../domain/requests/requestLife.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import type { Vault } from '../../lib/seal.ts'
import type { Day } from '../../lib/time.ts'
import type { Collection, Filter } from '../collection.ts'
import { isObjection, type Objection } from '../../domain/requests/afterCollection.ts'
import { answersContext, reasonContext, type RequestDocument } from './requestDocument.ts'
import type { Note, PaperCheck, Request } from '../../domain/requests/request.ts'

/** The fields of a request that a list shows; only these are read from the document. */
export interface RequestLine extends Pick<
  Request,
  | 'id'
  | 'reference'
  | 'userId'
  | 'service'
  | 'serviceVersion'
  | 'state'
  | 'revision'
  | 'channel'
  | 'filedAt'
  | 'answers'
  | 'handler'
  | 'timing'
  | 'promisedMinutes'
  | 'endedAt'
  | 'missingPapers'
> {
  readonly checks: readonly Pick<PaperCheck, 'paper' | 'right'>[]
  readonly notes: readonly Pick<Note, 'kind' | 'at'>[]
  /** What the applicant has said against the result, while no officer has done anything since. */
  readonly objection?: { readonly change: Objection; readonly words: string | null } | null
}

/** The fields that decide how urgent a request is and which filters let it through; none of them is sealed. */
export type RequestClock = Pick<
  RequestLine,
  'id' | 'service' | 'state' | 'filedAt' | 'endedAt' | 'timing' | 'promisedMinutes' | 'notes' | 'handler'
>

/** Filters for requests of a state; an absent filter does not restrict. */
export interface Narrowed {
  readonly services?: readonly ServiceId[]
  /** The staff ids of officers, one of whom is in charge. */
  readonly handlers?: readonly string[]
  /** The ids of the requests. */
  readonly ids?: readonly string[]
}

const clock = {
  service: 1,
  state: 1,
  filedAt: 1,
  endedAt: 1,
  acceptedAt: 1,
  readyAt: 1,
  pauses: 1,
  promisedMinutes: 1,
  handler: 1,
  'notes.kind': 1,
  'notes.at': 1,
} as const satisfies Record<string, 1>

const shown = {
  ...clock,
  reference: 1,
  userId: 1,
  serviceVersion: 1,
  revision: 1,
  channel: 1,
  sealed: 1,
  missingPapers: 1,
  'checks.paper': 1,
  'checks.right': 1,
  'history.change': 1,
  'history.sealedReason': 1,
} as const satisfies Record<string, 1>

type ShownClock = Pick<RequestDocument, Exclude<keyof typeof clock, `notes.${string}`> | '_id' | 'notes'>
type Shown = Pick<
  RequestDocument,
  | Exclude<keyof typeof shown, `notes.${string}` | `history.${string}` | `checks.${string}`>
  | '_id'
  | 'notes'
  | 'history'
  | 'checks'
>

const filterOf = ({ services, handlers, ids }: Narrowed): Filter<RequestDocument> => ({
  ...(services && { service: { $in: services } }),
  ...(handlers && { 'handler.staffId': { $in: handlers } }),
  ...(ids && { _id: { $in: ids } }),
})

/** The part of a list to read. */
interface Part {
  readonly skip: number
  readonly most: number
}

/** Reads few fields of many requests: a board has hundreds and reads them again after every change. */
export function requestLines(requests: Collection<RequestDocument>, vault: Vault) {
  function objectionIn(id: string, history: Shown['history']): NonNullable<RequestLine['objection']> | null {
    const { change = '', sealedReason } = history.at(-1) ?? {}
    if (!isObjection(change)) return null
    return { change, words: sealedReason ? (vault.open(sealedReason, reasonContext(id)) as string) : null }
  }

  function toLine({ _id: id, sealed, acceptedAt, readyAt, pauses, history, ...line }: Shown): RequestLine {
    return {
      ...line,
      id,
      serviceVersion: line.serviceVersion ?? 0,
      channel: line.channel ?? 'line',
      answers: sealed ? (vault.open(sealed, answersContext(id)) as Record<string, string>) : null,
      handler: line.handler ?? null,
      notes: line.notes ?? [],
      missingPapers: line.missingPapers ?? [],
      checks: (line.checks ?? []).map(({ paper, right }) => ({ paper, right })),
      objection: objectionIn(id, history),
      timing: { acceptedAt, readyAt, pauses },
    }
  }

  async function personLines(filter: Filter<RequestDocument>): Promise<RequestLine[]> {
    const found = requests.find(filter).project<Shown>(shown).sort({ filedAt: -1, reference: -1 })
    return (await found.toArray()).map(toLine)
  }

  return {
    /** What decides the urgency of all requests in these states, those that have waited longest first. */
    async clocksInStates(states: readonly RequestState[], narrowed: Narrowed = {}): Promise<RequestClock[]> {
      const found = requests
        .find({ state: { $in: states }, ...filterOf(narrowed) })
        .project<ShownClock>(clock)
        .sort({ filedAt: 1, reference: 1 })
      return (await found.toArray()).map(
        ({ _id: id, acceptedAt, readyAt, pauses, notes = [], handler = null, ...rest }) => ({
          ...rest,
          id,
          notes,
          handler,
          timing: { acceptedAt, readyAt, pauses },
        }),
      )
    },

    /** How many requests are in these states. */
    async countInStates(states: readonly RequestState[]): Promise<number> {
      return requests.countDocuments({ state: { $in: states } })
    },

    /** These requests, in no particular order. */
    async linesByIds(ids: readonly string[]): Promise<RequestLine[]> {
      if (ids.length === 0) return []
      return (
        await requests
          .find({ _id: { $in: ids } })
          .project<Shown>(shown)
          .toArray()
      ).map(toLine)
    },

    /** All requests of a person, newest first. */
    async linesOfPerson(userId: string): Promise<RequestLine[]> {
      return personLines({ userId })
    },

    /** All requests of these people, newest first. */
    async linesOfPeople(userIds: readonly string[]): Promise<RequestLine[]> {
      return userIds.length === 0 ? [] : personLines({ userId: { $in: [...userIds] } })
    },

    /** All requests with the telephone number of this digest (`phoneKey`), newest first. */
    async linesByPhone(key: string): Promise<RequestLine[]> {
      return personLines({ phones: key })
    },

    /** Requests completed on a Bangkok day, latest first. */
    async linesCompletedOn(day: Day, narrowed: Narrowed, { skip, most }: Part): Promise<RequestLine[]> {
      const found = requests
        .find({ completedDay: day, ...filterOf(narrowed) })
        .project<Shown>(shown)
        .sort({ endedAt: -1, reference: 1 })
      return (await found.skip(skip).limit(most).toArray()).map(toLine)
    },

    /** How many `linesCompletedOn` would give without an end. */
    async countCompletedOn(day: Day, narrowed: Narrowed): Promise<number> {
      return requests.countDocuments({ completedDay: day, ...filterOf(narrowed) })
    },
  }
}
