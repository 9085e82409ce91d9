import type { Officer } from '../../domain/requests/actor.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { Staff, StaffMember } from '../../models/staff/staff.ts'
import { mayEnter } from '../access.ts'

/**
 * Members to whom a request can be given: all who may open its page and have an account, except the member who asks.
 */
export async function colleaguesOf(staff: Staff, { id: me }: StaffMember, now: Date): Promise<Officer[]> {
  const members = await staff.list(now)
  return members
    .filter(({ id, role, linked }) => linked && id !== me && mayEnter('officer', role))
    .map(({ id, name }) => ({ staffId: id, name }))
}

export interface HandlerShown {
  readonly name: string
  readonly me: boolean
}

export function handlerShown({ handler }: Request, { id: me }: StaffMember): HandlerShown | null {
  return handler && { name: handler.name, me: handler.staffId === me }
}
