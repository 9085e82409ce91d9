import assert from 'node:assert/strict'
import express from 'express'
import request from 'supertest'
import { services } from '../../src/domain/services/index.ts'
import { makeReference } from '../../src/lib/reference.ts'
import { createLog } from '../../src/lib/log.ts'
import { changeRequest, type Decision } from '../../src/requests/changeRequest.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import { COMMAND_LINE } from '../../src/models/auditTrail/entry.ts'
import { createWebsite } from '../../src/website/index.ts'
import { type TestClock, testClock } from '../support/clock.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { makeWalkIn } from '../support/make.ts'

const BASE_URL = 'https://chapwai.example'
const DAY = 86_400_000
const wordsOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u2060', '')
    .replace(/\s+/g, ' ')

describe('the public status page', () => {
  let database: TestDatabase
  let clock: TestClock
  let filed: Request
  let waits: number[]
  let lines: string[]
  /** Two processes on one database. */
  let processes: express.Express[]

  beforeEach(async () => {
    database = await freshDatabase()
    clock = testClock()
    waits = []
    lines = []
    const answers = { name: 'นางสมศรี ใจดี', phone: '081-234-5678' }
    filed = await makeWalkIn(database.models, { answers, at: clock.now() })
    processes = [0, 1].map(() => {
      const log = createLog('trace', { write: (line) => void lines.push(line) })
      const website = createWebsite({
        models: database.models,
        office: database.models.settings.reader(clock.now, BASE_URL),
        basicId: () => Promise.resolve('@000practice'),
        clock: clock.now,
        log,
        baseUrl: BASE_URL,
        wait: (milliseconds) => Promise.resolve(void waits.push(milliseconds)),
      })
      const app = express().set('trust proxy', 1)
      return app.use(website.pages).use(website.notFound).use(website.failed)
    })
  })
  afterEach(() => database.close())

  let sender = 0
  /** A try from an address of its own, unless the test names one. */
  const tries = (reference: string, digits: string, { from = '', process = 0, prefix = '' } = {}) => {
    sender += 1
    const address = from === '' ? `203.0.${Math.floor(sender / 250)}.${sender % 250}` : from
    return request(processes[process] ?? assert.fail())
      .post(`${prefix}/status`)
      .set('x-forwarded-for', address)
      .set('sec-fetch-site', 'same-origin')
      .type('form')
      .send({ reference, digits })
  }

  async function decides(...decisions: Decision[]): Promise<void> {
    const by = { kind: 'officer', staffId: 'officer', name: 'นางสาวมาลี ตั้งใจ' } as const
    const office = await database.models.settings.reader(clock.now)()
    for (const decision of decisions) {
      const latest = (await database.models.requests.byReference(filed.reference)) ?? filed
      const deps = { ...database, noticesWait: () => undefined }
      assert.ok(await changeRequest(deps, latest, decision, by, clock.now(), office), decision.change)
    }
  }

  it('tells the state to who knows the reference and the last four digits of the telephone', async () => {
    const { text, headers } = await tries(filed.reference, '5678').expect(200)
    assert.match(wordsOf(text), /ส่งคำขอแล้ว รอเจ้าหน้าที่ตรวจสอบ .* โปรดเตรียมเอกสาร.* วันจันทร์–ศุกร์/)
    assert.equal(headers['cache-control'], 'no-store')
    await decides({ change: 'accept' })
    const english = await tries(filed.reference, '๕๖๗๘', { prefix: '/en' }).expect(200)
    assert.match(english.text, /^<!doctype html><html lang="en">/)
    assert.match(wordsOf(english.text), /The officer is working on it .* Monday to Friday/)
    await decides({ change: 'ready' })
    const whole = await tries(filed.reference.replaceAll('-', ' '), '081 234 5678').expect(200)
    assert.match(wordsOf(whole.text), /โปรดนำใบรับคำขอและบัตรประจำตัวมารับ/)
  })

  it('tells which papers are missing, and nothing personal: no name, no service, no words of an officer', async () => {
    await decides({
      change: 'ask-papers',
      papers: ['current-payslip', 'salary-certificate-memo'],
      reasons: { 'current-payslip': 'ไม่ใช่ฉบับล่าสุด', 'salary-certificate-memo': 'นางสมศรีลืมลงชื่อ' },
      note: 'โทรหาลูกสาวแล้ว',
      again: null,
    })
    const { text } = await tries(filed.reference, '5678').expect(200)
    assert.match(wordsOf(text), /เอกสารที่ต้องนำมาหรือแก้ไข .*สลิปเงินเดือน \(ปัจจุบัน\) ไม่ใช่ฉบับล่าสุด/)
    for (const secret of ['สมศรี', 'ลูกสาว', '5678', 'มาลี', services['salary-certificate'].name.th])
      assert.ok(!wordsOf(text).includes(secret), secret)
  })

  it('answers the same, after the same time, whether the reference or the digits are wrong', async () => {
    const unknown = makeReference(2570, 999)
    const pages = await Promise.all([
      tries(filed.reference, '1234').expect(422),
      tries(unknown, '1234').expect(422),
      tries(filed.reference, '0000').expect(422),
    ])
    const [one, two] = pages.map(({ text }) => text.replaceAll(filed.reference, '').replaceAll(unknown, ''))
    assert.equal(one, two)
    assert.match(wordsOf(one ?? ''), /ไม่ตรงกัน โปรดตรวจทั้งสองช่องอีกครั้ง/)
    await tries(filed.reference, '5678').expect(200)
    assert.deepEqual(waits, [700, 700, 700, 700])
  })

  it('compares nothing any more after five wrong tries for one reference from one address, until the next day', async () => {
    const from = '198.51.100.6'
    for (const process of [0, 1, 0, 1, 0]) await tries(filed.reference, '0000', { from, process }).expect(422)
    for (const process of [0, 1]) {
      const { text } = await tries(filed.reference, '5678', { from, process }).expect(429)
      assert.match(wordsOf(text), /ตรวจไม่ตรงหลายครั้งแล้ว .* โปรดสอบถามเจ้าหน้าที่/)
      assert.doesNotMatch(wordsOf(text), /รอเจ้าหน้าที่ตรวจสอบ/)
    }
    const unknown = makeReference(2570, 999)
    for (let i = 0; i < 5; i++) await tries(unknown, '0000', { from }).expect(422)
    await tries(unknown, '0000', { from }).expect(429)
    clock.advance(DAY)
    await tries(filed.reference, '5678', { from }).expect(200)
  })

  it('does not lock the applicant out when a stranger tries the same reference, however often', async () => {
    const [stranger, applicant] = ['198.51.100.4', '198.51.100.5']
    for (let i = 0; i < 40; i++) await tries(filed.reference, '0000', { from: stranger, process: i % 2 })
    await tries(filed.reference, '5678', { from: applicant }).expect(200)
  })

  it('compares nothing any more after 25 wrong tries for one reference from many addresses', async () => {
    for (let i = 0; i < 25; i++) await tries(filed.reference, '0000', { process: i % 2 }).expect(422)
    for (const process of [0, 1]) await tries(filed.reference, '5678', { process }).expect(429)
    clock.advance(DAY)
    await tries(filed.reference, '5678').expect(200)
  })

  it('counts tries that come at the same moment one by one', async () => {
    for (const [from, most] of [
      ['198.51.100.3', 5],
      ['', 20],
    ] as const) {
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, i) =>
          tries(filed.reference, String(1000 + i), { from, process: i % 2 }),
        ),
      )
      const wrong = answers.filter(({ status }) => status === 422)
      assert.equal(wrong.length, most)
      assert.ok(answers.every(({ status }) => status === 422 || status === 429))
    }
  })

  it('takes twenty wrong tries from one address, for whatever references', async () => {
    const from = '198.51.100.7'
    for (let i = 0; i < 20; i++)
      await tries(makeReference(2570, 100 + i), '5678', { from, process: i % 2 }).expect(422)
    await tries(filed.reference, '5678', { from, process: 1 }).expect(429)
    await tries(filed.reference, '5678').expect(200)
  })

  it('takes 300 wrong tries a day from everywhere', async () => {
    const wrong = (from: number, to: number) =>
      Promise.all(
        Array.from({ length: to - from }, (_, i) => tries(makeReference(2570, 1000 + from + i), '5678')),
      )
    for (let i = 0; i < 300; i += 50)
      assert.ok((await wrong(i, i + 50)).every(({ status }) => status === 422))
    await tries(filed.reference, '5678').expect(429)
    clock.advance(DAY)
    await tries(filed.reference, '5678').expect(200)
  })

  it('does not count right tries', async () => {
    const from = '198.51.100.8'
    for (let i = 0; i < 25; i++) await tries(filed.reference, '5678', { from }).expect(200)
  })

  it('says at the field what no request can have, and does not count it', async () => {
    for (const reference of ['', '70-0001-1', 'นางสมศรี'])
      assert.match(wordsOf((await tries(reference, '5678').expect(422)).text), /เลขที่คำขอไม่ถูกต้อง/)
    for (const digits of ['', '567', '56789', 'abcd'])
      assert.match(wordsOf((await tries(filed.reference, digits).expect(422)).text), /โปรดกรอกตัวเลข 4 ตัว/)
    await tries(filed.reference, '5678').expect(200)
    assert.deepEqual(await database.models.statusTries.days(clock.now()), [
      { day: '2026-11-23', found: 1, wrong: 0, refused: 0 },
    ])
  })

  it('takes no form of another site, none that is too large, and nothing from an address', async () => {
    const post = () =>
      request(processes[0] ?? assert.fail())
        .post('/status')
        .type('form')
    const body = { reference: filed.reference, digits: '5678' }
    for (const site of ['cross-site', 'same-site', 'none'])
      await post().set('sec-fetch-site', site).send(body).expect(403)
    await post().set('origin', 'https://elsewhere.example').send(body).expect(403)
    await post().set('origin', BASE_URL).send(body).expect(200)
    await post()
      .send({ ...body, more: 'x'.repeat(5000) })
      .expect(413)
    const { text } = await request(processes[0] ?? assert.fail())
      .get('/status')
      .query(body)
      .expect(200)
    assert.doesNotMatch(wordsOf(text), /รอเจ้าหน้าที่ตรวจสอบ/)
  })

  it('keeps neither reference, digits nor address in the log or the database, and tells the office what was tried', async () => {
    const from = '198.51.100.9'
    for (let i = 0; i < 6; i++) await tries(filed.reference, '0000', { from })
    await tries(makeReference(2570, 999), '0000', { from })
    const stored = await database.connection.collection('statusTries').find().toArray()
    const told = JSON.stringify(stored) + lines.join('')
    for (const secret of [filed.reference, filed.reference.replaceAll('-', ''), '0000"', from])
      assert.ok(!told.includes(secret), secret)
    assert.ok(lines.some((line) => line.includes('"limit":"client"')))
    assert.deepEqual(await database.models.statusTries.days(clock.now()), [
      { day: '2026-11-23', found: 0, wrong: 6, refused: 1 },
    ])
  })

  it('is off, for forms too, when the office switches it off', async () => {
    await database.models.settings.store({ website: { status: false } }, 0, COMMAND_LINE, clock.now())
    await request(processes[0] ?? assert.fail())
      .get('/status')
      .expect(404)
    const { text } = await tries(filed.reference, '5678').expect(404)
    assert.match(wordsOf(text), /สำนักงานไม่ได้เปิดหน้านี้/)
  })
})
