import assert from 'node:assert/strict'
import { DAY, SECOND } from '../../../src/lib/time.ts'
import { conversationCollection } from '../../../src/models/conversations/conversationDocument.ts'
import { knownEventCollection } from '../../../src/models/conversations/knownEvents.ts'
import type { Arrival } from '../../../src/models/conversations/waitingEvents.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { handleNext } from '../../support/inbox.ts'
import { makeUserId } from '../../support/make.ts'

describe('the inbox of a person', () => {
  let database: TestDatabase
  let userId: string
  const start = new Date('2026-12-01T09:00:00+07:00')
  before(async () => void (database = await freshDatabase()))
  beforeEach(() => void (userId = makeUserId()))
  after(() => database.close())

  const at = (second: number) => new Date(+start + second * SECOND)
  function text(id: string, second: number): Arrival {
    const event = { id: `${userId}-${id}`, at: +at(second), kind: 'text', text: 'เมนู' } as const
    return { event, userId, replyToken: id, deliveredAt: at(second) }
  }
  const stored = async () => conversationCollection.on(database.connection).findOne({ _id: userId })
  const waiting = async () => ((await stored())?.inbox ?? []).map(({ id }) => id.replace(`${userId}-`, ''))
  const arrives = (arrivals: readonly Arrival[], holder: string | null, second: number) =>
    database.models.inbox.arrive(userId, arrivals, holder, at(second))

  /** Handles that many events, each a second after the one before. */
  async function handles(events: number): Promise<void> {
    for (let second = 0; second < events; second++) {
      await database.models.inbox.store([text(`${second}`, second)])
      await handleNext(database.models, userId, at(second))
    }
  }

  it('gives the lane of a new person to whom the event comes first, and to nobody else until then', async () => {
    const other = await database.again()
    const both = await Promise.all(
      [database, other].map(({ models }, index) =>
        models.inbox.arrive(userId, [text(`${index}`, index)], `holder ${index}`, at(1)),
      ),
    )
    assert.equal(both.filter(({ lane }) => lane !== null).length, 1)
    assert.deepEqual((await waiting()).sort(), ['0', '1'])
    assert.equal((await arrives([text('2', 2)], 'third', 3)).lane, null)
    const later = (await arrives([text('3', 3)], 'fourth', 17)).lane?.()
    assert.deepEqual([later?.holder, later?.next?.id], ['fourth', `${userId}-0`])
  })

  it('takes no lane for an event that is handled already', async () => {
    await handles(1)
    assert.deepEqual(await arrives([text('0', 0)], 'holder', 1), { lane: null, unowned: false })
    assert.equal((await stored())?.lane, undefined)
  })

  it('leaves the lane alone that rests after a failure, however much comes', async () => {
    const lane = (await arrives([text('0', 0)], 'first', 0)).lane?.()
    assert.ok(lane)
    await database.models.lanes.leave(lane, at(2))
    assert.equal((await arrives([text('1', 1)], 'second', 1)).lane, null)
    assert.deepEqual(await database.models.lanes.due(at(1)).then((due) => due.includes(userId)), false)
    assert.equal((await arrives([text('2', 2)], 'third', 2)).lane?.()?.next?.id, `${userId}-0`)
  })

  it('renews the time of the reply token of an event that waits and comes again', async () => {
    await arrives([text('0', 0)], null, 0)
    await arrives([{ ...text('0', 0), deliveredAt: at(40) }], null, 40)
    assert.deepEqual(
      (await stored())?.inbox?.map(({ deliveredAt }) => deliveredAt),
      [at(40)],
    )
  })

  it('keeps every id of a flood known for seven days, and no document grows with it', async function () {
    this.timeout(60_000)
    await handles(300)
    const known = (await stored())?.known ?? []
    assert.ok(known.length <= 128, `${known.length} ids in the document`)
    const moved = await knownEventCollection
      .on(database.connection)
      .countDocuments({ _id: { $in: Array.from({ length: 300 }, (_, id) => `${userId}-${id}`) } })
    assert.equal(known.length + moved, 300)
    for (let second = 0; second < 300; second += 13)
      assert.equal((await arrives([text(`${second}`, second)], 'again', 301)).lane, null)
    // A body that has several: what is new waits, what is known does not.
    await arrives([text('0', 0), text('new', 1), text('299', 299)], null, 302)
    assert.deepEqual(await waiting(), ['new'])
  })

  it('knows an event of the program by its id, whenever it is told again', async function () {
    this.timeout(60_000)
    const event = { id: `tidy-${userId}`, at: +at(0), kind: 'tidy' } as const
    await database.models.inbox.tell(userId, event, at(0))
    await handleNext(database.models, userId, at(0))
    await handles(200)
    assert.ok(!(await stored())?.known?.some(({ id }) => id === event.id), 'still in the document')
    await database.models.inbox.tell(userId, { ...event, at: +at(500) }, at(500))
    assert.deepEqual(await waiting(), [])
  })

  it('hands nothing out while the ids of a body are looked up', async function () {
    this.timeout(60_000)
    await handles(200)
    const { lane } = await arrives([text('late', 3), text('new', 400)], 'holder', 400)
    assert.equal(lane?.()?.next?.id, `${userId}-late`)
  })

  it('forgets ids after seven days, with the next event or, of the silent, by the upkeep', async () => {
    await handles(2)
    await conversationCollection
      .on(database.connection)
      .updateOne({ _id: userId }, { $set: { touchedAt: at(1) } })
    const day8 = new Date(+start + 8 * DAY)
    await database.models.conversations.forgetKnown(day8)
    assert.deepEqual((await stored())?.known, [])
    await handles(2)
    await arrives([{ ...text('next', 0), deliveredAt: day8 }], null, (8 * DAY) / SECOND)
    assert.deepEqual((await stored())?.known, undefined)
  })

  it('takes the events of many people in one write, and each person’s in LINE’s order', async () => {
    const people = [makeUserId(), makeUserId(), userId]
    const events = people.flatMap((each, index) =>
      [2, 1].map((second): Arrival => ({
        event: { id: `${each}-${second}`, at: +at(second), kind: 'text', text: `${index}` },
        ...{ userId: each, replyToken: null, deliveredAt: at(2) },
      })),
    )
    await database.models.inbox.store(events)
    await database.models.inbox.store(events)
    for (const each of people) {
      assert.equal((await database.models.inbox.next(each))?.event.id, `${each}-1`)
      await handleNext(database.models, each, at(2))
      assert.equal((await database.models.inbox.next(each))?.event.id, `${each}-2`)
    }
  })
})
