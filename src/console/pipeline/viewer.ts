import type { StaffMember } from '../../models/staff/staff.ts'
import type { ConsoleDeps } from '../deps.ts'

/**
 * Whose session this is. A session whose member has left or lost the LINE account ends at once.
 * @param doing whether the member does something now; what a page asks for by itself keeps no session awake
 */
export async function memberOf(
  deps: ConsoleDeps,
  session: string | null,
  doing: boolean,
): Promise<StaffMember | null> {
  const { sessions, staff } = deps.models
  if (session === null) return null
  const id = await sessions.staffOf(session, deps.clock(), doing)
  if (id === null) return null
  const member = await staff.byId(id)
  if (member === null) await sessions.signOut(session)
  return member
}
