import type { Officer } from '../../domain/requests/actor.ts'
import type { Vault } from '../../lib/seal.ts'
import type { Models } from '../../models/index.ts'
import { nameKey, type StaffLine } from './readList.ts'

interface Deps {
  readonly models: Pick<Models, 'staff'>
  readonly vault: Vault
}

/** So many members of one name may have come and gone within the days for which their records are kept. */
const MOST_FORMER = 20

/** The id of a member who is added from a list: the same for the same name, so that two presses add one member. */
function memberId(vault: Vault, key: string, former: number): string {
  const hex = vault.digest(`${key}\n${former}`, 'member of a pasted list')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )
}

/**
 * Adds the member of a line, unless somebody of this name works here: also when the same list is sent twice, or by two
 * administrators at the same moment.
 * @returns the link code; null when nobody was added
 */
export async function addFromList(
  { models, vault }: Deps,
  line: StaffLine,
  by: Officer,
  now: Date,
): Promise<string | null> {
  const { name, role, desks } = line
  if (role === null) return null
  const key = nameKey(name)
  const here = await models.staff.list(now)
  if (here.some((each) => nameKey(each.name) === key)) return null
  for (let former = 0; former < MOST_FORMER; former += 1) {
    const id = memberId(vault, key, former)
    const code = await models.staff.inviteAs(id, name, role, now, by, desks)
    if (code !== null) return code
    // The id belongs to somebody who has left or has another name by now, or was added at this moment.
    const row = await models.staff.row(id, now)
    if (row !== null && nameKey(row.name) === key) return null
  }
  return null
}
