import { serviceIds, type ServiceId } from './ids.ts'
import { services } from './index.ts'
import type { Service } from './service.ts'

export type Desk = Service['desk']
export const desks = ['one-stop', 'finance'] as const satisfies readonly Desk[]

/** The services of these desks; null, for all services, when there is no desk or every one. */
export function servicesOfDesks(own: readonly Desk[]): readonly ServiceId[] | null {
  if (desks.every((desk) => own.includes(desk) === own.length > 0)) return null
  return serviceIds.filter((id) => own.includes(services[id].desk))
}
