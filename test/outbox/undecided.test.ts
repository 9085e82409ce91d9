import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { SECOND } from '../../src/lib/time.ts'
import { undoLast } from '../../src/requests/undo.ts'
import { type ChatRequest, makeRequest } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { says } from '../support/story.ts'

const mali = { staffId: 'mali', name: 'นางสาวมาลี ตั้งใจ' }

describe('a notice while the decision that overtakes it may be undone', () => {
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
  })
  afterEach(() => office.close())

  async function now() {
    const found = await office.models.requests.byId(request.id)
    assert.ok(found)
    return found
  }
  const decides = async (decision: Parameters<TestOffice['decides']>[1]) =>
    assert.ok(await office.decides(await now(), decision), decision.change)
  async function undoes() {
    const desk = { models: office.models, vault: office.database.vault, noticesWait: () => undefined }
    assert.ok(await undoLast(desk, await now(), mali, office.clock.now()))
  }
  async function later(seconds: number) {
    office.clock.advance(seconds * SECOND)
    await office.chapwai.workOff()
  }
  const states = async () =>
    (await office.models.outbox.noticesOf(request.id)).map(({ kind, state }) => `${kind} ${state}`)
  const shown = (words: string) => person.chat.filter((entry) => JSON.stringify(entry).includes(words)).length

  /** The result is ready, and LINE does not take the notice. */
  async function readyWaits() {
    office.line.faults.next('monthlyLimit', { path: 'push' })
    await later(16)
    assert.deepEqual(await states(), ['ready waiting'])
  }

  it('waits, and comes with the next answer after the undo', async () => {
    await readyWaits()
    await decides({ change: 'reject', reason: 'ยื่นซ้ำ' })
    await says(office, person, 'เมนู')
    assert.equal(shown('หนังสือพร้อมรับแล้ว'), 0)
    await undoes()
    await says(office, person, 'เมนู')
    assert.equal(shown('หนังสือพร้อมรับแล้ว'), 1)
    assert.deepEqual(await states(), ['ready accepted'])
  })

  it('is overtaken once the decision cannot be undone', async () => {
    await readyWaits()
    await decides({ change: 'reject', reason: 'ยื่นซ้ำ' })
    await says(office, person, 'เมนู')
    await later(16)
    await later(16)
    await says(office, person, 'เมนู')
    assert.equal(shown('หนังสือพร้อมรับแล้ว'), 0)
    assert.equal(shown('ขออภัย ไม่สามารถดำเนินการตามคำขอได้'), 1)
    assert.deepEqual(await states(), ['ready overtaken', 'rejected accepted'])
  })

  it('is not repeated with the push that may have brought it', async () => {
    office.line.faults.next('monthlyLimit', { path: 'push' })
    await later(16)
    const other = await makeRequest(office.models, { userId: person.userId, at: office.clock.now() })
    assert.ok(await office.decides(other, { change: 'reject', reason: 'ยื่นซ้ำ' }))
    office.line.faults.next('error500', { path: 'push' })
    await later(16)
    await decides({ change: 'rework', reason: 'พิมพ์ชื่อผิด' })
    await later(4)
    assert.equal(shown('ยื่นซ้ำ'), 1)
    assert.equal(shown('หนังสือพร้อมรับแล้ว'), 0)
    assert.deepEqual(await states(), ['ready unknown'])
    await later(16)
    assert.deepEqual(await states(), ['ready unknown', 'reopened accepted'])
  })

  it('that thanks for a hand-over keeps its survey when the reopening is undone', async () => {
    await later(16)
    await decides({ change: 'complete', reason: null })
    await later(16)
    await decides({ change: 'reopen', reason: 'กดผิด' })
    await says(office, person, 'เมนู')
    assert.equal(shown('แบบสอบถาม ข้อ 1 จาก 5'), 0)
    await undoes()
    await says(office, person, 'เมนู')
    assert.equal(shown('แบบสอบถาม ข้อ 1 จาก 5'), 1)
  })
})
