import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { usualOffice } from '../../src/flows/office.ts'
import { MINUTE } from '../../src/lib/time.ts'
import type { Request } from '../../src/models/requestDocument.ts'
import { changeRequest, type Decision } from '../../src/requests/changeRequest.ts'
import { makeRequest } from '../support/make.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

describe('the queue', () => {
  let office: TestConsole
  let officer: Browser
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer')
  })
  afterEach(() => office.close())

  const filed = (name: string, at = '2026-11-23T08:40:00+07:00') =>
    makeRequest(office.database.models, { answers: { name }, at: new Date(at) })

  async function decided(request: Request, ...decisions: Decision[]): Promise<void> {
    const { models, vault } = office.database
    for (const decision of decisions) {
      const now = await models.requests.byReference(request.reference)
      assert.ok(now)
      const by = { kind: 'officer', staffId: 'x', name: 'นางสาวมาลี ตั้งใจ' } as const
      const desk = { models, vault, noticesWait: () => undefined }
      assert.ok(await changeRequest(desk, now, decision, by, office.clock.now(), usualOffice))
    }
  }

  it('says that there is nothing to do', async () => {
    const page = await officer.get('/console').expect(200)
    const none = 'ไม่มีคำขอ'
    assert.equal(
      wordsOf(page.text),
      'คิวคำขอ คำขอใหม่ 0 · รอเอกสาร 0 · กำลังดำเนินการ 0 · รอมารับ 0 · เสร็จวันนี้ 0 ' +
        'ยังไม่ทราบจำนวนข้อความ LINE ที่เหลือในเดือนนี้ ' +
        'การเชื่อมต่อขาดหาย รายการนี้อาจไม่เป็นปัจจุบัน ระบบกำลังเชื่อมต่อใหม่ เลขที่คำขอ หรือหมายเลขโทรศัพท์ ค้นหา ' +
        `คำขอใหม่ 0 ${none} รอเอกสาร 0 ${none} กำลังดำเนินการ 0 ${none} รอมารับ 0 ${none} เสร็จวันนี้ 0 ${none}`,
    )
  })

  it('shows each request in its group, the one that has waited longest first', async () => {
    await filed('นางสมศรี ใจดี', '2026-11-23T08:50:00+07:00')
    await filed('นายเก่า มาก่อน', '2026-11-22T05:12:00+07:00')
    const accept = { change: 'accept' } as const
    await decided(await filed('นายรับ แล้ว'), accept)
    await decided(await filed('นายหยุด รอ'), accept, { change: 'pause', reason: 'รอลงนาม' })
    await decided(await filed('นายขาด เอกสาร'), {
      change: 'ask-papers',
      papers: ['current-payslip'],
      note: null,
      again: null,
    })
    await decided(await filed('นายรอ รับ'), accept, { change: 'ready' })
    await decided(
      await filed('นายเสร็จ แล้ว'),
      accept,
      { change: 'ready' },
      { change: 'complete', reason: null },
    )
    await decided(await filed('นายไม่ รับ'), { change: 'reject', reason: 'ไม่อยู่ในเขต' })
    const page = wordsOf((await officer.get('/console')).text)
    assert.match(page, /^คิวคำขอ คำขอใหม่ 2 · รอเอกสาร 1 · กำลังดำเนินการ 2 · รอมารับ 1 · เสร็จวันนี้ 1 /)
    const names = [...page.matchAll(/นา[ยง]\S+ \S+/g)].map(([name]) => name)
    assert.deepEqual(names, [
      'นายเก่า มาก่อน',
      'นางสมศรี ใจดี',
      'นายขาด เอกสาร',
      'นายรับ แล้ว',
      'นายหยุด รอ',
      'นายรอ รับ',
      'นายเสร็จ แล้ว',
    ])
    assert.match(
      page,
      /70-0002-4 หนังสือรับรองเงินเดือน นายเก่า มาก่อน 22 พ\.ย\. 69 05\.12 น\. กำหนด 5 นาที รอตรวจสอบ/,
    )
  })

  it('shows office minutes beside the promise, and says in words when it is overdue', async () => {
    await decided(await filed('นายรับ แล้ว'), { change: 'accept' })
    const clock = async () =>
      /\d+ \/ 5 นาที(?: เกินกำหนด\D*\d+ นาที)?/.exec(wordsOf((await officer.get('/console')).text))?.[0]
    office.clock.advance(3 * MINUTE)
    assert.equal(await clock(), '3 / 5 นาที')
    office.clock.advance(2 * MINUTE)
    assert.equal(await clock(), '5 / 5 นาที')
    office.clock.advance(1)
    assert.equal(await clock(), '5 / 5 นาที เกินกำหนดไม่ถึง 1 นาที')
    office.clock.advance(2 * MINUTE)
    assert.equal(await clock(), '7 / 5 นาที เกินกำหนด 2 นาที')
  })

  it('asks for a telephone call when LINE has not taken the latest notice', async () => {
    const request = await filed('นายรอ รับ')
    await decided(request, { change: 'accept' }, { change: 'ready' })
    const { outbox } = office.database.models
    const notice = { kind: 'ready', request: request.id } as const
    const message = { id: 'n', to: request.userId, messages: [], reply: null, courtesy: false, notice }
    await outbox.record({ ...message, retryKey: randomUUID() }, office.clock.now())
    const calls = async () => wordsOf((await officer.get('/console')).text).includes('โปรดโทรศัพท์แจ้งผู้ขอ')
    assert.equal(await calls(), false)
    await outbox.settle('n', 'refused', {
      status: 400,
      message: 'no',
      requestId: null,
      at: office.clock.now(),
    })
    assert.equal(await calls(), true)
  })

  it('gives the page itself the moving part only', async () => {
    await filed('นางสมศรี ใจดี')
    const part = await officer.get('/console', { 'hx-request': 'true' }).expect(200)
    assert.match(part.text, /^<title>\(1\) คิวคำขอ · ฉับไว<\/title><section/)
    assert.match(part.text, /<p id="queue-counts" hx-swap-oob="innerHTML">คำขอใหม่ 1 · /)
    assert.doesNotMatch(part.text, /<html|<main/)
  })

  it('tells the page to show the way in when the session is over', async () => {
    const part = await office.stranger().get('/console', { 'hx-request': 'true' }).expect(401)
    assert.equal(part.headers['hx-redirect'], '/console')
  })

  it('shows what people typed as they typed it, and runs none of it', async () => {
    await filed('<script>alert(1)</script> "x" \u202Eกลับ')
    const page = await officer.get('/console')
    assert.ok(page.text.includes('<bdi>&lt;script>alert(1)&lt;/script> &quot;x&quot; [U+202E]กลับ</bdi>'))
  })

  it('shows the longest waiting two hundred and says that there are more', async () => {
    const requests = office.database.connection.collection<{
      _id: string
      reference: string
      sealed?: unknown
    }>('requests')
    const one = await filed('นางสมศรี ใจดี')
    const document = await requests.findOne({ reference: one.reference })
    assert.ok(document)
    delete document.sealed
    await requests.insertMany(
      Array.from({ length: 200 }, (_, i) => ({
        ...document,
        _id: `copy ${i}`,
        reference: `copy ${i}`,
      })),
    )
    const page = wordsOf((await officer.get('/console')).text)
    assert.match(page, /^คิวคำขอ คำขอใหม่ 200\+ · /)
    assert.match(page, /แสดง 200 เรื่องแรก/)
  })
})
