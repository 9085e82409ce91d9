import assert from 'node:assert/strict'
import { backOff } from '../../src/lib/backOff.ts'
import type { Outgoing } from '../../src/models/outbox/outboxDocument.ts'
import type { LineResult } from '../../src/line/channel.ts'
import { afterPush, afterReply, RETRY_WINDOW, type Verdict, wayOut } from '../../src/outbox/verdict.ts'

const NOW = new Date('2026-11-23T02:00:00.000Z')
const earlier = (milliseconds: number) => new Date(+NOW - milliseconds)
const HOUR = 3_600_000

const notice: Outgoing = {
  id: 'n1',
  to: `U${'0'.repeat(32)}`,
  messages: [],
  reply: null,
  courtesy: false,
  notice: { kind: 'ready', request: 'r1' },
  retryKey: '123e4567-e89b-42d3-a456-426614174000',
  attempts: 1,
  uncertain: false,
  firstPushAt: null,
  plain: false,
  answer: null,
  createdAt: NOW,
  waitsUntil: NOW,
  endsAt: NOW,
  carrier: null,
  riders: [],
}
const reply: Outgoing = { ...notice, notice: null, reply: { token: 't', until: new Date(+NOW + 50_000) } }

const accepted: LineResult = { kind: 'accepted', status: 200, requestId: 'x' }
const refused = (status: number, message = ''): LineResult => ({
  kind: 'refused',
  status,
  message,
  requestId: 'x',
})
const lost: LineResult = { kind: 'unanswered', message: 'took longer than 5000 ms', sent: true }
const unsent: LineResult = { kind: 'unanswered', message: 'ECONNREFUSED', sent: false }

const settle = (state: Extract<Verdict, { kind: 'settle' }>['state']): Verdict => ({ kind: 'settle', state })
const badToken = refused(400, 'Invalid reply token')
const badCard = refused(400, 'A message (messages[0]) in the request body is invalid')
const badRecipient = refused(400, "The property, 'to', in the request body is invalid (line: -, column: -)")
const failedToSend = refused(400, 'Failed to send messages')
const tooFast = refused(429, 'The API rate limit has been exceeded. Try again later.')
const usedUp = refused(429, 'You have reached your monthly limit.')

describe('after a reply', () => {
  const cases: readonly (readonly [string, Partial<Outgoing>, LineResult, Verdict])[] = [
    ['accepted', {}, accepted, settle('accepted')],
    [
      'no answer: the same token again, fate unknown',
      {},
      lost,
      { kind: 'again', afterMs: 1000, uncertain: true },
    ],
    ['never left the house: the same token again', {}, unsent, { kind: 'again', afterMs: 1000 }],
    ['token dead, surely not sent: push', {}, badToken, { kind: 'at-once', how: 'push' }],
    [
      'token dead, perhaps used by an earlier try: nobody knows',
      { uncertain: true },
      badToken,
      settle('unknown'),
    ],
    ['token dead, only a courtesy: dropped', { courtesy: true }, badToken, settle('dropped')],
    [
      'token dead, a courtesy of unknown fate: nobody knows',
      { courtesy: true, uncertain: true },
      badToken,
      settle('unknown'),
    ],
    ['LINE is down', {}, refused(500), { kind: 'again', afterMs: 1000 }],
    ['LINE is down (503)', {}, refused(503), { kind: 'again', afterMs: 1000 }],
    ['the access token has just expired', {}, refused(401), { kind: 'again', afterMs: 1000 }],
    ['too fast', {}, tooFast, { kind: 'again', afterMs: 1000 }],
    ['the card is refused: the same as text', {}, badCard, { kind: 'at-once', how: 'plain' }],
    ['the text is refused too', { plain: true }, badCard, settle('refused')],
    ['not allowed', {}, refused(403), settle('refused')],
    ['too large', {}, refused(413), settle('refused')],
  ]
  for (const [what, given, result, expected] of cases) {
    it(what, () => assert.deepEqual(afterReply({ ...reply, ...given }, result), expected))
  }
})

describe('after a push', () => {
  const cases: readonly (readonly [string, Partial<Outgoing>, LineResult, Verdict])[] = [
    ['accepted', {}, accepted, settle('accepted')],
    ['accepted before under the same retry key (409)', {}, { ...accepted, status: 409 }, settle('accepted')],
    ['no answer: again with the same key', {}, lost, { kind: 'again', afterMs: 2000, uncertain: true }],
    ['never left the house', {}, unsent, { kind: 'again', afterMs: 2000 }],
    [
      'LINE is down, third time',
      { attempts: 3 },
      refused(500),
      { kind: 'again', afterMs: 8000, uncertain: true },
    ],
    ['too fast', {}, tooFast, { kind: 'again', afterMs: 2000 }],
    ['the access token has just expired', {}, refused(401), { kind: 'again', afterMs: 2000 }],
    ['the allowance is used up: it waits for a free reply', {}, usedUp, { kind: 'wait' }],
    [
      'the allowance is used up, but an earlier try may have arrived',
      { uncertain: true },
      usedUp,
      settle('refused'),
    ],
    [
      'the allowance is used up for the summary of a month: it waits too',
      { notice: null, monthly: '2026-10' },
      usedUp,
      { kind: 'wait' },
    ],
    ['the allowance is used up for an answer', { notice: null }, usedUp, settle('refused')],
    ['the card is refused: the same as text', {}, badCard, { kind: 'at-once', how: 'plain' }],
    ['the text is refused too', { plain: true }, badCard, settle('refused')],
    ['no such person: text would not help', {}, badRecipient, settle('refused')],
    ['cannot be sent to this person', {}, failedToSend, settle('refused')],
    [
      'just inside 23 hours of the first push',
      { firstPushAt: earlier(23 * HOUR - 1), attempts: 20 },
      lost,
      { kind: 'again', afterMs: 1_800_000, uncertain: true },
    ],
    [
      'after 23 hours the key is not trusted any more',
      { firstPushAt: earlier(23 * HOUR) },
      lost,
      settle('failed'),
    ],
    ['after 23 hours, LINE down', { firstPushAt: earlier(24 * HOUR) }, refused(500), settle('failed')],
    [
      'after 23 hours, accepted all the same',
      { firstPushAt: earlier(24 * HOUR) },
      accepted,
      settle('accepted'),
    ],
  ]
  for (const [what, given, result, expected] of cases) {
    it(what, () => assert.deepEqual(afterPush({ ...notice, ...given }, result, NOW), expected))
  }

  it('waits twice as long each time, half an hour at most', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 5, 10, 11, 12, 100].map(backOff),
      [2000, 4000, 8000, 16_000, 32_000, 1_024_000, 1_800_000, 1_800_000, 1_800_000],
    )
    assert.equal(RETRY_WINDOW, 82_800_000)
  })
})

describe('the way out', () => {
  const dead = { reply: { token: 't', until: NOW } }
  const cases: readonly (readonly [string, Outgoing, ReturnType<typeof wayOut>])[] = [
    ['a notice is pushed', notice, 'push'],
    ['a reply goes by its token while that lives', reply, 'reply'],
    [
      'also when an earlier try may have arrived: the token works once',
      { ...reply, uncertain: true },
      'reply',
    ],
    ['also a courtesy', { ...reply, courtesy: true }, 'reply'],
    ['a reply whose token is dead is pushed', { ...reply, ...dead }, 'push'],
    ['a courtesy whose token is dead is dropped', { ...reply, ...dead, courtesy: true }, 'dropped'],
    ['a dead token of unknown fate goes no way', { ...reply, ...dead, uncertain: true }, 'unknown'],
    [
      'nor does a courtesy of unknown fate',
      { ...reply, ...dead, uncertain: true, courtesy: true },
      'unknown',
    ],
    ['once pushed, always pushed', { ...reply, firstPushAt: earlier(1000) }, 'push'],
    [
      'once pushed, uncertain or not',
      { ...reply, ...dead, uncertain: true, firstPushAt: earlier(1000) },
      'push',
    ],
  ]
  for (const [what, outgoing, expected] of cases) {
    it(what, () => assert.equal(wayOut(outgoing, NOW), expected))
  }
})
