import type { Clock } from '../lib/time.ts'
import type { NoticeSubject } from '../domain/requests/noticeHolds.ts'
import type { Models } from '../models/index.ts'
import { newNotice } from '../models/outbox/outboxDocument.ts'
import type { PendingNotice } from '../models/requests/requestDocument.ts'
import type { Notice, OutboxSender } from '../outbox/outbox.ts'

interface ReleaseDeps {
  readonly models: Pick<Models, 'outbox' | 'requests'>
  readonly outbox: Pick<OutboxSender, 'hold' | 'sendIfDue'>
  readonly clock: Clock
}

const MOST_AT_ONCE = 50

function subjectOf(
  request: string,
  { kind, revision, endedAt, idleSince }: Omit<NoticeSubject, 'request'>,
): NoticeSubject {
  return {
    kind,
    request,
    ...(revision !== undefined && { revision }),
    ...(endedAt && { endedAt }),
    ...(idleSince && { idleSince }),
  }
}

function asNotice(
  { id, retryKey, messages, asks, ...pending }: PendingNotice,
  request: string,
  to: string,
): Notice {
  const notice = subjectOf(request, pending)
  return newNotice({ id, to, messages, notice, retryKey, ...(asks && { asks }) })
}

/**
 * Moves notices that can no longer be undone from their requests into the outbox and sends them, until the signal is
 * aborted. A crash neither loses nor repeats a notice: the request marks the notice as leaving, the outbox records it
 * under its id, and only then the request removes it.
 * @returns how many requests had notices
 */
export async function releaseNotices(
  { models, outbox, clock }: ReleaseDeps,
  signal?: AbortSignal,
): Promise<number> {
  const waiting = await models.requests.pendingNotices(clock(), MOST_AT_ONCE)
  const held: string[] = []
  for (const { request, userId, notices } of waiting) {
    for (const notice of notices) {
      if (signal?.aborted) return waiting.length
      if (!(await models.requests.noticeLeaves(request, notice.id))) continue
      if (userId === null) {
        const { id, retryKey } = notice
        await models.outbox.noteUnsendable({ id, retryKey, notice: subjectOf(request, notice) }, clock())
      } else if (await outbox.hold(asNotice(notice, request, userId))) held.push(notice.id)
      await models.requests.noticeRecorded(request, notice.id)
    }
  }
  // Sent only after all are recorded, so that several notices for one person can be bundled.
  for (const id of held) if (!signal?.aborted) await outbox.sendIfDue(id)
  return waiting.length
}
