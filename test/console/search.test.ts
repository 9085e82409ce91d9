import assert from 'node:assert/strict'
import { requestCollection } from '../../src/models/requests/requestDocument.ts'
import { makeRequest } from '../support/make.ts'
import { documentsInClear } from '../support/clearText.ts'
import { storeMany } from '../support/many.ts'
import { cookieName } from '../../src/console/pipeline/cookies.ts'
import { type Browser, openConsole, type TestConsole, wordsOf, searched } from './console.ts'

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
  const finds = (wanted: string, status = 200) => searched(officer, wanted, status)

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
    const text = await finds('081-234-5678')
    const words = wordsOf(text)
    assert.match(words, /พบ 2 คำขอ/)
    assert.ok(words.indexOf(newer.reference) < words.indexOf(older.reference))
    assert.doesNotMatch(text, /(?:href|action|value)="[^"]*2345678/)
  })

  it('says so when there is none', async () => {
    await filed('0812345678')
    for (const wanted of ['0899999999', '70-9999-9', 'มาลี', '']) {
      assert.match(wordsOf(await finds(wanted)), /ไม่พบคำขอ/)
    }
  })

  it('keeps what was looked for in the box, also where there is none, and leads to a new request', async () => {
    const text = await finds('สมปอง <b>')
    assert.match(text, /id="search"[^>]* value="สมปอง (?:&lt;|<)b(?:&gt;|>)"/)
    assert.match(text, /ไม่พบคำขอ.*href="\/console\/walk-in"/s)
    await named('นางจันทร์เพ็ญ วงค์ษา')
    const bySound = await finds('จันเพ็ญ')
    assert.match(bySound, /นาง<mark>จันทร์เพ็ญ<\/mark>/)
    assert.match(bySound, /id="search"[^>]* value="จันเพ็ญ"/)
  })

  const named = (name: string, rest: Record<string, string> = {}, at = '2026-11-23T08:40:00+07:00') =>
    makeRequest(office.database.models, { answers: { name, ...rest }, at: new Date(at) })

  it('lists who has the name, marked, with school and state, the best first', async () => {
    const malee = await named('นางมาลี แก้วตา', { workplace: 'โรงเรียนวัดดอนแก้ว' })
    const other = await named('นางสาวมะลิ แก้วตา', { workplace: 'โรงเรียนบ้านใหม่' })
    await named('นายวิชัย มั่นคง')
    const text = await finds('น.ส. มาลี แก้วตา')
    const words = wordsOf(text)
    assert.match(words, /พบ 2 คำขอ/)
    assert.ok(words.indexOf(malee.reference) < words.indexOf(other.reference))
    assert.match(text, /<bdi>นาง<mark>มาลี<\/mark> <mark>แก้วตา<\/mark><\/bdi>/)
    assert.match(words, /มะลิ แก้วตา สะกดใกล้เคียง โรงเรียนบ้านใหม่/)
    assert.match(words, /โรงเรียนวัดดอนแก้ว .* รอตรวจสอบ/)
    assert.doesNotMatch(words, /วิชัย/)
  })

  it('lists by the last digits of a reference or a telephone number, by a school and by a service', async () => {
    const { reference } = await named('นางมาลี แก้วตา', { phone: '0897776655', workplace: 'โรงเรียนวัดดอนแก้ว' })
    await named('นายวิชัย มั่นคง', { phone: '0811111111', workplace: 'โรงเรียนบ้านใหม่' })
    for (const wanted of [
      reference.slice(3),
      reference.slice(-4),
      '6655',
      '๖๖๕๕',
      'รร.วัดดอนแก้ว',
      'มาลี ดอนแก้ว',
    ]) {
      const text = await finds(wanted)
      assert.match(wordsOf(text), /พบ 1 คำขอ/, wanted)
      assert.ok(text.includes(`href="/console/requests/${reference}"`), wanted)
    }
    assert.match(await finds('6655'), /089-777-<mark>6655<\/mark>/)
    assert.match(wordsOf(await finds('รับรองเงินเดือน')), /พบ 2 คำขอ/)
    assert.match(wordsOf(await finds(',k]u')), /พบ 1 คำขอ .*“มาลี”.*แก้วตา/)
  })

  it('shows twenty at once and leads to the rest by an address that tells nobody the name', async () => {
    await storeMany(office.database, 45, { answers: { name: 'นางมาลี แก้วตา' } })
    const first = await finds('มาลี')
    assert.match(wordsOf(first), /พบ 45 คำขอ .*แสดง 20 จาก 45 รายการ \(ลำดับที่ 1–20\)/)
    const addresses = [...first.matchAll(/(?:href|data-address)="(\/console\/search[^"]*)"/g)].map(
      ([, address = '']) => address.replaceAll('&amp;', '&'),
    )
    assert.equal(addresses.length, 2)
    for (const address of addresses) {
      assert.doesNotMatch(decodeURIComponent(address), /มาลี/)
      assert.doesNotMatch(
        Buffer.from(new URL(address, 'https://a.th').searchParams.get('for') ?? '', 'base64url').toString(),
        /มาลี/,
      )
    }
    const last = (await officer.get(addresses[1]?.replace(/page=2/, 'page=3') ?? '').expect(200)).text
    assert.match(wordsOf(last), /แสดง 5 จาก 45 รายการ \(ลำดับที่ 41–45\)/)
    const colleague = await office.signIn('officer', 'นางสาวอรทัย ใจงาม')
    assert.doesNotMatch((await colleague.get(addresses[0] ?? '').expect(200)).text, /แก้วตา/)
    assert.doesNotMatch((await officer.get('/console/search?for=abc').expect(200)).text, /แก้วตา/)
  })

  it('tells a hundred at most, and asks for more words', async () => {
    await storeMany(office.database, 130, { answers: { name: 'นางมาลี แก้วตา' } })
    const words = wordsOf(await finds('มาลี'))
    assert.match(words, /มากกว่า 100 รายการ .*นามสกุล.*แสดง 20 จาก 100 รายการ/)
  })

  it('stops a member who goes through names, and nobody else; a whole reference still works', async () => {
    const { reference } = await named('นางมาลี แก้วตา')
    for (let time = 0; time < 30; time += 1) await finds('มาลี')
    const text = await finds('มาลี', 429)
    assert.match(wordsOf(text), /ค้นหาบ่อยเกินไป/)
    assert.doesNotMatch(text, /แก้วตา/)
    await search(reference).expect(303)
    const colleague = await office.signIn('officer', 'นางสาวอรทัย ใจงาม')
    await searched(colleague, 'มาลี')
    office.clock.advance(60_001)
    await finds('มาลี')
  })

  it('shows in English what was found', async () => {
    await named('นางมาลี แก้วตา')
    const english = office.browserOf(`${officer.cookie ?? ''}; ${cookieName('language', true)}=en`)
    const words = wordsOf(await searched(english, 'มาลี'))
    assert.match(words, /Requests found: 1/)
    assert.match(words, /Name, telephone, reference, school or service/)
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
