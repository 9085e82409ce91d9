import assert from 'node:assert/strict'
import { callRows } from '../../src/console/calls/model.ts'
import { speakerOf } from '../../src/console/speak.ts'
import type { ServiceId } from '../../src/domain/services/ids.ts'
import { usualOffice } from '../../src/domain/settings/office.ts'
import type { Language } from '../../src/lib/language.ts'
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
    const outbox = {
      hold: () => Promise.resolve(true),
      holdLine: () => Promise.resolve(),
      sendIfDue: () => Promise.resolve(),
    }
    await releaseNotices({ models, outbox, clock: office.clock.now })
    return wordsOf((await officer.get('/console/calls').expect(200)).text)
  }

  it('sends nobody to the counter for money that comes by transfer', async () => {
    for (const service of [
      'medical-reimbursement',
      'medical-reimbursement-retiree',
      'child-education-allowance',
    ] as const) {
      const words = await calledAbout(service)
      assert.match(words, /เจ้าหน้าที่การเงินจะแจ้งวิธีและวันรับเงิน ยังไม่ต้องมา/, service)
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
    assert.match(words, /เรื่องเปิดดำเนินการต่อแล้ว เนื่องจาก เข้าใจผิด/)
    assert.doesNotMatch(words, /รอตราประทับ/)
  })

  it('asks to collect a certificate', async () => {
    assert.match(
      await calledAbout('salary-certificate'),
      /หนังสือพร้อมรับแล้ว โปรดมารับที่จุดบริการในเวลาทำการ พร้อมบัตรประจำตัว/,
    )
  })

  it('names day and time of an appointment, whether it is to be kept or cannot be', async () => {
    const { models } = office.database
    const { id: request } = await makeWalkIn(models)
    for (const kind of ['reminder', 'appointment-closed'] as const) {
      const notice = { kind, request, slot: '2026-11-25T09:00' }
      await models.outbox.noteUnsendable(
        { id: `${kind}-${request}`, retryKey: kind, notice },
        office.clock.now(),
      )
    }
    const stored = await models.requests.byId(request)
    assert.ok(stored)
    const calls = (await models.outbox.noticesOfAll([request])).map((notice) => ({ request: stored, notice }))
    const toSayIn = (language: Language) =>
      callRows(calls, usualOffice, speakerOf(language)).map(({ say }) => say)
    assert.deepEqual(toSayIn('th'), [
      'มีนัดหมายวันพุธที่ 25 พฤศจิกายน 2569 เวลา 09.00 น. โปรดนำเอกสารตามรายการมาที่จุดบริการ',
      'วันพุธที่ 25 พฤศจิกายน 2569 เวลา 09.00 น. ที่นัดไว้ สำนักงานปิดทำการ โปรดนัดวันใหม่',
    ])
    assert.deepEqual(toSayIn('en'), [
      'There is an appointment on Wednesday 25 November 2026 at 09:00. Please bring the papers on the list to the counter',
      'The office is closed on Wednesday 25 November 2026 at 09:00, the time of the appointment. Please choose another day',
    ])
  })
})
