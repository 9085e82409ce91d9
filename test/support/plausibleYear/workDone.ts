import { cannedReasons } from '../../../src/domain/requests/cannedReasons.ts'
import type { ServiceId } from '../../../src/domain/services/ids.ts'
import { type Course, lieIdle, make, OFFICE_DAY, wait } from './course.ts'
import type { Dice } from './dice.ts'

/** The service with the lowest satisfaction: it takes long, and is most often late. */
export const WORST_SERVICE: ServiceId = 'child-education-allowance'

/** Most cases take the office's observed time; a few percent take several times as long. */
function minutesOfWork({ service, dice }: Course): number {
  const { target, usual } = service.minutes
  const median = service.id === WORST_SERVICE ? target : Math.min(usual, 0.85 * target)
  const minutes = median * Math.exp(0.18 * dice.normal())
  return dice.chance(0.035) ? minutes * dice.between(1.4, 9) : minutes
}

const PAUSED = 0.11
const PAUSED_AGAIN = 0.15
const reasons = { signature: 50, 'other-office': 24, applicant: 13, system: 9, other: 4 }

/** The length of a pause, in office minutes. */
function minutesOfPause(why: keyof typeof reasons, dice: Dice): number {
  switch (why) {
    case 'signature':
      return dice.between(10, 0.6 * OFFICE_DAY)
    case 'other-office':
    case 'applicant':
      return dice.between(0.4, 4) * OFFICE_DAY
    case 'system':
    case 'other':
      return dice.between(10, 150)
  }
}

function pause(course: Course): void {
  const why = course.dice.weighted(reasons)
  const words = cannedReasons.pause.find(({ id }) => id === why)?.th ?? 'รอเครื่องพิมพ์บัตรซ่อม'
  make(course, 'pause', { why, reason: words })
  wait(course, minutesOfPause(why, course.dice))
  make(course, 'resume')
}

/** From complete papers to the result at the counter. */
export function work(course: Course): void {
  const { dice } = course
  make(course, 'accept')
  const minutes = minutesOfWork(course)
  const pauses = dice.chance(PAUSED) ? 1 + Number(dice.chance(PAUSED_AGAIN)) : 0
  for (let done = 0; done < pauses; done += 1) {
    wait(course, minutes / (pauses + 1))
    pause(course)
  }
  wait(course, minutes / (pauses + 1))
  make(course, 'ready')
}

const NEVER_FETCHED = 0.008
const PRESSES_RECEIVED = 0.07
const FETCHED_LATER = 0.15
const IDLE_DAYS = 60

/** From the result at the counter to the hand-over. */
export function handOver(course: Course): void {
  const { dice, channel } = course
  if (dice.chance(NEVER_FETCHED)) {
    lieIdle(course, IDLE_DAYS)
    return make(course, 'expire')
  }
  wait(course, dice.chance(FETCHED_LATER) ? dice.between(0.3, 6) * OFFICE_DAY : dice.between(1, 9))
  make(course, channel === 'line' && dice.chance(PRESSES_RECEIVED) ? 'receive' : 'complete')
}
