import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { answersCollection, invitationCollection } from '../../src/models/surveys/surveys.ts'
import { DAY, SECOND } from '../../src/lib/time.ts'
import { releaseNotices } from '../../src/requests/releaseNotices.ts'
import { undoLast } from '../../src/requests/undo.ts'
import { type ChatRequest, makeRequest } from '../support/make.ts'
import { Died, lifeUntil, mortalModels } from '../support/mortal.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { says, sees, taps } from '../support/story.ts'

const mali = { staffId: 'mali', name: 'นางสาวมาลี ตั้งใจ' }

describe('the survey of a hand-over', () => {
  let office: TestOffice
  let person: Person
  let request: ChatRequest
  beforeEach(async () => {
    office = await openOffice()
    await office.sets({ notices: { undoSeconds: 15 } })
    person = await office.person()
    request = await makeRequest(office.models, { userId: person.userId, at: office.clock.now() })
    await decides({ change: 'accept' })
    await decides({ change: 'ready' })
    await later(16)
  })
  afterEach(() => office.close())

  async function now() {
    const found = await office.models.requests.byId(request.id)
    assert.ok(found)
    return found
  }
  const decides = async (decision: Parameters<TestOffice['decides']>[1]) =>
    assert.ok(await office.decides(await now(), decision), decision.change)
  const completes = () => decides({ change: 'complete', reason: null })
  const reopens = () => decides({ change: 'reopen', reason: 'พิมพ์ผิด' })
  async function receives() {
    await office.presses(person, `kind=received&reference=${request.reference}`)
    await taps(office, person, 'ใช่ ได้รับแล้ว')
  }
  const desk = () => ({ models: office.models, vault: office.database.vault, noticesWait: () => undefined })
  const invitations = () => invitationCollection.on(office.database.connection).find().toArray()
  const answers = () => answersCollection.on(office.database.connection).find().toArray()
  async function later(seconds: number) {
    office.clock.advance(seconds * SECOND)
    await office.chapwai.workOff()
  }
  const asked = () => person.chat.filter((entry) => JSON.stringify(entry).includes('ข้อ 1 จาก 5')).length

  it('opens when the thanks leave, and not when the hand-over is undone', async () => {
    await completes()
    await later(5)
    assert.deepEqual(await invitations(), [])
    assert.ok(await undoLast(desk(), await now(), mali, office.clock.now()))
    await later(60)
    assert.deepEqual(await invitations(), [])
    await completes()
    await later(16)
    assert.equal((await invitations()).length, 1)
  })

  it('does not open when the hand-over came too late', async () => {
    const seen = await now()
    await decides({ change: 'reject', reason: 'ยื่นซ้ำ' })
    assert.equal(await office.decides(seen, { change: 'complete', reason: null }), false)
    assert.deepEqual(await invitations(), [])
  })

  it('closes with the reopening, and no thanks come for what was rejected after it', async () => {
    await completes()
    await later(16)
    await reopens()
    await later(16)
    assert.deepEqual(await invitations(), [])
    await decides({ change: 'reject', reason: 'ยื่นซ้ำ' })
    await later(16)
    await says(office, person, 'เมนู')
    assert.equal(asked(), 0)
  })

  it('stays open when the reopening is undone', async () => {
    await completes()
    await later(16)
    await reopens()
    await later(5)
    assert.ok(await undoLast(desk(), await now(), mali, office.clock.now()))
    await later(60)
    assert.equal((await invitations()).length, 1)
  })

  it('is asked once more after a second hand-over when nothing was answered', async () => {
    await receives()
    await taps(office, person, 'ไม่ตอบแบบสอบถาม')
    await reopens()
    await later(16)
    const [before] = await invitations()
    assert.equal(before, undefined)
    await receives()
    sees(person, 'แบบสอบถาม ข้อ 1 จาก 5')
    await taps(office, person, '5 มากที่สุด')
    sees(person, 'แบบสอบถาม ข้อ 2 จาก 5')
    assert.equal((await answers()).length, 1)
  })

  it('is not asked again after a second hand-over when something was answered', async () => {
    await receives()
    await taps(office, person, '5 มากที่สุด')
    await reopens()
    await later(16)
    assert.equal((await invitations()).length, 1, 'the rest may still be answered')
    await completes()
    await later(16)
    await says(office, person, 'เมนู')
    assert.match(JSON.stringify(person.chat), /เสร็จสิ้นแล้ว ขอบคุณ/)
    assert.equal(asked(), 1)
  })

  it('is not asked again when it was answered while the second thanks waited in the request', async () => {
    await receives()
    await reopens()
    await completes()
    await taps(office, person, '5 มากที่สุด')
    await later(16)
    await says(office, person, 'เมนู')
    assert.equal(asked(), 1)
    assert.match(JSON.stringify(person.last), /เสร็จสิ้นแล้ว ขอบคุณ/)
  })

  it('is asked after a wrong result has gone back to work, and was handed over right', async () => {
    await receives()
    await reopens()
    await decides({ change: 'rework', reason: 'ชื่อไม่ถูกต้อง' })
    await later(16)
    sees(person, 'เปิดเรื่องของท่านอีกครั้ง', 'เนื่องจาก ชื่อไม่ถูกต้อง', 'โปรดรอแจ้งอีกครั้งก่อนมา')
    await decides({ change: 'ready' })
    await later(16)
    await receives()
    sees(person, 'แบบสอบถาม ข้อ 1 จาก 5')
  })

  it('never arrives closed, however long LINE and the office let the thanks wait', async () => {
    await office.sets({ notices: { undoSeconds: 15, freeReplyDays: 14 } })
    await completes()
    await later(16)
    office.line.faults.next('monthlyLimit', { path: 'push' })
    for (let day = 1; day <= 45; day += 1) {
      office.clock.advance(DAY)
      await office.chapwai.workOff()
      if (asked() > 0) assert.equal((await invitations()).length, 1)
    }
    await says(office, person, 'เมนู')
    assert.equal(asked(), 0)
  })

  it('is opened and closed as often as the thanks and the reopening leave, wherever a process dies', async function () {
    this.timeout(60_000)
    const release = async (step: number) => {
      const life = lifeUntil(step, step % 2 === 0 ? 'before' : 'after')
      const models = mortalModels(office.models, life)
      const outbox = office.chapwai.outbox
      await releaseNotices({ models, outbox, clock: office.clock.now }).catch((error: unknown) =>
        assert.ok(error instanceof Died, String(error)),
      )
      await later(1)
      return life.dead
    }
    for (let step = 1; ; step += 1) {
      await completes()
      office.clock.advance(16 * SECOND)
      const died = await release(step)
      assert.equal((await invitations()).length, 1, `step ${step}`)
      await reopens()
      office.clock.advance(16 * SECOND)
      await release(step)
      assert.equal((await invitations()).length, 0, `step ${step}`)
      if (!died) return assert.ok(step > 5, `only ${step} deaths`)
    }
  })
})
