import type { Office } from '../../domain/settings/office.ts'
import { officeMinutes, openFor, stretchesOf } from '../../lib/officeMinutes.ts'
import { addDays, DAY, dayOf, HOUR, MINUTE, momentOf } from '../../lib/time.ts'
import type { TalkOutline } from '../../models/talks/talks.ts'
import { freeSeconds, waitingSince } from '../../talks/waits.ts'
import type { Speak } from '../speak.ts'

/** From here on a wait is told in days. */
const IN_DAYS = 2 * DAY

/** How long a person has waited. */
interface Waited {
  readonly words: string
  /** In milliseconds, for the page to count on; null where the words stand still. */
  readonly counts: { readonly length: number; readonly inOffice: boolean; readonly runsFor: number } | null
}

function lengthWords(milliseconds: number, { t }: Speak): string {
  if (milliseconds < MINUTE) return t('talks.waited.moment')
  if (milliseconds < HOUR) return t('talks.waited.minutes', { minutes: Math.floor(milliseconds / MINUTE) })
  if (milliseconds >= IN_DAYS) return t('talks.waited.days', { days: Math.floor(milliseconds / DAY) })
  const minutes = Math.floor((milliseconds % HOUR) / MINUTE)
  return t('talks.waited.hours', { hours: Math.floor(milliseconds / HOUR), minutes })
}

/**
 * How long the person has waited: “รอมา 3 นาที”, where the office was closed meanwhile in its own time: “รอมา 25 นาที
 * ของเวลาทำการ”; or, after an officer's message, that it is the person's turn.
 */
export function waitedOf(
  talk: TalkOutline,
  now: Date,
  office: Pick<Office, 'calendar'>,
  speak: Speak,
): Waited {
  const since = waitingSince(talk)
  if (since === null) return { words: speak.t('talks.waited.answered'), counts: null }
  const passed = Math.max(0, +now - +since)
  const open = officeMinutes(since, now, office.calendar) * MINUTE
  if (passed >= IN_DAYS) return { words: lengthWords(passed, speak), counts: null }
  const inOffice = passed - open >= MINUTE
  const length = inOffice ? open : passed
  const words = lengthWords(length, speak)
  return {
    words: inOffice ? speak.t('talks.waited.in-office', { length: words }) : words,
    counts: { length, inOffice, runsFor: inOffice ? openFor(now, office.calendar) : DAY },
  }
}

/** In how many milliseconds the office opens, goes to lunch or closes, or the day ends: then waits count otherwise. */
export function turnsIn(now: Date, { calendar }: Pick<Office, 'calendar'>): number {
  const dayEnds = +momentOf(addDays(dayOf(now), 1), 0) - +now
  const turns = stretchesOf(dayOf(now), calendar).flatMap(({ from, to }) => [+from - +now, +to - +now])
  return Math.min(dayEnds, ...turns.filter((wait) => wait > 0))
}

/** For how many seconds an answer is still free, with the words for it; null when it costs a push. */
export function freeOf(
  talk: TalkOutline,
  now: Date,
  { t }: Speak,
): { readonly seconds: number; readonly words: string } | null {
  const seconds = freeSeconds(talk, now)
  return seconds === 0 ? null : { seconds, words: t('talks.free-for', { seconds }) }
}
