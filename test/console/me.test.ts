import assert from 'node:assert/strict'
import request from 'supertest'
import { sessionCollection } from '../../src/models/staff/sessions.ts'
import { MINUTE } from '../../src/lib/time.ts'
import { browserKind } from '../../src/console/pipeline/browserKind.ts'
import { BASE_URL, type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

const EDGE =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36 Edg/139.0.0.0'

describe('the page “my settings”', () => {
  let office: TestConsole
  beforeEach(async () => void (office = await openConsole()))
  afterEach(() => office.close())

  async function signsIn(
    member: Awaited<ReturnType<TestConsole['member']>>,
    agent: string,
  ): Promise<Browser> {
    const answer = await request(office.address)
      .post('/console/sign-in')
      .set({ origin: BASE_URL, 'user-agent': agent })
      .type('form')
      .send({ token: await office.token(member) })
      .expect(303)
    return office.browserOf(String(answer.headers['set-cookie']).split(';')[0] ?? '')
  }

  it('shows a member of any role their own sign-ins, and keeps no more of the browser than its kind', async () => {
    const manager = await office.member('manager', 'นางดู ตัวเลข')
    const browser = await signsIn(manager, EDGE)
    office.clock.advance(10 * MINUTE)
    const words = wordsOf((await browser.get('/console/me').expect(200)).text)
    assert.match(words, /นางดู ตัวเลข · ผู้บริหาร/)
    assert.match(
      words,
      /เบราว์เซอร์ Edge บนคอมพิวเตอร์ · เครื่องที่ท่านใช้อยู่ เริ่ม 23 พ\.ย\. 69 09\.00 น\. · ใช้ล่าสุดประมาณ 23 พ\.ย\. 69 09\.10/,
    )
    const kept = JSON.stringify(await office.database.connection.collection('sessions').find().toArray())
    assert.doesNotMatch(kept, /Mozilla|Windows|127\.0\.0\.1/)
  })

  it('writes the last use at most every five minutes', async () => {
    const browser = await office.signIn('officer')
    const seen = async () => (await sessionCollection.on(office.database.connection).findOne())?.seenAt
    const begun = await seen()
    office.clock.advance(5 * MINUTE - 1)
    await browser.get('/console/me').expect(200)
    assert.deepEqual(await seen(), begun)
    office.clock.advance(1)
    await browser.get('/console/me').expect(200)
    assert.deepEqual(await seen(), office.clock.now())
  })

  it('switches the daily summary on and off', async () => {
    const browser = await office.signIn('officer', 'นางขยัน')
    const wanting = async () => (await office.database.models.staff.wantingSummary()).map(({ name }) => name)
    assert.deepEqual(await wanting(), [])
    await browser.post('/console/me', { act: 'summary', wants: 'yes' }).expect(303)
    assert.deepEqual(await wanting(), ['นางขยัน'])
    assert.match((await browser.get('/console/me')).text, /name="wants" value="yes" checked/)
    await browser.post('/console/me', { act: 'summary' }).expect(303)
    assert.deepEqual(await wanting(), [])
  })

  it('switches the word that nobody has accepted a request: off at first for officers, on for managers', async () => {
    const wanting = async () =>
      (await office.database.models.staff.toldOfUnaccepted('2026-11-23')).map(({ name }) => name)
    const officer = await office.signIn('officer', 'นางขยัน')
    const manager = await office.signIn('manager', 'นางดู ตัวเลข')
    assert.deepEqual(await wanting(), ['นางดู ตัวเลข'])
    assert.match(wordsOf((await officer.get('/console/me')).text), /รอเกิน 60 นาทีของเวลาทำการ/)
    assert.match(wordsOf((await manager.get('/console/me')).text), /รอเกิน 120 นาทีของเวลาทำการ/)
    await officer.post('/console/me', { act: 'unaccepted', wants: 'yes' }).expect(303)
    await manager.post('/console/me', { act: 'unaccepted' }).expect(303)
    assert.deepEqual(await wanting(), ['นางขยัน'])
  })

  it('switches the monthly summary on and off for whoever sees figures, off at first', async () => {
    const wanting = async () => (await office.database.models.staff.wantingMonth()).map(({ name }) => name)
    for (const role of ['manager', 'admin'] as const) {
      const browser = await office.signIn(role, role)
      const month = async () =>
        /<section aria-labelledby="month">.*?<\/section>/s.exec(
          (await browser.get('/console/me')).text,
        )?.[0] ?? ''
      assert.match(await month(), /สรุปประจำเดือน/)
      assert.doesNotMatch(await month(), /checked/)
      await browser.post('/console/me', { act: 'month', wants: 'yes' }).expect(303)
      assert.deepEqual(await wanting(), [role])
      assert.match(await month(), /name="wants" value="yes" checked/)
      await browser.post('/console/me', { act: 'month' }).expect(303)
      assert.deepEqual(await wanting(), [])
    }
  })

  it('offers an officer no monthly summary, and sends none', async () => {
    const browser = await office.signIn('officer')
    assert.doesNotMatch((await browser.get('/console/me')).text, /สรุปประจำเดือน/)
    await browser.post('/console/me', { act: 'month', wants: 'yes' }).expect(303)
    assert.deepEqual(await office.database.models.staff.wantingMonth(), [])
  })

  it('ends one’s other sign-in, and all of them, but nobody else’s', async () => {
    const member = await office.member('officer', 'นางสอง เครื่อง')
    const [here, there] = [await signsIn(member, EDGE), await signsIn(member, EDGE)]
    const stranger = await office.signIn('admin')
    const { sessions } = office.database.models
    const secretOf = ({ cookie }: Browser) => cookie?.split('=')[1] ?? ''
    const end = (browser: Browser) =>
      here.post('/console/me', { act: 'end', session: sessions.idOf(secretOf(browser)) }).expect(303)
    await end(there)
    await there.get('/console').expect(401)
    await end(stranger)
    await stranger.get('/console').expect(200)
    await here.get('/console').expect(200)
    await here.post('/console/me', { act: 'end-all' }).expect(303)
    await here.get('/console').expect(401)
    const [latest] = await office.database.models.auditTrail.page({}, 1)
    assert.deepEqual([latest?.what, latest?.after], ['session', { sessions: 0 }])
  })
})

describe('the kind of a browser', () => {
  for (const [agent, family, device] of [
    [EDGE, 'edge', 'computer'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0', 'firefox', 'computer'],
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/139.0.0.0 Mobile Safari/537.36',
      'chrome',
      'phone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
      'samsung',
      'phone',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) Version/18.6 Mobile/15E148 Safari/604.1',
      'safari',
      'phone',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) Mobile/15E148 Safari Line/15.12.1',
      'line',
      'phone',
    ],
    ['curl/8.5.0', 'other', 'other'],
    [undefined, 'other', 'other'],
  ] as const) {
    it(`is ${family} on ${device} for ${agent?.slice(-40)}`, () => {
      assert.deepEqual(browserKind(agent), { family, device })
    })
  }
})
