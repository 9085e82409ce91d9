import type { StaffMember } from '../../models/staff/staff.ts'
import type { ConsoleDeps } from '../deps.ts'

/**
 * The member of a session. The session ends at once if the member has left, or the LINE account of the sign-in is not
 * linked any more.
 * @param doing whether the member acts now; requests that a page sends on its own do not extend the session
 */
export async function memberOf(
  deps: ConsoleDeps,
  session: string | null,
  doing: boolean,
): Promise<StaffMember | null> {
  const { sessions, staff } = deps.models
  if (session === null) return null
  const signedIn = await sessions.memberOf(session, deps.clock(), doing)
  if (signedIn === null) return null
  const member = await staff.byLink(signedIn.id, signedIn.links)
  if (member === null) await sessions.signOut(session)
  return member
}
