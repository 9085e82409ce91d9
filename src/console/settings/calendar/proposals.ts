import type { Settings } from '../../../domain/settings/settings.ts'
import type { CalendarDay } from '../../../lib/calendarFile.ts'
import { cutLabel } from '../../../lib/cutLabel.ts'
import { type Day, weekdayOf } from '../../../lib/time.ts'

/** Letters of a holiday's name. */
const MOST_NAME = 120

/** Why a proposed day is not ticked until somebody ticks it. */
type Caution = 'observed' | 'closed' | 'dismissed' | 'gone'

/** A day that would come into the list of holidays, or go from it. */
export interface Proposal {
  readonly act: 'add' | 'remove'
  readonly day: Day
  readonly name: string
  readonly caution: Caution | null
}

/** A calendar, from a file or a feed. */
export interface Calendar {
  /** What the list of holidays says about where a day is from. */
  readonly source: string
  readonly days: readonly CalendarDay[]
  readonly dismissed: readonly Day[]
  /** Whether the file is the whole of it, so that a day that is missing has been taken away. */
  readonly isWhole: boolean
}

/** Google's calendars call days on which offices are open so; other calendars say it alike. */
const OBSERVED = /วันสำคัญ|observance/i

/**
 * What a calendar would change in the office's list, by day: days that the list does not have, and days from this very
 * calendar that are to come and that it does not have any more. `same`: how many days the list has already.
 */
export function proposalsOf(
  { source, days, dismissed, isWhole }: Calendar,
  { holidays, hours }: Pick<Settings, 'holidays' | 'hours'>,
  today: Day,
): { readonly proposals: readonly Proposal[]; readonly same: number } {
  const known = new Set(holidays.map(({ day }) => day))
  const byDay = new Map<Day, CalendarDay[]>()
  for (const each of days) byDay.set(each.day, [...(byDay.get(each.day) ?? []), each])
  const cautionOf = (day: Day, all: readonly CalendarDay[]): Caution | null => {
    if (dismissed.includes(day)) return 'dismissed'
    if (!hours.weekdays.includes(weekdayOf(day))) return 'closed'
    return all.every(({ note }) => OBSERVED.test(note)) ? 'observed' : null
  }
  const added = [...byDay]
    .filter(([day]) => !known.has(day))
    .map(([day, all]): Proposal => {
      const name = cutLabel(all.map((each) => each.name).join(' / '), MOST_NAME)
      return { act: 'add', day, name, caution: cautionOf(day, all) }
    })
  const removed = holidays
    .filter((each) => isWhole && each.source === source && each.day >= today && !byDay.has(each.day))
    .map(({ day, name }): Proposal => ({ act: 'remove', day, name, caution: 'gone' }))
  return {
    proposals: [...added, ...removed].sort((a, b) => (a.day < b.day ? -1 : 1)),
    same: [...byDay.keys()].filter((day) => known.has(day)).length,
  }
}
