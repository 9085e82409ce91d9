import assert from 'node:assert/strict'
import { outboxCollection } from '../../src/models/outbox/outboxDocument.ts'
import { createHmac, randomUUID } from 'node:crypto'
import type { Person } from '../../sandbox/line/index.ts'
import { MINUTE } from '../../src/lib/time.ts'
import { fillsIn, openOffice, type TestOffice } from '../support/office.ts'
import { eventually } from '../support/story.ts'

const answers = (person: Person) => person.chat.filter(({ from }) => from === 'bot').length

describe('lanes', () => {
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  it('file one request for a double tap', async () => {
    const person = await office.person()
    await fillsIn(office, person, 'salary-certificate')
    const card = person.chat.length - 1
    await Promise.all([person.tapsOld('ส่งคำขอ', card), person.tapsOld('ส่งคำขอ', card)])
    await office.settled()
    assert.equal((await office.models.requests.ofPerson(person.userId)).length, 1)
    assert.match(JSON.stringify(person.last), /ส่งแล้ว 70-0001-9/)
  })

  it('answer an event once although LINE delivers it twice', async () => {
    const person = await office.person()
    const before = answers(person)
    office.line.faults.twice = true
    await person.says('เมนู')
    await office.settled()
    assert.equal(answers(person) - before, 1)
  })

  it('let two processes serve the same people without a duplicate', async () => {
    const other = await office.another()
    const people = await Promise.all(Array.from({ length: 6 }, (_, i) => office.person(`คนที่ ${i}`)))
    const before = people.map(answers)
    const urls = [office.chapwai.port, other.port].map((port) => `http://127.0.0.1:${port}/line/webhook`)
    // Every event is posted to both processes at the same time.
    await Promise.all(
      people.flatMap((person) =>
        ['เมนู', 'บริการ', 'ติดตามสถานะ'].map(async (text, index) => {
          const body = JSON.stringify({
            events: [
              {
                type: 'message',
                mode: 'active',
                timestamp: +office.clock.now() + index,
                webhookEventId: `${person.userId.slice(-8)}-${index}-${randomUUID().slice(0, 8)}`,
                source: { type: 'user', userId: person.userId },
                message: { type: 'text', id: '1', text },
              },
            ],
          })
          const signature = createHmac('sha256', 'secret-of-the-test').update(body).digest('base64')
          const answers = await Promise.all(
            urls.map((url) =>
              fetch(url, { method: 'POST', headers: { 'x-line-signature': signature }, body }),
            ),
          )
          assert.deepEqual(
            answers.map(({ status }) => status),
            [200, 200],
          )
        }),
      ),
    )
    for (let pass = 0; pass < 3; pass++) {
      await Promise.all([office.chapwai.workOff(), other.workOff()])
      office.clock.advance(21_000)
    }
    assert.deepEqual(
      people.map((person, index) => answers(person) - before[index]!),
      people.map(() => 3),
    )
  })

  it('begin no event after the process is told to stop, and leave it to the next one', async () => {
    const person = await office.person()
    const before = answers(person)
    office.line.faults.next('hang', { path: 'push' })
    await office.models.inbox.store(
      [1, 2, 3].map((index) => ({
        event: {
          id: `stopping-${index}`,
          at: +office.clock.now() + index,
          kind: 'text',
          text: 'เมนู',
        } as const,
        userId: person.userId,
        replyToken: null,
        deliveredAt: office.clock.now(),
      })),
    )
    office.chapwai.worker.wake([person.userId])
    await eventually('the first is being answered', () => office.line.faults.hanging > 0)
    const restarted = office.restart()
    office.line.faults.release()
    await restarted
    assert.equal(answers(person) - before, 1)
    assert.equal(await office.models.inbox.waiting(), 2)
    await office.chapwai.workOff()
    assert.equal(answers(person) - before, 3)
  })

  it('answer a message whose handling failed, once the trouble is over', async () => {
    const person = await office.person()
    const before = answers(person)
    office.line.faults.next('error500', { path: 'reply' })
    await person.says('เมนู')
    await office.settled()
    assert.equal(answers(person) - before, 0)
    office.clock.advance(2_000)
    await office.chapwai.workOff()
    assert.equal(answers(person) - before, 1)
  })

  it('send the others although one message cannot be put into words', async () => {
    const person = await office.person()
    const before = answers(person)
    const { outbox } = office.models
    const retryKey = randomUUID()
    const message = { to: person.userId, reply: null, courtesy: false, notice: null, retryKey }
    const broken = { kind: 'text', text: { key: 'chat.gone-with-an-update' } } as unknown
    await outbox.record({ ...message, id: 'broken', messages: [broken as never] }, office.clock.now())
    office.clock.advance(1)
    await outbox.record(
      { ...message, id: 'good', messages: [{ kind: 'text', text: { typed: 'ถึงแล้ว' } }] },
      office.clock.now(),
    )
    office.clock.advance(21_000)
    await office.chapwai.workOff()
    assert.equal(answers(person) - before, 1)
    assert.match(JSON.stringify(person.last), /ถึงแล้ว/)
    for (let attempt = 0; attempt < 20; attempt++) {
      office.clock.advance(31 * MINUTE)
      await office.chapwai.workOff()
    }
    assert.equal(
      (await outboxCollection.on(office.database.connection).findOne({ _id: 'broken' }))?.state,
      'failed',
    )
  })

  it('serve somebody who wrote once before those who do not stop writing', async () => {
    const event = (userId: string, index: number) => ({
      event: { id: `${userId.slice(-6)}-${index}`, at: index, kind: 'text', text: 'เมนู' } as const,
      userId,
      replyToken: null,
      deliveredAt: office.clock.now(),
    })
    // More people than one process has lanes, each with five messages waiting; then one more with one.
    const flooding = Array.from({ length: 40 }, () =>
      office.line.addPerson({ name: 'ก', friendship: 'friend' }),
    )
    const quiet = office.line.addPerson({ name: 'ข', friendship: 'friend' })
    for (const { userId } of flooding) {
      await office.models.inbox.store([1, 2, 3, 4, 5].map((index) => event(userId, index)))
    }
    await office.models.inbox.store([event(quiet.userId, 1)])
    office.chapwai.worker.wake([...flooding, quiet].map(({ userId }) => userId))
    await office.settled()

    const pushed = office.line.calls
      .filter(({ path }) => path.endsWith('/push'))
      .map(({ body }) => (body as { to: string }).to)
    assert.equal(pushed.length, 201)
    const place = pushed.indexOf(quiet.userId)
    assert.ok(place < 120, `answered as number ${place + 1} of 201`)
  })
})
