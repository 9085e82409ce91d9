import type { Day } from '../../lib/time.ts'

/** The days on which a member is away, both included, and who does the member's work. */
export interface Absence {
  readonly from: Day
  readonly until: Day
  /** The id of the member who stands in; null: nobody. */
  readonly standIn: string | null
}

interface MaybeAway {
  readonly id: string
  readonly absence: Absence | null
}

/** Whether a member is away on a day. */
export function isAway({ absence }: Pick<MaybeAway, 'absence'>, day: Day): boolean {
  return absence !== null && absence.from <= day && day <= absence.until
}

/**
 * Who does a member's work on a day: the member; while away the stand-in, or whoever stands in for that one.
 * @returns null when everybody is away, or the stand-in is not among the members any more
 */
export function actingFor<Member extends MaybeAway>(
  member: Member,
  members: readonly Member[],
  day: Day,
): Member | null {
  const seen = new Set<string>()
  let acting: Member | undefined = member
  while (acting && isAway(acting, day) && !seen.has(acting.id)) {
    seen.add(acting.id)
    const standIn: string | null | undefined = acting.absence?.standIn
    acting = members.find(({ id }) => id === standIn)
  }
  return acting && !isAway(acting, day) ? acting : null
}
