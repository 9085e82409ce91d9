import { priorities } from '../domain/requests/noticePolicy.ts'
import type { Message } from '../chat/message.ts'
import type { Clock } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import type { NewOutgoing, Outgoing } from '../models/outbox/outboxDocument.ts'
import type { LineAnswer, OutboxState } from '../domain/requests/noticeState.ts'
import type { NoticeStanding } from './stillHolds.ts'
import { limits } from './limits.ts'
import { isSummary, summaryHolds } from './summaries.ts'

type Settled = Exclude<OutboxState, 'waiting'>

/** Notices that travel inside another message to the same person: one send, one price, each with its own fate. */
export interface BundledNotices {
  /**
   * Takes aboard what waits for this person and fits. Done again for the same carrier before it is recorded, it
   * takes the same.
   * @param asking something stands last on the screen and waits for typed words: nothing may ask after it
   * @returns the ids of those taken
   */
  bundle(carrier: NewOutgoing, asking: boolean): Promise<string[]>
  /** The messages of a send: what must be known first, the carrier's own, then thanks and survey. */
  withBundled(carrier: Outgoing): Promise<readonly Message[]>
  /** The carrier has come to rest, or waits again: so does, or is set free, each of its riders. */
  arrive(carrier: Outgoing, state: Settled | 'waiting', answer: LineAnswer | null): Promise<void>
  /** A notice under way whose carrier said nothing for a while looks for itself. */
  look(bundled: Outgoing): Promise<void>
}

const kindOf = ({ notice }: Outgoing) => notice?.kind ?? 'ready'

export interface BundlingDeps {
  readonly models: Pick<Models, 'inbox' | 'outbox' | 'staff'>
  readonly clock: Clock
  readonly noticeStanding: NoticeStanding
}

export function createBundling({ models, clock, noticeStanding }: BundlingDeps): BundledNotices {
  const setFree = (bundled: Outgoing) => models.outbox.wait(bundled, bundled.waitsUntil, null)

  async function isTrueStill(candidate: Outgoing): Promise<boolean> {
    if (isSummary(candidate)) return summaryHolds({ models, clock }, candidate)
    const { id, notice } = candidate
    return !notice || (await noticeStanding({ id, notice })) !== 'overtaken'
  }

  /** Settles what no longer holds. */
  async function holds(candidate: Outgoing): Promise<boolean> {
    const holding = await isTrueStill(candidate)
    if (!holding) await models.outbox.settle(candidate.id, 'overtaken', null)
    return holding
  }

  async function follow(bundled: Outgoing, state: Settled, surely: boolean, answer: LineAnswer | null) {
    const unsent = state === 'dropped' || (state === 'refused' && surely)
    return unsent ? setFree(bundled) : models.outbox.settle(bundled.id, state, answer)
  }

  return {
    async bundle(carrier, asking) {
      const candidates = await models.outbox.bundleable(carrier.to, carrier.id)
      if (candidates.length === 0) return []
      // An answer that stands recorded has its riders already.
      if (carrier.reply && (await models.outbox.fateOf(carrier.id))) return []
      let room = limits.messages - carrier.messages.length
      const taken: string[] = []
      for (const each of candidates) {
        if (each.id === carrier.id || (isSummary(each) && !carrier.reply) || !(await holds(each))) continue
        const low = priorities[kindOf(each)] === 'low'
        const fits = each.messages.length <= room && !(low && asking)
        if (fits && (await models.outbox.bundle(each.id, carrier.id, clock()))) {
          room -= each.messages.length
          taken.push(each.id)
          // One survey at a time.
          asking ||= low
        } else if (each.carrier === carrier.id) {
          await setFree(each)
        }
      }
      return taken
    },

    async withBundled(carrier) {
      const bundled = await models.outbox.bundledWith(carrier)
      const isLow = (each: Outgoing) => priorities[kindOf(each)] === 'low'
      return [
        ...bundled.filter((each) => !isLow(each)).flatMap(({ messages }) => messages),
        ...carrier.messages,
        ...bundled.filter(isLow).flatMap(({ messages }) => messages),
      ]
    },

    async arrive(carrier, state, answer) {
      for (const bundled of await models.outbox.bundledWith(carrier)) {
        await (state === 'waiting' ? setFree(bundled) : follow(bundled, state, !carrier.uncertain, answer))
      }
    },

    async look(bundled) {
      const now = clock()
      const carrier = bundled.carrier ?? ''
      const fate = await models.outbox.fateOf(carrier)
      if (!fate) {
        // Its turn is not finished: the next worker does it again, and takes the notice along again.
        if (await models.inbox.isWaiting(carrier)) return models.outbox.keepBundled(bundled.id, now)
        // Nobody will finish it; should anybody wake up after all, the id is taken and nothing goes out.
        await models.outbox.bar(carrier, bundled.to, now)
        return setFree(bundled)
      }
      if (!fate.riders.includes(bundled.id)) return setFree(bundled)
      if (fate.state === 'waiting') return models.outbox.keepBundled(bundled.id, now)
      return follow(bundled, fate.state, !fate.uncertain, fate.answer)
    },
  }
}
