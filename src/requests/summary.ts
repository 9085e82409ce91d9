import { costOf } from '../domain/requests/noticeTable.ts'
import type { Office } from '../domain/settings/office.ts'
import type { MissingPaper, RequestSummary } from '../chat/requests/requestCard.ts'
import { mayBeReceived, mayObject, objectionTo } from '../domain/requests/afterCollection.ts'
import { paperName } from '../domain/papers/paperName.ts'
import { isOpenState } from '../domain/requests/requestLife.ts'
import type { Service } from '../domain/services/service.ts'
import type { Vault } from '../lib/seal.ts'
import type { Models } from '../models/index.ts'
import { needsCall, type OutboxState } from '../domain/requests/noticeState.ts'
import type { NoticeRecord } from '../models/outbox/outbox.ts'
import type { Request } from '../domain/requests/request.ts'
import { handoverCode } from './handoverCode.ts'
import { paymentOf } from '../domain/requests/paymentOf.ts'
import { takesPhotos } from './photos.ts'
import { photosCame } from './photosCame.ts'
import { takesProxy } from './proxy.ts'
import { minutesOnClock } from './timing.ts'

/** Not shown as failed: it may have arrived, or it found no chat and the person now reads the news in the chat. */
const notFailed: readonly OutboxState[] = ['unknown', 'no-chat']

/** What to say about the latest notice. One that waits for a free reply is sent together with this answer. */
function truthOf(notice: NoticeRecord | undefined): Pick<RequestSummary, 'noticeFailed' | 'noticeWaits'> {
  if (!notice || notice.held) return { noticeFailed: false, noticeWaits: false }
  return {
    noticeFailed: needsCall(notice) && !notFailed.includes(notice.state),
    noticeWaits: notice.state === 'waiting' && costOf(notice.kind) !== 'low',
  }
}

/** The papers that the office asked for last, with what is wrong with each. */
function missingOf(
  { missingPapers, history }: Request,
  service: Service,
  came: readonly string[],
): MissingPaper[] {
  const reasons = history.findLast(({ change }) => change === 'ask-papers')?.reasons ?? {}
  return missingPapers.map((id) => {
    const reason = reasons[id]
    const name = paperName(service, id)
    return {
      name,
      ...(reason !== undefined && { reason }),
      ...(came.includes(id) && { photoCame: true as const }),
    }
  })
}

/** What the applicant may see of a request: the last reason, the minutes so far, and whether a notice failed. */
export async function summaryOf(
  models: Pick<Models, 'appointments' | 'outbox' | 'photos'>,
  vault: Vault,
  request: Request,
  now: Date,
  office: Office,
): Promise<RequestSummary> {
  const notices = await models.outbox.noticesOf(request.id)
  const latest = request.history.at(-1)
  const service = office.serviceOf(request)
  const payment = paymentOf(request, office)
  return {
    reference: request.reference,
    service: request.service,
    state: request.state,
    passed: request.history.map(({ to, at }) => ({ state: to, at })),
    minutes: minutesOnClock(request.timing, request.endedAt ?? now, office),
    promisedMinutes: request.promisedMinutes,
    missingPapers: missingOf(request, service, await photosCame(models, request)),
    reason: latest && latest.change !== 'complete' ? latest.reason : null,
    appointment: isOpenState(request.state) ? await models.appointments.standing(request.id, now) : null,
    offersAppointment: office.visits.on && !service.grave,
    payment,
    handoverCode:
      request.state === 'ready' && payment !== 'transfer'
        ? handoverCode(vault, request.id, request.unlinkedRevision)
        : null,
    ...truthOf(notices.findLast(({ kind, to }) => kind !== 'reminder' && to === request.userId)),
    takesPhotos: takesPhotos(request, office),
    mayBeReceived: request.state === 'ready' && mayBeReceived(payment, now, office.calendar),
    objection: mayObject(request, 'not-received', now, office)
      ? 'not-received'
      : objectionTo(request, now, office),
    takesProxy: takesProxy(request, office),
  }
}
