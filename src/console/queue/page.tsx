import { dayOf } from '../../lib/time.ts'
import type { Models } from '../../models/index.ts'
import type { Request } from '../../models/requestDocument.ts'
import { callsAmong } from '../../requests/calls.ts'
import { allowanceModel } from '../views/allowance.tsx'
import type { MemberVisit, Reply } from '../visit.ts'
import { type GroupId, MOST_ROWS, queueModel } from './model.ts'
import { Queue, QueuePart, queueTitle } from './view.tsx'

/** One more than a page shows, to know whether there are more. */
const MOST = MOST_ROWS + 1

async function requestsByGroup({ requests }: Models, now: Date): Promise<Record<GroupId, Request[]>> {
  const [submitted, papers, accepted, paused, ready, done] = await Promise.all([
    requests.inState('submitted', MOST),
    requests.inState('papers_missing', MOST),
    requests.inState('accepted', MOST),
    requests.inState('paused', MOST),
    requests.inState('ready', MOST),
    requests.completedOn(dayOf(now), MOST),
  ])
  const working = [...accepted, ...paused].sort((a, b) => +a.filedAt - +b.filedAt)
  return { new: submitted, papers, working, ready, done }
}

/** The queue; its moving part alone when the page itself asks again. */
export async function queuePage({ deps, now, office, speak, fragment }: MemberVisit): Promise<Reply> {
  const requests = await requestsByGroup(deps.models, now)
  const calls = await callsAmong(deps.models, [...requests.papers, ...requests.ready])
  const toBeCalled = new Set(calls.map(({ request }) => request.id))
  const groups = queueModel(requests, toBeCalled, now, office, speak)
  const allowance = allowanceModel(await deps.allowance(), office, speak)
  return fragment
    ? { kind: 'fragment', body: <QueuePart groups={groups} allowance={allowance} speak={speak} /> }
    : {
        kind: 'page',
        title: queueTitle(groups, speak),
        body: <Queue groups={groups} allowance={allowance} speak={speak} />,
        moves: true,
      }
}

/** The stream that tells the queue page when to ask again. */
export function queueEventsPage({ session }: MemberVisit): Reply {
  return { kind: 'queue-events', session: session ?? '' }
}
