import { costOf } from '../domain/requests/noticeTable.ts'
import type { Message } from '../chat/message.ts'
import type { Clock } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import { byCreation, type NewOutgoing, type Outgoing } from '../models/outbox/outboxDocument.ts'
import type { LineAnswer, OutboxState } from '../domain/requests/noticeState.ts'
import { isStillTrue, type NoticeStanding } from './stillHolds.ts'
import { limits } from './limits.ts'
import { progressHolds } from './progressLines.ts'
import { isForStaff, staffMessageHolds } from './staffMessages.ts'

type Settled = Exclude<OutboxState, 'waiting'>

/** Bundled notices: sent inside another message (the carrier) to the same person, for the price of one send. */
interface BundledNotices {
  /**
   * Adds the notices that wait for this person and fit into the carrier. A repeated call for the same carrier, before
   * the carrier is recorded, chooses the same notices.
   * @param asking the last thing on the screen waits for typed words, so no survey may follow it
   * @param given.tried older notices that were tried just now and may not leave yet
   * @param given.told ids of the requests whose state the carrier tells: their progress lines are settled
   */
  bundle(carrier: NewOutgoing, asking: boolean, given?: Given): Promise<Bundle>
  /**
   * The messages of one send: notices in the order of their creation, an answer's own, then thanks and survey. Bundled
   * notices that are not true any more are left out and settled.
   */
  withBundled(carrier: Outgoing): Promise<readonly Message[]>
  /** Gives each bundled notice the carrier's state; it waits again if the carrier was not sent. */
  arrive(carrier: Outgoing, state: Settled | 'waiting', answer: LineAnswer | null): Promise<void>
  /** Checks a bundled notice whose carrier has reported nothing for a while, and updates the notice. */
  look(bundled: Outgoing): Promise<void>
}

interface Given {
  readonly tried?: readonly string[]
  readonly told?: readonly string[]
}

interface Bundle {
  /** The ids of the bundled notices. */
  readonly taken: readonly string[]
  /** A notice that is older than the carrier and not among them, so it must leave before; then nothing is bundled. */
  readonly behind: string | null
}

const nothing: Bundle = { taken: [], behind: null }

/** Thanks with a survey, which stands last on the screen. */
const isLow = ({ notice }: Outgoing) => notice !== null && costOf(notice.kind) === 'low'

/** Sent with a free reply only, and not among the notices whose order counts. */
const isForReplies = (each: Outgoing) => isForStaff(each) || each.progress !== undefined

/** Progress lines last: what matters more has the room of a send first. */
const leastLast = (all: readonly Outgoing[]) => [
  ...all.filter(({ progress }) => !progress),
  ...all.filter(({ progress }) => progress),
]

/** Whether the content can be opened. A damaged notice is left alone: its own attempts fail, and it is given up. */
function isLegible(each: Outgoing): boolean {
  try {
    return each.messages.length >= 0
  } catch {
    return false
  }
}

/** Whether a waiting notice is older than the carrier. An answer carries what waits; nothing is older than it. */
const isOlder = (each: Outgoing, carrier: NewOutgoing | Outgoing) =>
  carrier.notice !== null && 'createdAt' in carrier && byCreation(each, carrier) < 0

export interface BundlingDeps {
  readonly models: Pick<Models, 'inbox' | 'outbox' | 'requests' | 'staff'>
  readonly clock: Clock
  readonly noticeStanding: NoticeStanding
}

export function createBundling({ models, clock, noticeStanding }: BundlingDeps): BundledNotices {
  const setFree = (bundled: Outgoing) => models.outbox.wait(bundled, bundled.waitsUntil, null)

  async function isTrueStill(candidate: Outgoing): Promise<boolean | 'undecided'> {
    if (isForStaff(candidate)) return staffMessageHolds({ models, clock }, candidate)
    const { notice, progress } = candidate
    if (progress) return progressHolds({ models, clock }, candidate, progress)
    return !notice || isStillTrue({ clock, noticeStanding }, { ...candidate, notice })
  }

  /**
   * Whether the notice is still true. One that is not is settled. One that a decision has overtaken which may still be
   * undone waits for it by itself, or is settled when it may have been sent already.
   * @param sent it may have been sent already
   */
  async function holds(candidate: Outgoing, sent: boolean): Promise<boolean> {
    const holding = await isTrueStill(candidate)
    if (holding === true) return true
    if (sent) await models.outbox.settle(candidate.id, 'unknown', null)
    else if (holding === false) await models.outbox.settle(candidate.id, 'overtaken', null)
    else if (candidate.carrier !== null) await setFree(candidate)
    return false
  }

  async function follow(bundled: Outgoing, state: Settled, surely: boolean, answer: LineAnswer | null) {
    const unsent = state === 'dropped' || state === 'overtaken' || (state === 'refused' && surely)
    return unsent ? setFree(bundled) : models.outbox.settle(bundled.id, state, answer)
  }

  return {
    async bundle(carrier, asking, { tried = [], told = [] } = {}) {
      const candidates = await models.outbox.bundleable(carrier.to, carrier.id)
      if (candidates.length === 0) return nothing
      // The answer is recorded already, and its bundled notices with it.
      if (carrier.reply && (await models.outbox.fateOf(carrier.id))) return nothing
      let room = limits.messages - carrier.messages.length
      const taken: Outgoing[] = []
      for (const each of leastLast(candidates)) {
        if (each.progress && !each.progress.corrects && told.includes(each.progress.request)) {
          await models.outbox.settle(each.id, 'overtaken', null)
          continue
        }
        if ((isForReplies(each) && !carrier.reply) || !isLegible(each) || !(await holds(each, false)))
          continue
        const fits = each.messages.length <= room && !(isLow(each) && asking)
        if (fits && (await models.outbox.bundle(each.id, carrier.id, clock()))) {
          room -= each.messages.length
          taken.push(each)
          // At most one survey in one send.
          asking ||= isLow(each)
        } else {
          if (each.carrier === carrier.id) await setFree(each)
          // What is younger must not leave before it.
          if (!isLow(each) && !isForReplies(each) && !tried.includes(each.id)) {
            if (!isOlder(each, carrier)) break
            for (const bundled of taken) await setFree(bundled)
            return { taken: [], behind: each.id }
          }
        }
      }
      return { taken: taken.map(({ id }) => id), behind: null }
    },

    async withBundled(carrier) {
      const bundled: Outgoing[] = []
      for (const each of await models.outbox.bundledWith(carrier)) {
        if (await holds(each, carrier.uncertain)) bundled.push(each)
      }
      const all = carrier.notice ? [...bundled, carrier].sort(byCreation) : [...bundled, carrier]
      return [...all.filter((each) => !isLow(each)), ...all.filter(isLow)].flatMap(({ messages }) => messages)
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
        if (await models.inbox.isWaiting(bundled.to, carrier))
          return models.outbox.keepBundled(bundled.id, now)
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
