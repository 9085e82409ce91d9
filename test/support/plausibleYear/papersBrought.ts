import { cannedReasons } from '../../../src/domain/requests/cannedReasons.ts'
import { paperItemsOf } from '../../../src/domain/papers/paperItems.ts'
import { type Course, lieIdle, make, miss, OFFICE_DAY, wait } from './course.ts'

/** The share with missing papers. Chat users read the list; at the counter an officer checks the papers first. */
const ASKED = { line: 0.17, counter: 0.08, phone: 0.26 } as const
const ASKED_AGAIN = 0.2
/** The share of people who never come, although only their own visit is missing. */
const GIVES_UP = { line: 0.05, counter: 0.01, phone: 0.07 } as const
const REJECTED = 0.013
const IDLE_DAYS = 60

function askForPapers(course: Course): void {
  const { dice } = course
  const [first, ...others] = paperItemsOf(course.service).map(({ id }) => id)
  if (first === undefined) return
  const papers = [dice.pick([first, ...others])]
  const second = others.at(-1)
  if (second !== undefined && dice.chance(0.2) && !papers.includes(second)) papers.push(second)
  const reasons = cannedReasons.paper.map(({ th }) => th)
  const [reason = '', ...rest] = reasons
  make(course, 'ask-papers', { papers, reason: dice.pick([reason, ...rest]) })
}

function giveUp(course: Course): void {
  const { dice, channel } = course
  if (channel !== 'counter' && dice.chance(0.3)) {
    wait(course, OFFICE_DAY)
    miss(course)
  }
  if (channel === 'line' && dice.chance(0.6)) {
    wait(course, dice.between(30, 4 * OFFICE_DAY))
    return make(course, 'cancel')
  }
  lieIdle(course, IDLE_DAYS)
  make(course, 'expire')
}

function reject(course: Course): void {
  make(course, 'reject', {
    reason: course.dice.pick(['ยื่นซ้ำกับคำขอก่อนหน้า', 'ไม่มีสิทธิเบิกตามระเบียบ', 'ต้องยื่นที่หน่วยงานอื่น']),
  })
}

/** The applicant comes to the counter. If papers are missing, the officer says which. */
function come(course: Course, timesAsked: number): void {
  const { dice } = course
  for (let time = 0; time < timesAsked; time += 1) {
    askForPapers(course)
    wait(course, dice.between(0.5, 5) * OFFICE_DAY)
    make(course, 'papers-complete')
  }
  if (timesAsked > 0) return wait(course, dice.between(1, 8))
  if (course.channel === 'counter') return
  if (dice.chance(0.05)) {
    wait(course, OFFICE_DAY)
    miss(course)
  }
  wait(course, dice.between(0.1, 3) * OFFICE_DAY)
}

/**
 * From the filing to the moment when complete papers are at the counter.
 * @returns false when the request has ended before
 */
export function bringPapers(course: Course): boolean {
  const { dice, channel } = course
  wait(course, channel === 'counter' ? dice.between(1, 6) : dice.between(10, 0.7 * OFFICE_DAY))
  if (dice.chance(REJECTED)) {
    reject(course)
    return false
  }
  const timesAsked = dice.chance(ASKED[channel]) ? 1 + Number(dice.chance(ASKED_AGAIN)) : 0
  if (dice.chance(GIVES_UP[channel])) {
    if (timesAsked > 0) askForPapers(course)
    giveUp(course)
    return false
  }
  come(course, timesAsked)
  return true
}
