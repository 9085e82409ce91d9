import type { Officer } from '../../domain/requests/actor.ts'
import type { Request } from '../../domain/requests/request.ts'
import { dayOf } from '../../lib/time.ts'
import { isAway } from '../../models/staff/absence.ts'
import type { Staff, StaffMember } from '../../models/staff/staff.ts'
import { mayEnter } from '../access.ts'

/**
 * Members to whom a request can be given: all who may open its page, have an account and are not away, except the member
 * who asks.
 */
export async function colleaguesOf(staff: Staff, { id: me }: StaffMember, now: Date): Promise<Officer[]> {
  const members = await staff.list(now)
  return members
    .filter((member) => member.linked && member.id !== me && mayEnter('officer', member.role))
    .filter((member) => !isAway(member, dayOf(now)))
    .map(({ id, name }) => ({ staffId: id, name }))
}

export interface HandlerShown {
  readonly name: string
  readonly me: boolean
}

export function handlerShown({ handler }: Request, { id: me }: StaffMember): HandlerShown | null {
  return handler && { name: handler.name, me: handler.staffId === me }
}
