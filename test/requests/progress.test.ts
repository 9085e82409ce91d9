import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import { DAY, SECOND } from '../../src/lib/time.ts'
import { outboxCollection } from '../../src/models/outbox/outboxDocument.ts'
import { callList } from '../../src/requests/calls.ts'
import type { Decision } from '../../src/requests/changeRequest.ts'
import { undoLast } from '../../src/requests/undo.ts'
import { makeRequest, makeWalkIn } from '../support/make.ts'
import { openOffice, type OfficeOptions, type TestOffice } from '../support/office.ts'
import { says, taps } from '../support/story.ts'

const MALI = { staffId: 'officer', name: 'เจ้าหน้าที่ทดสอบ' }
const pause: Decision = { change: 'pause', reason: 'รอผู้มีอำนาจลงนาม' }

describe('what an officer does with a request without a message of its own', () => {
  let office: TestOffice
  let person: Person
  let request: Request
  async function opens(options: OfficeOptions = {}) {
    office = await openOffice(options)
    person = await office.person()
    request = await files()
    await says(office, person, 'ภาษาไทย')
  }
  beforeEach(() => opens({ quota: 300 }))
  afterEach(() => office.close())

  const files = () => makeRequest(office.models, { userId: person.userId, at: office.clock.now() })
  const latest = async ({ id }: Request) => {
    const found = await office.models.requests.byId(id)
    assert.ok(found)
    return found
  }
  async function decides(...decisions: readonly Decision[]) {
    for (const decision of decisions) assert.ok(await office.decides(await latest(request), decision))
    await office.chapwai.workOff()
  }
  async function undoes() {
    const deps = { models: office.models, vault: office.database.vault, noticesWait: () => {} }
    const undone = await undoLast(deps, await latest(request), MALI, office.clock.now())
    await office.chapwai.workOff()
    return undone
  }
  /** What the bot has sent since the person has written this, one text for each message. */
  async function hears(words: string): Promise<string[]> {
    await says(office, person, words)
    return person.last.map((message) => JSON.stringify(message))
  }
  const accepted = () => `คำขอ ${request.reference}: เจ้าหน้าที่รับเรื่องแล้ว`
  const paused = () => `คำขอ ${request.reference}: พักเรื่องไว้ชั่วคราว`
  const resumed = () => `คำขอ ${request.reference}: เจ้าหน้าที่ดำเนินการต่อแล้ว`
  const isTold = () =>
    person.chat.filter((entry) => JSON.stringify(entry).includes(`คำขอ ${request.reference}: `))
  const lines = async () =>
    (
      await outboxCollection
        .on(office.database.connection)
        .find({ progress: { $exists: true } })
        .toArray()
    ).map(({ state }) => state)
  const isPushed = () => office.line.usage()

  it('is told in one line before the next answer, once, and by no push', async () => {
    const before = person.chat.length
    await decides({ change: 'accept' })
    assert.equal(person.chat.length, before)
    const [line = '', ...answer] = await hears('เมนู')
    assert.ok(line.includes(accepted()), line)
    assert.ok(answer.length > 0)
    await hears('เมนู')
    assert.equal(isTold().length, 1)
    assert.equal(isPushed(), 0)
    assert.deepEqual(await lines(), ['accepted'])
  })

  it('tells a pause, and that the work goes on, each once', async () => {
    await decides({ change: 'accept' })
    assert.match((await hears('เมนู'))[0] ?? '', new RegExp(accepted()))
    await decides(pause)
    assert.match((await hears('เมนู'))[0] ?? '', new RegExp(paused()))
    await decides({ change: 'resume' })
    assert.match((await hears('เมนู'))[0] ?? '', new RegExp(resumed()))
    await hears('เมนู')
    assert.equal(isTold().length, 3)
  })

  it('tells only what came last, and nothing once a message of its own has told more', async () => {
    await decides({ change: 'accept' }, pause, { change: 'resume' })
    const [line = ''] = await hears('เมนู')
    assert.ok(line.includes(resumed()), line)
    await decides(pause, { change: 'resume' }, { change: 'ready' })
    await hears('เมนู')
    assert.equal(isTold().length, 1)
  })

  for (const [where, press] of [
    ['the card of the only request', () => says(office, person, 'สถานะ')],
    ['the details', () => taps(office, person, 'รายละเอียด')],
    ['a card that comes by push', () => office.presses(person, 'kind=status')],
    [
      'the list of several requests',
      async () => {
        await files()
        await says(office, person, 'สถานะ')
      },
    ],
  ] as const) {
    it(`is not told again when ${where} has told it`, async () => {
      await says(office, person, 'สถานะ')
      await decides({ change: 'accept' })
      await press()
      await hears('เมนู')
      assert.equal(isTold().length, 0)
      assert.deepEqual(await lines(), ['overtaken'])
    })
  }

  it('is not told again when the card has told it while it could still be undone', async () => {
    await office.sets({ notices: { undoSeconds: 15 } })
    await decides({ change: 'accept' })
    await says(office, person, 'สถานะ')
    office.clock.advance(16 * SECOND)
    await office.chapwai.workOff()
    await hears('เมนู')
    assert.equal(isTold().length, 0)
    assert.deepEqual(await lines(), [])
  })

  it('still tells of one request when the card of another was shown', async () => {
    const other = await files()
    await says(office, person, 'สถานะ')
    await decides({ change: 'accept' })
    await taps(office, person, `หนังสือรับรองเงินเดือน ${other.reference}: รอตรวจ`)
    assert.equal(isTold().length, 1)
  })

  it('can be undone after it was told, and what was undone is not told', async () => {
    await decides({ change: 'accept' })
    assert.ok(await undoes())
    await hears('เมนู')
    assert.equal(isTold().length, 0)
    await decides({ change: 'accept' })
    await hears('เมนู')
    assert.equal(isTold().length, 1)
    assert.ok(await undoes())
    assert.equal((await latest(request)).state, 'submitted')
    await decides({ change: 'accept' }, pause)
    assert.ok(await undoes())
    await hears('เมนู')
    assert.ok(!isTold().some((entry) => JSON.stringify(entry).includes('พักเรื่อง')))
  })

  it('is told with the next answer when LINE did not take the first one', async () => {
    await decides({ change: 'accept' })
    office.line.faults.next('error500', { path: 'reply', times: 40 })
    await says(office, person, 'เมนู')
    await office.line.faults.clear()
    for (let times = 0; times < 3; times++) {
      office.clock.advance(40 * SECOND)
      await office.chapwai.workOff()
    }
    await hears('เมนู')
    assert.equal(isTold().length, 1)
  })

  it('is dropped after a month of silence, and puts nobody on the call list and into no figure', async () => {
    await decides({ change: 'accept' })
    office.clock.advance(31 * DAY)
    await office.chapwai.workOff()
    await hears('เมนู')
    assert.equal(isTold().length, 0)
    assert.equal(isPushed(), 0)
    const settings = await office.models.settings.reader(office.clock.now)()
    assert.deepEqual(await callList(office.models, office.clock.now(), settings), [])
    assert.deepEqual(await office.models.outbox.noticesOf(request.id), [])
  })

  it('leaves nothing to tell of a request without a chat', async () => {
    request = await makeWalkIn(office.models)
    await decides({ change: 'accept' })
    assert.deepEqual(await lines(), [])
    assert.deepEqual(await office.models.outbox.noticesOf(request.id), [])
  })
})
