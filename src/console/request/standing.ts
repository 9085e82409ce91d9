import { reasonText } from '../../domain/requests/cannedReasons.ts'
import type { Office } from '../../domain/settings/office.ts'
import { SECOND } from '../../lib/time.ts'
import type { Request } from '../../domain/requests/request.ts'
import { mayDo } from '../../requests/annotate.ts'
import { promiseOf, wordIsDue } from '../../requests/promise.ts'
import { minutesOnClock } from '../../requests/timing.ts'
import { mayUndo } from '../../requests/undo.ts'
import { type ClockWords, clockWords, momentWords } from '../format.ts'
import type { Speak } from '../speak.ts'

export interface ClockShown extends ClockWords {
  /** The request will soon be late. */
  readonly atRisk: boolean
  /** The reason why the clock is paused now. */
  readonly paused: string | null
}

export function clockShown(request: Request, now: Date, office: Office, speak: Speak): ClockShown {
  const minutes = minutesOnClock(request.timing, request.endedAt ?? now, office)
  const reason = request.state === 'paused' ? (request.history.at(-1)?.reason ?? null) : null
  const waits = request.state === 'papers_missing' && request.timing.acceptedAt !== null
  return {
    ...clockWords(minutes, request.promisedMinutes, speak),
    atRisk: request.timing.readyAt === null && promiseOf(request, now, office) === 'at-risk',
    paused: waits ? speak.t('reports.pause.papers') : reason === null ? null : speak.text(reasonText(reason)),
  }
}

/** The notice about the delay that a late case must send its applicant. */
export interface DelayShown {
  readonly due: boolean
  /** When the last notice was sent; null before the first. */
  readonly last: string | null
}

/** @returns null when there is no delay to explain */
export function delayShown(request: Request, now: Date, office: Office, speak: Speak): DelayShown | null {
  if (!mayDo(request, 'explain-delay')) return null
  const last = request.notes.findLast(({ kind }) => kind === 'delay-explained')
  return { due: wordIsDue(request, now, office), last: last ? momentWords(last.at, speak) : null }
}

/** The last decision, while undo may still be useful. */
export interface UndoShown {
  readonly what: string
  readonly who: string
  readonly at: string
  /** Seconds until its notice is sent; null when it has no notice. */
  readonly seconds: number | null
}

/** @returns null when there is nothing to undo, or the notice has surely been sent */
export function undoShown(request: Request, now: Date, office: Office, speak: Speak): UndoShown | null {
  const { last } = request
  if (last === null || !mayUndo(request, now)) return null
  const leaves = +last.at + office.notices.undoSeconds * SECOND
  const seconds = last.notice === null ? null : Math.ceil((leaves - +now) / SECOND)
  if (seconds !== null && seconds <= 0) return null
  return {
    what: speak.t(`console.change.${last.change}`),
    who: last.by.name,
    at: momentWords(last.at, speak),
    seconds,
  }
}
