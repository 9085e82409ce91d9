import assert from 'node:assert/strict'
import { createHmac, randomUUID } from 'node:crypto'
import { connect as connectSocket } from 'node:net'
import { once } from 'node:events'
import express from 'express'
import request from 'supertest'
import { conversationCollection } from '../../src/models/conversations/conversationDocument.ts'
import { STORE_DEADLINE, webhookRouter } from '../../src/bot/webhook.ts'
import { createLog } from '../../src/lib/log.ts'
import { createMetrics } from '../../src/lib/metrics.ts'
import type { Arrival } from '../../src/models/conversations/waitingEvents.ts'
import { testClock } from '../support/clock.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { makeUserId } from '../support/make.ts'

const SECRET = 'secret-of-the-test'
const sign = (body: string | Buffer) => createHmac('sha256', SECRET).update(body).digest('base64')

function event(change: Record<string, unknown> = {}) {
  return {
    type: 'message',
    mode: 'active',
    timestamp: 1_795_000_000_000,
    webhookEventId: randomUUID(),
    deliveryContext: { isRedelivery: false },
    source: { type: 'user', userId: makeUserId() },
    replyToken: 'a'.repeat(32),
    message: { type: 'text', id: '1', text: 'เมนู 🤨' },
    ...change,
  }
}

describe('the webhook', () => {
  let database: TestDatabase
  let woken: string[]
  before(async () => {
    database = await freshDatabase()
  })
  after(() => database.close())
  beforeEach(async () => {
    woken = []
    await conversationCollection.on(database.connection).deleteMany({})
  })

  function app(
    store: (arrivals: readonly Arrival[]) => Promise<void> = database.models.inbox.store,
    storeDeadline = STORE_DEADLINE,
  ) {
    return express().use(
      '/line',
      webhookRouter({
        channelSecret: SECRET,
        async receive(arrivals) {
          await store(arrivals)
          woken.push(...arrivals.map(({ userId }) => userId))
        },
        withdrawals: database.models.withdrawals,
        clock: testClock().now,
        log: createLog('silent'),
        metrics: createMetrics(),
        storeDeadline,
      }),
    )
  }

  function post(body: string, signature = sign(body), to = app()) {
    return request(to)
      .post('/line/webhook')
      .set('content-type', 'application/json')
      .set('x-line-signature', signature)
      .send(body)
  }

  const stored = () => database.models.inbox.waiting()

  it('stores a signed event under its id, sealed, answers 200 and wakes the lane', async () => {
    const one = event()
    await post(JSON.stringify({ destination: 'U0', events: [one] })).expect(200)
    const raw = await database.connection
      .collection<{ _id: string }>('conversations')
      .findOne({ 'inbox.id': one.webhookEventId })
    assert.ok(raw)
    assert.ok(!JSON.stringify(raw).includes('เมนู'))
    assert.deepEqual(woken, [one.source.userId])
  })

  it('reads bytes whose text is written as escapes', async () => {
    const body = JSON.stringify({ events: [event()] }).replace(
      /[^\x20-\x7e]/g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    await post(body).expect(200)
    assert.equal(await stored(), 1)
  })

  it('stores the same event once, however often it is delivered', async () => {
    const body = JSON.stringify({ events: [event()] })
    await Promise.all([post(body).expect(200), post(body).expect(200)])
    await post(body.replace('"isRedelivery":false', '"isRedelivery":true')).expect(200)
    assert.equal(await stored(), 1)
  })

  it('answers 401 to a missing, wrong or foreign signature and stores nothing', async () => {
    const body = JSON.stringify({ events: [event()] })
    await request(app()).post('/line/webhook').set('content-type', 'application/json').send(body).expect(401)
    await post(body, 'not base64 at all').expect(401)
    await post(body, createHmac('sha256', 'another channel').update(body).digest('base64')).expect(401)
    await post(`${body} `, sign(body)).expect(401)
    assert.equal(await stored(), 0)
  })

  it('refuses an oversized body before it is read', async () => {
    const server = app().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    assert.ok(typeof address === 'object' && address)
    const socket = connectSocket(address.port, '127.0.0.1')
    // Only the head is sent: whoever waits for the body never answers.
    socket.write(
      'POST /line/webhook HTTP/1.1\r\nhost: x\r\nx-line-signature: x\r\ncontent-length: 5000000\r\n\r\n',
    )
    const [head] = (await once(socket, 'data')) as [Buffer]
    assert.match(head.toString(), /^HTTP\/1\.1 413 /)
    socket.destroy()
    server.close()
    assert.equal(await stored(), 0)
  })

  it('answers 200 to the verification request without events', async () => {
    await post('{"destination":"U0","events":[]}').expect(200)
    assert.deepEqual(woken, [])
  })

  it('answers 200 to signed rubbish and keeps nothing of it', async () => {
    for (const body of ['', '[]', 'null', '{"events":"x"}', '{"events":[1,null,{}]}', '{', '\u0000']) {
      await post(body).expect(200)
    }
    assert.equal(await stored(), 0)
  })

  it('lets pass what is nobody’s turn: groups, standby, no user, unknown types', async () => {
    const events = [
      event({ source: { type: 'group', groupId: 'C1', userId: makeUserId() } }),
      event({ source: { type: 'room', roomId: 'R1' } }),
      event({ mode: 'standby', replyToken: undefined }),
      event({ source: { type: 'user' } }),
      event({ source: undefined }),
      event({ source: { type: 'user', userId: '../message/quota' } }),
      event({ type: 'messageEdited' }),
      event({ type: 'postback', postback: {} }),
      event({ type: 'unsend', unsend: { messageId: '../1' } }),
      event({ webhookEventId: { $ne: null } }),
      event({ timestamp: 8_640_000_000_000_001 }),
    ]
    await post(JSON.stringify({ events })).expect(200)
    assert.equal(await stored(), 0)
  })

  it('takes the good events of a batch that has others in it', async () => {
    await post(JSON.stringify({ events: [event({ mode: 'standby' }), event(), event()] })).expect(200)
    assert.equal(await stored(), 2)
  })

  it('answers 503, never 200, when the events cannot be written', async () => {
    const broken = app(() => Promise.reject(new Error('database away')))
    const body = JSON.stringify({ events: [event()] })
    await post(body, sign(body), broken).expect(503)
    assert.deepEqual(woken, [])
  })

  it('answers 503 when the database hangs past the deadline, which is within LINE’s two seconds', async () => {
    assert.equal(STORE_DEADLINE, 1500)
    const hanging = app(() => new Promise(() => {}), 10)
    const body = JSON.stringify({ events: [event()] })
    await post(body, sign(body), hanging).expect(503)
    assert.deepEqual(woken, [])
  })
})
