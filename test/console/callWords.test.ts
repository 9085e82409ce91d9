import assert from 'node:assert/strict'
import type { ServiceId } from '../../src/domain/services/ids.ts'
import { releaseNotices } from '../../src/requests/releaseNotices.ts'
import { makeWalkIn } from '../support/make.ts'
import { casePage } from './casePage.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

describe('what an officer says on the telephone', () => {
  let office: TestConsole
  let officer: Browser
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer')
  })
  afterEach(() => office.close())

  /** A request of somebody without LINE is ready, and the time to undo has passed. */
  async function calledAbout(service: ServiceId): Promise<string> {
    const { models } = office.database
    const page = casePage(office, officer, await makeWalkIn(models, { service }))
    await page.sends('accept')
    await page.sends('ready')
    return toSay()
  }

  /** The calls, once the time to undo has passed. */
  async function toSay(): Promise<string> {
    const { models } = office.database
    office.clock.advance(60_000)
    const outbox = { hold: () => Promise.resolve(true), sendIfDue: () => Promise.resolve() }
    await releaseNotices({ models, outbox, clock: office.clock.now })
    return wordsOf((await officer.get('/console/calls').expect(200)).text)
  }

  it('sends nobody to the counter for money that may come by transfer', async () => {
    for (const service of [
      'medical-reimbursement',
      'medical-reimbursement-retiree',
      'child-education-allowance',
    ] as const) {
      const words = await calledAbout(service)
      assert.match(words, /เงินพร้อมรับแล้ว โปรดติดต่อเจ้าหน้าที่การเงินเรื่องวิธีและวันรับเงิน/, service)
      assert.doesNotMatch(words, /มารับที่จุดบริการ/, service)
    }
  })

  it('gives the reason of the reopening, not that of a later change', async () => {
    const page = casePage(office, officer, await makeWalkIn(office.database.models))
    await page.sends('accept')
    await page.sends('reject', { reason: 'ยื่นซ้ำ' })
    await page.sends('reopen', { reason: 'เข้าใจผิด' })
    await page.sends('pause', { reason: 'รอตราประทับ' })
    const words = await toSay()
    assert.match(words, /ดำเนินการเรื่องนี้ต่อ เนื่องจาก เข้าใจผิด/)
    assert.doesNotMatch(words, /รอตราประทับ/)
  })

  it('asks to collect a certificate', async () => {
    assert.match(
      await calledAbout('salary-certificate'),
      /หนังสือพร้อมรับแล้ว โปรดมารับที่จุดบริการในเวลาทำการ พร้อมบัตรประจำตัว/,
    )
  })
})
