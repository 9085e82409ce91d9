import { addDays, dayOf } from '../../lib/time.ts'
import type { Settings } from '../settings/settings.ts'
import { wasTransferred } from './paymentOf.ts'
import type { Request } from './request.ts'

/** What an applicant says after the end: it was not received at all, it is not right, or the money has not arrived. */
const objections = ['not-received', 'not-right', 'not-arrived'] as const
type Objection = (typeof objections)[number]

export const isObjection = (change: string): change is Objection => objections.some((each) => each === change)

type Ended = Pick<Request, 'state' | 'history' | 'endedAt' | 'answers'>

/** Whether the applicant said today, perhaps by mistake, that everything was received; only that can be taken back. */
function saidReceivedToday({ history, endedAt }: Ended, now: Date): boolean {
  return history.at(-1)?.change === 'receive' && endedAt !== null && dayOf(endedAt) === dayOf(now)
}

/** Whether the applicant may make this change of a completed request. */
export function mayObject(
  request: Ended,
  change: Objection,
  now: Date,
  { collection }: Pick<Settings, 'collection'>,
): boolean {
  const { state, endedAt, answers } = request
  if (state !== 'completed' || endedAt === null || answers === null) return false
  if (change === 'not-received') return saidReceivedToday(request, now)
  const isMoney = wasTransferred(request)
  if (isMoney !== (change === 'not-arrived')) return false
  return dayOf(now) <= addDays(dayOf(endedAt), collection.notRightDays)
}
