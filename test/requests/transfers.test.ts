import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import { DAY, dayOf, HOUR, SECOND } from '../../src/lib/time.ts'
import type { Models } from '../../src/models/index.ts'
import { completeByTransfer, transferStanding } from '../../src/requests/transfers.ts'
import { undoLast } from '../../src/requests/undo.ts'
import { makeRequest } from '../support/make.ts'
import { Died, lifeUntil, mortalModels } from '../support/mortal.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { says, taps } from '../support/story.ts'

const mali = { staffId: 'mali', name: 'นางสาวมาลี ตั้งใจ' }
const [FILED_ON, PAID_ON] = ['2026-11-23', '2026-11-23']

describe('a transfer', () => {
  let office: TestOffice
  let person: Person
  let request: Request
  beforeEach(async () => {
    office = await openOffice({ at: `${FILED_ON}T09:00:00+07:00` })
    await office.sets({ notices: { undoSeconds: 15 } })
    person = await office.person()
    const service = 'medical-reimbursement' as const
    request = await makeRequest(office.models, { service, userId: person.userId, at: office.clock.now() })
    await decides({ change: 'accept' })
  })
  afterEach(() => office.close())

  async function now(): Promise<Request> {
    const found = await office.models.requests.byId(request.id)
    assert.ok(found)
    return found
  }
  const decides = async (decision: Parameters<TestOffice['decides']>[1]) =>
    assert.ok(await office.decides(await now(), decision), decision.change)
  const desk = (models: Models = office.models) => ({
    models,
    vault: office.database.vault,
    noticesWait: () => undefined,
  })
  const settings = () => office.models.settings.reader(office.clock.now)()
  const pays = async (day = PAID_ON, seen?: Request, models?: Models) =>
    completeByTransfer(desk(models), seen ?? (await now()), day, mali, office.clock.now(), await settings())
  const standing = async (day = PAID_ON) =>
    transferStanding(await now(), day, office.clock.now(), await settings())
  async function later(milliseconds: number) {
    office.clock.advance(milliseconds)
    await office.chapwai.workOff()
  }
  /** Whatever waits for a free reply has been pushed by then. */
  async function allTold() {
    await later(16 * SECOND)
    await later(4 * DAY)
  }
  const heard = (words: string) => person.chat.filter((entry) => JSON.stringify(entry).includes(words)).length

  it('completes a claim that waits for it; the applicant hears the day once', async () => {
    await decides({ change: 'ready' })
    await later(16 * SECOND)
    assert.equal(heard('ตรวจเสร็จแล้ว'), 1)
    assert.equal(await standing(), 'waits')
    assert.ok(await pays())
    assert.deepEqual(
      [(await now()).state, (await now()).history.at(-1)?.transferredOn],
      ['completed', PAID_ON],
    )
    await allTold()
    assert.equal(heard('โอนแล้ววันที่ 23 พ.ย. 69'), 1)
    assert.equal(await standing(), 'told')
    assert.equal(await pays(), false)
    await allTold()
    assert.equal(heard('โอนแล้ววันที่'), 1)
  })

  it('of a claim in progress says only that it was transferred, not that it was checked', async () => {
    assert.equal(await standing(), 'unchecked')
    assert.ok(await pays())
    assert.deepEqual(
      (await now()).history.map(({ change }) => change),
      ['submit', 'accept', 'ready', 'complete'],
    )
    await allTold()
    assert.deepEqual([heard('ตรวจเสร็จแล้ว'), heard('โอนแล้ววันที่')], [0, 1])
  })

  it('is done once by two officers at the same time', async () => {
    await decides({ change: 'ready' })
    const seen = await now()
    const results = await Promise.all([pays(PAID_ON, seen), pays(PAID_ON, seen)])
    assert.deepEqual(results.toSorted(), [false, true])
    await allTold()
    assert.equal(heard('โอนแล้ววันที่'), 1)
  })

  it('can be undone until the applicant is told, and then be told anew', async () => {
    await decides({ change: 'ready' })
    assert.ok(await pays())
    assert.ok(await undoLast(desk(), await now(), mali, office.clock.now()))
    assert.equal(await standing(), 'waits')
    assert.ok(await pays())
    await allTold()
    assert.equal(heard('โอนแล้ววันที่'), 1)
  })

  it('of the same day does not answer the applicant who says that it has not arrived', async () => {
    await decides({ change: 'ready' })
    assert.ok(await pays())
    await later(16 * SECOND)
    await says(office, person, 'เมนู')
    office.clock.advance(HOUR)
    await taps(office, person, 'เงินยังไม่เข้า')
    await says(office, person, 'รอมาสองวันแล้ว')
    assert.equal((await now()).state, 'ready')
    assert.equal(await standing(PAID_ON), 'objected')
    assert.equal(await pays(PAID_ON), false)
    office.clock.advance(DAY)
    assert.ok(await pays('2026-11-24'))
  })

  it('does not fit a day to come, a day before the filing, or a request that is not a claim in progress', async () => {
    assert.equal(await standing('2026-11-24'), 'future')
    assert.equal(await standing('2026-11-22'), 'before-filing')
    assert.equal(await pays('2026-11-24'), false)
    await decides({ change: 'pause', reason: 'รอผู้มีอำนาจลงนาม' })
    assert.equal(await standing(), 'not-accepted')
    await decides({ change: 'reject', reason: 'ยื่นซ้ำ' })
    assert.equal(await standing(), 'ended')
    const certificate = await makeRequest(office.models, { at: office.clock.now() })
    assert.equal(transferStanding(certificate, PAID_ON, office.clock.now(), await settings()), 'no-money')
  })

  it('does not close a claim whose applicant was told to collect the money', async () => {
    await office.sets({ payments: { 'medical-reimbursement': 'cash' } })
    await decides({ change: 'ready' })
    await office.sets({ payments: { 'medical-reimbursement': 'transfer' } })
    assert.equal(await standing(), 'counter')
    assert.equal(await pays(), false)
  })

  it('is told once, wherever the process dies, when the same list comes again', async () => {
    for (let step = 1; ; step += 1) {
      const own = await makeRequest(office.models, {
        service: 'medical-reimbursement',
        userId: person.userId,
        at: office.clock.now(),
      })
      assert.ok(await office.decides(own, { change: 'accept' }))
      const fresh = async () => {
        const found = await office.models.requests.byId(own.id)
        assert.ok(found)
        return found
      }
      const before = heard('โอนแล้ววันที่')
      const life = lifeUntil(step, step % 2 === 0 ? 'before' : 'after')
      const day = dayOf(office.clock.now())
      await pays(day, await fresh(), mortalModels(office.models, life)).catch((error: unknown) => {
        if (!(error instanceof Died)) throw error
      })
      await pays(day, await fresh())
      assert.equal((await fresh()).state, 'completed')
      await allTold()
      assert.equal(heard('โอนแล้ววันที่'), before + 1, `step ${step}`)
      if (!life.dead) break
    }
  })
})
