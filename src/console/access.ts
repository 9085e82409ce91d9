import { servicesOfDesks } from '../domain/services/desks.ts'
import type { ServiceId } from '../domain/services/ids.ts'
import { caseRoles, type Role, roles, type StaffMember } from '../models/staff/staff.ts'
import type { PageDeps } from './deps.ts'

/**
 * Who may see what:
 * - officer: the queue, single requests (with names, telephones, answers and papers), all decisions on them; talks and
 *   left messages
 * - manager: figures, and suggestions without personal data; never a person, an answer, a reference or a talk
 * - admin: both of these, staff, settings and the audit trail
 * - member: own settings and sessions, for all who are signed in
 * - anyone: signing in and out, and the choice of language
 *
 * Of the services that the office has restricted, officers see only the requests of those for which they are named
 * (`closedServices`).
 */
export type Needs = 'member' | Role

const admitted: Readonly<Record<Needs, readonly Role[]>> = {
  member: roles,
  officer: caseRoles,
  manager: ['manager', 'admin'],
  admin: ['admin'],
}

/** Whether a member with this role may open a route with these needs. */
export function mayEnter(needs: Needs, role: Role): boolean {
  return admitted[needs].includes(role)
}

/** To which services a member's own lists and numbers are narrowed at first: those of the member's desks. */
export function ownServices({ desks = [] }: Pick<StaffMember, 'desks'>): { services?: readonly ServiceId[] } {
  const services = servicesOfDesks(desks)
  return services ? { services } : {}
}

/** Those that are of a member's own desks; all for whoever works at every desk, or at none. */
export function ofOwnDesks<Of extends { readonly service: ServiceId }>(
  member: Pick<StaffMember, 'desks'>,
  all: readonly Of[],
): readonly Of[] {
  const { services } = ownServices(member)
  return services ? all.filter(({ service }) => services.includes(service)) : all
}

/**
 * What pages get for a member to whom these services are closed: the requests without theirs. Pages read, count and
 * change requests through it alone, so none of them has to ask.
 */
export function depsWithout(deps: PageDeps, closed: readonly ServiceId[]): PageDeps {
  if (closed.length === 0) return deps
  const { index, models } = deps
  return {
    ...deps,
    models: { ...models, requests: { ...models.requests, ...models.requests.without(closed) } },
    index: { ...index, find: (query) => index.find(query, closed) },
  }
}
