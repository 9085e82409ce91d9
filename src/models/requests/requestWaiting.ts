import type { Request } from '../../domain/requests/request.ts'
import type { Collection } from '../collection.ts'
import type { RequestDocument } from './requestDocument.ts'

/** A request that nobody has looked at. */
interface Filed extends Pick<Request, 'id' | 'service' | 'filedAt'> {
  readonly state: 'submitted'
}

/** A request whose applicant has been asked for papers. */
interface LacksPapers extends Pick<Request, 'id' | 'service' | 'changedAt' | 'missingPapers'> {
  readonly state: 'papers_missing'
  readonly history: readonly { readonly change: string; readonly at: Date }[]
  /** When an officer looked at which paper last. */
  readonly checks: readonly { readonly paper: string; readonly at: Date }[]
}

const shown = {
  ...{ state: 1, service: 1, filedAt: 1, changedAt: 1, missingPapers: 1 },
  ...{ 'checks.paper': 1, 'checks.at': 1, 'history.change': 1, 'history.at': 1 },
} as const

type Shown = Pick<
  RequestDocument,
  '_id' | 'service' | 'filedAt' | 'changedAt' | 'missingPapers' | 'checks' | 'history'
> & { state: 'submitted' | 'papers_missing' }

/** Requests at which an officer has to look as soon as something comes. */
export function requestWaiting(requests: Collection<RequestDocument>) {
  return {
    /** Those that nobody has looked at and those that lack papers, in no particular order. One command. */
    async waiting(): Promise<(Filed | LacksPapers)[]> {
      const found = requests.find({ state: { $in: ['submitted', 'papers_missing'] } }).project<Shown>(shown)
      return (await found.toArray()).map(({ _id: id, state, service, filedAt, ...lacking }) => {
        if (state === 'submitted') return { id, state, service, filedAt }
        const { changedAt, history, missingPapers = [], checks = [] } = lacking
        return { id, state, service, changedAt, history, missingPapers, checks }
      })
    },
  }
}
