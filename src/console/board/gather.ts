import type { Office } from '../../domain/settings/office.ts'
import { openStates, type RequestState } from '../../domain/requests/requestLife.ts'
import { startOf } from '../../domain/appointments/slot.ts'
import { dayOf } from '../../lib/time.ts'
import type { Models } from '../../models/index.ts'
import type { Narrowed, RequestClock, RequestLine } from '../../models/requests/requestLines.ts'
import type { MemberContext } from '../pageContext.ts'
import { type Filter, servicesOf } from './filter.ts'
import { type GroupId, groupStates, MOST_ROWS } from './groups.ts'
import { type ListPage, pageOf, readPageOf } from '../views/listPage.ts'
import { byUrgency, urgencyOf } from './order.ts'

/** All data of the board, as read from the database. */
export interface Gathered {
  /** The page of each group that the board shows. */
  readonly groups: Readonly<Record<GroupId, ListPage<RequestLine>>>
  /** When today's appointments begin, by request id. */
  readonly appointments: ReadonlyMap<string, Date>
  /** Ids of requests whose applicant an officer must telephone. */
  readonly calls: ReadonlySet<string>
  /** Ids of requests with photos of papers. */
  readonly photos: ReadonlySet<string>
  readonly now: Date
  readonly office: Office
}

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

/** The ids of a group's requests in the order of work, those that the filter leaves out taken away. */
function orderedIds(
  clocks: readonly RequestClock[],
  { appointments, now, office }: Pick<Gathered, 'appointments' | 'now' | 'office'>,
  filter: Filter,
): string[] {
  const compare = byUrgency(now)
  return clocks
    .map((line) => ({
      id: line.id,
      urgency: urgencyOf(line, appointments.get(line.id) ?? null, now, office),
    }))
    .filter(({ urgency }) => !filter.on.includes('late') || urgency.promise !== 'on-time')
    .sort((a, b) => compare(a.urgency, b.urgency))
    .map(({ id }) => id)
}

const askedIn = ({ page }: Filter, group: GroupId) => (page?.list === group ? page.page : 1)

function completedOn(
  { requests }: Pick<Models, 'requests'>,
  only: Narrowed,
  now: Date,
  filter: Filter,
): Promise<ListPage<RequestLine>> {
  const day = dayOf(now)
  // A finished request is not late any more.
  if (filter.on.includes('late')) return Promise.resolve(pageOf<RequestLine>([], 1, MOST_ROWS))
  return readPageOf(
    askedIn(filter, 'done'),
    MOST_ROWS,
    (part) => requests.linesCompletedOn(day, only, part),
    () => requests.countCompletedOn(day, only),
  )
}

/**
 * The pages of all groups. The order of work depends on the minute, so few fields of all open requests are read to
 * order and cut them, and then the lines of those that are shown.
 */
async function groupsOf(
  models: Pick<Models, 'requests'>,
  only: Narrowed,
  about: Pick<Gathered, 'appointments' | 'now' | 'office'>,
  filter: Filter,
): Promise<Gathered['groups']> {
  const [clocks, done] = await Promise.all([
    models.requests.clocksInStates(openStates, only),
    completedOn(models, only, about.now, filter),
  ])
  const idsOf = (group: keyof typeof groupStates) => {
    const states: readonly RequestState[] = groupStates[group]
    const own = clocks.filter(({ state }) => states.includes(state))
    return pageOf(orderedIds(own, about, filter), askedIn(filter, group), MOST_ROWS)
  }
  const ids = { new: idsOf('new'), papers: idsOf('papers'), working: idsOf('working'), ready: idsOf('ready') }
  const found = await models.requests.linesByIds(Object.values(ids).flatMap(({ rows }) => rows))
  const lines = new Map(found.map((line) => [line.id, line]))
  const linesOf = (page: ListPage<string>) => ({
    ...page,
    rows: page.rows.flatMap((id) => lines.get(id) ?? []),
  })
  return {
    new: linesOf(ids.new),
    papers: linesOf(ids.papers),
    working: linesOf(ids.working),
    ready: linesOf(ids.ready),
    done,
  }
}

/** Reads the board's data with a fixed number of queries, whatever the number of rows. */
export async function gather(
  { deps: { models }, member, calls, now, office }: MemberContext,
  filter: Filter,
): Promise<Gathered> {
  const appointments = await appointmentsToday(models, now)
  const about = { appointments, now, office }
  const groups = await groupsOf(models, narrowed(filter, member.id, appointments), about, filter)
  const photos = await models.photos.requestsAmong(
    [groups.new, groups.papers, groups.working].flatMap(({ rows }) => rows.map(({ id }) => id)),
  )
  return {
    ...about,
    groups,
    calls: new Set(calls.map(({ request }) => request.id)),
    photos: new Set(photos),
  }
}
