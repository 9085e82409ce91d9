import type { Officer } from '../../../src/domain/requests/actor.ts'
import { isOpenState } from '../../../src/domain/requests/requestLife.ts'
import { services } from '../../../src/domain/services/index.ts'
import { dayOf } from '../../../src/lib/time.ts'
import type { PastAppointment } from '../../../src/domain/requests/request.ts'
import type { Channel } from '../../../src/domain/requests/channel.ts'
import type { ServiceId } from '../../../src/domain/services/ids.ts'
import type { Arrival } from './arrivals.ts'
import type { Course, Step } from './course.ts'
import type { Dice } from './dice.ts'
import type { OfficeTime } from './officeTime.ts'
import { bringPapers } from './papersBrought.ts'
import { type Applicant, makeApplicant } from './people.ts'
import { handOver, work } from './workDone.ts'

/** The events of one request, not sealed yet. */
export interface Life {
  readonly id: string
  readonly service: ServiceId
  readonly channel: Channel
  /** The applicant's LINE user; null: no LINE. */
  readonly userId: string | null
  readonly applicant: Applicant
  /** The officer who handles the accepted request, and the one who takes it over. */
  readonly officer: Officer
  readonly takenOver: Officer | null
  readonly steps: readonly Step[]
  readonly appointments: readonly PastAppointment[]
}

/** Ids of the sample begin with this; ids of a real office do not. */
export const SAMPLE_ID = 'sample-'

const channels = { line: 72, counter: 20, phone: 8 }
const TIED_LATER = 0.2
const BOOKS = 0.35
const TAKEN_OVER = 0.06
/** Shares of the cases per officer. */
const shares = [0.38, 0.28, 0.22, 0.12]

function officerFor(officers: readonly Officer[], dice: Dice): Officer {
  let left = dice.between(0, 1)
  const index = shares.findIndex((share) => (left -= share) < 0)
  const officer = officers[Math.max(0, index) % officers.length]
  if (!officer) throw new RangeError('The sample needs at least one officer')
  return officer
}

function appointmentsOf({ channel, dice, steps, missed }: Course): PastAppointment[] {
  const accepted = steps.find(({ change }) => change === 'accept')
  const cameOn = accepted ? dayOf(accepted.at) : null
  const past = missed.filter((day) => day !== cameOn).map((day) => ({ day, came: false }))
  if (cameOn !== null && channel === 'line' && dice.chance(BOOKS)) past.push({ day: cameOn, came: true })
  return past
}

function runOf({ service, filedAt }: Arrival, channel: Channel, time: OfficeTime, dice: Dice): Course {
  const by = channel === 'line' ? ('applicant' as const) : ('officer' as const)
  const submit = { at: filedAt, change: 'submit' as const, to: 'submitted' as const, by }
  const course: Course = {
    service: services[service],
    channel,
    dice,
    time,
    steps: [submit],
    missed: [],
    at: filedAt,
  }
  if (bringPapers(course)) {
    work(course)
    handOver(course)
  }
  return course
}

/** One request from its filing to its end. @param id what follows the common beginning of the sample's ids */
export function lifeOf(
  id: string,
  arrival: Arrival,
  officers: readonly Officer[],
  time: OfficeTime,
  dice: Dice,
): Life {
  const channel = dice.weighted(channels)
  const hasChat = channel === 'line' || dice.chance(TIED_LATER)
  const course = runOf(arrival, channel, time, dice)
  return {
    id: `${SAMPLE_ID}${id}`,
    service: arrival.service,
    channel,
    userId: hasChat ? `U${dice.hex(32)}` : null,
    applicant: makeApplicant(dice),
    officer: officerFor(officers, dice),
    takenOver: dice.chance(TAKEN_OVER) ? officerFor(officers, dice) : null,
    steps: course.steps,
    appointments: appointmentsOf(course),
  }
}

/** The same request as it was at an earlier moment. */
export function lifeUntil(life: Life, until: Date): Life {
  return {
    ...life,
    steps: life.steps.filter(({ at }) => at <= until),
    appointments: life.appointments.filter(({ day }) => day < dayOf(until)),
  }
}

/** The last step, if the request has ended. */
export function endOf({ steps }: Life): Step | null {
  const last = steps.at(-1)
  return last && !isOpenState(last.to) ? last : null
}
