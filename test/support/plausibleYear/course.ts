import { type ChangeName, changes, type RequestState } from '../../../src/domain/requests/requestLife.ts'
import type { Service } from '../../../src/domain/services/service.ts'
import { DAY, HOUR, dayOf, type Day } from '../../../src/lib/time.ts'
import type { Channel } from '../../../src/domain/requests/channel.ts'
import type { Dice } from './dice.ts'
import type { OfficeTime } from './officeTime.ts'

/** One change of a request, with what is said of it. */
export interface Step {
  readonly at: Date
  readonly change: ChangeName | 'submit'
  readonly to: RequestState
  readonly by: 'applicant' | 'calendar' | 'officer'
  /** Papers that are asked for. */
  readonly papers?: readonly string[]
  /** A usual reason's id. */
  readonly why?: string
  readonly reason?: string
}

/** A request on its way, to which one step after the other is added. */
export interface Course {
  readonly service: Service
  readonly channel: Channel
  readonly dice: Dice
  readonly time: OfficeTime
  readonly steps: Step[]
  /** The days of appointments to which nobody came. */
  readonly missed: Day[]
  /** The moment it has come to. */
  at: Date
}

export const OFFICE_DAY = 7 * 60

/** Lets so many office minutes pass. */
export function wait(course: Course, minutes: number): void {
  course.at = course.time.after(course.at, minutes)
}

/** The calendar's own time: a request that nothing happens to expires. */
export function lieIdle(course: Course, days: number): void {
  course.at = new Date(+course.at + days * DAY + HOUR)
}

type Saying = Pick<Step, 'papers' | 'why' | 'reason'>

/** Makes a change by whoever makes it. */
export function make(course: Course, change: ChangeName, saying: Saying = {}): void {
  const { to, by } = changes[change]
  if (to === 'former') throw new RangeError('Nothing is opened again in the sample')
  course.steps.push({ at: course.at, change, to, by, ...saying })
}

/** Whether somebody had an appointment on a day that is over, and did not come. */
export function miss(course: Course): void {
  course.missed.push(dayOf(course.at))
}
