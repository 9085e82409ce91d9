import assert from 'node:assert/strict'
import { COMMAND_LINE } from '../../src/models/auditTrail/entry.ts'
import { makeUserId } from '../support/make.ts'
import { filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'
import { eventually } from '../support/story.ts'

/** More than LINE can leave unanswered while a test runs: each occupies the lane for five seconds. */
const MESSAGES = 20

describe('jobs, while one lane never comes to rest', () => {
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice({ timers: true, quota: 500 })
  })
  afterEach(async () => {
    await office.line.faults.clear()
    await office.close()
  })

  /** Somebody whose every answer LINE leaves unanswered. `token`: the answers go as replies, otherwise as pushes. */
  async function occupiesLane(path: 'reply' | 'push', token: string | null): Promise<void> {
    const userId = makeUserId()
    office.line.addPerson({ userId, name: 'นางช่างพิมพ์', friendship: 'friend' })
    office.line.faults.next('hang', { path, times: MESSAGES * 2 })
    await office.models.inbox.store(
      Array.from({ length: MESSAGES }, (_, index) => ({
        event: { id: `${userId}-${index}`, at: index, kind: 'text', text: 'เมนู' } as const,
        userId,
        replyToken: token,
        deliveredAt: office.clock.now(),
      })),
    )
    office.chapwai.worker.wake([userId])
    await eventually('LINE leaves a call unanswered', () => office.line.faults.hanging > 0)
  }

  const laneIsBusy = async () => (await office.models.inbox.waiting()) > 0

  it('collect and send a notice', async () => {
    const person = await office.person()
    const { id } = await filesThroughChat(office, person, 'pension-certificate')
    await occupiesLane('reply', 'a'.repeat(32))
    const request = await office.models.requests.byId(id)
    assert.ok(request)
    assert.ok(await office.decides(request, { change: 'accept' }))
    const accepted = await office.models.requests.byId(id)
    assert.ok(accepted && (await office.decides(accepted, { change: 'ready' })))
    await eventually('LINE has the notice', async () =>
      (await office.models.outbox.noticesOf(id)).some(
        ({ kind, state }) => kind === 'ready' && state === 'accepted',
      ),
    )
    assert.ok(await laneIsBusy())
  })

  it('send a reply once more that met a failure at LINE', async () => {
    const person = await office.person()
    const answers = () => person.chat.filter(({ from }) => from === 'bot').length
    const before = answers()
    office.line.faults.next('error500', { path: 'reply' })
    await person.says('เมนู')
    await office.settled()
    assert.equal(answers(), before)
    await occupiesLane('push', null)
    office.clock.advance(2_000)
    await eventually('the answer arrives', () => answers() > before)
    assert.equal(answers(), before + 1)
    assert.ok(await laneIsBusy())
  })

  it('collect the audit trail', async () => {
    await occupiesLane('reply', 'a'.repeat(32))
    const { settings, auditTrail } = office.models
    const { revision } = await settings.stored()
    const latest = async () => (await auditTrail.page({ what: 'settings' }, 1))[0]?.at.getTime()
    office.clock.advance(1)
    await settings.store({ notices: { undoSeconds: 5 } }, revision, COMMAND_LINE, office.clock.now())
    await eventually('the change stands in the trail', async () => (await latest()) === +office.clock.now())
    assert.ok(await laneIsBusy())
  })
})
