import type { Officer } from '../../domain/requests/actor.ts'
import type { Request } from '../../domain/requests/request.ts'
import { dayOf } from '../../lib/time.ts'
import { isAway } from '../../models/staff/absence.ts'
import { closedServices, type StaffMember } from '../../models/staff/staff.ts'
import { mayEnter } from '../access.ts'
import type { MemberContext } from '../pageContext.ts'

/**
 * Members to whom a request can be given: all who may open its page, have an account and are not away, except the member
 * who asks.
 */
export async function colleaguesOf(
  { deps, member: { id: me }, now, office }: Pick<MemberContext, 'deps' | 'member' | 'now' | 'office'>,
  { service }: Pick<Request, 'service'>,
): Promise<Officer[]> {
  const members = await deps.models.staff.list(now)
  return members
    .filter((member) => member.linked && member.id !== me && mayEnter('officer', member.role))
    .filter((member) => !isAway(member, dayOf(now)) && !closedServices(member, office).includes(service))
    .map(({ id, name }) => ({ staffId: id, name }))
}

export interface HandlerShown {
  readonly name: string
  readonly me: boolean
}

export function handlerShown({ handler }: Request, { id: me }: StaffMember): HandlerShown | null {
  return handler && { name: handler.name, me: handler.staffId === me }
}
