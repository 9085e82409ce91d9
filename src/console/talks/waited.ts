import { DAY, HOUR, MINUTE } from '../../lib/time.ts'
import type { TalkOutline } from '../../models/talks/talks.ts'
import { freeSeconds, waitingSince } from '../../talks/waits.ts'
import type { Speak } from '../speak.ts'

function lengthWords(milliseconds: number, { t }: Speak): string {
  if (milliseconds < MINUTE) return t('talks.waited.moment')
  if (milliseconds < HOUR) return t('talks.waited.minutes', { minutes: Math.floor(milliseconds / MINUTE) })
  if (milliseconds >= 2 * DAY) return t('talks.waited.days', { days: Math.floor(milliseconds / DAY) })
  const minutes = Math.floor((milliseconds % HOUR) / MINUTE)
  return t('talks.waited.hours', { hours: Math.floor(milliseconds / HOUR), minutes })
}

/** How long the person has waited: “รอมา 3 นาที”; or, after an officer's message, that it is the person's turn. */
export function waitedWords(talk: TalkOutline, now: Date, speak: Speak): string {
  const since = waitingSince(talk)
  return since === null ? speak.t('talks.waited.answered') : lengthWords(+now - +since, speak)
}

/** For how long an answer is still free; null when it costs a push. */
export function freeWords(talk: TalkOutline, now: Date, { t }: Speak): string | null {
  const seconds = freeSeconds(talk, now)
  return seconds === 0 ? null : t('talks.free-for', { seconds })
}
