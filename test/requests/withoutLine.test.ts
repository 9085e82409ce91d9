import assert from 'node:assert/strict'
import { usualOffice } from '../../src/domain/settings/office.ts'
import { MINUTE } from '../../src/lib/time.ts'
import type { RequestDocument } from '../../src/models/requests/requestDocument.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import type { Decision } from '../../src/requests/changeRequest.ts'
import { annotate } from '../../src/requests/annotate.ts'
import { callList } from '../../src/requests/calls.ts'
import { makeRequest, makeWalkIn } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const accept = { change: 'accept' } as const
const ready = { change: 'ready' } as const

describe('a request of somebody without LINE', () => {
  let office: TestOffice
  beforeEach(async () => void (office = await openOffice()))
  afterEach(() => office.close())

  async function latest({ id }: Request): Promise<Request> {
    const request = await office.models.requests.byId(id)
    assert.ok(request)
    return request
  }

  async function decided(request: Request, ...decisions: Decision[]): Promise<Request> {
    for (const decision of decisions) assert.ok(await office.decides(await latest(request), decision))
    await office.chapwai.workOff()
    return latest(request)
  }

  const notices = async ({ id }: Request) =>
    (await office.models.outbox.noticesOf(id)).map(({ kind, state }) => `${kind} ${state}`)
  const calls = async () =>
    (await callList(office.models, office.clock.now(), usualOffice)).map(({ request, notice }) => [
      request.reference,
      notice.kind,
    ])
  const said = () => office.line.calls.filter(({ path }) => path.startsWith('/v2/bot/message'))
  const surveys = () => office.database.connection.collection('surveyInvitations').countDocuments()

  it('is nobody’s chat, and says which officer entered it and on which way', async () => {
    const request = await latest(await makeWalkIn(office.models, { channel: 'phone' }))
    assert.equal(request.userId, null)
    assert.equal(request.channel, 'phone')
    assert.deepEqual(
      request.history.map(({ change, by }) => [change, by]),
      [['submit', { kind: 'officer', staffId: 'officer', name: 'นายสมชาย ตั้งใจ' }]],
    )
  })

  it('is told by telephone what LINE would have told', async () => {
    const request = await decided(await makeWalkIn(office.models), {
      change: 'ask-papers',
      papers: ['current-payslip'],
      note: null,
      again: null,
    })
    assert.deepEqual(await notices(request), ['papers-missing no-chat'])
    assert.deepEqual(await calls(), [[request.reference, 'papers-missing']])
    assert.deepEqual(said(), [])
  })

  it('is told by telephone why it takes longer', async () => {
    const walkIn = await decided(await makeWalkIn(office.models), accept)
    const desk = { models: office.models, vault: office.database.vault, noticesWait: () => {} }
    const deed = { deed: 'explain-delay', reason: 'รอลายมือชื่อผู้มีอำนาจ' } as const
    const by = { staffId: 'officer', name: 'เจ้าหน้าที่' }
    assert.ok(await annotate(desk, walkIn, deed, by, office.clock.now(), usualOffice))
    office.clock.advance(MINUTE)
    await office.chapwai.workOff()
    assert.deepEqual(await calls(), [[walkIn.reference, 'delayed']])
  })

  it('goes all the way to its end: no menu, no push, no survey, and nobody is called for thanks', async () => {
    const walkIn = await makeWalkIn(office.models)
    await decided(walkIn, accept, ready)
    assert.deepEqual(await calls(), [[walkIn.reference, 'ready']])
    const done = await decided(walkIn, { change: 'complete', reason: null })
    assert.equal(done.state, 'completed')
    assert.equal(done.officeMinutes, 0)
    assert.deepEqual(await notices(walkIn), ['ready no-chat', 'completed no-chat'])
    assert.deepEqual(await calls(), [])
    assert.equal(await surveys(), 0)
    assert.deepEqual(said(), [])
    assert.deepEqual(await office.models.requests.menusWaiting(), [])
  })

  it('leaves the call list once somebody has telephoned', async () => {
    const request = await decided(await makeWalkIn(office.models), accept, ready)
    const [call] = await callList(office.models, office.clock.now(), usualOffice)
    const by = { kind: 'officer', staffId: 'officer', name: 'เจ้าหน้าที่' } as const
    await office.models.requests.noteCall(request.id, {
      notice: call?.notice.id ?? '',
      at: office.clock.now(),
      by,
    })
    assert.deepEqual(await calls(), [])
  })

  it('has no notice twice when two processes collect it', async () => {
    const walkIn = await makeWalkIn(office.models)
    const other = await office.another()
    for (const decision of [accept, ready]) await office.decides(await latest(walkIn), decision)
    await Promise.all([office.chapwai.workOff(), other.workOff()])
    assert.deepEqual(await notices(walkIn), ['ready no-chat'])
    assert.deepEqual(await office.models.requests.pendingNotices(office.clock.now()), [])
  })

  it('stands in no chat, and beside those who have one', async () => {
    const person = await office.person()
    await makeWalkIn(office.models)
    await makeRequest(office.models, { userId: person.userId, at: office.clock.now() })
    assert.equal((await office.models.requests.ofPerson(person.userId)).length, 1)
    assert.equal((await office.models.requests.inState('submitted')).length, 2)
  })
})

describe('a request of before walk-ins', () => {
  let office: TestOffice
  beforeEach(async () => void (office = await openOffice()))
  afterEach(() => office.close())

  const stored = () => office.database.connection.collection<RequestDocument>('requests')

  it('came by LINE', async () => {
    const request = await makeRequest(office.models)
    await stored().updateOne({ _id: request.id }, { $unset: { channel: 1 } })
    const read = await office.models.requests.byId(request.id)
    assert.equal(read?.channel, 'line')
    assert.equal(read?.userId, request.userId)
  })

  it('that was forgotten is nobody’s', async () => {
    const request = await makeRequest(office.models)
    await stored().updateOne({ _id: request.id }, { $set: { userId: 'forgotten' }, $unset: { sealed: 1 } })
    assert.equal((await office.models.requests.byId(request.id))?.userId, null)
  })
})
