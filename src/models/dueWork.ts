import type { Connection } from 'mongoose'
import { carriersOf, carriesEntries } from './auditTrail/auditTrail.ts'
import { collections } from './collections.ts'
import { conversationCollection } from './conversations/conversationDocument.ts'
import { laneDue } from './conversations/lanes.ts'
import { menuDue } from './conversations/menuLinks.ts'
import { isRebuilding, countLeaseCollection } from './counts/lease.ts'
import type { CountSource } from './counts/sources.ts'
import { toCount } from './counts/steps.ts'
import { messageDue } from './outbox/outbox.ts'
import { outboxCollection } from './outbox/outboxDocument.ts'
import { requestCollection } from './requests/requestDocument.ts'
import { givesBackDue } from './requests/requestGivingBack.ts'
import { noticesDue, ownMenusWait, formerMenusWait } from './requests/requests.ts'

/** The jobs that work through what waits in the database, see `src/jobs/index.ts`. */
export type DueJob =
  | 'work-inbox'
  | 'release-notices'
  | 'give-back'
  | 'deliver-due'
  | 'collect-audit-trail'
  | 'keep-menus'
  | 'count'

/** What a job looks for: whether any document of the collection matches. */
interface Waiting {
  readonly job: DueJob
  readonly in: string
  readonly match: Readonly<Record<string, unknown>>
}

const waitingNow = (now: Date, sources: readonly CountSource[]): readonly Waiting[] => [
  { job: 'work-inbox', in: conversationCollection.name, match: laneDue(now) },
  { job: 'deliver-due', in: outboxCollection.name, match: messageDue(now) },
  { job: 'release-notices', in: requestCollection.name, match: noticesDue(now) },
  { job: 'give-back', in: requestCollection.name, match: givesBackDue(now) },
  { job: 'keep-menus', in: conversationCollection.name, match: menuDue(now) },
  { job: 'keep-menus', in: requestCollection.name, match: ownMenusWait },
  { job: 'keep-menus', in: requestCollection.name, match: formerMenusWait },
  ...carriersOf(collections).map(({ name }): Waiting => ({
    job: 'collect-audit-trail',
    in: name,
    match: carriesEntries,
  })),
  { job: 'count', in: countLeaseCollection.name, match: isRebuilding },
  ...sources.flatMap((source) =>
    toCount(source).map((match): Waiting => ({ job: 'count', in: source.collection, match })),
  ),
]

/** What waits for the jobs of this program, in whichever process it came up. */
export function dueWorkModel(connection: Connection, sources: readonly CountSource[]) {
  return {
    /** The jobs that have something to do, by one command: each part reads one entry of an index. */
    async jobs(now: Date): Promise<ReadonlySet<DueJob>> {
      const [first, ...others] = waitingNow(now, sources)
      if (!first) return new Set()
      const stages = ({ job, match }: Waiting) => [
        { $match: match },
        { $limit: 1 },
        { $project: { _id: 0, job: { $literal: job } } },
      ]
      const rows = await connection
        .collection(first.in)
        .aggregate<{ job: DueJob }>([
          ...stages(first),
          ...others.map((each) => ({ $unionWith: { coll: each.in, pipeline: stages(each) } })),
        ])
        .toArray()
      return new Set(rows.map(({ job }) => job))
    },
  }
}
