import assert from 'node:assert/strict'
import { DAY, MINUTE, SECOND } from '../../../src/lib/time.ts'
import {
  signInCodeCollection,
  signInTryCollection,
  tryLimits,
} from '../../../src/models/staff/signInCodes.ts'
import { createModels } from '../../../src/models/index.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'

const now = new Date('2026-11-23T09:00:00+07:00')
const later = (milliseconds: number) => new Date(+now + milliseconds)
const mali = { id: 'mali', links: 1 }
const somchai = { id: 'somchai', links: 1 }

describe('a sign-in code on a computer', () => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await freshDatabase()
  })
  afterEach(() => database.close())

  const codes = () => database.models.signInCodes
  async function asks({ network = '203.0.113.7', at = now } = {}) {
    const asking = { browser: { family: 'edge', device: 'computer' }, system: 'windows', network } as const
    const shown = await codes().show(null, asking, at)
    assert.ok(shown)
    const computer = await codes().byCode(shown.code, at)
    assert.ok(computer)
    return { ...shown, id: computer.id, computer }
  }

  it('has six digits and a number of two, which stay when the page is loaded again by another process', async () => {
    const shown = await asks()
    assert.match(shown.code, /^\d{6}$/)
    assert.match(shown.number, /^[1-9]\d$/)
    const other = createModels(database.connection, database.vault)
    const asking = {
      browser: { family: 'edge', device: 'computer' },
      system: 'windows',
      network: 'x',
    } as const
    const again = await other.signInCodes.show(shown.secret, asking, later(2 * MINUTE))
    assert.deepEqual(again, {
      secret: shown.secret,
      code: shown.code,
      number: shown.number,
      until: later(3 * MINUTE),
    })
    const fresh = await other.signInCodes.show(shown.secret, asking, later(3 * MINUTE))
    assert.notEqual(fresh?.secret, shown.secret)
  })

  it('leaves neither code, number, secret nor address in the database', async () => {
    const shown = await asks({ network: '203.0.113.77' })
    await codes().answer(shown.id, true, mali, now)
    await codes().use(shown.secret, 'digest of a session', now)
    await codes().noteNetwork('203.0.113.77', now)
    const stored = [
      ...(await signInCodeCollection.on(database.connection).find().toArray()),
      ...(await signInTryCollection.on(database.connection).find().toArray()),
    ]
    const words = JSON.stringify(stored).replace(/[0-9a-f]{32,64}|\d{13}/g, '')
    for (const secret of [shown.code, shown.secret, '203.0.113', `"${shown.number}"`])
      assert.ok(!words.includes(secret), secret)
  })

  it('waits three minutes for the phone, and then two for the computer', async () => {
    const { code, id, secret } = await asks()
    assert.ok(await codes().byCode(code, later(3 * MINUTE - 1)))
    assert.equal(await codes().byCode(code, later(3 * MINUTE)), null)
    assert.deepEqual(await codes().answer(id, true, mali, later(3 * MINUTE)), { kind: 'over' })
    assert.equal(await codes().stateOf(secret, later(3 * MINUTE)), 'over')
    assert.deepEqual(await codes().answer(id, true, mali, later(3 * MINUTE - 1)), { kind: 'confirmed' })
    assert.ok(await codes().confirmed(secret, later(5 * MINUTE - 2)))
    assert.equal(await codes().confirmed(secret, later(5 * MINUTE - 1)), null)
    assert.equal(await codes().stateOf(secret, later(5 * MINUTE)), 'over')
  })

  it('opens nothing for a browser that did not ask', async () => {
    const mine = await asks()
    const stranger = await asks()
    await codes().answer(mine.id, true, mali, now)
    assert.equal(await codes().confirmed(stranger.secret, now), null)
    assert.equal(await codes().confirmed('made up', now), null)
    assert.deepEqual(await codes().confirmed(mine.secret, now), { ...mali, used: false })
  })

  it('is answered by the first phone, of however many at once', async () => {
    const { id, secret } = await asks()
    const people = Array.from({ length: 5 }, (_, number) => ({ id: `member ${number}`, links: 1 }))
    const answers = await Promise.all(people.map((each) => codes().answer(id, true, each, now)))
    assert.equal(answers.filter(({ kind }) => kind === 'confirmed').length, 1)
    const first = people[answers.findIndex(({ kind }) => kind === 'confirmed')]
    assert.equal((await codes().confirmed(secret, now))?.id, first?.id)
  })

  it('takes a second yes for the first, and a no after it from the same member only', async () => {
    const { id, secret } = await asks()
    assert.deepEqual(await codes().answer(id, true, mali, now), { kind: 'confirmed' })
    assert.deepEqual(await codes().answer(id, true, mali, later(SECOND)), { kind: 'confirmed' })
    assert.deepEqual(await codes().answer(id, false, somchai, later(SECOND)), { kind: 'refused' })
    assert.equal(await codes().stateOf(secret, later(SECOND)), 'confirmed', 'a colleague changes nothing')
    assert.deepEqual(await codes().answer(id, false, mali, later(SECOND)), { kind: 'refused' })
    assert.equal(await codes().stateOf(secret, later(SECOND)), 'refused')
    assert.equal(await codes().use(secret, 'session', later(SECOND)), false)
    assert.deepEqual(await codes().answer(id, true, mali, later(SECOND)), { kind: 'over' })
  })

  it('tells which session a no comes too late for', async () => {
    const { id, secret } = await asks()
    await codes().answer(id, true, mali, now)
    assert.equal(await codes().use(secret, 'session', now), true)
    assert.equal(await codes().use(secret, 'session', now), true, 'another page of the browser')
    assert.deepEqual(await codes().answer(id, false, mali, later(9 * MINUTE)), {
      kind: 'late',
      session: 'session',
    })
  })

  it('knows the networks from which staff have signed in in the last 30 days', async () => {
    assert.equal((await asks()).computer.knownNetwork, false)
    await codes().noteNetwork('203.0.113.7', now)
    await codes().noteNetwork('203.0.113.7', later(DAY))
    assert.equal((await asks({ at: later(31 * DAY - 1) })).computer.knownNetwork, true)
    assert.equal((await asks({ network: '198.51.100.1' })).computer.knownNetwork, false)
    assert.equal((await asks({ at: later(31 * DAY) })).computer.knownNetwork, false)
  })

  it('is shown sixty times in ten minutes at one address, and not more to any number of processes', async () => {
    const other = createModels(database.connection, database.vault)
    const asking = {
      browser: { family: 'edge', device: 'computer' },
      system: 'windows',
      network: 'x',
    } as const
    const shown = await Promise.all(
      Array.from({ length: tryLimits.address + 5 }, (_, turn) =>
        (turn % 2 ? other.signInCodes : codes()).show(null, asking, now),
      ),
    )
    assert.equal(shown.filter((each) => each !== null).length, 60)
    assert.ok(await codes().show(null, { ...asking, network: 'y' }, now))
    assert.ok(await codes().show(null, asking, later(10 * MINUTE)))
  })

  it('may be sent ten times in ten minutes by one member; a repeated effect counts once', async () => {
    const tries = []
    for (let turn = 0; turn < 10; turn += 1) tries.push(await codes().mayTry('mali', `event ${turn}`, now))
    assert.ok(tries.every(Boolean))
    assert.equal(await codes().mayTry('mali', 'event 9', now), true)
    assert.equal(await codes().mayTry('mali', 'event 10', now), false)
    assert.equal(await codes().mayTry('somchai', 'event 11', now), true)
  })
})
