import { isOpen, type OfficeCalendar } from '../../lib/officeMinutes.ts'
import { addDays, dayOf } from '../../lib/time.ts'
import { isOpenState } from './requestLife.ts'
import type { PaymentWay } from '../settings/payment.ts'
import type { Settings } from '../settings/settings.ts'
import { wasTransferred } from './paymentOf.ts'
import type { Request } from './request.ts'

/** What an applicant says after the end: it was not received at all, it is not right, or the money has not arrived. */
const objections = ['not-received', 'not-right', 'not-arrived'] as const
export type Objection = (typeof objections)[number]

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
/** With which change the applicant can say that something is wrong; null: it is too late, or nothing was collected. */
export function objectionTo(
  request: Ended,
  now: Date,
  settings: Pick<Settings, 'collection'>,
): Exclude<Objection, 'not-received'> | null {
  const change = wasTransferred(request) ? 'not-arrived' : 'not-right'
  return mayObject(request, change, now, settings) ? change : null
}

/** Why a request that had been ready or collected is worked on again; null where it is not. */
export function openAgain({
  state,
  history,
}: Pick<Request, 'state' | 'history'>): 'not-right' | 'office' | null {
  if (state === 'ready' || !isOpenState(state)) return null
  const last = history.findLast(
    ({ change }) => change === 'not-right' || change === 'reopen' || change === 'rework',
  )
  if (!last) return null
  return last.change === 'not-right' ? 'not-right' : 'office'
}

/** The revision that made the result ready, which a question about its collection names; 0 in earlier releases. */
export function readySince({ history }: Pick<Request, 'history'>): number {
  return history.findLast(({ to }) => to === 'ready')?.revision ?? 0
}

/** Whether the applicant can have received it: at the counter in office hours, or money by a transfer at any time. */
export const mayBeReceived = (payment: PaymentWay | null, now: Date, calendar: OfficeCalendar): boolean =>
  payment === 'transfer' || isOpen(now, calendar)
