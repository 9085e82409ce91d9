import type { Office } from '../../domain/settings/office.ts'
import { type PaymentWay, paymentWayOf } from '../../domain/settings/payment.ts'
import type { RequestState } from '../../domain/requests/requestLife.ts'
import { services } from '../../domain/services/index.ts'
import { DAY, formatTime, HOUR, MINUTE } from '../../lib/time.ts'
import type { Channel } from '../../domain/requests/channel.ts'
import type { RequestLine } from '../../models/requests/requestLines.ts'
import { promiseOf, type PromiseStanding, wordIsDue } from '../../requests/promise.ts'
import { minutesOnClock } from '../../requests/timing.ts'
import { type ClockWords, clockWords, momentWords } from '../format.ts'
import type { Speak } from '../speak.ts'

const marks = ['new', 'call', 'photos', 'photo-came', 'word-due'] as const
type Mark = (typeof marks)[number]

/** Steps that the list offers as one press: the usual next step, if it needs no text. */
export const quickSteps = ['accept', 'ready'] as const
export type QuickStep = (typeof quickSteps)[number]

const steps: Readonly<Partial<Record<RequestState, QuickStep>>> = { submitted: 'accept', accepted: 'ready' }

/** A request as a line of a list, in words. */
export interface Row {
  readonly reference: string
  readonly revision: number
  readonly service: string
  /** As the applicant typed it; null after the applicant's data were deleted. */
  readonly applicant: string | null
  readonly channel: Channel
  readonly state: RequestState
  /** How its money is paid; null for another result. */
  readonly payment: PaymentWay | null
  readonly filed: string
  /** “รอมา 25 นาที”, “รอมา 1 ชั่วโมง 58 นาที” until an officer accepts it. */
  readonly waited: string | null
  readonly clock: ClockWords
  /** Null before the clock starts. */
  readonly promise: PromiseStanding | null
  /** The time of today's appointment. */
  readonly appointment: string | null
  /** The officer who handles it. */
  readonly handler: string | null
  readonly marks: readonly Mark[]
  /** What the applicant has said against the collected result, in a sentence. */
  readonly objection: string | null
  readonly step: QuickStep | null
}

/** Other data on which a line's words depend. */
interface Circumstances {
  readonly now: Date
  readonly office: Office
  readonly speak: Speak
  readonly appointment: Date | null
  readonly call: boolean
  readonly photos: boolean
  /** A photo that was asked for has come and waits for an officer. */
  readonly photoCame?: boolean
  /** The reader's last visit; null: never. */
  readonly lookedAt: Date | null
}

/** Time since the filing by the wall clock, in words. */
function waitedWords(since: Date, now: Date, { t }: Speak): string {
  const waited = Math.max(0, +now - +since)
  const days = Math.floor(waited / DAY)
  const hours = Math.floor((waited % DAY) / HOUR)
  const minutes = Math.floor((waited % HOUR) / MINUTE)
  if (waited < HOUR) return t('board.waited.minutes', { minutes })
  if (waited < DAY) return t('board.waited.hours', { hours, minutes })
  return t('board.waited.days', { days, hours })
}

function marksOf(
  line: RequestLine,
  { now, office, call, photos, photoCame = false, lookedAt }: Circumstances,
): Mark[] {
  const isNew = lookedAt !== null && line.filedAt > lookedAt
  const set: Readonly<Record<Mark, boolean>> = {
    new: isNew && line.state === 'submitted',
    call,
    photos,
    'photo-came': photoCame,
    'word-due': wordIsDue(line, now, office),
  }
  return marks.filter((mark) => set[mark])
}

/** A clock that stopped in time is no longer at risk. */
function standingOf(line: RequestLine, now: Date, office: Office): PromiseStanding {
  const standing = promiseOf(line, now, office)
  return standing === 'at-risk' && line.timing.readyAt !== null ? 'on-time' : standing
}

function objectionWords({ objection }: RequestLine, { t }: Speak): string | null {
  if (!objection) return null
  const what = t(`console.change.${objection.change}`)
  return objection.words === null ? what : t('board.objection', { what, words: objection.words })
}

export function rowOf(line: RequestLine, about: Circumstances): Row {
  const { now, office, speak, appointment } = about
  const minutes = minutesOnClock(line.timing, line.endedAt ?? now, office)
  return {
    reference: line.reference,
    revision: line.revision,
    service: speak.of(services[line.service].shortName),
    applicant: line.answers?.['name'] ?? null,
    channel: line.channel,
    state: line.state,
    payment: paymentWayOf(line.service, office),
    filed: momentWords(line.filedAt, speak),
    waited: line.state === 'submitted' ? waitedWords(line.filedAt, now, speak) : null,
    clock: clockWords(minutes, line.promisedMinutes, speak),
    promise: minutes === null ? null : standingOf(line, now, office),
    appointment: appointment && formatTime(appointment, speak.language),
    handler: line.handler?.name ?? null,
    marks: marksOf(line, about),
    objection: objectionWords(line, speak),
    step: steps[line.state] ?? null,
  }
}
