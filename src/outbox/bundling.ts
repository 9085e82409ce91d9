import { priorities, stillHolds } from '../domain/request/noticePolicy.ts'
import type { Message } from '../chat/message.ts'
import type { Clock } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import type { LineAnswer, NewOutgoing, Outgoing, OutboxState } from '../models/outbox/outboxDocument.ts'
import { limits } from './limits.ts'
import { isSummary, summaryHolds } from './summaries.ts'

type Settled = Exclude<OutboxState, 'waiting'>

/** Notices that travel inside another message to the same person: one send, one price, each with its own fate. */
export interface Riders {
  /**
   * Takes aboard what waits for this person and fits. Done again for the same carrier before it is recorded, it
   * takes the same.
   * @param asking something stands last on the screen and waits for typed words: nothing may ask after it
   * @returns the ids of those taken
   */
  board(carrier: NewOutgoing, asking: boolean): Promise<string[]>
  /** The messages of a send: what must be known first, the carrier's own, then thanks and survey. */
  withRiders(carrier: Outgoing): Promise<readonly Message[]>
  /** The carrier has come to rest, or waits again: so does, or is set free, each of its riders. */
  arrive(carrier: Outgoing, state: Settled | 'waiting', answer: LineAnswer | null): Promise<void>
  /** A notice under way whose carrier said nothing for a while looks for itself. */
  look(rider: Outgoing): Promise<void>
}

const kindOf = ({ notice }: Outgoing) => notice?.kind ?? 'ready'

export function createRiders(models: Models, clock: Clock): Riders {
  const setFree = (rider: Outgoing) => models.outbox.wait(rider, rider.waitsUntil, null)

  async function isTrueStill(traveller: Outgoing): Promise<boolean> {
    if (isSummary(traveller)) return summaryHolds({ models, clock }, traveller)
    if (!traveller.notice) return true
    const standing = await models.requests.standing(traveller.notice.request)
    return !standing || stillHolds(traveller.notice.kind, standing.state)
  }

  /** Settles what no longer holds. */
  async function holds(traveller: Outgoing): Promise<boolean> {
    const holding = await isTrueStill(traveller)
    if (!holding) await models.outbox.settle(traveller.id, 'overtaken', null)
    return holding
  }

  async function follow(rider: Outgoing, state: Settled, surely: boolean, answer: LineAnswer | null) {
    const unsent = state === 'dropped' || (state === 'refused' && surely)
    return unsent ? setFree(rider) : models.outbox.settle(rider.id, state, answer)
  }

  return {
    async board(carrier, asking) {
      const travellers = await models.outbox.travellers(carrier.to, carrier.id)
      if (travellers.length === 0) return []
      // An answer that stands recorded has its riders already.
      if (carrier.reply && (await models.outbox.fateOf(carrier.id))) return []
      let room = limits.messages - carrier.messages.length
      const aboard: string[] = []
      for (const each of travellers) {
        if (each.id === carrier.id || (isSummary(each) && !carrier.reply) || !(await holds(each))) continue
        const low = priorities[kindOf(each)] === 'low'
        const fits = each.messages.length <= room && !(low && asking)
        if (fits && (await models.outbox.board(each.id, carrier.id, clock()))) {
          room -= each.messages.length
          aboard.push(each.id)
          // One survey at a time.
          asking ||= low
        } else if (each.carrier === carrier.id) {
          await setFree(each)
        }
      }
      return aboard
    },

    async withRiders(carrier) {
      const riders = await models.outbox.ridersOf(carrier)
      const isLow = (each: Outgoing) => priorities[kindOf(each)] === 'low'
      return [
        ...riders.filter((each) => !isLow(each)).flatMap(({ messages }) => messages),
        ...carrier.messages,
        ...riders.filter(isLow).flatMap(({ messages }) => messages),
      ]
    },

    async arrive(carrier, state, answer) {
      for (const rider of await models.outbox.ridersOf(carrier)) {
        await (state === 'waiting' ? setFree(rider) : follow(rider, state, !carrier.uncertain, answer))
      }
    },

    async look(rider) {
      const now = clock()
      const carrier = rider.carrier ?? ''
      const fate = await models.outbox.fateOf(carrier)
      if (!fate) {
        // Its turn is not finished: the next worker does it again, and takes the notice along again.
        if (await models.inbox.isWaiting(carrier)) return models.outbox.rideOn(rider.id, now)
        // Nobody will finish it; should anybody wake up after all, the id is taken and nothing goes out.
        await models.outbox.bar(carrier, rider.to, now)
        return setFree(rider)
      }
      if (!fate.riders.includes(rider.id)) return setFree(rider)
      if (fate.state === 'waiting') return models.outbox.rideOn(rider.id, now)
      return follow(rider, fate.state, !fate.uncertain, fate.answer)
    },
  }
}
