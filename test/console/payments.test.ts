import assert from 'node:assert/strict'
import { COMMAND_LINE } from '../../src/models/auditTrail/entry.ts'
import { makeWalkIn } from '../support/make.ts'
import { casePage } from './casePage.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

describe('a claim on the way to its money', () => {
  let office: TestConsole
  let officer: Browser
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer')
  })
  afterEach(() => office.close())

  async function accepted(service: 'medical-reimbursement' | 'salary-certificate' = 'medical-reimbursement') {
    const page = casePage(office, officer, await makeWalkIn(office.database.models, { service }))
    await page.sends('accept')
    return page
  }
  async function pays(way: 'cash' | 'cheque' | 'transfer') {
    const { settings } = office.database.models
    const { revision } = await settings.stored()
    await settings.store(
      { payments: { 'medical-reimbursement': way } },
      revision,
      COMMAND_LINE,
      office.clock.now(),
    )
    office.clock.advance(11_000)
  }

  it('is checked, told, and closed when finance has sent the money, without a code', async () => {
    const page = await accepted()
    assert.match(await page.words(), /ตรวจเสร็จแล้ว แจ้งผู้ขอ/)
    await page.sends('ready')
    const words = await page.words()
    assert.match(words, /รอโอนเงิน/)
    assert.match(words, /โอนเงินแล้ว แจ้งผู้ขอ/)
    assert.doesNotMatch(await page.html(), /name="code"|name="without-code"|name="receiver"/)
    assert.equal((await page.sends('complete')).status, 303)
    const { state, history } = await page.now()
    assert.equal(state, 'completed')
    assert.equal(history.at(-1)?.reason, 'โอนเงินแล้ว ผู้ขอไม่ต้องมารับ')
    assert.match(await page.words(), /โอนเงินแล้ว ผู้ขอไม่ต้องมารับ/)
  })

  it('waits for the transfer on the board too', async () => {
    const page = await accepted()
    await page.sends('ready')
    assert.match(wordsOf((await officer.get('/console').expect(200)).text), /รอโอนเงิน/)
  })

  for (const way of ['cash', 'cheque'] as const) {
    it(`is handed over with the code where finance pays by ${way}`, async () => {
      await pays(way)
      const page = await accepted()
      await page.sends('ready')
      assert.match(await page.html(), /name="code"/)
      assert.equal((await page.sends('complete')).status, 422)
      assert.equal((await page.now()).state, 'ready')
      await page.sends('complete', { 'without-code': 'yes', reason: 'ผู้ขอลืมรหัส' })
      assert.equal((await page.now()).state, 'completed')
    })
  }

  it('goes on as the applicant was told, and ends as it was done, also when the office pays otherwise later', async () => {
    const page = await accepted()
    await pays('transfer')
    await page.sends('ready')
    await pays('cash')
    assert.doesNotMatch(await page.html(), /name="code"/)
    await page.sends('complete')
    await pays('cash')
    assert.match(await page.words(), /โอนเงินแล้ว ผู้ขอไม่ต้องมารับ/)
  })

  it('is told anew how it is paid after it was found wrong and taken back to work', async () => {
    await pays('cash')
    const page = await accepted()
    await page.sends('ready')
    assert.match(await page.html(), /name="code"/)
    await pays('transfer')
    await page.sends('rework', { reason: 'ยอดเงินไม่ถูกต้อง' })
    await page.sends('ready')
    assert.match(await page.words(), /โอนเงินแล้ว แจ้งผู้ขอ/)
    assert.doesNotMatch(await page.html(), /name="code"/)
  })

  it('is never closed as a transfer when the applicant was told to collect it', async () => {
    await pays('cash')
    const page = await accepted()
    await page.sends('ready')
    assert.match(await page.html(), /name="code"/)
    await pays('transfer')
    const refused = await page.sends('complete', { code: '0000' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /name="code"[^>]*value="0000"/)
    assert.equal((await page.now()).state, 'ready')
    await page.sends('complete', { code: '', 'without-code': 'yes', reason: 'ผู้ขอลืมรหัส' })
    assert.equal((await page.now()).history.at(-1)?.reason, 'ผู้ขอลืมรหัส')
  })

  it('is told on the slip without a promise of the money', async () => {
    const page = await accepted()
    const slip = wordsOf((await officer.get(`${page.path}/print/slip`).expect(200)).text)
    assert.match(slip, /ที่จุดบริการไม่เกิน 9 นาที ไม่รวมเวลาโอนเงิน/)
  })

  it('leaves a certificate as it was', async () => {
    const page = await accepted('salary-certificate')
    await page.sends('ready')
    assert.match(await page.html(), /name="code"/)
  })
})
