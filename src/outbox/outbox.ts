import type { Language } from '../flows/words.ts'
import type { Log } from '../lib/log.ts'
import type { Clock } from '../lib/time.ts'
import { unreachable } from '../lib/unreachable.ts'
import type { Reach } from '../models/conversations.ts'
import type { Models } from '../models/index.ts'
import { ATTEMPT_LEASE, type LineAnswer, type NewOutgoing, type Outgoing } from '../models/outbox.ts'
import type { LineResult } from '../line/channel.ts'
import type { Line } from './line.ts'
import { render } from './render.ts'
import { afterPush, afterReply, type Verdict, wayOut } from './verdict.ts'

export interface OutboxDeps {
  readonly models: Models
  readonly line: Line
  readonly clock: Clock
  readonly log: Log
}

/** The one door out. */
export interface OutboxSender {
  /** Records a message under its id; null when it was recorded before. */
  record(outgoing: NewOutgoing): Promise<Outgoing | null>
  /** One attempt to get a recorded message to LINE. `reach` is looked up unless the caller knows it. */
  deliver(outgoing: Outgoing, reach?: Reach): Promise<void>
  /** Moves notices from their requests into the outbox. @returns how many */
  collectNotices(): Promise<number>
  /** Tries what is due, `together` at a time, until nothing is. */
  deliverDue(together?: number): Promise<void>
}

const MOST_AT_ONCE = 50
/** A message that cannot even be put into words after so many attempts is given up; the console shows it. */
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

export function createOutbox({ models, line, clock, log }: OutboxDeps): OutboxSender {
  async function act(
    outgoing: Outgoing,
    result: LineResult,
    verdict: Verdict,
    language: Language,
  ): Promise<void> {
    const answer = asAnswer(result, clock())
    switch (verdict.kind) {
      case 'settle':
        if (verdict.state !== 'accepted') {
          log.warn(
            { outgoing: outgoing.id, state: verdict.state, notice: outgoing.notice?.kind },
            'not accepted',
          )
        }
        return models.outbox.settle(outgoing.id, verdict.state, answer)
      case 'again':
        return models.outbox.postpone(outgoing.id, new Date(+clock() + verdict.afterMs), {
          ...(answer && { answer }),
          uncertain: verdict.uncertain ?? outgoing.uncertain,
        })
      case 'at-once': {
        if (verdict.how === 'push') return push({ ...outgoing, reply: null }, language)
        // Noted first: if this process dies, the next attempt must send the same words under the same key.
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
    const result = await line.reply(outgoing.reply.token, render(outgoing.messages, language, outgoing.plain))
    return act(outgoing, result, afterReply(outgoing, result), language)
  }

  async function push(outgoing: Outgoing, language: Language): Promise<void> {
    const now = clock()
    if (outgoing.firstPushAt === null) await models.outbox.beginPush(outgoing.id, now)
    const begun = { ...outgoing, firstPushAt: outgoing.firstPushAt ?? now }
    const messages = render(begun.messages, language, begun.plain)
    const result = await line.push(begun.to, messages, begun.retryKey)
    return act(begun, result, afterPush(begun, result, clock()), language)
  }

  /** Our own failure, not LINE's: the message falls due again, and the others go on meanwhile. */
  async function deliver(outgoing: Outgoing, reach?: Reach): Promise<void> {
    try {
      await attempt(outgoing, reach ?? (await models.conversations.reach(outgoing.to)))
    } catch (error) {
      log.error({ err: error, outgoing: outgoing.id, attempts: outgoing.attempts }, 'attempt failed')
      if (outgoing.attempts >= MOST_FAILURES) await models.outbox.settle(outgoing.id, 'failed', null)
    }
  }

  async function attempt(outgoing: Outgoing, { language, reachable }: Reach): Promise<void> {
    if (!reachable) return models.outbox.settle(outgoing.id, 'unreachable', null)
    const way = wayOut(outgoing, clock())
    switch (way) {
      case 'reply':
        return reply(outgoing, language ?? 'th')
      case 'push':
        return push(outgoing, language ?? 'th')
      case 'unknown':
      case 'dropped':
        return models.outbox.settle(outgoing.id, way, null)
      default:
        return unreachable(way)
    }
  }

  async function work(): Promise<void> {
    for (let due = await models.outbox.takeDue(clock()); due; due = await models.outbox.takeDue(clock())) {
      await deliver(due)
    }
  }

  return {
    record: (outgoing) => models.outbox.record(outgoing, clock()),
    deliver,
    async collectNotices() {
      const waiting = await models.requests.pendingNotices(MOST_AT_ONCE)
      for (const { request, userId, notices } of waiting) {
        for (const { id, kind, retryKey, messages } of notices) {
          const outgoing: NewOutgoing = {
            id,
            to: userId,
            messages,
            reply: null,
            courtesy: false,
            notice: { kind, request },
            retryKey,
          }
          const recorded = await models.outbox.record(outgoing, clock())
          await models.requests.noticeRecorded(request, id)
          if (recorded) await deliver(recorded)
        }
      }
      return waiting.length
    },
    async deliverDue(together = 4) {
      await Promise.all(Array.from({ length: together }, work))
    },
  }
}
