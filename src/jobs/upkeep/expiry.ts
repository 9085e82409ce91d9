import { expiringStates, heardBefore, tellBefore } from '../../domain/requests/expiry.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { Office } from '../../domain/settings/office.ts'
import { daysBefore } from '../../domain/settings/retention.ts'
import { addDays, dayOf } from '../../lib/time.ts'
import { eachOf } from '../../lib/eachOf.ts'
import type { Models } from '../../models/index.ts'
import { changeRequest, type ChangeDeps } from '../../requests/changeRequest.ts'
import { tellExpiring } from '../../requests/tellExpiring.ts'
import { AHEAD_DAYS } from './appointments.ts'

interface ExpiryDeps extends ChangeDeps {
  readonly models: ChangeDeps['models'] & Pick<Models, 'outbox'>
}

/**
 * What has become of the notice that told of the end.
 * @param latest when LINE must have taken it so that the applicant has had time
 */
async function toldOf(
  { models }: ExpiryDeps,
  { id, changedAt, expiryTold }: Request,
  latest: Date,
): Promise<'told' | 'untold' | 'waits'> {
  // A process of an earlier release does not remove it when something happens.
  if (+(expiryTold?.idleSince ?? 0) !== +changedAt) return 'untold'
  const pending = (await models.requests.standing(id))?.pending ?? []
  if (pending.some((each) => each.id === expiryTold?.notice)) return 'waits'
  const record = (await models.outbox.noticesOf(id)).find((each) => each.id === expiryTold?.notice)
  if (record?.state === 'waiting') return 'waits'
  if (record?.state === 'accepted' && record.answer && record.answer.at > latest) return 'waits'
  // Its own life was over before it could be sent, as when LINE was out of order for weeks.
  return record?.state === 'overtaken' ? 'untold' : 'told'
}

/** Whether nothing has happened to a request up to the moment at which it was read. */
const mayExpire = ({ state, changedAt }: Request, since: Date) =>
  expiringStates.includes(state) && changedAt < since

/**
 * Tells the applicants of requests in which nothing happens, and lets those requests expire whose applicants were
 * told a day that is over. A request with an appointment today or later stays. Safe to repeat and to run in several
 * processes.
 * @returns how many of each
 * @throws the first failure, after the last one had its turn
 */
export async function expireIdle(
  deps: ExpiryDeps,
  now: Date,
  office: Office,
): Promise<{ readonly told: number; readonly expired: number }> {
  const { models } = deps
  const { retention } = office
  const today = dayOf(now)
  const coming = await models.appointments.between(today, addDays(today, AHEAD_DAYS))
  const booked = new Set(coming.map(({ request }) => request))
  const tell = (request: Request) => tellExpiring(models, request, now, office)
  const expire = async (request: Request) => {
    const was = await toldOf(deps, request, heardBefore(now, retention))
    if (was === 'untold') await tell(request)
    if (was !== 'told') return false
    return changeRequest(deps, request, { change: 'expire' }, { kind: 'calendar' }, now, office)
  }
  const telling = { what: 'told', since: tellBefore(now, retention), work: tell } as const
  const ending = { what: 'expired', since: daysBefore(now, retention.idleRequestDays), work: expire } as const
  const untold = await models.requests.idle({ since: telling.since, toldUntil: null })
  const over = await models.requests.idle({ since: ending.since, toldUntil: now })
  const due = [...untold.map((id) => ({ id, ...telling })), ...over.map((id) => ({ id, ...ending }))].filter(
    ({ id }) => !booked.has(id),
  )
  const counts = { told: 0, expired: 0 }
  await eachOf(due, async ({ id, what, since, work }) => {
    const request = await models.requests.byId(id)
    if (request && mayExpire(request, since) && (await work(request))) counts[what] += 1
  }).finally(() => {
    if (counts.told + counts.expired > 0) deps.noticesWait()
  })
  return counts
}
