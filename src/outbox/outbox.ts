import { monthSummaryEnds } from '../domain/requests/noticePolicy.ts'
import type { Language } from '../lib/language.ts'
import type { Log } from '../lib/log.ts'
import { nextLineMonth } from '../lib/time.ts'
import { unreachable } from '../lib/unreachable.ts'
import type { Models } from '../models/index.ts'
import type { Reach } from '../models/conversations/conversations.ts'
import type { NewOutgoing, Outgoing } from '../models/outbox/outboxDocument.ts'
import type { LineAnswer, OutboxState } from '../domain/requests/noticeState.ts'
import { ATTEMPT_LEASE } from '../models/outbox/outbox.ts'
import type { LineResult } from '../line/channel.ts'
import { type NoticeVerdict, noticeVerdict, type VerdictDeps, termsOf } from './stillHolds.ts'
import type { Line } from './line.ts'
import { render } from './render.ts'
import { type BundlingDeps, createBundling } from './bundling.ts'
import { summaryIsOver } from './summaries.ts'
import { askedIn } from './asked.ts'
import { afterPush, afterReply, type Verdict, wayOut } from './verdict.ts'

interface OutboxDeps extends VerdictDeps, BundlingDeps {
  readonly models: Pick<Models, 'conversations' | 'inbox' | 'outbox' | 'staff'>
  readonly line: Line
  readonly log: Log
}

/** A message that the office starts. */
export type Notice = NewOutgoing & { readonly notice: NonNullable<NewOutgoing['notice']> }

/** Sends all messages to LINE; no other module sends any. */
export interface OutboxSender {
  /** Records a message under its id; null when this id was recorded before. */
  record(outgoing: NewOutgoing): Promise<Outgoing | null>
  /**
   * Records the answer to an event, and bundles the notices that wait for the same person, because a reply is free.
   * @param asking the last thing on the screen waits for typed words
   */
  recordAnswer(outgoing: NewOutgoing, asking: boolean): Promise<Outgoing | null>
  /** Makes one attempt to send a recorded message. `reach` is read from the database unless the caller gives it. */
  deliver(outgoing: Outgoing, reach?: Reach): Promise<void>
  /** Records a notice, to be bundled with a message or sent when due. False when it was recorded before. */
  hold(outgoing: Notice): Promise<boolean>
  /** Sends the notice of this id, if it waits and is due. */
  sendIfDue(id: string): Promise<void>
  /** Records one notice, unless it was recorded before, and sends it if it may be sent now. */
  notify(outgoing: Notice): Promise<void>
  /** Sends the messages that are due, `together` at a time, until none is left or the signal is aborted. */
  deliverDue(together?: number, signal?: AbortSignal): Promise<void>
}

/** A message whose attempts fail inside Chapwai (not at LINE) is given up after this many; the console shows it. */
const MOST_FAILURES = 20

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

/** When a message that LINE's monthly limit has stopped is due again. */
function afterLimit({ monthly }: Outgoing, now: Date): Date {
  return monthly === undefined ? nextLineMonth(now) : monthSummaryEnds(monthly)
}

export function createOutbox(deps: OutboxDeps): OutboxSender {
  const { models, line, allowance, clock, log } = deps
  const bundling = createBundling(deps)

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

  async function act(
    outgoing: Outgoing,
    result: LineResult,
    verdict: Verdict,
    language: Language,
  ): Promise<void> {
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
        if (verdict.how === 'push') return push({ ...outgoing, reply: null }, language)
        // Stored first: if this process dies, the next attempt must send the same words with the same retry key.
        await models.outbox.postpone(outgoing.id, new Date(+clock() + ATTEMPT_LEASE), {
          ...(answer && { answer }),
          plain: true,
        })
        log.warn({ outgoing: outgoing.id, answer }, 'card refused, sent as text')
        const plain = { ...outgoing, plain: true }
        return outgoing.reply && outgoing.firstPushAt === null
          ? reply(plain, language)
          : push(plain, language)
      }
      default:
        return unreachable(verdict)
    }
  }

  async function reply(outgoing: Outgoing, language: Language): Promise<void> {
    if (!outgoing.reply) return push(outgoing, language)
    const messages = render(await bundling.withBundled(outgoing), language, outgoing.plain)
    const result = await line.reply(outgoing.reply.token, messages)
    return act(outgoing, result, afterReply(outgoing, result), language)
  }

  async function push(outgoing: Outgoing, language: Language): Promise<void> {
    const now = clock()
    const begun = { ...outgoing, firstPushAt: outgoing.firstPushAt ?? now }
    if (outgoing.firstPushAt === null) {
      // An answer that is pushed after all has its bundled notices already; only a notice chooses them here.
      if (outgoing.notice) begun.riders = await bundling.bundle(outgoing, false)
      await models.outbox.beginPush(outgoing.id, now, begun.riders)
    }
    const messages = render(await bundling.withBundled(begun), language, begun.plain)
    const result = await line.push(begun.to, messages, begun.retryKey)
    return act(begun, result, afterPush(begun, result, clock()), language)
  }

  /** An exception here is Chapwai's failure, not LINE's: this message is due again later, others are still sent. */
  async function deliver(outgoing: Outgoing, reach?: Reach): Promise<void> {
    try {
      await attempt(outgoing, reach ?? (await models.conversations.reach(outgoing.to)))
    } catch (error) {
      log.error({ err: error, outgoing: outgoing.id, attempts: outgoing.attempts }, 'attempt failed')
      if (outgoing.attempts >= MOST_FAILURES) await settle(outgoing, 'failed', null)
    }
  }

  async function attempt(outgoing: Outgoing, { language, reachable }: Reach): Promise<void> {
    if (outgoing.carrier !== null) return bundling.look(outgoing)
    // The summary got no free reply in its time. It is dropped without a push, and this is not a failure.
    if (await summaryIsOver(deps, outgoing)) return models.outbox.settle(outgoing.id, 'overtaken', null)
    if (!reachable) return settle(outgoing, 'unreachable', null)
    const way = wayOut(outgoing, clock())
    switch (way) {
      case 'reply':
        return reply(outgoing, language ?? 'th')
      case 'push': {
        const judgement: NoticeVerdict =
          outgoing.firstPushAt === null ? await noticeVerdict(deps, outgoing) : 'push'
        if (judgement === 'push') return push(outgoing, language ?? 'th')
        if (judgement === 'wait') return models.outbox.wait(outgoing, lastWait(outgoing), null)
        return settle(outgoing, judgement, null)
      }
      case 'unknown':
      case 'dropped':
        return settle(outgoing, way, null)
      default:
        return unreachable(way)
    }
  }

  async function hold(outgoing: Notice): Promise<boolean> {
    const { dueAt, waitsUntil } = await termsOf(deps, outgoing.notice.kind)
    return models.outbox.hold(outgoing, clock(), dueAt, waitsUntil)
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
    async recordAnswer(outgoing, asking) {
      const free = outgoing.reply !== null && clock() < outgoing.reply.until
      const bundled = free ? await bundling.bundle(outgoing, asking) : []
      return models.outbox.record(outgoing, clock(), bundled)
    },
    deliver,
    hold,
    sendIfDue,
    async notify(outgoing) {
      if (await hold(outgoing)) await sendIfDue(outgoing.id)
    },
    async deliverDue(together = 4, signal) {
      await Promise.all(Array.from({ length: together }, () => work(signal)))
    },
  }
}
