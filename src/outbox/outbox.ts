import { monthSummaryEnds } from '../domain/requests/noticePolicy.ts'
import type { Message } from '../chat/message.ts'
import type { Office } from '../domain/settings/office.ts'
import { orderOn } from '../domain/survey/levelOrder.ts'
import type { Language } from '../lib/language.ts'
import type { Log } from '../lib/log.ts'
import { dayOf, HOUR, MINUTE, SECOND } from '../lib/time.ts'
import { unreachable } from '../lib/unreachable.ts'
import type { Models } from '../models/index.ts'
import type { Reach } from '../models/conversations/conversations.ts'
import type { NewOutgoing, Outgoing } from '../models/outbox/outboxDocument.ts'
import type { LineAnswer, OutboxState } from '../domain/requests/noticeState.ts'
import { ATTEMPT_LEASE } from '../models/outbox/outbox.ts'
import type { LineResult } from '../line/channel.ts'
import { backOff } from '../lib/backOff.ts'
import { isMonthlyLimit } from '../domain/requests/noticeState.ts'
import { afterMonthlyLimit } from './limitEdge.ts'
import { oneAfterAnother } from './oneAfterAnother.ts'
import { pushVerdict, termsOf, type VerdictDeps } from './stillHolds.ts'
import type { Line } from './line.ts'
import { render } from './render.ts'
import { type BundlingDeps, createBundling } from './bundling.ts'
import { progressTerms } from './progressLines.ts'
import { mayBePushed, staffMessageIsOver } from './staffMessages.ts'
import { askedIn } from './asked.ts'
import { afterPush, afterReply, type Verdict, wayOut } from './verdict.ts'

interface OutboxDeps extends VerdictDeps, BundlingDeps {
  readonly models: Pick<Models, 'conversations' | 'inbox' | 'outbox' | 'requests' | 'staff'>
  readonly line: Line
  readonly log: Log
  readonly office: () => Promise<Pick<Office, 'notices' | 'sentences' | 'survey'>>
}

/** A message that the office starts. */
export type Notice = NewOutgoing & { readonly notice: NonNullable<NewOutgoing['notice']> }

/** One line on what has become of a request. */
export type ProgressLine = NewOutgoing & { readonly progress: NonNullable<NewOutgoing['progress']> }

/** Sends all messages to LINE; no other module sends any. */
export interface OutboxSender {
  /** Records a message under its id; null when this id was recorded before. */
  record(outgoing: NewOutgoing): Promise<Outgoing | null>
  /**
   * Records the answer to an event, and bundles the notices that wait for the same person, because a reply is free.
   * @param asking the last thing on the screen waits for typed words
   * @param told ids of the requests whose state the answer tells
   */
  recordAnswer(outgoing: NewOutgoing, asking: boolean, told?: readonly string[]): Promise<Outgoing | null>
  /**
   * Answers an event whose turn is stored, and found again if this process dies, while no notice to the person waits. Only an
   * answer that LINE has not accepted at once is recorded, with what LINE said.
   * @param again it may have been sent, by a process that died
   */
  answerDirectly(outgoing: NewOutgoing, reach: Reach, again: boolean): Promise<void>
  /** Makes one attempt to send a recorded message. `reach` is read from the database unless the caller gives it. */
  deliver(outgoing: Outgoing, reach?: Reach): Promise<void>
  /**
   * Records a notice, to be bundled with a message or sent when due. False when it was recorded before.
   * @param since when it fell due; absent: now
   */
  hold(outgoing: Notice, since?: Date): Promise<boolean>
  /** Records a progress line, to be sent with the next free reply to the person. */
  holdLine(line: ProgressLine): Promise<void>
  /** Sends the notice of this id, if it waits and is due. */
  sendIfDue(id: string): Promise<void>
  /** Records one notice, unless it was recorded before, and sends it if it may be sent now. */
  notify(outgoing: Notice, since?: Date): Promise<void>
  /** Sends the messages that are due, `together` at a time, until none is left or the signal is aborted. */
  deliverDue(together?: number, signal?: AbortSignal): Promise<void>
}

/** A message whose attempts fail inside Chapwai (not at LINE) is given up after this many; the console shows it. */
const MOST_FAILURES = 20
/** How soon to look again whether a notice's turn has come, while an older one of the same person is on its way. */
const LOOK_AGAIN = SECOND
/** The longest time for which somebody else may hold the older one without trying it. */
const HELD = 30 * SECOND
/** Longer than any pause between attempts: what is tried again later than this waits for the morning. */
const RESTS = HOUR
/** So recent a refusal for the month's limit still holds. */
const LIMIT_HOLDS = 5 * MINUTE

function asAnswer(result: LineResult | null, at: Date): LineAnswer | null {
  if (!result) return null
  if (result.kind === 'unanswered') return { status: 0, message: result.message, requestId: null, at }
  return {
    status: result.status,
    message: result.kind === 'refused' ? result.message : '',
    requestId: result.requestId,
    at,
  }
}

/** The end of the wait for a free reply; a month's summary that may not be pushed waits to the end of its month. */
function lastWait({ monthly, waitsUntil }: Outgoing): Date {
  return monthly === undefined ? waitsUntil : monthSummaryEnds(monthly)
}

/** When a message that LINE's monthly limit has stopped is due again; at its end at the latest. */
function afterLimit(outgoing: Outgoing, now: Date): Date {
  if (mayBePushed(outgoing)) return lastWait(outgoing)
  return new Date(Math.min(+afterMonthlyLimit(now), +outgoing.endsAt))
}

/** How a person reads messages. */
interface Look {
  readonly language: Language
  /** “Large and short”. */
  readonly large: boolean
}

export function createOutbox(deps: OutboxDeps): OutboxSender {
  const { models, line, allowance, clock, log } = deps
  const bundling = createBundling(deps)
  const oneByOne = oneAfterAnother()
  const inHand = new Set<string>()

  async function inWords(messages: readonly Message[], { language, large }: Look, plain: boolean) {
    const office = await deps.office()
    const levels = orderOn(office, dayOf(clock()))
    return render(messages, language, plain, { large, corrections: office.sentences, levels })
  }

  /** Stores the final state of a message and applies it to its bundled notices. */
  async function settle(
    outgoing: Outgoing,
    state: Exclude<OutboxState, 'waiting'>,
    answer: LineAnswer | null,
  ): Promise<void> {
    if (state !== 'accepted') {
      log.warn({ outgoing: outgoing.id, state, notice: outgoing.notice?.kind }, 'not accepted')
    }
    await models.outbox.settle(outgoing.id, state, answer)
    await bundling.arrive(outgoing, state, answer)
  }

  /** Does what must be stored before an accepted message is settled. */
  async function accepted(outgoing: Outgoing): Promise<void> {
    if (outgoing.firstPushAt) allowance.spent()
    const bundled = await models.outbox.bundledWith(outgoing)
    const asked = askedIn(outgoing.notice ? [...bundled, outgoing] : bundled)
    if (!asked) return
    const now = clock()
    // One millisecond earlier than now, so that the person's next words come after this event.
    const event = { id: `asked-${outgoing.id}`, at: +now - 1, kind: 'asked', ...asked } as const
    await models.inbox.tell(outgoing.to, event, now)
  }

  async function act(outgoing: Outgoing, result: LineResult, verdict: Verdict, look: Look): Promise<void> {
    const answer = asAnswer(result, clock())
    switch (verdict.kind) {
      case 'settle':
        if (verdict.state === 'accepted') await accepted(outgoing)
        return settle(outgoing, verdict.state, answer)
      case 'wait':
        allowance.usedUp()
        log.warn({ outgoing: outgoing.id, notice: outgoing.notice?.kind }, 'allowance used up')
        await models.outbox.wait(outgoing, afterLimit(outgoing, clock()), answer)
        return bundling.arrive(outgoing, 'waiting', null)
      case 'again':
        return models.outbox.postpone(outgoing.id, new Date(+clock() + verdict.afterMs), {
          ...(answer && { answer }),
          uncertain: verdict.uncertain ?? outgoing.uncertain,
        })
      case 'at-once': {
        if (verdict.how === 'push') return push({ ...outgoing, reply: null }, look)
        // Stored first: if this process dies, the next attempt must send the same words with the same retry key.
        await models.outbox.postpone(outgoing.id, new Date(+clock() + ATTEMPT_LEASE), {
          ...(answer && { answer }),
          plain: true,
        })
        log.warn({ outgoing: outgoing.id, answer }, 'card refused, sent as text')
        const plain = { ...outgoing, plain: true }
        return outgoing.reply && outgoing.firstPushAt === null ? reply(plain, look) : push(plain, look)
      }
      default:
        return unreachable(verdict)
    }
  }

  async function reply(outgoing: Outgoing, look: Look): Promise<void> {
    if (!outgoing.reply) return push(outgoing, look)
    const messages = await inWords(await bundling.withBundled(outgoing), look, outgoing.plain)
    const result = await line.reply(outgoing.reply.token, messages)
    return act(outgoing, result, afterReply(outgoing, result), look)
  }

  /** What is true now is stored before the call to LINE: the bundled notices, and that the push has begun. */
  async function push(outgoing: Outgoing, look: Look): Promise<void> {
    const verdict = await pushVerdict(deps, outgoing)
    switch (verdict.kind) {
      case 'wait':
        return models.outbox.wait(outgoing, lastWait(outgoing), null)
      case 'later':
        return models.outbox.putBack(outgoing, verdict.at)
      case 'settle':
        return settle(outgoing, verdict.state, null)
      case 'push':
        return surelyPush(outgoing, look)
      default:
        return unreachable(verdict)
    }
  }

  async function surelyPush(outgoing: Outgoing, look: Look, tried: readonly string[] = []): Promise<void> {
    const now = clock()
    const isFirst = outgoing.firstPushAt === null
    const begun = { ...outgoing, firstPushAt: outgoing.firstPushAt ?? now }
    if (isFirst) {
      begun.uncertain = false
      // An answer that is pushed after all has its bundled notices already; only a notice chooses them here.
      if (outgoing.notice) {
        const { taken, behind } = await bundling.bundle(outgoing, false, { tried })
        if (behind !== null) return olderFirst(outgoing, behind, look, tried)
        begun.riders = taken
      }
    }
    const messages = await inWords(await bundling.withBundled(begun), look, begun.plain)
    if (isFirst) await models.outbox.beginPush(outgoing.id, now, begun.riders)
    const result = await line.push(begun.to, messages, begun.retryKey)
    // Not before: nothing may come between the look whether the notice still holds and its push.
    if (begun.notice) await models.conversations.notePush(begun.to, now)
    return act(begun, result, afterPush(begun, result, clock()), look)
  }

  /** An older notice of the same person waits and fits into no push together with this one: it leaves before. */
  async function olderFirst(
    outgoing: Outgoing,
    behind: string,
    look: Look,
    tried: readonly string[],
  ): Promise<void> {
    const now = clock()
    const older = await models.outbox.takeWaiting(now, behind)
    if (!older) return models.outbox.putBack(outgoing, new Date(+now + LOOK_AGAIN))
    if (isMonthlyLimit(older.answer) && +now - +(older.answer?.at ?? 0) < LIMIT_HOLDS) {
      await models.outbox.putBack(older, older.waitsUntil)
      return models.outbox.wait(outgoing, afterLimit(outgoing, now), older.answer)
    }
    await tryIt(older)
    const onItsWay = await ahead(outgoing)
    if (onItsWay) return models.outbox.putBack(outgoing, onItsWay.dueAt)
    return surelyPush(outgoing, look, [...tried, behind])
  }

  async function deliver(outgoing: Outgoing, reach?: Reach): Promise<void> {
    const run = () => tryIt(outgoing, reach)
    // What fails besides the attempt itself is this message's failure too.
    await (outgoing.notice ? noting(outgoing, () => inTurn(outgoing, run)) : run())
  }

  /** Makes one attempt; see `noting`. */
  const tryIt = (outgoing: Outgoing, reach?: Reach) =>
    noting(outgoing, async () => attempt(outgoing, reach ?? (await models.conversations.reach(outgoing.to))))

  /** An exception here is Chapwai's failure, not LINE's: this message is due again later, others are still sent. */
  async function noting(outgoing: Outgoing, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      log.error({ err: error, outgoing: outgoing.id, attempts: outgoing.attempts }, 'attempt failed')
      const again = new Date(+clock() + backOff(outgoing.attempts))
      if ((await models.outbox.noteFailure(outgoing.id, again)) >= MOST_FAILURES) {
        await settle(outgoing, outgoing.firstPushAt === null ? 'failed' : 'unknown', null)
      }
    }
  }

  const ahead = (outgoing: Outgoing) => models.outbox.ahead(outgoing, new Date(+clock() + RESTS))

  /**
   * Waits until this process has tried what it has in hand for the person, and tries first what was created earlier and
   * is on its way. Puts the notice back while another process has that in hand, or while it is tried again later.
   */
  async function inTurn(outgoing: Outgoing, run: () => Promise<void>): Promise<void> {
    const takenAt = clock()
    inHand.add(outgoing.id)
    try {
      while (await oneByOne(outgoing.to, () => isBehindAnother(outgoing, takenAt, run)));
    } finally {
      inHand.delete(outgoing.id)
    }
  }

  /** @returns true when an earlier notice is in this process's hands, so that this one has to stand behind it */
  async function isBehindAnother(
    outgoing: Outgoing,
    takenAt: Date,
    run: () => Promise<void>,
  ): Promise<boolean> {
    const now = clock()
    // One whose push has begun waits for nobody: whatever is on its way besides has begun after it, or waits for it.
    const isNew = outgoing.carrier === null && outgoing.firstPushAt === null
    const older = isNew ? await ahead(outgoing) : null
    if (+now - +takenAt > ATTEMPT_LEASE / 2) await models.outbox.putBack(outgoing, now)
    else if (!older) await run()
    else {
      const first = await models.outbox.takeDue(now, older.id)
      if (first) {
        await tryIt(first)
        return isBehindAnother(outgoing, takenAt, run)
      }
      if (inHand.has(older.id)) return true
      const isHeld = +older.dueAt - +now <= HELD
      await models.outbox.putBack(outgoing, isHeld ? new Date(+now + LOOK_AGAIN) : older.dueAt)
    }
    return false
  }

  const lookOf = ({ language, large }: Reach): Look => ({ language: language ?? 'th', large: large === true })

  async function attempt(outgoing: Outgoing, reach: Reach): Promise<void> {
    if (outgoing.carrier !== null) return bundling.look(outgoing)
    // A message for staff or a progress line got no free reply in its time. It is dropped without a push, which is no failure.
    if (outgoing.progress || (await staffMessageIsOver(deps, outgoing)))
      return models.outbox.settle(outgoing.id, 'overtaken', null)
    if (!reach.reachable) return settle(outgoing, 'unreachable', null)
    const look = lookOf(reach)
    const way = wayOut(outgoing, clock())
    switch (way) {
      case 'reply':
        return reply(outgoing, look)
      case 'push':
        return push(outgoing, look)
      case 'unknown':
      case 'dropped':
        return settle(outgoing, way, null)
      default:
        return unreachable(way)
    }
  }

  async function hold(outgoing: Notice, since = clock()): Promise<boolean> {
    return models.outbox.hold(outgoing, clock(), await termsOf(deps, outgoing.notice, since))
  }

  async function sendIfDue(id: string): Promise<void> {
    const due = await models.outbox.takeDue(clock(), id)
    if (due) await deliver(due)
  }

  async function work(signal?: AbortSignal): Promise<void> {
    while (!signal?.aborted) {
      const due = await models.outbox.takeDue(clock())
      if (!due) return
      await deliver(due)
    }
  }

  return {
    record: (outgoing) => models.outbox.record(outgoing, clock()),
    async recordAnswer(outgoing, asking, told = []) {
      const free = outgoing.reply !== null && clock() < outgoing.reply.until
      if (!free && told.length > 0) await models.outbox.settleProgress(outgoing.to, told)
      const { taken = [] } = free ? await bundling.bundle(outgoing, asking, { told }) : {}
      return models.outbox.record(outgoing, clock(), taken)
    },
    async answerDirectly(outgoing, reach, again) {
      if (again || !outgoing.reply) {
        const recorded = await models.outbox.record(outgoing, clock())
        return recorded ? deliver({ ...recorded, uncertain: true }, reach) : undefined
      }
      const look = lookOf(reach)
      const result = await line.reply(outgoing.reply.token, await inWords(outgoing.messages, look, false))
      if (result.kind === 'accepted') return
      const recorded = await models.outbox.record(outgoing, clock())
      if (!recorded) return
      await noting(recorded, () => act(recorded, result, afterReply(recorded, result), look))
    },
    deliver,
    hold,
    async holdLine(line) {
      const now = clock()
      await models.outbox.hold(line, now, progressTerms(now))
    },
    sendIfDue,
    async notify(outgoing, since) {
      if (await hold(outgoing, since)) await sendIfDue(outgoing.id)
    },
    async deliverDue(together = 4, signal) {
      await Promise.all(Array.from({ length: together }, () => work(signal)))
    },
  }
}
