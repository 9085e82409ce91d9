import assert from 'node:assert/strict'
import { requestCollection } from '../../../src/models/requests/requestDocument.ts'
import type { Request } from '../../../src/domain/requests/request.ts'
import { makeRequest, makeUserId } from '../../support/make.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from '../console.ts'

describe('the sheet of a day’s appointments', () => {
  let office: TestConsole
  let officer: Browser
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer')
  })
  afterEach(() => office.close())

  const book = (request: Request, slot: string) =>
    office.database.models.appointments.book(
      {
        id: `book-${request.id}`,
        request: request.id,
        userId: request.userId ?? makeUserId(),
        slot,
        from: null,
        minutes: 15,
        places: 2,
        remindAt: null,
      },
      office.clock.now(),
    )
  const sheet = async (day = '') =>
    wordsOf((await officer.get(`/console/visits/print${day && `?day=${day}`}`).expect(200)).text)

  it('has the forms of all appointments of the day in one press, each on a sheet of its own', async () => {
    const { models } = office.database
    const later = await makeRequest(models, { answers: { name: 'นายวิชัย รักเรียน' } })
    const sooner = await makeRequest(models, { service: 'conduct-certificate' })
    const claim = await makeRequest(models, { service: 'medical-reimbursement' })
    await book(later, '2026-11-24T13:15')
    await book(sooner, '2026-11-24T09:00')
    await book(claim, '2026-11-24T10:00')
    assert.match(
      (await officer.get('/console/visits')).text,
      /href="\/console\/visits\/forms\?day=2026-11-24&amp;print=1"/,
    )
    const html = (await officer.get('/console/visits/forms?day=2026-11-24').expect(200)).text
    assert.equal(html.match(/class="sheet memo"/g)?.length, 2)
    const words = wordsOf(html)
    assert.match(words, new RegExp(`${sooner.reference}.*${later.reference}.*นายวิชัย รักเรียน`))
    // The claim's own form is not printed here; the page says so beside the sheets.
    assert.match(words, new RegExp(`1 เรื่องไม่มีแบบคำขอที่พิมพ์จากที่นี่ ${claim.reference} เบิกค่ารักษาพยาบาล`))
    assert.equal(words.split(claim.reference).length, 2)
    assert.doesNotMatch(html, /data-print-now/)
    const pressed = await officer.get('/console/visits/forms?day=2026-11-24&print=1').expect(200)
    assert.match(pressed.text, /data-print-now/)
    const open = (await officer.get('/console/visits/forms/open').expect(200)).text
    assert.equal(open.match(/class="sheet memo"/g)?.length, 2)
    const none = wordsOf((await officer.get('/console/visits/forms').expect(200)).text)
    assert.match(none, /ไม่มีแบบคำขอที่ต้องพิมพ์/)
  })

  it('has who comes, what for and with which papers, in the order of time', async () => {
    const { models } = office.database
    const later = await makeRequest(models, { answers: { name: 'นายวิชัย รักเรียน' } })
    const sooner = await makeRequest(models, {
      service: 'conduct-certificate',
      answers: {
        papers: 'some',
        'paper.current-payslip': 'not-yet',
        'paper.official-id-copy': 'does-not-apply',
      },
    })
    await book(later, '2026-11-24T13:15')
    await book(sooner, '2026-11-24T09:00')
    const words = await sheet('2026-11-24')
    assert.match(words, /รายการนัดหมาย วันอังคารที่ 24 พฤศจิกายน 2569 · 2 นัด .* พิมพ์เมื่อ 23 พ\.ย\. 69 09\.00 น\./)
    assert.match(
      words,
      new RegExp(
        `09\\.00 น\\. ${sooner.reference} นางสมศรี ใจดี หนังสือรับรองความประพฤติ สลิปเงินเดือน \\(ปัจจุบัน\\) \\(ยังไม่มี\\) 13\\.15 น\\. ${later.reference} นายวิชัย รักเรียน หนังสือรับรองเงินเดือน`,
      ),
    )
    assert.doesNotMatch(words, /สำเนาบัตรประจำตัว/)
  })

  it('is of the day that is asked for, today unless one is', async () => {
    const request = await makeRequest(office.database.models)
    await book(request, '2026-11-24T09:00')
    assert.match(await sheet(), /วันจันทร์ที่ 23 พฤศจิกายน 2569 · 0 นัด .* น\. ไม่มีนัดหมาย$/)
    assert.match(await sheet('2026-02-31'), /วันจันทร์ที่ 23 พฤศจิกายน 2569/)
    assert.match(await sheet('2026-11-24'), new RegExp(request.reference))
    assert.doesNotMatch(await sheet('2026-11-25'), new RegExp(request.reference))
  })

  it('leaves out requests that have ended', async () => {
    const { models } = office.database
    const request = await makeRequest(models)
    await book(request, '2026-11-24T09:00')
    await requestCollection
      .on(office.database.connection)
      .updateOne({ _id: request.id }, { $set: { state: 'cancelled' } })
    assert.match(await sheet('2026-11-24'), / 0 นัด/)
  })

  it('is linked from each day of the appointments', async () => {
    await book(await makeRequest(office.database.models), '2026-11-24T09:00')
    const { text } = await officer.get('/console/visits')
    assert.match(text, /href="\/console\/visits\/print\?day=2026-11-24"/)
  })
})
