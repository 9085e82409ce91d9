import assert from 'node:assert/strict'
import express from 'express'
import request from 'supertest'
import { createLog } from '../../src/lib/log.ts'
import { createMyData } from '../../src/mydata/index.ts'
import { MINUTE } from '../../src/lib/time.ts'
import type { Person } from '../../sandbox/line/index.ts'
import { documentsInClear } from '../support/clearText.ts'
import { filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'
import { reads, says, sees, taps } from '../support/story.ts'

const pageWords = (html: string) =>
  html
    .replace(/<style.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

interface Link {
  readonly token: string
  readonly code: string
}

describe('the file of my data', () => {
  let office: TestOffice
  let person: Person
  beforeEach(async () => {
    office = await openOffice()
    person = await office.person('สมศรี')
  })
  afterEach(() => office.close())

  async function asks(
    who = person,
    file = 'ขอไฟล์ข้อมูลทั้งหมด',
    open = 'เปิดลิงก์',
    words = 'ข้อมูลของฉัน',
  ): Promise<Link> {
    await says(office, who, words)
    await taps(office, who, file)
    const code = /^\d{6}$/m.exec(reads(who))?.[0] ?? ''
    assert.notEqual(code, '')
    await who.taps(open)
    const address = new URL(who.opened.at(-1) ?? '')
    assert.equal(address.pathname, '/my-data')
    return { token: address.searchParams.get('token') ?? '', code }
  }

  const http = () => request(office.chapwai.url)
  const looks = (token: string) => http().get('/my-data').query({ token })
  const types = ({ token, code }: Link, as = 'view') =>
    http().post('/my-data').type('form').send({ token, code, as })
  const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000')

  it('opens with the code of the chat and holds everything, readable', async () => {
    const filed = await filesThroughChat(office, person, 'salary-certificate')
    await office.decides(filed, { change: 'accept' })
    await office.decides((await office.models.requests.byReference(filed.reference)) ?? filed, {
      change: 'pause',
      reason: 'รอเอกสารจากโรงเรียน',
    })
    const { text } = await types(await asks())
      .expect(200)
      .expect('cache-control', 'no-store')
    for (const words of [
      filed.reference,
      'นางสมศรี ใจดี',
      '081-234-5678',
      'รอเอกสารจากโรงเรียน',
      'พักเรื่องไว้ชั่วคราว',
      'ไม่ผูกกับชื่อหรือบัญชีของท่าน',
      'ฉบับที่ 4',
      'ขอสำเนาข้อมูล',
    ])
      assert.ok(text.includes(words), words)
  })

  it('holds which papers were asked for and why, calls, and who collected the result', async () => {
    const filed = await filesThroughChat(office, person, 'salary-certificate')
    const latest = async () => (await office.models.requests.byReference(filed.reference)) ?? filed
    const reasons = { 'current-payslip': 'สลิปไม่ใช่เดือนล่าสุด' }
    await office.decides(filed, {
      change: 'ask-papers',
      papers: ['current-payslip'],
      reasons,
      note: null,
      again: null,
    })
    const by = { kind: 'officer', staffId: 'officer', name: 'นางสาวมาลี ตั้งใจ' } as const
    const at = new Date('2026-11-23T10:30:00+07:00')
    await office.models.requests.noteCall(filed.id, { notice: `${filed.id}-2`, at, by })
    for (const change of ['papers-complete', 'accept', 'ready'] as const)
      assert.ok(await office.decides(await latest(), { change }))
    assert.ok(
      await office.decides(await latest(), { change: 'complete', reason: null, receiver: 'นายวิชัย รับแทน' }),
    )
    const text = pageWords((await types(await asks()).expect(200)).text)
    for (const words of [
      'สลิปเงินเดือน (ปัจจุบัน): สลิปไม่ใช่เดือนล่าสุด',
      '23 พ.ย. 69 10.30 น. เจ้าหน้าที่โทรศัพท์แจ้งท่าน',
      'ผู้รับแทน: นายวิชัย รับแทน',
    ])
      assert.ok(text.includes(words), `${words}: ${text}`)
  })

  it('comes as one file that loads nothing, in the language of the person', async () => {
    await says(office, person, 'English')
    await filesThroughChat(office, person, 'salary-certificate', { language: 'en' })
    const link = await asks(person, 'Get everything as a file', 'Open the link', 'my data')
    const { text } = await types(link, 'download')
      .expect(200)
      .expect('content-disposition', 'attachment; filename=chapwai-my-data-2026-11-23.html')
    assert.match(text, /Salary certificate/i)
    assert.doesNotMatch(text, /<(?:link|script|img)\b/)
  })

  it('shows only a box to whoever has the link and not the code, and looking uses nothing up', async () => {
    await filesThroughChat(office, person, 'salary-certificate')
    const link = await asks()
    for (let i = 0; i < 8; i++) {
      const { text } = await looks(link.token).expect(200).expect('cache-control', 'no-store')
      assert.doesNotMatch(text, /สมศรี|70-/)
      assert.ok(!text.includes(link.code))
    }
    await types(link).expect(200)
  })

  it('opens once', async () => {
    const link = await asks()
    await types(link).expect(200)
    await types(link).expect(410)
    await looks(link.token).expect(410)
  })

  it('stays good when the file could not be made, because the page says to try again', async () => {
    const filed = await filesThroughChat(office, person, 'salary-certificate')
    const link = await asks()
    const { models, clock } = office
    let failures = 1
    const talks = {
      ...models.talks,
      ofPerson: (...args: Parameters<typeof models.talks.ofPerson>) =>
        failures-- > 0 ? Promise.reject(new Error('the database hiccups')) : models.talks.ofPerson(...args),
    }
    const baseUrl = 'http://localhost'
    const read = models.settings.reader(clock.now)
    const app = express().use(
      '/my-data',
      createMyData({
        models: { ...models, talks },
        office: read,
        clock: clock.now,
        log: createLog('silent'),
        baseUrl,
        wrongMethod: (_req, res) => void res.sendStatus(405),
      }),
    )
    const opens = () =>
      request(app)
        .post('/my-data')
        .type('form')
        .send({ ...link, as: 'download' })
    const { text, headers } = await opens().expect(500)
    assert.match(text, /โปรดลองอีกครั้ง/)
    assert.equal(headers['content-disposition'], undefined)
    assert.ok((await opens().expect(200)).text.includes(filed.reference))
    await opens().expect(410)
  })

  it('opens once for two who come at the same time', async () => {
    const link = await asks()
    const answers = await Promise.all([1, 2, 3].map(() => types(link)))
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 410, 410])
  })

  it('opens within half an hour', async () => {
    const link = await asks()
    office.clock.advance(30 * MINUTE - 1)
    await looks(link.token).expect(200)
    office.clock.advance(1)
    await looks(link.token).expect(410)
    await types(link).expect(410)
  })

  it('takes five wrong codes and then not even the right one', async () => {
    const link = await asks()
    const wrong = { ...link, code: wrongFor(link.code) }
    for (const left of [4, 3, 2, 1]) {
      const { text } = await types(wrong).expect(422)
      assert.ok(text.includes(`พิมพ์ได้อีก ${left} ครั้ง`))
    }
    await types(wrong).expect(410)
    await types(link).expect(410)
  })

  it('counts tries that come at the same time', async () => {
    const link = await asks()
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => types({ ...link, code: wrongFor(link.code) })),
    )
    assert.ok(answers.filter(({ status }) => status === 422).length <= 4)
    await types(link).expect(410)
  })

  it('does not open with somebody else’s code', async () => {
    const other = await office.person('วิชัย')
    const [mine, theirs] = [await asks(), await asks(other)]
    await types({ token: mine.token, code: theirs.code }).expect(mine.code === theirs.code ? 200 : 422)
  })

  it('opens by the latest link only', async () => {
    const first = await asks()
    const second = await asks()
    await types(first).expect(410)
    await types(second).expect(200)
  })

  it('takes the code in Thai digits and with spaces', async () => {
    const link = await asks()
    const thai = link.code.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))
    await types({ ...link, code: ` ${thai.slice(0, 3)} ${thai.slice(3)}` }).expect(200)
  })

  it('answers rubbish like a link that is over, in both languages', async () => {
    const { text } = await looks('rubbish').expect(410)
    assert.match(text, /ลิงก์นี้ใช้ไม่ได้แล้ว[^]*This link no longer works/)
    await http().get('/my-data').expect(410)
    await http().post('/my-data').type('form').send('x=1').expect(410)
  })

  it('keeps neither token nor code nor LINE id beside them in the clear', async () => {
    const link = await asks()
    for (const { text, collection } of await documentsInClear(office.database.connection)) {
      assert.ok(!text.includes(link.token), collection)
      assert.ok(!text.includes(link.code), collection)
      if (collection === 'dataFiles') assert.ok(!text.includes(person.userId))
    }
  })

  it('has the headers of the console', async () => {
    const { headers } = await looks((await asks()).token).expect(200)
    assert.match(String(headers['content-security-policy']), /default-src 'none'/)
    assert.equal(headers['x-frame-options'], 'DENY')
    assert.equal(headers['referrer-policy'], 'same-origin')
  })

  it('is limited by address', async () => {
    const statuses = []
    for (let i = 0; i < 31; i++) statuses.push((await looks('rubbish')).status)
    assert.equal(statuses.at(-1), 429)
    assert.equal(statuses.at(-2), 410)
  })

  it('is given to a person again under the same event: the repeated effect changes nothing', async () => {
    const now = office.clock.now()
    const { dataFiles } = office.models
    const once = await dataFiles.issue(person.userId, 'event', now)
    assert.deepEqual(await dataFiles.issue(person.userId, 'event', now), once)
    const read = () => Promise.resolve('data')
    assert.equal((await dataFiles.open(once.token, once.code, now, read)).kind, 'open')
    await dataFiles.issue(person.userId, 'event', now)
    assert.equal((await dataFiles.open(once.token, once.code, now, read)).kind, 'over')
  })

  it('says in the chat what is kept, in short', async () => {
    const filed = await filesThroughChat(office, person, 'salary-certificate')
    await says(office, person, 'ข้อมูลของฉัน')
    sees(person, 'สำนักงานเก็บข้อมูลของท่าน 6 รายการ')
    await taps(office, person, 'รายการข้อมูล')
    sees(person, filed.reference, 'ภาษาที่เลือก', 'การรับทราบประกาศ', 'ไม่ผูกกับชื่อหรือบัญชี')
    assert.doesNotMatch(reads(person), /นางสมศรี ใจดี|081/)
  })
})
