import { type ServiceId, serviceIds } from '../services/ids.ts'
import { services } from '../services/index.ts'
import type { Service } from '../services/service.ts'

/** The services in all their versions. Version 0 is the manual of 11 March 2559. */
export interface Catalogue {
  /** The current version, for reading and for a new request. */
  readonly service: (id: ServiceId) => Service
  readonly serviceVersion: (id: ServiceId) => number
  /**
   * The version that a request was filed under. If this process has not loaded that version yet (it can take
   * ten seconds), the newest that it has.
   */
  readonly serviceAt: (id: ServiceId, version: number) => Service
  /** A request's service, in the version under which it was filed. */
  readonly serviceOf: (request: { readonly service: ServiceId; readonly serviceVersion: number }) => Service
}

/** @param published each service's versions from 1 on. Keep one object per version: questions are cached by object */
export function catalogueOf(published: ReadonlyMap<ServiceId, readonly Service[]>): Catalogue {
  const serviceVersion = (id: ServiceId) => published.get(id)?.length ?? 0
  const serviceAt = (id: ServiceId, version: number): Service => {
    const known = Math.min(version, serviceVersion(id))
    return published.get(id)?.[known - 1] ?? services[id]
  }
  return {
    service: (id) => serviceAt(id, serviceVersion(id)),
    serviceVersion,
    serviceAt,
    serviceOf: (request) => serviceAt(request.service, request.serviceVersion),
  }
}

/** The version of each service that the office has edited; a service without an entry is as the manual has it. */
export type ServiceVersions = Readonly<Partial<Record<ServiceId, number>>>

export function versionsOf({ serviceVersion }: Catalogue): ServiceVersions {
  return Object.fromEntries(
    serviceIds.map((id) => [id, serviceVersion(id)] as const).filter(([, version]) => version > 0),
  )
}

/** Whether all these versions are loaded. */
export function hasVersions({ serviceVersion }: Catalogue, versions: ServiceVersions): boolean {
  return serviceIds.every((id) => serviceVersion(id) >= (versions[id] ?? 0))
}

/** The services when these versions were the current ones. */
export function asOf({ serviceAt, serviceOf }: Catalogue, versions: ServiceVersions): Catalogue {
  const serviceVersion = (id: ServiceId) => versions[id] ?? 0
  return { service: (id) => serviceAt(id, serviceVersion(id)), serviceVersion, serviceAt, serviceOf }
}

/** The services as the manual has them, without the office's versions. */
export const manualCatalogue: Catalogue = catalogueOf(new Map())
