import { type Change, changes, type NoticeKind } from '../../../src/domain/requests/requestLife.ts'
import { services } from '../../../src/domain/services/index.ts'
import { addDays, momentOf, SECOND } from '../../../src/lib/time.ts'
import type { LineAnswer, OutboxState } from '../../../src/domain/requests/noticeState.ts'
import { noticeIdOf } from '../../../src/domain/requests/request.ts'
import type { Dice } from './dice.ts'
import type { Life } from './life.ts'
import type { OfficeTime } from './officeTime.ts'

/** A notice of a request, and its result. */
export interface PlannedNotice {
  readonly id: string
  readonly kind: NoticeKind
  readonly to: string
  readonly state: OutboxState
  /** Whether it was pushed, or a push was tried. */
  readonly pushed: boolean
  readonly createdAt: Date
  readonly answer: LineAnswer | null
  readonly retryKey: string
}

/** Time to undo a decision before its notice leaves. */
const UNDO = 15 * SECOND
/** The share of late cases in which an officer explains the delay. */
const TOLD_OF_DELAY = 0.35
const REMINDED = 0.8
/** On the day before, at 10.00, in minutes of the day. */
const REMINDED_AT = 10 * 60

/** LINE accepted both `pushed` and `saved`; only a push costs. */
type Fate = 'pushed' | 'saved' | Exclude<OutboxState, 'waiting' | 'accepted' | 'no-chat'>
const fates: Readonly<Record<Fate, number>> = {
  pushed: 70,
  saved: 24,
  refused: 0.6,
  unreachable: 1.6,
  failed: 0.4,
  unknown: 0.6,
  dropped: 0.2,
  withheld: 0.6,
  overtaken: 2,
}
/** Thanks wait for a free reply before the office pays for a push. */
const fatesOfThanks: Readonly<Record<Fate, number>> = { ...fates, pushed: 38, saved: 44, withheld: 14 }

const refusals: Partial<Record<Fate, { readonly status: number; readonly message: string }>> = {
  refused: { status: 429, message: 'You have reached your monthly limit.' },
  unreachable: { status: 400, message: 'Failed to send messages' },
  failed: { status: 500, message: 'Internal server error' },
}

function answerTo(fate: Fate, at: Date): LineAnswer | null {
  if (fate === 'pushed' || fate === 'saved') return { status: 200, message: '', requestId: null, at }
  const refusal = refusals[fate]
  return refusal ? { ...refusal, requestId: null, at } : null
}

function fateOf(kind: NoticeKind, userId: string | null, createdAt: Date, dice: Dice) {
  if (userId === null) return { to: '', state: 'no-chat' as const, pushed: false, answer: null }
  const fate = dice.weighted(kind === 'completed' ? fatesOfThanks : fates)
  const accepted = fate === 'pushed' || fate === 'saved'
  return {
    to: userId,
    state: accepted ? ('accepted' as const) : fate,
    pushed: ['pushed', 'refused', 'unreachable', 'failed'].includes(fate),
    answer: answerTo(fate, createdAt),
  }
}

type Due = Pick<PlannedNotice, 'id' | 'kind' | 'createdAt'>

/** Notices that the request's steps cause. */
function dueOf(life: Life, time: OfficeTime, dice: Dice): Due[] {
  const due: Due[] = life.steps.flatMap(({ change, at }, index) => {
    const made: Change | null = change === 'submit' ? null : changes[change]
    const kind = made?.notice
    if (kind === undefined) return []
    return [{ id: noticeIdOf(life.id, index + 1), kind, createdAt: new Date(+at + UNDO) }]
  })
  const accepted = life.steps.find(({ change }) => change === 'accept')
  const ready = life.steps.find(({ change }) => change === 'ready')
  const promise = accepted && time.after(accepted.at, services[life.service].minutes.target)
  if (promise && ready && ready.at > promise && dice.chance(TOLD_OF_DELAY)) {
    due.push({ id: `${life.id}-delayed`, kind: 'delayed', createdAt: promise })
  }
  return due
}

function remindersOf({ id, steps, appointments }: Life, dice: Dice): Due[] {
  return appointments
    .filter(() => dice.chance(REMINDED))
    .map(({ day }): Due => ({
      id: `reminder-${id}-${day}`,
      kind: 'reminder',
      createdAt: momentOf(addDays(day, -1), REMINDED_AT),
    }))
    .filter(({ createdAt }) => createdAt > (steps[0]?.at ?? createdAt))
}

/** All notices to the applicant, unordered. */
export function noticesOf(life: Life, time: OfficeTime, dice: Dice): PlannedNotice[] {
  return [...dueOf(life, time, dice), ...remindersOf(life, dice)].map((due) => ({
    ...due,
    ...fateOf(due.kind, life.userId, due.createdAt, dice),
    retryKey: dice.hex(32),
  }))
}
