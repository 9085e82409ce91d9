import { type ChangeName, changes, type RequestState } from '../../../src/domain/requests/requestLife.ts'
import type { Service } from '../../../src/domain/services/service.ts'
import { DAY, HOUR, dayOf, type Day } from '../../../src/lib/time.ts'
import type { Channel } from '../../../src/domain/requests/channel.ts'
import type { Dice } from './dice.ts'
import type { OfficeTime } from './officeTime.ts'

/** One change of a request, with its details. */
export interface Step {
  readonly at: Date
  readonly change: ChangeName | 'submit'
  readonly to: RequestState
  readonly by: 'applicant' | 'calendar' | 'officer'
  /** Papers that the officer asks for. */
  readonly papers?: readonly string[]
  /** The id of a usual reason. */
  readonly why?: string
  readonly reason?: string
}

/** An open request; the generator adds one step after the other. */
export interface Course {
  readonly service: Service
  readonly channel: Channel
  readonly dice: Dice
  readonly time: OfficeTime
  readonly steps: Step[]
  /** Days of appointments to which nobody came. */
  readonly missed: Day[]
  /** The time of the last step or wait. */
  at: Date
}

export const OFFICE_DAY = 7 * 60

/** Lets this many office minutes pass. */
export function wait(course: Course, minutes: number): void {
  course.at = course.time.after(course.at, minutes)
}

/** Lets this many calendar days pass: a request without changes expires. */
export function lieIdle(course: Course, days: number): void {
  course.at = new Date(+course.at + days * DAY + HOUR)
}

type Saying = Pick<Step, 'papers' | 'why' | 'reason'>

/** Adds a change, made by the person who usually makes it. */
export function make(course: Course, change: ChangeName, saying: Saying = {}): void {
  const { to, by } = changes[change]
  if (to === 'former') throw new RangeError('Nothing is opened again in the sample')
  course.steps.push({ at: course.at, change, to, by, ...saying })
}

/** Records that the applicant missed an appointment on the present day. */
export function miss(course: Course): void {
  course.missed.push(dayOf(course.at))
}
