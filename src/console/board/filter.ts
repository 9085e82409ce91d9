import { z } from 'zod'
import { type ServiceId, serviceIds } from '../../domain/services/ids.ts'
import { desks } from '../../domain/services/desks.ts'
import { services } from '../../domain/services/index.ts'
import type { Service } from '../../domain/services/service.ts'
import { type AskedPage, listPageValue, readListPage } from '../views/listPage.ts'
import { type GroupId, groupIds, type ListId, listIds } from './groups.ts'

/** Filters of the board that one press switches on or off, beside service and desk. */
const toggles = ['mine', 'today', 'late'] as const
export type Toggle = (typeof toggles)[number]

/** The board's filter. It is part of the address, so it must not name a person. */
export interface Filter {
  readonly service: ServiceId | null
  readonly desk: Service['desk'] | null
  readonly on: readonly Toggle[]
  /** The only group shown; absent: all. */
  readonly group?: GroupId
  /** A later page of one of the lists; absent: the first page of each. */
  readonly page?: AskedPage<ListId>
}

export const everything: Filter = { service: null, desk: null, on: [] }

const on = z.literal('1').optional().catch(undefined)
const schema = z
  .object({
    service: z.enum(serviceIds).nullable().catch(null),
    desk: z.enum(desks).nullable().catch(null),
    mine: on,
    today: on,
    late: on,
    group: z.enum(groupIds).optional().catch(undefined),
    page: z.unknown().optional(),
  })
  .catch({ service: null, desk: null })

/** Reads the filter from an address or a form; unknown values do not filter. */
export function readFilter(given: unknown): Filter {
  const { service, desk, group, page: asked, ...read } = schema.parse(given)
  const page = readListPage(asked, listIds)
  const on = toggles.filter((toggle) => read[toggle] !== undefined)
  return { service, desk, on, ...(group && { group }), ...(page && { page }) }
}

/** Reads the filter from a query without its question mark, as `filterQuery` writes it. */
export function filterIn(query: string): Filter {
  return readFilter(Object.fromEntries(new URLSearchParams(query)))
}

/** Writes the filter as a query, “desk=finance&mine=1”; empty without a filter. */
export function filterQuery({ service, desk, on, group, page }: Filter): string {
  return new URLSearchParams({
    ...(service && { service }),
    ...(desk && { desk }),
    ...Object.fromEntries(on.map((toggle) => [toggle, '1'])),
    ...(group && { group }),
    ...(page && page.page > 1 && { page: listPageValue(page) }),
  }).toString()
}

/** The address of the board with this filter. */
export function boardAddress(filter: Filter): string {
  const query = filterQuery(filter)
  return query === '' ? '/console' : `/console?${query}`
}

/** The filter after a press on one of the toggles; it begins with the first page. */
export function pressed({ service, desk, on, group }: Filter, toggle: Toggle): Filter {
  const isOn = on.includes(toggle)
  return {
    service,
    desk,
    ...(group && { group }),
    on: toggles.filter((each) => (each === toggle ? !isOn : on.includes(each))),
  }
}

/** The filter after a press on a group: only that group; all groups after a press on the one shown, or on none. */
export function pressedGroup({ service, desk, on, group: shown }: Filter, group?: GroupId): Filter {
  return { service, desk, on, ...(group && group !== shown && { group }) }
}

/** Services that the filter allows; null: all. */
export function servicesOf({ service, desk }: Filter): readonly ServiceId[] | null {
  if (service === null && desk === null) return null
  return serviceIds.filter(
    (id) => (service === null || id === service) && (desk === null || services[id].desk === desk),
  )
}
