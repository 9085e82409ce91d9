import type { Doc, Maybe, Value } from '../../sandbox/mongo/values/value.ts'
import { isDoc } from '../../sandbox/mongo/values/value.ts'
import { DAY, dayOf, HOUR, MINUTE, SECOND } from '../../src/lib/time.ts'
import { isOpenState } from '../../src/domain/requests/requestLife.ts'
import type { OutboxDocument } from '../../src/models/outbox/outboxDocument.ts'
import type { RequestDocument } from '../../src/models/requests/requestDocument.ts'
import { kindOf, revisionOf } from './truth.ts'
import type { World } from './world.ts'

/** Two moments are alike when nothing that can happen next can tell them apart. */

/** Fields that only name, prove or repeat: ids of attempts, keys of repetitions, the figures' own bookkeeping. */
const IGNORED = new Set([
  '_id',
  'id',
  'revision',
  'retryKey',
  'reference',
  'phones',
  'recount',
  'counted',
  'counting',
  'menuWaits',
  'changedAt',
  'filedAt',
  'createdAt',
  'expiresAt',
  'claimedAt',
  'answers',
  'history',
  'notes',
  'calls',
  'attempts',
  'messageId',
  'sealed',
  'sealedReason',
  'sealedText',
  'sealedDetails',
  'sealedAsks',
  'last',
  'touches',
  'takenBack',
])

/** How far a time is from now, in the steps that the program tells apart. */
function far(at: Date, now: number): string {
  const ahead = +at - now
  const size = Math.abs(ahead)
  const sign = ahead > 0 ? '+' : '-'
  if (size <= 16 * SECOND) return `${sign}undo`
  if (size <= 30 * MINUTE) return `${sign}minutes`
  if (dayOf(at) === dayOf(new Date(now))) return `${sign}today`
  if (size <= 2 * DAY) return `${sign}day`
  if (size <= 20 * DAY) return `${sign}days`
  return size <= 59 * DAY - HOUR ? `${sign}weeks` : `${sign}months`
}

function shape(value: Maybe, now: number): unknown {
  if (value instanceof Date) return far(value, now)
  if (Array.isArray(value)) return value.map((item) => shape(item, now))
  if (!isDoc(value)) return value
  return shapeOfDoc(value, now)
}

const shapeOfDoc = (doc: Doc, now: number) =>
  Object.fromEntries(
    Object.entries(doc)
      .filter(([name]) => !IGNORED.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => [name, shape(value, now)]),
  )

/** Of the history only what later steps ask for: the last open state, and whether an officer acted today. */
function pastOf({ history, notes = [], last, changedAt }: RequestDocument, now: number) {
  const today = dayOf(new Date(now))
  const lastNote = notes.at(-1)
  return {
    former: history.findLast(({ to }) => isOpenState(to as RequestDocument['state']))?.to,
    officerToday: history.some(({ by, at, change }) => {
      return change !== 'submit' && by.kind === 'officer' && dayOf(at) === today
    }),
    byReceipt: history.at(-1)?.change === 'receive',
    explained: lastNote?.kind === 'delay-explained' && far(lastNote.at, now),
    idle: now - +changedAt > 50 * DAY,
    last: last && {
      change: last.change,
      at: far(last.at, now),
      notice: last.notice !== null,
      before: shape(last.before as unknown as Value, now),
    },
  }
}

/** Of notices that are over only the latest of each kind matters: it may need a telephone call. */
function noticesOf(world: World) {
  const notices = world.outbox.filter((each) => kindOf(each) !== null)
  const latest = new Map(notices.map((each) => [kindOf(each), each]))
  const shapeOf = (each: OutboxDocument) => ({
    ...shapeOfDoc({ ...(each as unknown as Doc), answer: each.answer?.status ?? null }, world.now),
    wrong: world.wrong(each) !== null,
  })
  return [
    notices.filter(({ state }) => state === 'waiting').map(shapeOf),
    [...latest.values()]
      // What LINE has accepted is not sent again, and nobody telephones; only expiry asks when it was.
      .filter(
        ({ state, notice }) => state !== 'waiting' && (state !== 'accepted' || notice?.kind === 'expiring'),
      )
      .map((each) => `${kindOf(each)} ${each.state} ${world.wrong(each) !== null}`)
      .sort(),
  ]
}

/** Fields of which only a part matters. */
const brief = ({ officeMinutes, checks = [], expiryTold, sealedProxy }: RequestDocument): Doc => ({
  sealedProxy: sealedProxy !== undefined,
  officeMinutes: officeMinutes !== null,
  checks: checks.map(({ paper, right }) => `${paper} ${right}`),
  expiryTold: expiryTold ? expiryTold.at : null,
})

/** A text that is equal for moments that are alike. */
export function likeness(world: World): string {
  const { store, now, request, phone } = world
  const those = (name: string) => store.all(name).map((doc) => shapeOfDoc(doc, now))
  const newest = Math.max(0, ...phone.arrived.map((each) => revisionOf(each) ?? 0))
  return JSON.stringify([
    shapeOfDoc({ ...(request as unknown as Doc), ...brief(request) }, now),
    pastOf(request, now),
    noticesOf(world),
    world.outbox.filter((each) => each.state === 'waiting' && kindOf(each) === null).length,
    those('visits'),
    those('visitPlaces'),
    [world.photos.length, those('photos').length],
    store.all('surveyInvitations').length,
    store.all('surveyAnswers').length,
    [world.lost !== null, world.lostPhotos, now - world.lastSign > 30 * DAY],
    // Whether something newer than what waits has arrived already.
    request.notices.some((each) => (revisionOf(each) ?? 0) < newest),
    new Date(now).getUTCHours() < 3 ? 'early' : 'later',
  ])
}
