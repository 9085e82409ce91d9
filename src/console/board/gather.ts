import type { Office } from '../../domain/settings/office.ts'
import { openStates } from '../../domain/requests/requestLife.ts'
import { startOf } from '../../domain/appointments/slot.ts'
import { dayOf } from '../../lib/time.ts'
import type { Models } from '../../models/index.ts'
import type { Narrowed, RequestLine } from '../../models/requests/requestLines.ts'
import type { TalkOutline } from '../../models/talks/talks.ts'
import type { BoardView } from '../../models/staff/staff.ts'
import type { MemberContext } from '../pageContext.ts'
import { among, type Counts, countsOf, type Filtering } from './counts.ts'
import { type Filter, servicesOf } from './filter.ts'
import { groupIds, type ListId, MOST_ROWS } from './groups.ts'
import { type ListPage, pageOf, readPageOf } from '../views/listPage.ts'
import { byUrgency, urgencyOf } from './order.ts'
import { nextTurn } from './ticking.ts'

/** One list of the board: the page of it that is shown. */
interface Listed<Line> extends ListPage<Line> {
  readonly id: ListId
}

/** All data of the board, as read from the database. */
export interface Gathered {
  readonly lists: readonly Listed<RequestLine>[]
  readonly counts: Counts
  /** When today's appointments begin, by request id. */
  readonly appointments: ReadonlyMap<string, Date>
  /** Ids of requests whose applicant an officer must telephone. */
  readonly calls: ReadonlySet<string>
  /** How many photos of papers were sent, by request id. */
  readonly photos: ReadonlyMap<string, number>
  /** Ids of requests of which a paper that was asked for has come as a photo at which no officer has looked. */
  readonly photosCame: ReadonlySet<string>
  /** The names of those for whom the reader stands in, by staff id. */
  readonly standsInFor: ReadonlyMap<string, string>
  /** The talks and left messages that have not ended, without their words. */
  readonly talks: readonly TalkOutline[]
  /** In how many milliseconds a page has to ask again though nothing has changed. */
  readonly turnsIn: number
  readonly now: Date
  readonly office: Office
}

type About = Pick<Gathered, 'now' | 'office' | 'photosCame'> & Filtering

async function appointmentsToday(
  { appointments }: Pick<Models, 'appointments'>,
  now: Date,
): Promise<ReadonlyMap<string, Date>> {
  const today = dayOf(now)
  return new Map(
    (await appointments.between(today, today)).map(({ request, slot }) => [request, startOf(slot)] as const),
  )
}

/** The lists that are shown, in their order. */
function listsOf({ group }: Filter, order: BoardView['order']): readonly ListId[] {
  if (group === 'done') return ['done']
  if (group !== undefined) return order === 'late' ? ['open'] : [group]
  return order === 'late' ? ['open', 'done'] : groupIds
}

const askedIn = ({ page }: Filter, list: ListId) => (page?.list === list ? page.page : 1)

/** Today's completed requests: their page where the list is shown, otherwise only how many there are. */
async function completedToday(
  { requests }: Pick<Models, 'requests'>,
  { filter, staffId, standsInFor, appointments, now }: About,
  isShown: boolean,
): Promise<ListPage<RequestLine>> {
  const none = pageOf<RequestLine>([], 1, MOST_ROWS)
  // A finished request is not late any more.
  if (filter.on.includes('late')) return none
  const services = servicesOf(filter)
  const only: Narrowed = {
    ...(services && { services }),
    ...(filter.on.includes('mine') && { handlers: [staffId, ...standsInFor.keys()] }),
    ...(filter.on.includes('today') && { ids: [...appointments.keys()] }),
  }
  const day = dayOf(now)
  const count = () => requests.countCompletedOn(day, only)
  if (!isShown) return { ...none, total: await count() }
  const read = (part: { skip: number; most: number }) => requests.linesCompletedOn(day, only, part)
  return readPageOf(askedIn(filter, 'done'), MOST_ROWS, read, count)
}

/**
 * The pages of all lists and the filters' numbers. The order of work depends on the minute, so few fields of all open
 * requests are read to order, count and cut them, and then the lines of those that are shown.
 */
async function listsAndCounts(
  { requests }: Pick<Models, 'requests'>,
  about: About,
  order: BoardView['order'],
): Promise<Pick<Gathered, 'lists' | 'counts' | 'turnsIn'>> {
  const { filter, appointments, photosCame, now, office } = about
  const ids = listsOf(filter, order)
  const services = servicesOf(filter)
  const [clocks, done] = await Promise.all([
    requests.clocksInStates(openStates, services ? { services } : {}),
    completedToday({ requests }, about, ids.includes('done')),
  ])
  const compare = byUrgency(now)
  const placed = clocks
    .map((clock) => ({
      clock,
      urgency: urgencyOf(
        clock,
        { appointment: appointments.get(clock.id) ?? null, hasCome: photosCame.has(clock.id) },
        now,
        office,
      ),
    }))
    .sort((a, b) => compare(a.urgency, b.urgency))
  const pages = ids.map((id) => {
    if (id === 'done') return { id, ...pageOf<string>([], 1, MOST_ROWS) }
    const own = among(placed, about, id === 'open' ? filter : { on: filter.on, group: id })
    return {
      id,
      ...pageOf(
        own.map(({ clock }) => clock.id),
        askedIn(filter, id),
        MOST_ROWS,
      ),
    }
  })
  const found = await requests.linesByIds(pages.flatMap(({ rows }) => rows))
  const lines = new Map(found.map((line) => [line.id, line]))
  return {
    lists: pages.map((page) =>
      page.id === 'done'
        ? { ...done, id: 'done' }
        : { ...page, rows: page.rows.flatMap((id) => lines.get(id) ?? []) },
    ),
    counts: countsOf(placed, done.total, about),
    turnsIn: nextTurn(clocks, appointments.values(), now, office),
  }
}

/** Reads the board's data with a fixed number of queries, whatever the number of rows. */
export async function gather(
  { deps: { models }, member, calls, talks, toLookAt, now, office }: MemberContext,
  filter: Filter,
  order: BoardView['order'],
): Promise<Gathered> {
  const [appointments, standsInFor] = await Promise.all([
    appointmentsToday(models, now),
    models.staff.standsInFor(member.id, dayOf(now)),
  ])
  const photosCame = new Set(toLookAt.flatMap(({ what, request }) => (what === 'photo' ? [request] : [])))
  const about = { appointments, standsInFor, photosCame, now, office, filter, staffId: member.id }
  const { lists, counts, turnsIn } = await listsAndCounts(models, about, order)
  const open = lists.filter(({ id }) => id !== 'done').flatMap(({ rows }) => rows.map(({ id }) => id))
  return {
    appointments,
    standsInFor,
    now,
    office,
    lists,
    counts,
    photosCame,
    turnsIn,
    talks,
    calls: new Set(calls.map(({ request }) => request.id)),
    photos: await models.photos.countsOf(open),
  }
}
