import assert from 'node:assert/strict'
import type { Person } from '../../../sandbox/line/index.ts'
import { newState } from '../../../src/chat/state.ts'
import { DAY, SECOND } from '../../../src/lib/time.ts'
import type { Event } from '../../../src/chat/event.ts'
import { openOffice, type TestOffice } from '../../support/office.ts'

type Fields = Record<string, unknown>

/** What the release before has stored of one person, in its own shape. */
interface Former {
  readonly person: Person
  /** The event of a turn that was saved and not finished. */
  readonly open?: string
  readonly waiting?: readonly Event[]
  readonly done?: readonly string[]
}

const MENU = { kind: 'text', text: { key: 'chat.menu.title' } } as const

describe('a database of the release before', () => {
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  const raw = (name: string) => office.database.connection.collection<{ _id: string } & Fields>(name)
  const said = ({ chat }: Person) => chat.filter(({ from }) => from === 'bot').length
  const text = (id: string, words: string, message?: string): Event => ({
    ...{ id, at: +office.clock.now(), kind: 'text', text: words },
    ...(message !== undefined && { message }),
  })

  async function stores({ person: { userId }, open, waiting = [], done = [] }: Former): Promise<void> {
    const { vault } = office.database
    const now = office.clock.now()
    await raw('conversations').deleteOne({ _id: userId })
    const turn = { replyToken: null, deliveredAt: now, effects: [{ kind: 'say', message: MENU }] }
    await raw('conversations').insertOne({
      _id: userId,
      ...{ language: 'th', reachable: true, draftAt: null, touchedAt: now, menuWish: 1 },
      sealed: vault.seal({ ...newState, language: 'th' }, `conversation ${userId}`),
      ...(open !== undefined && {
        turn: { eventId: open, sealed: vault.seal(turn, `turn ${userId} ${open}`) },
      }),
      ...{ holder: open === undefined ? null : 'dead', heldUntil: new Date(0) },
    })
    const stored = { userId, at: now, deliveredAt: now, failures: 0, expiresAt: new Date(+now + 7 * DAY) }
    for (const event of waiting) {
      const sealed = vault.seal({ event, replyToken: null }, `inbox ${event.id}`)
      await raw('inbox').insertOne({ _id: event.id, ...stored, state: 'waiting', sealed })
    }
    for (const id of done) await raw('inbox').insertOne({ _id: id, ...stored, state: 'done' })
  }

  /** Two processes of this release start at once, and one of them again. */
  async function starts(): Promise<void> {
    const other = await office.database.again()
    const now = office.clock.now()
    await Promise.all([office.models.takeOverFormer(now), other.models.takeOverFormer(now)])
    await office.restart()
    for (let pass = 0; pass < 2; pass++) {
      await office.chapwai.workOff()
      office.clock.advance(16 * SECOND)
    }
  }

  it('goes on: what waits is answered once, in order, and nothing of the former shape stays', async () => {
    const person = await office.person()
    await stores({ person, waiting: [text('W1', 'เมนู'), text('W2', 'ติดตามสถานะ')] })
    const before = said(person)
    await starts()
    assert.equal(said(person) - before, 2)
    assert.match(JSON.stringify(person.last), /ยังไม่มีคำขอ|ไม่มีคำขอ/)
    const [conversation] = await raw('conversations').find({ _id: person.userId }).toArray()
    assert.deepEqual(
      ['holder', 'heldUntil', 'lane', 'inbox', 'turn'].filter((field) => field in (conversation ?? {})),
      [],
    )
    assert.deepEqual(
      (await raw('inbox').find().toArray()).map(({ _id, state, sealed }) => [_id, state, sealed]),
      [
        ['W1', 'done', undefined],
        ['W2', 'done', undefined],
      ],
    )
  })

  it('finishes a turn that was saved once, although its event waits still', async () => {
    const person = await office.person()
    await stores({ person, open: 'T1', waiting: [text('T1', 'เมนู')] })
    const before = said(person)
    await starts()
    assert.equal(said(person) - before, 1)
  })

  it('knows the ids of events that were handled, whoever delivers them again, and takes what is new', async () => {
    const person = await office.person()
    await stores({ person, done: ['D1'] })
    await starts()
    const before = said(person)
    const { userId } = person
    const arrives = (event: Event) =>
      office.models.inbox.store([
        { event, userId, replyToken: null, deliveredAt: office.clock.now() },
        {
          event: { ...event, id: 'another' },
          userId: 'U2',
          replyToken: null,
          deliveredAt: office.clock.now(),
        },
      ])
    await arrives({ ...text('D1', 'เมนู'), at: +office.clock.now() - 60_000 })
    await office.chapwai.workOff()
    assert.equal(said(person) - before, 0)
    await arrives({ ...text('D2', 'เมนู'), at: +office.clock.now() - 60_000 })
    await office.chapwai.workOff()
    assert.equal(said(person) - before, 1)
  })

  it('does not work a message that was unsent under that release', async () => {
    const person = await office.person()
    await stores({ person, waiting: [text('W1', 'ความลับ', '4711')] })
    await office.models.withdrawals.note(person.userId, '4711', office.clock.now())
    const before = said(person)
    await starts()
    assert.equal(said(person) - before, 0)
    assert.equal(await office.models.inbox.waiting(), 0)
  })

  it('starts although one event cannot be read, and answers the others', async () => {
    const [person, other] = [await office.person(), await office.person('สมหญิง')]
    await stores({ person, waiting: [text('W1', 'เมนู')] })
    await stores({ person: other, waiting: [text('W2', 'เมนู')] })
    await raw('inbox').updateOne({ _id: 'W1' }, { $set: { sealed: Buffer.from('damaged') } })
    const before = said(other)
    await starts()
    assert.equal(said(other) - before, 1)
    for (let pass = 0; pass < 5; pass++) {
      office.clock.advance(3 * SECOND)
      await office.chapwai.workOff()
    }
    assert.equal(await office.models.inbox.waiting(), 0)
    await person.says('เมนู')
    await office.settled()
    assert.match(JSON.stringify(person.last), /เมนู|บริการ/)
  })
})
