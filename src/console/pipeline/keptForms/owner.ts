import { timingSafeEqual } from 'node:crypto'
import type { Vault } from '../../../lib/seal.ts'
import { DAY } from '../../../lib/time.ts'

/** The field of a form that names its member. */
export const OWNER = '_member'
/** The field of a form that is sent again: the id under which it was kept. */
export const KEPT = '_kept'
/** The part of a preview's address that names its form: an opaque id, which only its member can open. */
export const PREVIEW = 'preview'

/** How many days a mark holds: a form that was open over a long weekend is still its member's. */
const DAYS = 4
export const OWNER_LIFE = DAYS * DAY
const MARK = /^([\w-]{1,64})\.(\d{1,6})\.([0-9a-f]{64})$/

const dayOf = (now: Date) => Math.floor(+now / DAY)
const digest = (vault: Vault, staffId: string, day: number) =>
  vault.digest(`${staffId} ${day}`, 'form of a member')

/**
 * Names the member for whom a page is made, for its forms: also when the session is over by the time the form comes.
 * It opens nothing. It stays the same all day (UTC), so that a part that is renewed is not taken for changed.
 */
export function ownerMark(vault: Vault, staffId: string, now: Date): string {
  const day = dayOf(now)
  return `${staffId}.${day}.${digest(vault, staffId, day)}`
}

/** The member whom a mark names; null for a mark that we did not make, or that is over. */
export function ownerIn(vault: Vault, mark: unknown, now: Date): string | null {
  const [, staffId, day, mac] = (typeof mark === 'string' && MARK.exec(mark)) || []
  if (staffId === undefined || day === undefined || mac === undefined) return null
  const age = dayOf(now) - Number(day)
  const isOurs = timingSafeEqual(Buffer.from(mac), Buffer.from(digest(vault, staffId, Number(day))))
  return isOurs && age >= 0 && age < DAYS ? staffId : null
}
