import { formatMoment } from '../lib/time.ts'
import type { Speak } from './speak.ts'

/** A time in a table: “22 พ.ย. 69 13.30 น.”; the unit does not wrap to a line of its own. */
export function momentWords(at: Date, { language }: Speak): string {
  return formatMoment(at, language).replace(/ น\.$/, '\u00a0น.')
}

export interface ClockWords {
  /** “3 / 5 นาที”; only the promise before the clock starts. */
  readonly minutes: string
  /** “เกินกำหนด 2 นาที”, or null while the promise holds. */
  readonly overdue: string | null
}

/**
 * Office minutes compared with the promise, in whole minutes; but a request is late from the first second after the
 * promise.
 * @param minutes on the clock so far; null before it has started
 */
export function clockWords(minutes: number | null, promised: number, { t }: Speak): ClockWords {
  if (minutes === null) return { minutes: t('console.clock.not-started', { promised }), overdue: null }
  const over = minutes - promised
  const overdue =
    over <= 0
      ? null
      : over < 1
        ? t('console.clock.just-overdue')
        : t('console.clock.overdue', { minutes: Math.floor(over) })
  return { minutes: t('console.clock.running', { minutes: Math.floor(minutes), promised }), overdue }
}
