import { caseRoles, type Role, roles } from '../models/staff/staff.ts'

/**
 * Who may see what:
 * - officer: the queue, single requests (with names, telephones, answers and papers), all decisions on them; talks and
 *   left messages
 * - manager: figures, and suggestions without personal data; never a person, an answer, a reference or a talk
 * - admin: both of these, staff, settings and the audit trail
 * - member: own settings and sessions, for all who are signed in
 * - anyone: signing in and out, and the choice of language
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
