import type { Doc } from '../../sandbox/mongo/values/value.ts'
import type { PendingKind } from '../../src/domain/requests/requestLife.ts'
import { type Slot, startOf } from '../../src/domain/appointments/slot.ts'
import type { OutboxDocument } from '../../src/models/outbox/outboxDocument.ts'
import type { RequestDocument } from '../../src/models/requests/requestDocument.ts'
import type { AppointmentDocument } from '../../src/models/appointments/appointmentDocument.ts'

/** One change or explained delay, as the documents showed it when it was written. */
interface Happened {
  /** The revision that it made. */
  readonly revision: number
  readonly what: string
  readonly at: Date
  readonly undone: boolean
}

/**
 * What has happened to the request, noted from its documents and not by the code under test: from it follows which
 * notices are true.
 */
export type Truth = readonly Happened[]

const DELAY = 'explain-delay'

function undoneLast(truth: Truth, is: (happened: Happened) => boolean): Truth {
  const at = truth.findLastIndex((happened) => !happened.undone && is(happened))
  return truth.map((happened, index) => (index === at ? { ...happened, undone: true } : happened))
}

/** The truth after a request was written. */
export function truthAfter(truth: Truth, before: Doc, after: Doc): Truth {
  const [was, is] = [before, after] as unknown as readonly [RequestDocument, RequestDocument]
  const changes = is.history.length - was.history.length
  const delays = (document: RequestDocument) =>
    (document.notes ?? []).filter(({ kind }) => kind === 'delay-explained').length
  const now = (what: string) => [...truth, { revision: is.revision, what, at: is.changedAt, undone: false }]
  if (changes > 0) return now(is.history.at(-1)?.change ?? '')
  if (changes < 0) return undoneLast(truth, ({ what }) => what !== DELAY)
  if (delays(is) > delays(was)) return now(DELAY)
  if (delays(is) < delays(was)) return undoneLast(truth, ({ what }) => what === DELAY)
  return truth
}

type AboutAppointment = 'reminder' | 'appointment-closed'

interface Rule {
  /** The changes that the notice tells. */
  readonly tells: readonly string[]
  /** The states of the request in which that is still so. */
  readonly trueIn: readonly string[]
}

const OPEN = ['submitted', 'papers_missing', 'accepted', 'paused', 'ready']

/** When a notice of a change is true. Written by hand: it must not follow the program's own table. */
const rules: Readonly<Record<Exclude<PendingKind, AboutAppointment | 'expiring'>, Rule>> = {
  'papers-missing': { tells: ['ask-papers'], trueIn: ['papers_missing'] },
  ready: { tells: ['ready'], trueIn: ['ready'] },
  rejected: { tells: ['reject'], trueIn: ['rejected'] },
  completed: { tells: ['complete'], trueIn: ['completed'] },
  delayed: { tells: [DELAY], trueIn: ['accepted', 'paused'] },
  reopened: { tells: ['reopen', 'rework'], trueIn: OPEN },
  expired: { tells: ['expire'], trueIn: ['expired'] },
  progress: { tells: ['accept', 'pause', 'resume'], trueIn: ['accepted', 'paused'] },
}

/** The hours of the day at which a push may arrive; others may arrive at any hour. */
const wakes: Partial<Readonly<Record<PendingKind, readonly [from: number, to: number]>>> = {
  completed: [7, 20],
  expiring: [7, 20],
  expired: [7, 20],
  'appointment-closed': [7, 20],
  reminder: [13, 18],
}

/** Whether a push of this kind would wake somebody at this hour. */
export function wakesAt(kind: PendingKind, now: Date): boolean {
  const [from, to] = wakes[kind] ?? [0, 24]
  const hour = (now.getUTCHours() + 7) % 24
  return hour < from || hour >= to
}

/** The kind of what is to be told to the applicant; null of an answer. */
export function kindOf({
  notice,
  progress,
}: Pick<OutboxDocument, 'notice' | 'progress'>): PendingKind | null {
  return notice?.kind ?? (progress ? 'progress' : null)
}

interface Told {
  readonly id: string
  readonly kind: PendingKind
}

const isAboutAppointment = (kind: PendingKind): kind is AboutAppointment =>
  kind === 'reminder' || kind === 'appointment-closed'

/** The revision that a notice tells of; null when it tells of no change. */
export function revisionOf({ id, kind }: Told): number | null {
  return isAboutAppointment(kind) || kind === 'expiring' ? null : Number(id.slice(id.lastIndexOf('-') + 1))
}

function wrongAppointment(
  { id }: Told,
  request: RequestDocument,
  appointment: AppointmentDocument | null,
  now: Date,
): string | null {
  const slot: Slot = id.slice(-'2026-11-23T09:00'.length)
  if (!OPEN.includes(request.state)) return `the request is ${request.state}`
  if (appointment?.slot !== slot) return `the appointment is ${appointment?.slot ?? 'cancelled'}`
  return startOf(slot) <= now ? 'the appointment has begun' : null
}

function wrongWarning({ state }: RequestDocument): string | null {
  return ['submitted', 'papers_missing', 'ready'].includes(state) ? null : `the request is ${state}`
}

/** Why a notice is not true any more; null while it is. */
export function wrongIn(
  truth: Truth,
  told: Told,
  request: RequestDocument,
  appointment: AppointmentDocument | null,
  now: Date,
): string | null {
  if (isAboutAppointment(told.kind)) return wrongAppointment(told, request, appointment, now)
  if (told.kind === 'expiring') return wrongWarning(request)
  const { tells, trueIn } = rules[told.kind]
  const revision = revisionOf(told)
  const its = truth.find((happened) => happened.revision === revision && tells.includes(happened.what))
  if (!its) return `no “${tells.join()}” made revision ${revision}`
  if (its.undone) return `“${its.what}” was undone`
  const latest = truth.findLast((happened) => tells.includes(happened.what) && !happened.undone)
  if (latest !== its) return `a later “${latest?.what}” has replaced it`
  return trueIn.includes(request.state) ? null : `the request is ${request.state}`
}
