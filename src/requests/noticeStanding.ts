import { holdsIn } from '../domain/requests/noticeTable.ts'
import type { Models } from '../models/index.ts'
import type { NoticeStanding } from '../outbox/stillHolds.ts'

/** Tells the outbox, from the request, whether its notice is still needed. */
export function noticeStandingIn({ requests }: Pick<Models, 'requests'>): NoticeStanding {
  return async ({ id, notice }) => {
    const standing = await requests.standing(notice.request)
    if (!standing) return 'holds'
    if (!holdsIn(notice.kind, standing.state)) return 'overtaken'
    return standing.called.includes(id) ? 'called' : 'holds'
  }
}
