import { randomUUID } from 'node:crypto'
import type { Log } from '../lib/log.ts'
import type { Metrics } from '../lib/metrics.ts'
import { SECOND } from '../lib/time.ts'
import type { Lane } from '../models/conversations/lanes.ts'
import type { Arrival } from '../models/conversations/waitingEvents.ts'
import { apologise, type Asked, finishTurn, LaneLost, type Taken, takeTurn, type TurnDeps } from './turn.ts'

interface WorkerDeps extends TurnDeps {
  readonly log: Log
  readonly metrics: Metrics
}

export interface Worker {
  /**
   * Stores events, and starts the lane of their person at once if it is free and this process has one to give. Resolves
   * when they are stored.
   */
  receive(arrivals: readonly Arrival[]): Promise<void>
  /** Tells the worker that these people have an event in the inbox. */
  wake(userIds: readonly string[]): void
  /** Reads from the database who has waiting events, also those of other processes, and starts their lanes. */
  look(): Promise<void>
  /** Does the same, and resolves when this process works no lane any more. */
  workOff(): Promise<void>
  /** Resolves when this process works no lane. */
  settled(): Promise<void>
  /** Starts no more turns and waits for the running ones; events without a turn stay in the inbox. */
  stop(): Promise<void>
  /** Leaves the lanes of turns that still run, so that another process need not wait for their leases. */
  giveBack(): Promise<void>
}

/** The most lanes that one process works at the same time. */
const LANES = 32
/** Wait after a failure before the same event is tried again, in milliseconds. */
const REST = 2 * SECOND

/** Works the inbox: one lane per person, one event at a time in LINE's order, whichever process stored it. */
export function createWorker(deps: WorkerDeps): Worker {
  const { models, clock, log, metrics } = deps
  const self = randomUUID()
  const pending = new Set<string>()
  const running = new Map<string, Promise<void>>()
  const again = new Set<string>()
  const lanes = new Set<Lane>()
  let stopping = false

  const newHolder = () => `${self} ${randomUUID()}`

  async function workLane(taken: Lane): Promise<void> {
    lanes.add(taken)
    try {
      if (stopping) return await models.lanes.leave(taken, clock())
      for (let lane: Lane | null = taken; lane;) lane = await workOnce(lane)
    } catch (error) {
      if (error instanceof LaneLost) return
      await models.lanes.leave(taken, new Date(+clock() + REST))
    } finally {
      lanes.delete(taken)
    }
  }

  /** Takes or finishes one turn. @returns the lane with what waits now; null when it is not worked any more */
  async function workOnce(lane: Lane): Promise<Lane | null> {
    const { state, card, noNotices, dropped, goOn } = await takeOrFinish(lane)
    const looked = noNotices && lane.notices.mayWait ? lane.notices.held : undefined
    const now = clock()
    // Where other people wait for a lane, this person goes to the end of the queue.
    const first = goOn && !stopping && pending.size === 0
    const waits = await models.lanes.settle(lane, {
      now,
      lastCard: card && { kind: card, at: now },
      ...(looked !== undefined && { noticesLooked: looked }),
      ...(dropped !== undefined && { dropped }),
      goOn: first,
    })
    if (!waits?.next) return null
    if (first) return { ...lane, ...waits, state, afresh: false, open: null }
    again.add(lane.userId)
    return null
  }

  async function takeOrFinish(lane: Lane): Promise<Taken & { readonly goOn: boolean }> {
    const { open, next, state } = lane
    if (open)
      return guarded(
        lane,
        () => open,
        () => finishTurn(deps, lane, open),
      )
    if (!next) return { state, card: null, goOn: true }
    let arrival: Arrival | undefined
    // An event that cannot be read has no reply token.
    const asked = () => ({ eventId: next.id, replyToken: null, deliveredAt: next.at, ...arrival })
    return guarded(lane, asked, () => takeTurn(deps, lane, (arrival = next.open())))
  }

  /** Runs one turn. An event that fails repeatedly is set aside, so that the person's next message is answered. */
  async function guarded(
    lane: Lane,
    asked: () => Asked,
    turn: () => Promise<Taken>,
  ): Promise<Taken & { readonly goOn: boolean }> {
    const end = metrics.turns.startTimer()
    try {
      return { ...(await turn()), goOn: true }
    } catch (error) {
      if (error instanceof LaneLost) throw error
      const { eventId } = asked()
      metrics.failures.inc()
      log.error({ err: error, event: eventId }, 'turn failed')
      if (!(await models.lanes.failed(lane, eventId))) throw error
      metrics.setAside.inc()
      log.error({ event: eventId }, 'event set aside after repeated failures')
      await apologise(deps, lane.userId, asked())
      // What the turn has saved of the state is not known here, so the next turn reads it.
      return { state: lane.state, card: null, dropped: eventId, goOn: false }
    } finally {
      end()
    }
  }

  async function run(userId: string, take: () => Promise<Lane | null>): Promise<void> {
    try {
      const lane = await take()
      if (lane) await workLane(lane)
    } catch (error) {
      log.error({ err: error }, 'lane failed; the next look at the inbox finds it again')
    } finally {
      running.delete(userId)
      if (again.delete(userId)) pending.add(userId)
      pump()
    }
  }

  function pump(): void {
    for (const userId of pending) {
      if (stopping || running.size >= LANES) return
      pending.delete(userId)
      running.set(
        userId,
        run(userId, () => models.lanes.take(userId, newHolder(), clock())),
      )
    }
  }

  function wake(userIds: readonly string[]): void {
    for (const userId of userIds) {
      if (running.has(userId)) again.add(userId)
      else pending.add(userId)
    }
    pump()
  }

  async function receive(arrivals: readonly Arrival[]): Promise<void> {
    const people = [...new Set(arrivals.map(({ userId }) => userId))]
    const [userId] = people
    if (userId === undefined) return
    if (people.length > 1) {
      await models.inbox.store(arrivals)
      wake(people)
      return
    }
    const mayTake = !stopping && !running.has(userId) && running.size < LANES
    const holder = mayTake ? newHolder() : null
    const arriving = models.inbox.arrive(userId, arrivals, holder, clock())
    if (holder !== null) {
      const take = () =>
        arriving.then(
          ({ lane }) => lane?.() ?? null,
          // Nobody knows whether the lane was taken.
          async () => {
            await models.lanes.leave({ userId, holder }, clock())
            return null
          },
        )
      running.set(userId, run(userId, take))
    }
    if ((await arriving).unowned) wake([userId])
  }

  async function look(): Promise<void> {
    wake(await models.lanes.due(clock()))
  }

  async function settled(): Promise<void> {
    while (running.size > 0) await Promise.all(running.values())
  }

  return {
    receive,
    wake,
    look,
    settled,
    async workOff() {
      await look()
      await settled()
    },
    async stop() {
      stopping = true
      pending.clear()
      again.clear()
      await settled()
    },
    async giveBack() {
      await Promise.all([...lanes].map((lane) => models.lanes.leave(lane, clock())))
    },
  }
}
