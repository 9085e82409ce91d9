import assert from 'node:assert/strict'
import { HOUR } from '../../src/lib/time.ts'
import { COMMAND_LINE } from '../../src/models/auditTrail/entry.ts'
import { type ChatRequest, makeRequest } from '../support/make.ts'
import { openConsole, type TestConsole, wordsOf } from './console.ts'

describe('the appointments of the counter', () => {
  let office: TestConsole
  beforeEach(async () => void (office = await openConsole()))
  afterEach(() => office.close())

  const book = (request: ChatRequest, slot: string) =>
    office.database.models.appointments.book(
      {
        id: `book-${request.id}`,
        request: request.id,
        userId: request.userId,
        slot,
        from: null,
        minutes: 15,
        places: 2,
        remindAt: null,
      },
      office.clock.now(),
    )

  it('are listed by day and time, with reference, service and applicant', async () => {
    const { models } = office.database
    const first = await makeRequest(models, { answers: { name: 'นางสมศรี ใจดี' } })
    const second = await makeRequest(models, { answers: { name: 'นายวิชัย รักเรียน' } })
    await book(first, '2026-11-24T09:00')
    await book(second, '2026-11-23T15:15')
    const officer = await office.signIn('officer')
    const { text } = await officer.get('/console/visits').expect(200)
    const places = [
      'วันจันทร์ที่ 23 พฤศจิกายน 2569',
      '15.15 น.',
      second.reference,
      'นายวิชัย รักเรียน',
      'วันอังคารที่ 24 พฤศจิกายน 2569',
      '09.00 น.',
      first.reference,
      'นางสมศรี ใจดี',
    ].map((words) => text.indexOf(words))
    assert.ok(!places.includes(-1), places.join(' '))
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    )
  })

  it('stand on the page of their request', async () => {
    const request = await makeRequest(office.database.models)
    await book(request, '2026-11-24T09:00')
    const officer = await office.signIn('officer')
    const { text } = await officer.get(`/console/requests/${request.reference}`).expect(200)
    assert.match(text, /นัดหมาย 24 พ\.ย\. 69 09\.00/)
  })

  it('are marked on their day as kept or missed in one press, which can be taken back, and the case says so', async () => {
    const request = await makeRequest(office.database.models)
    await book(request, '2026-11-23T15:15')
    office.clock.advance(6.5 * HOUR)
    const officer = await office.signIn('officer')
    const press = (form: Record<string, string>) =>
      officer
        .post('/console/visits', { reference: request.reference, slot: '2026-11-23T15:15', ...form })
        .expect(303)
    const words = async (path = '/console/visits') => wordsOf((await officer.get(path).expect(200)).text)
    assert.match(await words(), /15\.15 น\. .* มาแล้ว ไม่มา/)
    await press({ act: 'missed' })
    assert.match(await words(), /15\.15 น\. .* ไม่มา เลิกทำ/)
    const late = await press({ act: 'came' })
    assert.match(String(late.headers['set-cookie']), /chapwai_done=changed/)
    await press({ act: 'undo', seen: 'missed' })
    await press({ act: 'came' })
    assert.match(
      await words(`/console/requests/${request.reference}`),
      /นัดหมาย 23 พ\.ย\. 69 15\.15\u00a0?\s?น\. มาแล้ว/,
    )
    office.clock.advance(24 * 3600_000)
    const nextDay = await office.signIn('officer')
    const refused = await nextDay
      .post('/console/visits', {
        reference: request.reference,
        slot: '2026-11-23T15:15',
        act: 'undo',
        seen: 'came',
      })
      .expect(303)
    assert.match(String(refused.headers['set-cookie']), /chapwai_done=changed/)
    assert.deepEqual(await office.database.models.appointments.attendance(request.id), {
      slot: '2026-11-23T15:15',
      came: true,
    })
  })

  it('are not marked as missed before their time: who comes early is marked, who may still come is not', async () => {
    const request = await makeRequest(office.database.models)
    await book(request, '2026-11-23T10:00')
    const officer = await office.signIn('officer')
    const words = async () => wordsOf((await officer.get('/console/visits').expect(200)).text)
    const press = (act: string) =>
      officer
        .post('/console/visits', { reference: request.reference, slot: '2026-11-23T10:00', act })
        .expect(303)
    assert.match(await words(), /10\.00 น\. .* มาแล้ว$|10\.00 น\. .* มาแล้ว (?!ไม่มา)/)
    assert.doesNotMatch(await words(), /ไม่มา/)
    const early = await press('missed')
    assert.match(String(early.headers['set-cookie']), /chapwai_done=visit-early/)
    assert.equal((await office.database.models.appointments.attendance(request.id)) ?? null, null)
    const told = await office
      .browserOf(`${officer.cookie}; chapwai_done=visit-early`)
      .get('/console/visits')
      .expect(200)
    assert.match(wordsOf(told.text), /ไม่ได้บันทึก เพราะยังไม่ถึงเวลานัด/)
    office.clock.advance(HOUR)
    assert.match(await words(), /10\.00 น\. .* มาแล้ว ไม่มา/)
    await press('missed')
    assert.equal((await office.database.models.appointments.attendance(request.id))?.came, false)
  })

  it('have no buttons before their day', async () => {
    const request = await makeRequest(office.database.models)
    await book(request, '2026-11-24T09:00')
    const officer = await office.signIn('officer')
    assert.doesNotMatch(wordsOf((await officer.get('/console/visits').expect(200)).text), /มาแล้ว/)
  })

  it('tell when the office has closed that time since', async () => {
    const request = await makeRequest(office.database.models)
    await book(request, '2026-11-24T09:00')
    const officer = await office.signIn('officer')
    assert.doesNotMatch((await officer.get('/console/visits')).text, /ปิดทำการ/)
    await office.database.models.settings.store(
      { holidays: [{ day: '2026-11-24', name: 'น้ำท่วม', source: 'ประกาศจังหวัด' }] },
      0,
      COMMAND_LINE,
      office.clock.now(),
    )
    office.clock.advance(11_000)
    assert.match((await officer.get('/console/visits')).text, /ปิดทำการ โปรดโทรศัพท์แจ้ง/)
  })

  it('are not for managers, who see no person', async () => {
    const manager = await office.signIn('manager')
    await manager.get('/console/visits').expect(403)
  })
})
