import { DAY, SECOND } from '../../lib/time.ts'
import { REPLY_RECORD_DAYS } from '../../domain/settings/retention.ts'
import type { KnownEvent, LastCard, WaitingEvent } from './conversationDocument.ts'

/**
 * What happens to a person's document when events arrive and when a turn is settled, as stages of a pipeline: MongoDB
 * decides in the same step that changes the document, so that no process can come between.
 */
type Stage = Readonly<Record<'$set', Readonly<Record<string, unknown>>>>

/** Longer than any turn. When a worker dies, its lane is free after this time. */
const LEASE = 15 * SECOND

/** How long the id of a handled event is kept, so that a late redelivery does nothing. */
export const REMEMBERED = REPLY_RECORD_DAYS * DAY

const NEVER = new Date(0)
const BEFORE_ALL = new Date(-1)

const list = (field: string) => ({ $ifNull: [`$${field}`, []] })
const isEmpty = (field: string) => ({ $eq: [{ $size: list(field) }, 0] })
const withoutEmpty = (field: string) => ({ $cond: [isEmpty(field), '$$REMOVE', `$${field}`] })
const hasWork = { $or: [{ $not: [isEmpty('inbox')] }, { $gt: ['$turn', null] }] }

/** @returns the lane's field, held by this holder for the length of a lease */
export const heldBy = (holder: string, now: Date) => ({ holder, until: new Date(+now + LEASE) })

export interface ArrivalTerms {
  readonly now: Date
  /** Takes the lane when it is free and has work; null leaves it to others. */
  readonly holder: string | null
  /**
   * How often ids had been moved to `knownEvents` when these events were looked up there; null: they were not. Where ids
   * may stand there, nothing is accepted and no lane is taken without having looked.
   */
  readonly lookedAfter: number | null
}

/** Events of one person, in the form in which they wait. */
export interface Arriving {
  readonly events: readonly WaitingEvent[]
  /** The oldest moment at which one of them may have come before. */
  readonly since: Date
  /** The messages that these events tell to be unsent. */
  readonly unsent: readonly string[]
}

/** Adds the event unless its id is known or waits already. What waits gets the newest time of delivery. */
function withEvent(event: WaitingEvent, isSure: object) {
  const { id, deliveredAt } = event
  const renewed = {
    $map: {
      input: '$inbox',
      in: {
        $cond: [
          { $eq: ['$$this.id', { $literal: id }] },
          { $mergeObjects: ['$$this', { deliveredAt: { $max: ['$$this.deliveredAt', deliveredAt] } }] },
          '$$this',
        ],
      },
    },
  }
  const added = { $concatArrays: ['$inbox', [{ $literal: event }]] }
  const isIn = (field: string) => ({ $in: [{ $literal: id }, `$${field}.id`] })
  return {
    $cond: [
      isIn('known'),
      '$inbox',
      { $cond: [isIn('inbox'), renewed, { $cond: [isSure, added, '$inbox'] }] },
    ],
  }
}

/** Events of one person arrive. */
export function arrivalStages(
  { events, since, unsent }: Arriving,
  { now, holder, lookedAfter }: ArrivalTerms,
): Stage[] {
  const isSure = {
    $or: [
      { $gt: [since, { $ifNull: ['$knownFrom', BEFORE_ALL] }] },
      { $eq: [{ $ifNull: ['$knownMoved', 0] }, lookedAfter] },
    ],
  }
  const isFree = { $lte: [{ $ifNull: ['$lane.until', NEVER] }, now] }
  const lane = holder
    ? { $cond: [{ $and: [hasWork, isFree, isSure] }, { $literal: heldBy(holder, now) }, '$lane'] }
    : { $cond: [hasWork, { $ifNull: ['$lane', { $literal: { holder: null, until: now } }] }, '$lane'] }
  const remembered = (field: string) => ({
    $filter: { input: list(field), cond: { $gte: ['$$this.at', new Date(+now - REMEMBERED)] } },
  })
  const noted = { $literal: unsent.map((message) => ({ message, at: now })) }
  return [
    {
      $set: {
        language: { $ifNull: ['$language', null] },
        reachable: { $ifNull: ['$reachable', true] },
        draftAt: { $ifNull: ['$draftAt', null] },
        inbox: list('inbox'),
        known: remembered('known'),
        unsent: { $concatArrays: [remembered('unsent'), noted] },
      },
    },
    ...events.map((event) => ({ $set: { inbox: withEvent(event, isSure) } })),
    { $set: { lane, knownCount: { $size: '$known' } } },
    {
      $set: {
        inbox: withoutEmpty('inbox'),
        known: withoutEmpty('known'),
        unsent: withoutEmpty('unsent'),
      },
    },
  ]
}

export interface Settling {
  readonly holder: string
  readonly now: Date
  /** What the turn's last card was about; null: it stays as it was. */
  readonly lastCard: LastCard | null
  /** How many notices had begun to wait when none was found waiting; absent: nobody has looked. */
  readonly noticesLooked?: number
  /** An event that is taken out without a turn of its own, because it was unsent or given up. */
  readonly dropped?: KnownEvent
  /** Whether the same worker goes on with what waits; otherwise the lane is free for the next. */
  readonly goOn: boolean
}

/** A turn is over: frees the lane unless more waits. */
export function settleStages({ holder, now, lastCard, noticesLooked, dropped, goOn }: Settling): Stage[] {
  const others = { $ne: ['$$this.id', { $literal: dropped?.id }] }
  return [
    {
      $set: {
        turn: '$$REMOVE',
        failing: '$$REMOVE',
        ...(lastCard && { lastCard: { $literal: lastCard } }),
        ...(noticesLooked !== undefined && { noticesLooked }),
        ...(dropped && {
          inbox: { $filter: { input: list('inbox'), cond: others } },
          known: { $concatArrays: [list('known'), [{ $literal: dropped }]] },
        }),
      },
    },
    {
      $set: {
        inbox: withoutEmpty('inbox'),
        lane: {
          $cond: [
            isEmpty('inbox'),
            '$$REMOVE',
            { $literal: goOn ? heldBy(holder, now) : { holder: null, until: now } },
          ],
        },
      },
    },
  ]
}

/** Counts a failed turn of the event. */
export function failureStages(eventId: string): Stage[] {
  const id = { $literal: eventId }
  const times = { $cond: [{ $eq: ['$failing.id', id] }, { $add: ['$failing.times', 1] }, 1] }
  return [{ $set: { failing: { id, times } } }]
}
