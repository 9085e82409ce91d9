import type { Office } from '../../domain/settings/office.ts'
import { officeMinutes } from '../../lib/officeMinutes.ts'
import type { TalkOutline } from '../../models/talks/talks.ts'
import { isOverdue } from '../../requests/promise.ts'
import { waitingSince } from '../../talks/waits.ts'
import { type Caller, openSubjectsOf } from './who.ts'

export const groupIds = ['waiting', 'left', 'answered', 'others', 'done'] as const
export type GroupId = (typeof groupIds)[number]

/** A talk with what is known of its person. */
export interface Known {
  readonly talk: TalkOutline
  readonly caller: Caller
}

/** The group of a talk for one officer; what a colleague has in hand stands apart. */
export function groupOf(talk: TalkOutline, me: string): GroupId {
  if (talk.state === 'ended') return 'done'
  if (talk.takenBy !== null && talk.takenBy.staffId !== me) return 'others'
  if (talk.kind === 'left') return 'left'
  return waitingSince(talk) === null ? 'answered' : 'waiting'
}

/** What comes first among left messages: the officer's own, about an overdue request, about an open one, any other. */
const claims = ['own', 'overdue', 'open', 'none'] as const

function claimOf({ talk, caller }: Known, now: Date, office: Office): number {
  const about = openSubjectsOf(talk, caller)
  const claim =
    talk.takenBy !== null
      ? 'own'
      : about.some((line) => isOverdue(line, now, office))
        ? 'overdue'
        : about.length > 0
          ? 'open'
          : 'none'
  return claims.indexOf(claim)
}

interface Need {
  readonly claim: number
  /** Office minutes for which the person has waited; -1: nobody waits. */
  readonly minutes: number
  /** The time from which they count; among equals, which came outside of the office's hours, the older is first. */
  readonly since: number
}

function needOf(known: Known, now: Date, office: Office): Need {
  const { talk } = known
  const since = waitingSince(talk)
  return {
    claim: groupOf(talk, talk.takenBy?.staffId ?? '') === 'left' ? claimOf(known, now, office) : 0,
    minutes: since === null ? -1 : officeMinutes(since, now, office.calendar),
    since: +(since ?? talk.heardAt),
  }
}

/** Talks of one group in the order in which they need an officer. */
export function inNeed<K extends Known>(talks: readonly K[], now: Date, office: Office): K[] {
  return talks
    .map((known) => ({ known, ...needOf(known, now, office) }))
    .toSorted((a, b) => a.claim - b.claim || b.minutes - a.minutes || a.since - b.since)
    .map(({ known }) => known)
}
