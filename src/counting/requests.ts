import { OTHER_REASON } from '../domain/requests/timing.ts'
import { type Day, dayOf, daysBetween, MINUTE, SECOND } from '../lib/time.ts'
import type { Contribution } from './cell.ts'

/** The parts of a request that are counted: no person, no answer, no reference. */
export interface CountedRequest {
  readonly service: string
  readonly channel?: string
  readonly filedAt: Date
  readonly state: string
  readonly endedAt: Date | null
  /** Office minutes from accepted to ready; null until then. */
  readonly officeMinutes: number | null
  readonly promisedMinutes: number
  readonly pauses: readonly { readonly why?: string; readonly minutes?: number }[]
  readonly history: readonly {
    readonly change: string
    readonly by: { readonly kind: string; readonly staffId?: string }
    readonly papers?: readonly string[]
    /** The day of the transfer that completed it, where a transfer list said so. */
    readonly transferredOn?: Day
  }[]
  readonly handler?: { readonly staffId: string } | null
  readonly timesPapersAsked: number
  /** The first collection, when the applicant has said since that something is wrong. */
  readonly collected?: {
    readonly at: Date
    readonly officeMinutes: number | null
    readonly pauses: CountedRequest['pauses']
    readonly officer: string | null
  }
  readonly appointments?: readonly { readonly day: Day; readonly came: boolean }[]
}

const contributionOn = (day: Day) => ({ day, month: day.slice(0, 7) })

/**
 * Converts office minutes to whole seconds, rounded up: so a request counts as late exactly when it took longer than
 * the promised whole minutes. Throws a RangeError for impossible minutes.
 */
export function secondsOf(officeMinutes: number): number {
  const milliseconds = Math.round(officeMinutes * MINUTE)
  if (!(milliseconds >= 0) || !Number.isSafeInteger(milliseconds))
    throw new RangeError(`Office minutes must be 0 or more; got ${officeMinutes}`)
  return Math.ceil(milliseconds / SECOND)
}

/**
 * Documents of earlier releases may hold minutes just below zero, where the clocks of two processes differed by
 * seconds. They count as none; a minute and more is an error that must be seen.
 */
const counted = (minutes: number): number => secondsOf(minutes < 0 && minutes > -1 ? 0 : minutes)

/** Counts of the filing: the request itself, whether an officer asked for papers, and which papers. */
function filed({ timesPapersAsked, history }: CountedRequest): Record<string, number> {
  const papers = new Set(history.flatMap(({ papers = [] }) => papers))
  return {
    filed: 1,
    ...(timesPapersAsked > 0 && { asked: 1 }),
    ...(timesPapersAsked > 1 && { 'asked-again': 1 }),
    ...Object.fromEntries([...papers].map((paper) => [`paper-${paper}`, 1])),
  }
}

function paused(pauses: CountedRequest['pauses']): Record<string, number> {
  const counts: Record<string, number> = { requests: 1, pauses: pauses.length }
  const count = (name: string, by: number) => (counts[name] = (counts[name] ?? 0) + by)
  for (const { why = OTHER_REASON, minutes = 0 } of pauses) {
    count(`reason-${why}`, 1)
    count(`seconds-${why}`, counted(minutes))
  }
  return counts
}

/** The officer who handled the request: the last handler, or otherwise the one who made it ready. */
export function officerOf({ handler, history }: Pick<CountedRequest, 'handler' | 'history'>): string | null {
  if (handler) return handler.staffId
  return history.findLast(({ change, by }) => change === 'ready' && by.kind === 'officer')?.by.staffId ?? null
}

type End = NonNullable<CountedRequest['collected']>

function handedOver(request: CountedRequest, { at, officeMinutes, pauses, officer }: End): Contribution[] {
  const { service, channel = 'line', promisedMinutes } = request
  if (officeMinutes === null) return []
  const counts = { [`s${counted(officeMinutes)}`]: 1 }
  const promised = String(promisedMinutes)
  const on = contributionOn(dayOf(at))
  const contributions: Contribution[] = [{ kind: 'times', ...on, by: { service, channel, promised }, counts }]
  if (pauses.length > 0) {
    contributions.push({ kind: 'pauses', ...on, by: { service, channel }, counts: paused(pauses) })
  }
  if (officer !== null) contributions.push({ kind: 'officers', ...on, by: { officer, promised }, counts })
  return contributions
}

/** A claim that a transfer list has completed, and the days from its filing to the transfer. */
function transferredIn({ history, filedAt }: CountedRequest): Record<string, number> {
  const day = history.findLast(({ change }) => change === 'complete')?.transferredOn
  if (day === undefined) return {}
  return { transferred: 1, 'transfer-days': Math.max(0, daysBetween(dayOf(filedAt), day)) }
}

/**
 * What a request adds to the counts in its present state: on the day it was filed, the day it ended, and the days of
 * its appointments. One that was collected counts as that, with the minutes until then, also when the applicant has
 * reopened it since: it ends once in the figures.
 */
export function contributionsOfRequest(request: CountedRequest): Contribution[] {
  const { service, channel = 'line', filedAt, endedAt, appointments = [], collected } = request
  const by = { service, channel }
  const contributions: Contribution[] = [
    { kind: 'requests', ...contributionOn(dayOf(filedAt)), by, counts: filed(request) },
  ]
  const state = collected ? 'completed' : request.state
  const at = collected?.at ?? endedAt
  if (at !== null) {
    const ended = { [state]: 1, ...(state === 'completed' && transferredIn(request)) }
    contributions.push({ kind: 'requests', ...contributionOn(dayOf(at)), by, counts: ended })
    const end = collected ?? { ...request, at, officer: officerOf(request) }
    if (state === 'completed') contributions.push(...handedOver(request, end))
  }
  for (const { day, came } of appointments) {
    const counts = { past: 1, ...(came && { came: 1 }) }
    contributions.push({ kind: 'visits', ...contributionOn(day), by: { service }, counts })
  }
  return contributions
}
