import assert from 'node:assert/strict'
import { memoOf } from '../../../../src/console/request/print/memo.ts'
import { usualOffice } from '../../../../src/domain/settings/office.ts'
import { serviceList } from '../../../../src/domain/services/index.ts'
import type { Request } from '../../../../src/domain/requests/request.ts'
import { COMMAND_LINE } from '../../../../src/models/auditTrail/entry.ts'
import { changeRequest, type Decision } from '../../../../src/requests/changeRequest.ts'
import { publish } from '../../../support/catalogue.ts'
import { makeRequest } from '../../../support/make.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from '../../console.ts'

const askPapers = { change: 'ask-papers', papers: ['current-payslip'], note: null, again: null } as const

describe('what can be printed of a request', () => {
  let office: TestConsole
  let officer: Browser
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
  })
  afterEach(() => office.close())

  const decides = (settings: Record<string, unknown>) =>
    office.database.models.settings.store(settings, 0, COMMAND_LINE, office.clock.now())

  const by = { kind: 'officer', staffId: 'other', name: 'นางสาวมาลี ช่วยงาน' } as const
  async function decided(request: Request, decision: Decision): Promise<Request> {
    const desk = { ...office.database, noticesWait: () => undefined }
    assert.ok(await changeRequest(desk, request, decision, by, office.clock.now(), usualOffice))
    const latest = await office.database.models.requests.byReference(request.reference)
    assert.ok(latest)
    return latest
  }

  const file = (options: Parameters<typeof makeRequest>[1] = {}) =>
    makeRequest(office.database.models, options)
  const printed = (request: Request, page: string) =>
    officer.get(`/console/requests/${request.reference}/print/${page}`)
  const links = (html: string) => [...html.matchAll(/\/print\/([a-z]+)"/g)].map(([, page]) => page)

  it('is linked from its page: the form, the slip, and the record once papers were asked for', async () => {
    const request = await file()
    assert.deepEqual(links((await officer.get(`/console/requests/${request.reference}`)).text), [
      'memo',
      'slip',
    ])
    await decided(request, askPapers)
    assert.deepEqual(links((await officer.get(`/console/requests/${request.reference}`)).text), [
      'memo',
      'slip',
      'missing',
    ])
  })

  it('is not kept by any browser, and asks for the print dialog only by a script of our own', async () => {
    const answer = await printed(await file(), 'slip').expect(200)
    assert.equal(answer.headers['cache-control'], 'no-store')
    assert.match(answer.text, /<script src="\/console\/assets\/[0-9a-f]+\/print\.js" defer><\/script>/)
    assert.match(answer.text, /<button[^>]* data-print[^>]* hidden/)
  })

  it('is for officers: neither strangers nor managers get a sheet', async () => {
    const request = await file({ answers: { name: 'นางสมศรี ใจดี' } })
    const manager = await office.signIn('manager')
    for (const page of ['memo', 'slip', 'missing']) {
      const path = `/console/requests/${request.reference}/print/${page}`
      await office.stranger().get(path).expect(401)
      assert.doesNotMatch((await manager.get(path).expect(403)).text, /สมศรี/)
    }
  })

  it('has a form for the seven services whose form the counter hands out, and for no other', async () => {
    for (const service of serviceList) {
      await printed(await file({ service: service.id }), 'memo').expect(memoOf(service) ? 200 : 404)
    }
  })

  it('has a form no more once the office hands it out no more, except for requests of before', async () => {
    const before = await file({ service: 'pension-certificate' })
    await publish(
      office.database.models,
      'pension-certificate',
      (edit) => ({ ...edit, papers: edit.papers.map((paper) => ({ ...paper, atCounter: false })) }),
      office.clock.now(),
    )
    office.clock.advance(11_000)
    const since = await file({
      service: 'pension-certificate',
      catalogue: await office.database.models.settings.reader(office.clock.now)(),
    })
    await printed(before, 'memo').expect(200)
    await printed(since, 'memo').expect(404)
  })

  it('is nothing else, and nothing of a request that is not there', async () => {
    const request = await file()
    await printed(request, 'missing').expect(404)
    await printed(request, 'answers').expect(404)
    await printed({ ...request, reference: '70-9999-1' }, 'slip').expect(404)
  })

  describe('the slip', () => {
    it('carries reference, service, name, promise, papers to bring, hours, and no other answer', async () => {
      await decides({ contact: { phone: '053-711-234 ต่อ 12' } })
      const request = await file({ answers: { addressee: 'ธนาคารออมสิน', phone: '0899999999' } })
      const { text } = await printed(request, 'slip')
      const slip = wordsOf(text)
      assert.match(slip, /ใบรับคำขอ สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงราย เขต 1 เลขที่คำขอ 70-0001-9 /)
      assert.match(slip, /บริการ การออกหนังสือรับรองเงินเดือน/)
      assert.match(slip, /ผู้ขอ นางสมศรี ใจดี ยื่นเมื่อ 23 พ\.ย\. 69 09\.00 น\. กำหนดแล้วเสร็จ ภายใน 5 นาที/)
      assert.match(slip, /เอกสารที่ต้องนำมา สลิปเงินเดือน \(ปัจจุบัน\) โปรดนำสลิปฉบับล่าสุด เราพิมพ์แบบให้ ท่านเพียงลงชื่อ/)
      assert.match(slip, /โทร 053-711-234 ต่อ 12 วันจันทร์–ศุกร์ เว้นวันหยุดราชการ 08\.30/)
      assert.doesNotMatch(text, /ออมสิน|099|9999|ข้าราชการครู</)
    })

    it('leaves out what the applicant says does not apply', async () => {
      const request = await file({
        answers: { papers: 'some', 'paper.current-payslip': 'does-not-apply' },
      })
      assert.doesNotMatch((await printed(request, 'slip')).text, /สลิปเงินเดือน/)
    })

    it('lists only what is still missing once papers were asked for, and nothing once they are complete', async () => {
      const asked = await decided(await file(), askPapers)
      assert.match(wordsOf((await printed(asked, 'slip')).text), /เอกสารที่ยังขาด สลิปเงินเดือน \(ปัจจุบัน\) สอบถาม/)
      const complete = await decided(asked, { change: 'papers-complete' })
      await decided(complete, { change: 'accept' })
      const slip = wordsOf((await printed(asked, 'slip')).text)
      assert.doesNotMatch(slip, /เอกสารที่|การแจ้งล่วงหน้า/)
    })

    it('says that it is preliminary until LINE has been announced as a channel', async () => {
      const request = await file()
      assert.match((await printed(request, 'slip')).text, /ข้อมูลนี้เป็นการแจ้งล่วงหน้า/)
      await decides({ lineIsAnnounced: true })
      office.clock.advance(11_000)
      assert.doesNotMatch((await printed(request, 'slip')).text, /การแจ้งล่วงหน้า/)
    })

    it('tells the appointment', async () => {
      const request = await file()
      await office.database.models.appointments.book(
        {
          id: 'book',
          request: request.id,
          userId: request.userId,
          slot: '2026-11-24T09:00',
          from: null,
          minutes: 15,
          places: 2,
          remindAt: null,
        },
        office.clock.now(),
      )
      assert.match(wordsOf((await printed(request, 'slip')).text), /นัดหมาย 24 พ\.ย\. 69 09\.00/)
    })

    it('speaks English to whoever has switched', async () => {
      const request = await file()
      const english = office.browserOf(`${officer.cookie ?? ''}; chapwai_language=en`)
      const slip = wordsOf((await english.get(`/console/requests/${request.reference}/print/slip`)).text)
      assert.match(slip, /Receipt of a request .* Papers to bring Payslip \(current\)/)
    })
  })

  describe('the record of missing papers', () => {
    it('names everything missing, the time limit, both who sign, and no second time', async () => {
      const request = await decided(await file(), {
        ...askPapers,
        papers: ['salary-certificate-memo', 'current-payslip'],
        reasons: { 'current-payslip': 'เป็นของปีก่อน' },
        note: 'สลิปต้องเป็นของเดือนนี้',
      })
      const record = wordsOf((await printed(request, 'missing').expect(200)).text)
      assert.match(record, /เลขที่คำขอ 70-0001-9 บันทึกเมื่อ 23 พ\.ย\. 69 09\.00 น\. ผู้ขอ นางสมศรี ใจดี บริการ การออก/)
      assert.match(record, /ต้องนำมาหรือแก้ไข แบบบันทึกขอหนังสือรับรองเงินเดือน .* สลิปเงินเดือน \(ปัจจุบัน\) : เป็นของปีก่อน /)
      assert.match(record, /หมายเหตุของเจ้าหน้าที่ สลิปต้องเป็นของเดือนนี้/)
      assert.match(record, /ให้ครบภายในวันที่ 22 มกราคม 2570 \(ภายใน 60 วันนับแต่วันที่บันทึก\)/)
      assert.match(record, /เจ้าหน้าที่ผู้บันทึก \( นางสาวมาลี ช่วยงาน \)/)
      assert.match(record, /ได้รับบันทึกนี้แล้ว .* ผู้ขอ \( นางสมศรี ใจดี \)/)
      assert.doesNotMatch(record, /เป็นครั้งที่|อีกครั้ง/)
    })

    it('marks a second time with its written reason', async () => {
      const complete = await decided(await decided(await file(), askPapers), { change: 'papers-complete' })
      const again = await decided(complete, { ...askPapers, again: 'ฉบับก่อนอ่านไม่ออก' })
      const record = wordsOf((await printed(again, 'missing')).text)
      assert.match(record, /ขอเอกสารเพิ่มเติมเป็นครั้งที่ 2/)
      assert.match(record, /เหตุที่ต้องขอเอกสารเพิ่มเติมอีกครั้ง ฉบับก่อนอ่านไม่ออก/)
    })

    it('takes its time limit from the settings', async () => {
      await decides({ retention: { idleRequestDays: 15 } })
      const request = await decided(await file(), askPapers)
      assert.match((await printed(request, 'missing')).text, /8 ธันวาคม 2569.*\(ภายใน 15 วัน/s)
    })
  })
})
