import { randomUUID } from 'node:crypto'
import type { CardKind } from '../chat/cardKind.ts'
import type { Log } from '../lib/log.ts'
import type { Metrics } from '../lib/metrics.ts'
import { SECOND } from '../lib/time.ts'
import type { Lane, OpenTurn } from '../models/conversations/conversations.ts'
import type { Arrival } from '../models/conversations/inbox.ts'
import { apologise, type Asked, finishTurn, LaneLost, takeTurn, type TurnDeps } from './turn.ts'

interface WorkerDeps extends TurnDeps {
  readonly log: Log
  readonly metrics: Metrics
}

export interface Worker {
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

  /** `wake` is called after its event is stored, so a read after this delete finds every event announced before. */
  function nextOf(userId: string): Promise<Arrival | null> {
    again.delete(userId)
    return models.inbox.next(userId)
  }

  async function workLane(userId: string): Promise<void> {
    const lane = await models.conversations.take(userId, `${self} ${randomUUID()}`, clock())
    if (!lane) return
    lanes.add(lane)
    try {
      if (stopping) return await models.conversations.leave(lane, clock())
      let card: CardKind | null = lane.open ? await finish(lane, lane.open) : null
      let { state, afresh, notices } = lane
      let looked: number | undefined
      for (
        let next = await nextOf(userId), worked = 0;
        next && !stopping;
        next = await nextOf(userId), worked++
      ) {
        if (worked > 0 && pending.size > 0) {
          // Other people wait for a lane, so this person goes to the end of the queue.
          again.add(userId)
          break
        }
        const arrival = next
        const current = { ...lane, state, afresh, notices }
        await guarded(lane, { ...arrival, eventId: arrival.event.id }, async () => {
          const taken = await takeTurn(deps, current, state, arrival)
          state = taken.state
          card = taken.card ?? card
          if (!taken.noNotices || !notices.mayWait) return
          looked = notices.held
          notices = { ...notices, mayWait: false }
        })
        afresh = false
      }
      await models.conversations.release(lane, card && { kind: card, at: clock() }, looked)
    } catch (error) {
      if (error instanceof LaneLost) return
      await models.conversations.leave(lane, new Date(+clock() + REST))
    } finally {
      lanes.delete(lane)
    }
  }

  async function finish(lane: Lane, open: OpenTurn): Promise<CardKind | null> {
    let card: CardKind | null = null
    await guarded(lane, open, async () => {
      card = (await finishTurn(deps, lane, open)).card
    })
    return card
  }

  /** Runs one turn. An event that fails repeatedly is set aside, so that the person's next message is answered. */
  async function guarded(lane: Lane, asked: Asked, turn: () => Promise<void>): Promise<void> {
    const { eventId } = asked
    const end = metrics.turns.startTimer()
    try {
      await turn()
    } catch (error) {
      if (error instanceof LaneLost) throw error
      metrics.failures.inc()
      log.error({ err: error, event: eventId }, 'turn failed')
      if (!(await models.inbox.failed(eventId))) throw error
      metrics.setAside.inc()
      log.error({ event: eventId }, 'event set aside after repeated failures')
      await apologise(deps, lane.userId, asked)
      await models.conversations.release(lane, null)
      throw new LaneLost()
    } finally {
      end()
    }
  }

  async function run(userId: string): Promise<void> {
    try {
      await workLane(userId)
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
      running.set(userId, run(userId))
    }
  }

  function wake(userIds: readonly string[]): void {
    for (const userId of userIds) {
      if (running.has(userId)) again.add(userId)
      else pending.add(userId)
    }
    pump()
  }

  async function look(): Promise<void> {
    wake(await models.inbox.waitingPeople())
  }

  async function settled(): Promise<void> {
    while (running.size > 0) await Promise.all(running.values())
  }

  return {
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
      await Promise.all([...lanes].map((lane) => models.conversations.leave(lane, clock())))
    },
  }
}
