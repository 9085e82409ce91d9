import { z } from 'zod'
import { newQuoteToken, USER_ID } from '../ids.ts'
import { checkMessages, wording, written } from '../message/check.ts'
import { QUOTABLE } from '../message/message.ts'
import type { Message } from '../message/message.ts'
import { badBody, badProperty, Refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { ok } from './call.ts'
import type { Call, Reply } from './call.ts'
import type { SentMessage } from './retryKeys.ts'

/** The recipients: groups, rooms and people whose ids have the right form. */
const RECIPIENT = /^[UCR][0-9a-f]{32}$/

const common = { notificationDisabled: z.boolean().optional() }
const aggregation = {
  customAggregationUnits: z
    .array(z.string().regex(/^\w{1,30}$/))
    .max(1)
    .optional(),
}
const ReplyBody = z.object({ replyToken: z.string().min(1, 'May not be empty'), ...common })
const PushBody = z.object({ to: z.string().min(1, 'May not be empty'), ...common, ...aggregation })
const MulticastBody = z.object({ to: z.array(z.string()).min(1).max(500), ...common, ...aggregation })
const AnyBody = z.object({ messages: z.unknown() })

/** The fields around the messages of a send. @throws {Refusal} 400 for a missing field or a wrong type. */
function envelope<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body, { error: wording })
  if (result.success) return result.data
  const { issues } = result.error
  const unreadable = issues.find(({ message }) => message === 'invalid property')
  if (unreadable) throw badProperty(written(unreadable.path) || 'messages')
  throw badBody(issues.map(({ path, message }) => ({ message, property: written(path) })))
}

const messagesOf = (body: unknown) => checkMessages(envelope(AnyBody, body).messages)

const isRich = ({ type }: Message) => type === 'flex' || type === 'template'

/** 400 for cards, when the fault `refuseRich` is on. */
function refuseRich(world: World, path: string, messages: Message[]): void {
  const index = messages.findIndex(isRich)
  if (index < 0 || !world.faults.take(path, ['refuseRich'])) return
  throw new Refusal(400, {
    message: `A message (messages[${index}])\u00a0in the request body is invalid`,
    details: [{ message: 'invalid property', property: '/body' }],
  })
}

function numbered(world: World, messages: Message[]) {
  return messages.map((message) => ({ id: world.newMessageId(), message }))
}

const sentMessages = (sent: { id: string; message: Message }[]): SentMessage[] =>
  sent.map(({ id, message }) => ({
    id,
    ...(QUOTABLE.includes(message.type) && { quoteToken: newQuoteToken() }),
  }))

/** Answers an event with its reply token. A reply is free; a refused one does not use up the token. */
export function reply(world: World, call: Call): Reply {
  const { replyToken } = envelope(ReplyBody, call.body)
  const messages = messagesOf(call.body)
  refuseRich(world, call.path, messages)
  const { userId } = world.replyTokens.use(replyToken)
  const sent = numbered(world, messages)
  if (userId !== undefined) world.people.get(userId)?.receive('reply', sent)
  return ok({ sentMessages: sentMessages(sent) })
}

/**
 * Sends to one person. 200 does not prove delivery: a person who blocked the account gets nothing and is not
 * counted.
 */
export function push(world: World, call: Call): Reply {
  const { to } = envelope(PushBody, call.body)
  const messages = messagesOf(call.body)
  if (!RECIPIENT.test(to)) throw badProperty('to')
  refuseRich(world, call.path, messages)
  const accept = call.retryKey === undefined ? undefined : world.retryKeys.begin(call.retryKey)
  const person = world.people.get(to)
  if (!person) throw new Refusal(400, { message: 'Failed to send messages' })
  if (world.faults.take(call.path, ['monthlyLimit'])) world.quota.refuse()
  const reached = person.isReachable ? 1 : 0
  world.quota.ensureRoom(reached)
  world.quota.count(reached)
  const sent = numbered(world, messages)
  if (person.isReachable) person.receive('push', sent)
  const answer = sentMessages(sent)
  accept?.(call.requestId, answer)
  return ok({ sentMessages: answer })
}

/** Sends to several friends; skips strangers and people who blocked the account. */
export function multicast(world: World, call: Call): Reply {
  const { to } = envelope(MulticastBody, call.body)
  const messages = messagesOf(call.body)
  const wrong = to.findIndex((id) => !USER_ID.test(id))
  if (wrong >= 0) throw badProperty(`to[${wrong}]`)
  refuseRich(world, call.path, messages)
  const accept = call.retryKey === undefined ? undefined : world.retryKeys.begin(call.retryKey)
  if (world.faults.take(call.path, ['monthlyLimit'])) world.quota.refuse()
  const friends = [...new Set(to)]
    .flatMap((id) => world.people.get(id) ?? [])
    .filter((it) => it.friendship === 'friend')
  world.quota.ensureRoom(friends.length)
  world.quota.count(friends.length)
  for (const friend of friends) friend.receive('multicast', numbered(world, messages))
  accept?.(call.requestId)
  return ok({})
}

/** Checks the messages as a send does, and sends nothing. */
export function validate(_world: World, call: Call): Reply {
  messagesOf(call.body)
  return ok({})
}
