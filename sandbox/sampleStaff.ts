import { COMMAND_LINE } from '../src/models/auditTrail/entry.ts'
import type { Models } from '../src/models/index.ts'
import type { Role } from '../src/models/staff/staff.ts'

/** Invites a sample member and links the LINE account with the code, as both would do. Safe to repeat. */
export async function addSampleMember(
  { staff }: Pick<Models, 'staff'>,
  { name, role, userId }: { readonly name: string; readonly role: Role; readonly userId: string },
  now: Date,
): Promise<void> {
  if (await staff.byLineAccount(userId)) return
  await staff.link(await staff.invite(name, role, now, COMMAND_LINE), userId, now)
}
