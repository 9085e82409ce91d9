import { type ServiceId, serviceIds } from '../services/ids.ts'

/** Whether somebody else may collect a result: in general, and by service where it differs. */
interface Proxies {
  readonly on: boolean
  readonly services: Readonly<Partial<Record<ServiceId, boolean>>>
}

/** The manual says nothing about proxies, so the office decides. */
export function mayProxyCollect(service: ServiceId, { proxies }: { readonly proxies: Proxies }): boolean {
  return proxies.services[service] ?? proxies.on
}

/** Whether somebody else may collect the result of any service, so that a letter of authority is of use. */
export const mayAnyProxyCollect = (office: { readonly proxies: Proxies }): boolean =>
  serviceIds.some((id) => mayProxyCollect(id, office))
