import assert from 'node:assert/strict'
import { requestCollection } from '../../src/models/requests/requestDocument.ts'
import { makeRequest } from '../support/make.ts'
import { documentsInClear } from '../support/clearText.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

describe('finding a request', () => {
  let office: TestConsole
  let officer: Browser
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer')
  })
  afterEach(() => office.close())

  const filed = (phone: string, at = '2026-11-23T08:40:00+07:00') =>
    makeRequest(office.database.models, { answers: { phone }, at: new Date(at) })
  const search = (wanted: string) => officer.post('/console/search', { wanted })

  it('is offered beside the queue, and posts', async () => {
    const { text } = await officer.get('/console').expect(200)
    assert.match(text, /<form method="post" action="\/console\/search"/)
    await officer.get('/console/search').expect(200)
  })

  it('leads to a reference typed in any form', async () => {
    const { reference } = await filed('0812345678')
    const thai = reference.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))
    for (const wanted of [
      ...[reference, reference.replaceAll('-', ''), ` ${thai} `, `เลขที่ ${reference} ค่ะ`],
      ...[reference.replaceAll('-', '–'), reference.replaceAll('-', ' − ')],
    ]) {
      await search(wanted).expect(303).expect('location', `/console/requests/${reference}`)
    }
  })

  it('leads to the one request that names a telephone number, however it is typed', async () => {
    const { reference } = await filed('0812345678')
    await filed('053711234 ต่อ 12')
    for (const wanted of [
      ...[
        '0812345678',
        '081-234-5678',
        '+66 81 234 5678',
        '๐๘๑ ๒๓๔ ๕๖๗๘',
        '+66 (0) 81 234 5678',
        '(+66) 81-234-5678',
      ],
      ...['เบอร์ 081-234-5678 ค่ะ', 'tel:+66812345678', '081–234–5678', '0812345678 หรือ 053711299'],
    ]) {
      await search(wanted).expect(303).expect('location', `/console/requests/${reference}`)
    }
    await search('053-711-234').expect(303)
  })

  it('lists several, the newest first, and puts no number into an address', async () => {
    const older = await filed('0812345678')
    const newer = await filed('0812345678', '2026-11-23T08:50:00+07:00')
    const { text } = await search('081-234-5678').expect(200)
    const words = wordsOf(text)
    assert.match(words, /พบ 2 คำขอ/)
    assert.ok(words.indexOf(newer.reference) < words.indexOf(older.reference))
    assert.doesNotMatch(text, /(?:href|action|value)="[^"]*2345678/)
  })

  it('says so when there is none', async () => {
    await filed('0812345678')
    for (const wanted of ['0899999999', '70-9999-9', 'สมศรี', '']) {
      assert.match(wordsOf((await search(wanted).expect(200)).text), /ไม่พบคำขอ/)
    }
  })

  it('is for officers only', async () => {
    const manager = await office.signIn('manager')
    await manager.post('/console/search', { wanted: '0812345678' }).expect(403)
    await office.stranger().post('/console/search', { wanted: '0812345678' }).expect(401)
  })

  it('leaves no telephone number in the database, and nothing to find once it is forgotten', async () => {
    await filed('0812345678')
    const { requests } = office.database.models
    for (const { text } of await documentsInClear(office.database.connection)) {
      assert.ok(!text.includes('812345678'), text)
    }
    const [request] = await requests.byPhone('0812345678')
    assert.ok(request)
    await requestCollection
      .on(office.database.connection)
      .updateOne({ _id: request.id }, { $set: { endedAt: new Date('2020-01-01') } })
    assert.equal(await requests.forget(new Date('2021-01-01')), 1)
    assert.deepEqual(await requests.byPhone('0812345678'), [])
  })
})
