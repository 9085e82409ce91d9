import { ownServices } from '../access.ts'
import type { MemberContext, Reply } from '../pageContext.ts'

/**
 * What waits, for the script of every page: the number of new requests, of talks that this officer has not read, and when
 * the latest of them came, in milliseconds; 0: nothing waits.
 */
export async function waitingPage({ deps, member, newRequests, talksUnread }: MemberContext): Promise<Reply> {
  const { requests, talks } = deps.models
  const came = await Promise.all([requests.latestSubmitted(ownServices(member)), talks.latestWaiting()])
  const latest = Math.max(...came.map((at) => Number(at ?? 0)))
  return { kind: 'fragment', body: <>{[newRequests, talksUnread, latest].join(' ')}</> }
}
