import { costOf } from '../domain/requests/noticeTable.ts'
import type { Message } from '../chat/message.ts'
import type { Clock } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import type { NewOutgoing, Outgoing } from '../models/outbox/outboxDocument.ts'
import type { LineAnswer, OutboxState } from '../domain/requests/noticeState.ts'
import type { NoticeStanding } from './stillHolds.ts'
import { limits } from './limits.ts'
import { isSummary, summaryHolds } from './summaries.ts'

type Settled = Exclude<OutboxState, 'waiting'>

/** Bundled notices: sent inside another message (the carrier) to the same person, for the price of one send. */
interface BundledNotices {
  /**
   * Adds the notices that wait for this person and fit into the carrier. A repeated call for the same carrier, before
   * the carrier is recorded, chooses the same notices.
   * @param asking the last thing on the screen waits for typed words, so no survey may follow it
   * @returns the ids of the bundled notices
   */
  bundle(carrier: NewOutgoing, asking: boolean): Promise<string[]>
  /** The messages of one send, in order: important notices, the carrier's own, then thanks and survey. */
  withBundled(carrier: Outgoing): Promise<readonly Message[]>
  /** Gives each bundled notice the carrier's state; it waits again if the carrier was not sent. */
  arrive(carrier: Outgoing, state: Settled | 'waiting', answer: LineAnswer | null): Promise<void>
  /** Checks a bundled notice whose carrier has reported nothing for a while, and updates the notice. */
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

  /** Whether the notice is still true. One that is not is settled as overtaken. */
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
      // The answer is recorded already, and its bundled notices with it.
      if (carrier.reply && (await models.outbox.fateOf(carrier.id))) return []
      let room = limits.messages - carrier.messages.length
      const taken: string[] = []
      for (const each of candidates) {
        if (each.id === carrier.id || (isSummary(each) && !carrier.reply) || !(await holds(each))) continue
        const low = costOf(kindOf(each)) === 'low'
        const fits = each.messages.length <= room && !(low && asking)
        if (fits && (await models.outbox.bundle(each.id, carrier.id, clock()))) {
          room -= each.messages.length
          taken.push(each.id)
          // At most one survey in one send.
          asking ||= low
        } else if (each.carrier === carrier.id) {
          await setFree(each)
        }
      }
      return taken
    },

    async withBundled(carrier) {
      const bundled = await models.outbox.bundledWith(carrier)
      const isLow = (each: Outgoing) => costOf(kindOf(each)) === 'low'
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
        // The carrier's turn is not finished. The next worker repeats it and bundles this notice again.
        if (await models.inbox.isWaiting(carrier)) return models.outbox.keepBundled(bundled.id, now)
        // No worker will finish the turn. Its id is reserved, so that a late worker cannot send the answer.
        await models.outbox.bar(carrier, bundled.to, now)
        return setFree(bundled)
      }
      if (!fate.riders.includes(bundled.id)) return setFree(bundled)
      if (fate.state === 'waiting') return models.outbox.keepBundled(bundled.id, now)
      return follow(bundled, fate.state, !fate.uncertain, fate.answer)
    },
  }
}
