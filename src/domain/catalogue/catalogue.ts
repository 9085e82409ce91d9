import { services } from '../services/index.ts'
import type { ServiceId } from '../services/ids.ts'
import type { Service } from '../services/service.ts'

/** The services as the office has them, now and before: version 0 is the manual's of 11 March 2559. */
export interface Catalogue {
  /** For whoever looks around or files something new. */
  readonly service: (id: ServiceId) => Service
  readonly serviceVersion: (id: ServiceId) => number
  /**
   * The version that a request began with. One published so recently that this process has not read it yet (ten
   * seconds) is the newest that it knows.
   */
  readonly serviceAt: (id: ServiceId, version: number) => Service
  /** A request's service, in the version that it began with. */
  readonly serviceOf: (request: { readonly service: ServiceId; readonly serviceVersion: number }) => Service
}

/** @param published by service, its versions from 1 on, one object each: questions are worked out once for an object */
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

/** The manual's own, which the office has not changed. */
export const manualCatalogue: Catalogue = catalogueOf(new Map())
