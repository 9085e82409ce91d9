import { eachOf } from '../lib/eachOf.ts'
import type { Clock } from '../lib/time.ts'
import { transferDayOf, wasTransferred } from '../domain/requests/paymentOf.ts'
import { completedNotice } from '../chat/requests/noticeMessages.ts'
import { isForFormerChat, type NoticeSubject } from '../domain/requests/noticeHolds.ts'
import type { Request } from '../domain/requests/request.ts'
import type { NoticeKind } from '../domain/requests/requestLife.ts'
import type { Models } from '../models/index.ts'
import { newNotice } from '../models/outbox/outboxDocument.ts'
import type { PendingNotices } from '../models/requests/requests.ts'
import type { PendingNotice } from '../models/requests/requestDocument.ts'
import type { Notice, OutboxSender, ProgressLine } from '../outbox/outbox.ts'
import { openSurvey, withdrawSurvey } from './openSurvey.ts'

interface ReleaseDeps {
  readonly models: Pick<Models, 'inbox' | 'outbox' | 'requests' | 'surveys'>
  readonly outbox: Pick<OutboxSender, 'hold' | 'holdLine' | 'sendIfDue'>
  readonly clock: Clock
}

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

/** A pending notice that is no progress line. */
type TrueNotice = PendingNotice & { readonly kind: NoticeKind }

const isNotice = (pending: PendingNotice): pending is TrueNotice => pending.kind !== 'progress'

function asLine(
  { id, retryKey, messages, revision = 0, corrects }: PendingNotice,
  request: string,
  to: string,
): ProgressLine {
  return newNotice({
    id,
    to,
    messages,
    retryKey,
    progress: { request, revision, ...(corrects && { corrects }) },
  })
}

function asNotice(
  { id, retryKey, messages, asks, ...pending }: TrueNotice,
  request: string,
  to: string,
): Notice {
  const notice = subjectOf(request, pending)
  return newNotice({ id, to, messages, notice, retryKey, ...(asks && { asks }) })
}

/** Thanks for a hand-over, without the survey that the person has answered after an earlier one. */
function withoutSurvey({ asks, ...notice }: TrueNotice, request: Request): TrueNotice {
  if (!asks) return notice
  const { service, reference } = request
  const money = { transferred: wasTransferred(request), transferredOn: transferDayOf(request) }
  const thanks = completedNotice({ service, reference, survey: null, ...money })
  return { ...notice, messages: thanks }
}

/** Closes the survey of a reopened request, of which the chat then asks nothing more. */
async function closeSurvey(
  models: ReleaseDeps['models'],
  id: string,
  userId: string,
  notice: TrueNotice,
  now: Date,
): Promise<void> {
  const survey = await withdrawSurvey(models, id)
  if (survey === null) return
  // Before whatever the person does from now on.
  const over = { id: `survey-over-${notice.id}`, at: +now - 1, kind: 'survey-over', survey } as const
  await models.inbox.tell(userId, over, now)
}

/** Opens the survey that a notice asks, or closes that of a reopened request. Safe to repeat. */
async function withSurvey(
  models: ReleaseDeps['models'],
  { request: id, userId }: { readonly request: string; readonly userId: string },
  notice: TrueNotice,
  now: Date,
): Promise<TrueNotice> {
  if (notice.kind === 'reopened') await closeSurvey(models, id, userId, notice, now)
  if (!notice.asks) return notice
  const request = await models.requests.byId(id)
  if (!request) return notice
  const opened = await openSurvey(models, request, notice.asks.set, now)
  // The applicant may have opened the request again before its survey was there to be closed.
  if ((await models.requests.byId(id))?.state !== 'completed') await withdrawSurvey(models, id)
  return opened ? notice : withoutSurvey(notice, request)
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
  const waiting = await models.requests.pendingNotices(clock())
  const held: string[] = []
  const [recorded] = await Promise.allSettled([eachOf(waiting, async (each) => record(each), signal)])
  // Sent only after all are recorded, so that several notices for one person can be bundled.
  await eachOf(held, (id) => outbox.sendIfDue(id), signal)
  if (recorded.status === 'rejected') throw recorded.reason
  return waiting.length

  async function record({ request, userId, notices, ...unlinked }: PendingNotices) {
    for (const notice of notices) {
      if (signal?.aborted) return
      if (!(await models.requests.noticeLeaves(request, notice.id))) continue
      const isForNobody = userId === null || isForFormerChat(notice, unlinked)
      if (!isNotice(notice)) {
        if (!isForNobody) await outbox.holdLine(asLine(notice, request, userId))
        // Whoever linked the request since has seen the news on its card.
      } else if (isForNobody) {
        if (notice.kind === 'reopened') await withdrawSurvey(models, request)
        const { id, retryKey } = notice
        await models.outbox.noteUnsendable({ id, retryKey, notice: subjectOf(request, notice) }, clock())
      } else {
        const leaving = await withSurvey(models, { request, userId }, notice, clock())
        if (await outbox.hold(asNotice(leaving, request, userId))) held.push(notice.id)
      }
      await models.requests.noticeRecorded(request, notice.id)
    }
  }
}
