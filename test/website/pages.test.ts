import assert from 'node:assert/strict'
import request from 'supertest'
import { serviceIds } from '../../src/domain/services/ids.ts'
import { serviceList } from '../../src/domain/services/index.ts'
import { publish } from '../support/catalogue.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const JOINER = /\u2060/g
const wordsOf = (html: string) =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(JOINER, '')
    .replace(/\s+/g, ' ')

describe('the public pages', () => {
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice()
    await office.sets({
      contact: { phone: '053-711-234' },
      profile: { address: { th: '123 ถนนสนามบิน อำเภอเมือง', en: '123 Airport Road' } },
    })
  })
  afterEach(() => office.close())

  const get = (path: string, accept = 'text/html,application/xhtml+xml,*/*;q=0.8') =>
    request(office.chapwai.url).get(path).set('accept', accept)
  const read = async (path: string) => wordsOf((await get(path).expect(200)).text)

  it('say at the address itself whose service it is, when it is open and how to reach it', async () => {
    const { text } = await get('/')
      .expect(200)
      .expect('content-type', /text\/html/)
    const words = wordsOf(text)
    for (const part of [
      'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงราย เขต 1',
      'โทร 053-711-234',
      '123 ถนนสนามบิน',
      '08.30–12.00 น.',
      'เพิ่มเพื่อนใน LINE',
      'สำหรับเจ้าหน้าที่',
    ])
      assert.ok(words.includes(part), `${part}: ${words}`)
    for (const link of [
      'tel:053711234',
      '/services',
      '/status',
      '/console',
      '/en',
      'https://line.me/R/ti/p/%40',
    ])
      assert.ok(text.includes(`href="${link}`), link)
    assert.match(
      await read('/en'),
      /Primary Educational Service Area Office .* Add the office on LINE .* For staff/,
    )
  })

  it('show every service in both languages, each linked from the list and to its other language', async () => {
    for (const [prefix, language, other] of [
      ['', 'th', '/en'],
      ['/en', 'en', ''],
    ] as const) {
      const list = (await get(`${prefix}/services`).expect(200)).text
      const links = [...list.matchAll(/href="([^"]*\/services\/[a-z-]+)"/g)].map(([, href]) => href)
      assert.deepEqual(
        links,
        serviceIds.map((id) => `${prefix}/services/${id}`),
      )
      for (const service of serviceList) {
        const { text } = await get(`${prefix}/services/${service.id}`).expect(200)
        assert.match(text, new RegExp(`^<!doctype html><html lang="${language}">`))
        const words = wordsOf(text)
        for (const part of [service.name, service.steps[0]?.label, ...service.papers.map(({ name }) => name)])
          assert.ok(part && words.includes(part[language]), `${service.id}: ${part?.[language] ?? ''}`)
        assert.ok(text.includes(`href="${other}/services/${service.id}"`))
        assert.ok(text.includes('href="https://www.google.com/maps/'), 'the map')
      }
    }
  })

  it('print the forms that the counter hands out, with blank lines for what only the applicant knows', async () => {
    assert.ok((await get('/services/staff-id-card')).text.includes('href="/services/staff-id-card/form"'))
    const { text } = await get('/services/pension-certificate/form').expect(200)
    assert.match(wordsOf(text), /เลขที่คำขอ บันทึกข้อความ/)
    assert.match(wordsOf(text), /เรื่อง ขอหนังสือรับรองเงินบำนาญ .* ด้วยข้าพเจ้า เป็น สังกัดสุดท้าย โทรศัพท์/)
    assert.ok((text.match(/class="blank /g) ?? []).length >= 10)
    assert.doesNotMatch(text, /\{[a-z-]+\}|null|undefined/)
    const english = await get('/en/services/staff-id-card/form').expect(200)
    assert.match(wordsOf(english.text), /The applicant asks for a state official identity card/)
    await get('/services/medical-reimbursement/form').expect(404)
  })

  it('print the blank letter of authority, while somebody else may collect something', async () => {
    for (const [prefix, words] of [
      ['', /หนังสือมอบอำนาจ.* ผู้มอบอำนาจ .* พยาน/],
      ['/en', /Letter of authority to collect papers .* Who gives the authority .* Witness/i],
    ] as const) {
      for (const from of [`${prefix}/services`, `${prefix}/services/salary-certificate`])
        assert.ok((await get(from)).text.includes(`href="${prefix}/authority"`), from)
      const { text } = await get(`${prefix}/authority`).expect(200)
      assert.match(wordsOf(text), words)
      assert.ok(text.includes('print.js'))
      assert.ok((text.match(/class="blank /g) ?? []).length >= 8)
    }
    await office.sets({ proxies: { on: true, services: { 'salary-certificate': false } } })
    assert.ok(!(await get('/services/salary-certificate')).text.includes('/authority'))
    await get('/authority').expect(200)
    await office.sets({ proxies: { on: false } })
    await get('/authority').expect(404)
    assert.ok(!(await get('/services')).text.includes('/authority'))
    await office.sets({ website: { services: false } })
    await get('/authority').expect(404)
  })

  it('say what the office has published, as the chat does', async () => {
    const caution = { th: 'โปรดนำบัตรประชาชนมาด้วย', en: 'Please bring your ID card' }
    const now = office.clock.now()
    await publish(office.models, 'pension-certificate', (edit) => ({ ...edit, caution }), now)
    office.clock.advance(11_000)
    assert.match(await read('/services/pension-certificate'), /โปรดนำบัตรประชาชนมาด้วย/)
    assert.match(await read('/en/services/pension-certificate'), /Please bring your ID card/)
  })

  it('are kept by browsers for some minutes and checked by their ETag, and answer HEAD', async () => {
    const { headers } = await get('/services/staff-id-card').expect('cache-control', 'public, max-age=300')
    await get('/services/staff-id-card')
      .set('if-none-match', headers['etag'] ?? '')
      .expect(304)
    const head = await request(office.chapwai.url).head('/services/staff-id-card').expect(200)
    assert.equal(head.text, undefined)
    assert.equal(head.headers['content-length'], headers['content-length'])
  })

  it('load nothing from elsewhere, set no cookie and run without a script', async () => {
    const { text, headers } = await get('/services/staff-id-card')
    assert.match(headers['content-security-policy'] ?? '', /default-src 'none';script-src 'self'/)
    assert.equal(headers['set-cookie'], undefined)
    const loaded = [...text.matchAll(/<(?:link rel="stylesheet" href|script src)="([^"]+)"/g)]
    for (const [, address = ''] of loaded) await get(address).expect(200)
    assert.doesNotMatch(text, /<script>|style="|onclick/)
  })

  it('are gone in plain words when the office switches them off, and nothing leads to them', async () => {
    await office.sets({ website: { services: false, status: false }, contact: { phone: '053-711-234' } })
    for (const path of ['/services', '/en/services', '/services/staff-id-card', '/status', '/en/status']) {
      const { text } = await get(path).expect(404).expect('cache-control', 'no-store')
      assert.match(
        wordsOf(text),
        /สำนักงานไม่ได้เปิดหน้านี้ .* โทร 053-711-234 .* The office does not offer this page/,
      )
    }
    const { text } = await get('/').expect(200)
    assert.doesNotMatch(text, /href="\/(?:services|status)/)
  })
})

describe('an address without a page', () => {
  let office: TestOffice
  beforeEach(async () => void (office = await openOffice()))
  afterEach(() => office.close())

  const get = (path: string, accept?: string) => {
    const asked = request(office.chapwai.url).get(path)
    return accept === undefined ? asked : asked.set('accept', accept)
  }

  it('says so in Thai and English to people, and in JSON only to who asks for it', async () => {
    for (const accept of ['text/html', 'text/html,application/xhtml+xml,*/*;q=0.8', '*/*', undefined]) {
      for (const path of [
        '/nothing',
        '/en/nothing',
        '/services/passport',
        '/qr/70-0001-8.png',
        '/line/nothing',
      ]) {
        const { text, headers } = await get(path, accept)
          .expect(404)
          .expect('content-type', /text\/html/)
        assert.match(wordsOf(text), /ไม่พบหน้านี้ .* Page not found/, path)
        assert.match(headers['content-security-policy'] ?? '', /default-src 'none'/)
        assert.doesNotMatch(text, /passport|70-0001/)
      }
    }
    for (const path of ['/nothing', '/services/passport'])
      await get(path, 'application/json').expect(404, { message: 'not found' })
  })

  it('says of a malformed address that it cannot be read', async () => {
    const { text } = await get('/services/%ZZ', 'text/html').expect(400)
    assert.match(wordsOf(text), /ระบบอ่านข้อมูลที่ส่งมาไม่ได้ .* could not be read/)
    await get('/services/%ZZ', 'application/json').expect(400, { message: 'request not readable' })
  })

  it('says of a fault of ours that it is ours, without the settings that may be the fault', async () => {
    await office.database.models.settings.store({}, 1, { staffId: 'x', name: 'x' }, office.clock.now())
    await office.database.connection
      .collection('settings')
      .updateOne({}, { $set: { value: { hours: 'never' } } })
    office.clock.advance(11_000)
    const { text } = await get('/services', 'text/html').expect(500)
    assert.match(wordsOf(text), /ระบบขัดข้อง .* Something went wrong/)
    await get('/nothing', 'text/html').expect(404)
    await get('/services', 'application/json').expect(500, { message: 'internal error' })
  })
})
