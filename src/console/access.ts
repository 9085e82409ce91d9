import type { Role } from '../models/staff.ts'

/**
 * Who may see what:
 *
 * - officer: the queue and single requests, with names, telephones, answers and papers, and every decision on them;
 *   talks and left messages
 * - manager: figures; never a person, an answer, a reference or a talk
 * - admin: both of these, the list of staff, and the settings
 * - anyone: signing in and out, and the choice of language
 */
export type Needs = 'anyone' | Role

const admitted: Readonly<Record<Role, readonly Role[]>> = {
  officer: ['officer', 'admin'],
  manager: ['manager', 'admin'],
  admin: ['admin'],
}

/** Whether a member of this role may see what needs another. */
export function mayEnter(needs: Role, role: Role): boolean {
  return admitted[needs].includes(role)
}
