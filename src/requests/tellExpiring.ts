import { randomUUID } from 'node:crypto'
import { expiringNotice } from '../chat/requests/noticeMessages.ts'
import { paymentOf } from '../domain/requests/paymentOf.ts'
import { lastDayOf } from '../domain/requests/expiry.ts'
import type { Request } from '../domain/requests/request.ts'
import type { Service } from '../domain/services/service.ts'
import type { Office } from '../domain/settings/office.ts'
import { addDays, dayOf, momentOf } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import { takesPhotos } from './photos.ts'

/**
 * Tells the applicant of a request in which nothing happens when it will expire, what goes with it and how to keep it.
 * @returns false when something has happened or another process has told it since it was read
 */
export async function tellExpiring(
  models: Pick<Models, 'photos' | 'requests'>,
  request: Request,
  now: Date,
  office: Office,
): Promise<boolean> {
  const { id, service, reference, state, revision, changedAt } = request
  const { grave }: Service = office.serviceOf(request)
  const day = lastDayOf(changedAt, now, office.retention)
  const photos = await models.photos.of({ request: id })
  const messages = expiringNotice({
    service,
    reference,
    state,
    payment: paymentOf(request, office),
    since: dayOf(changedAt),
    day,
    photos: photos.length,
    keeps: { appointment: office.visits.on && !grave, photos: takesPhotos(request, office) },
  })
  const notice = {
    // The revision stays, so the moment tells it from an earlier one.
    id: `${id}-expiring-${+now}`,
    kind: 'expiring',
    revision,
    idleSince: changedAt,
    retryKey: randomUUID(),
    messages,
    notBefore: now,
  } as const
  return models.requests.tellExpiring(request, notice, momentOf(addDays(day, 1)), now)
}
