import type { Office } from '../../domain/settings/office.ts'
import { startOf } from '../../domain/appointments/slot.ts'
import { dayOf } from '../../lib/time.ts'
import type { Models } from '../../models/index.ts'
import type { Narrowed, RequestLine } from '../../models/requests/requestLines.ts'
import type { MemberContext } from '../pageContext.ts'
import { type Filter, servicesOf } from './filter.ts'
import { type GroupId, MOST_ROWS } from './groups.ts'

/** All data of the board, as read from the database. */
export interface Gathered {
  readonly lines: Readonly<Record<GroupId, readonly RequestLine[]>>
  /** When today's appointments begin, by request id. */
  readonly appointments: ReadonlyMap<string, Date>
  /** Ids of requests whose applicant an officer must telephone. */
  readonly calls: ReadonlySet<string>
  /** Ids of requests with photos of papers. */
  readonly photos: ReadonlySet<string>
  readonly now: Date
  readonly office: Office
}

/** One more than a page shows, to know whether more exist. */
const MOST = MOST_ROWS + 1

async function appointmentsToday(
  { appointments }: Pick<Models, 'appointments'>,
  now: Date,
): Promise<ReadonlyMap<string, Date>> {
  const today = dayOf(now)
  return new Map(
    (await appointments.between(today, today)).map(({ request, slot }) => [request, startOf(slot)] as const),
  )
}

function narrowed(filter: Filter, staffId: string, appointments: ReadonlyMap<string, Date>): Narrowed {
  const services = servicesOf(filter)
  return {
    ...(services && { services }),
    ...(filter.on.includes('mine') && { handler: staffId }),
    ...(filter.on.includes('today') && { ids: [...appointments.keys()] }),
  }
}

async function linesOf(
  { requests }: Pick<Models, 'requests'>,
  only: Narrowed,
  now: Date,
): Promise<Gathered['lines']> {
  const [fresh, papers, working, ready, done] = await Promise.all([
    requests.linesInStates(['submitted'], only, MOST),
    requests.linesInStates(['papers_missing'], only, MOST),
    requests.linesInStates(['accepted', 'paused'], only, MOST),
    requests.linesInStates(['ready'], only, MOST),
    requests.linesCompletedOn(dayOf(now), only, MOST),
  ])
  return { new: fresh, papers, working, ready, done }
}

/** Reads the board's data with a fixed number of queries, whatever the number of rows. */
export async function gather(
  { deps: { models }, member, calls, now, office }: MemberContext,
  filter: Filter,
): Promise<Gathered> {
  const appointments = await appointmentsToday(models, now)
  const lines = await linesOf(models, narrowed(filter, member.id, appointments), now)
  const photos = await models.photos.requestsAmong(
    [...lines.new, ...lines.papers, ...lines.working].map(({ id }) => id),
  )
  return {
    lines,
    appointments,
    calls: new Set(calls.map(({ request }) => request.id)),
    photos: new Set(photos),
    now,
    office,
  }
}
