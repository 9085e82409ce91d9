import { ofOwnDesks } from '../access.ts'
import type { MemberContext, Reply } from '../pageContext.ts'

/**
 * What waits, for the script of every page: the number of new requests, of talks that this officer has not read, when the
 * latest of all came, in milliseconds (0: nothing waits), and the number of requests whose awaited photo has come. It stands
 * behind the others, because the script of a page that was open during an update reads the first three. Asks the database
 * for nothing beyond what every page does.
 */
export function waitingPage({ member, toLookAt, talks, talksUnread }: MemberContext): Reply {
  const own = ofOwnDesks(member, toLookAt)
  const newRequests = own.filter(({ what }) => what === 'request').length
  const waiting = talks.filter(({ state }) => state === 'waiting')
  const latest = Math.max(0, ...own.map(({ at }) => +at), ...waiting.map(({ startedAt }) => +startedAt))
  return {
    kind: 'fragment',
    body: <>{[newRequests, talksUnread, latest, own.length - newRequests].join(' ')}</>,
  }
}
