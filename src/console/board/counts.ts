import type { RequestClock } from '../../models/requests/requestLines.ts'
import type { Filter, Toggle } from './filter.ts'
import { type GroupId, isInGroup } from './groups.ts'
import type { Urgency } from './order.ts'

/** How many requests a press on each filter would show, the other filters left as they are. */
export interface Counts {
  /** All open requests. */
  readonly open: number
  readonly groups: Readonly<Record<GroupId, number>>
  readonly toggles: Readonly<Record<Toggle, number>>
}

/** An open request with what its place in the order and the filters depend on. */
interface Placed {
  readonly clock: RequestClock
  readonly urgency: Urgency
}

/** What the filters depend on beside the request itself. */
export interface Filtering {
  readonly filter: Filter
  /** The reader. */
  readonly staffId: string
  /** The names of those for whom the reader stands in, by staff id. */
  readonly standsInFor: ReadonlyMap<string, string>
  /** When today's appointments begin, by request id. */
  readonly appointments: ReadonlyMap<string, Date>
}

function passes({ clock, urgency }: Placed, toggle: Toggle, about: Filtering): boolean {
  const { appointments, staffId, standsInFor } = about
  const handler = clock.handler?.staffId
  switch (toggle) {
    case 'mine':
      return handler !== undefined && (handler === staffId || standsInFor.has(handler))
    case 'today':
      return appointments.has(clock.id)
    case 'late':
      return urgency.promise !== 'on-time'
  }
}

/** The open requests that these toggles let through; only those of a group, if one is given. */
export function among(
  placed: readonly Placed[],
  about: Filtering,
  { on, group }: Pick<Filter, 'on' | 'group'>,
): readonly Placed[] {
  return placed.filter(
    (each) =>
      on.every((toggle) => passes(each, toggle, about)) &&
      (group === undefined || isInGroup(each.clock.state, group)),
  )
}

/**
 * The numbers beside the filters.
 * @param placed all open requests of the services that the filter allows
 * @param done how many requests were completed today, as far as the filter allows
 */
export function countsOf(placed: readonly Placed[], done: number, about: Filtering): Counts {
  const { filter } = about
  const passing = among(placed, about, { on: filter.on })
  const inGroup = (group: GroupId) => among(passing, about, { on: [], group }).length
  const withToggle = (toggle: Toggle) =>
    among(placed, about, { ...filter, on: [...filter.on, toggle] }).length
  return {
    open: passing.length,
    groups: {
      new: inGroup('new'),
      papers: inGroup('papers'),
      working: inGroup('working'),
      ready: inGroup('ready'),
      done,
    },
    toggles: { late: withToggle('late'), mine: withToggle('mine'), today: withToggle('today') },
  }
}
