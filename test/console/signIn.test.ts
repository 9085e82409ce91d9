import assert from 'node:assert/strict'
import request from 'supertest'
import { sessionCollection } from '../../src/models/staff/sessions.ts'
import { staffCollection } from '../../src/models/staff/staffDocument.ts'
import { HOUR, MINUTE } from '../../src/lib/time.ts'
import { BASE_URL, openConsole, type TestConsole } from './console.ts'

describe('signing in to the console', () => {
  let office: TestConsole
  beforeEach(async () => void (office = await openConsole()))
  afterEach(() => office.close())

  const link = (token: string) => `/console/sign-in?token=${token}`

  it('shows one button and leaves the link good, however often it is looked at', async () => {
    const token = await office.token(await office.member('officer'))
    const browser = office.stranger()
    await request(office.address).head(link(token)).expect(200)
    await browser.get(link(token)).expect(200)
    const page = await browser.get(link(token)).expect(200)
    assert.match(page.text, new RegExp(`<input type="hidden" name="token" value="${token}"`))
    assert.match(page.text, /<button class="primary">เข้าสู่ระบบ<\/button>/)
    await browser.post('/console/sign-in', { token }).expect(303)
  })

  it('opens a session of eight hours in a cookie that no script and no other site gets', async () => {
    const token = await office.token(await office.member('officer'))
    const answer = await office.stranger().post('/console/sign-in', { token }).expect(303)
    assert.equal(answer.headers['location'], '/console')
    const cookie = String(answer.headers['set-cookie'])
    assert.match(cookie, /^__Host-chapwai_session=[\w-]{43}; Max-Age=28800; Path=\/; Expires=/)
    assert.match(cookie, /; HttpOnly; Secure; SameSite=Lax$/)
  })

  it('leaves Secure away where the office is on plain http', async () => {
    const laptop = await openConsole({ baseUrl: 'http://localhost:3000' })
    try {
      const token = await laptop.token(await laptop.member('officer'))
      const answer = await laptop.stranger().post('/console/sign-in', { token }).expect(303)
      assert.match(String(answer.headers['set-cookie']), /; HttpOnly; SameSite=Lax$/)
    } finally {
      await laptop.close()
    }
  })

  it('works once, and then says how to get a new link', async () => {
    const token = await office.token(await office.member('officer'))
    await office.stranger().post('/console/sign-in', { token }).expect(303)
    const again = await office.stranger().post('/console/sign-in', { token }).expect(410)
    assert.match(again.text, /ลิงก์นี้ใช้ไม่ได้แล้ว/)
    assert.match(again.text, /พิมพ์ “เข้าสู่ระบบ”/)
    assert.equal(again.headers['set-cookie'], undefined)
    await office.stranger().get(link(token)).expect(410)
  })

  it('is over after five minutes', async () => {
    const token = await office.token(await office.member('officer'))
    office.clock.advance(5 * MINUTE)
    await office.stranger().get(link(token)).expect(410)
    await office.stranger().post('/console/sign-in', { token }).expect(410)
  })

  it('treats anything that is no token like a link that is over', async () => {
    for (const path of ['/console/sign-in', link('x'), link('g'.repeat(64)), `${link('1')}&token=2`]) {
      await office.stranger().get(path).expect(410)
    }
    await office.stranger().post('/console/sign-in', {}).expect(410)
  })

  it('ends the session after eight hours by the clock', async () => {
    const officer = await office.signIn('officer')
    for (let hour = 1; hour < 8; hour += 1) {
      office.clock.advance(HOUR)
      await officer.get('/console').expect(200)
    }
    office.clock.advance(HOUR)
    await officer.get('/console').expect(401)
  })

  it('ends the session after two hours in which nobody does anything', async () => {
    const officer = await office.signIn('officer')
    office.clock.advance(2 * HOUR - 1)
    await officer.get('/console').expect(200)
    office.clock.advance(2 * HOUR)
    await officer.get('/console').expect(401)
  })

  it('does not take what a page asks for by itself for doing something', async () => {
    const officer = await office.signIn('officer')
    office.clock.advance(HOUR)
    await officer.get('/console', { 'hx-request': 'true' }).expect(200)
    const stream = await fetch(`${office.address}/console/events`, {
      headers: { cookie: officer.cookie ?? '', accept: 'text/event-stream' },
    })
    await stream.body?.cancel()
    office.clock.advance(HOUR)
    await officer.get('/console').expect(401)
  })

  it('ends the session at once when the member has left', async () => {
    const officer = await office.signIn('officer', 'นายลา ออก')
    await officer.get('/console').expect(200)
    await staffCollection.on(office.database.connection).deleteOne({ name: 'นายลา ออก' })
    await officer.get('/console').expect(401)
    assert.equal(await sessionCollection.on(office.database.connection).countDocuments(), 0)
  })

  it('signs out here and in the database', async () => {
    const officer = await office.signIn('officer')
    const answer = await officer.post('/console/sign-out', {}).expect(303)
    assert.match(
      String(answer.headers['set-cookie']),
      /^__Host-chapwai_session=; Path=\/; Expires=Thu, 01 Jan 1970/,
    )
    await officer.get('/console').expect(401)
  })

  it('tells a stranger how to come in', async () => {
    const page = await office.stranger().get('/console').expect(401)
    assert.match(page.text, /โปรดเข้าสู่ระบบก่อน/)
    assert.match(page.text, /พิมพ์ “เข้าสู่ระบบ”/)
  })

  it('remembers when the member last signed in', async () => {
    const member = await office.member('admin')
    await office.stranger().post('/console/sign-in', { token: await office.token(member) })
    const [row] = await office.database.models.staff.list(office.clock.now())
    assert.deepEqual(row?.lastSignInAt, new Date('2026-11-23T02:00:00.000Z'))
  })

  it('takes sixty looks a minute from one address, then asks to wait', async () => {
    const browser = office.stranger()
    for (let i = 0; i < 60; i += 1) await browser.get('/console/sign-in').expect(410)
    const page = await browser.get('/console/sign-in').expect(429)
    assert.match(page.text, /โปรดรอ 1 นาที/)
  })

  it('accepts forms of our own pages only', async () => {
    const token = await office.token(await office.member('officer'))
    const from = (headers: Record<string, string>) =>
      request(office.address).post('/console/sign-in').set(headers).type('form').send({ token })
    const foreign = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'https://chapwai.example.evil.example' },
      { origin: 'http://chapwai.example' },
      { referer: 'https://evil.example/console' },
      { origin: 'https://evil.example', referer: `${BASE_URL}/console` },
      { 'sec-fetch-site': 'cross-site', origin: BASE_URL },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
    ]
    for (const headers of foreign) {
      const page = await from(headers).expect(403)
      assert.match(page.text, /ไม่รับแบบฟอร์มนี้/)
    }
    await from({ 'sec-fetch-site': 'same-origin', origin: 'null' }).expect(303)
  })

  it('accepts a form from the address that was asked, whatever the public one is', async () => {
    const token = await office.token(await office.member('officer'))
    await request(office.address)
      .post('/console/sign-in')
      .set('origin', office.address)
      .type('form')
      .send({ token })
      .expect(303)
  })

  it('accepts a request that no browser page has sent', async () => {
    const token = await office.token(await office.member('officer'))
    await request(office.address).post('/console/sign-in').type('form').send({ token }).expect(303)
  })

  it('accepts the referrer of our own page where a browser sends nothing else', async () => {
    const token = await office.token(await office.member('officer'))
    await request(office.address)
      .post('/console/sign-in')
      .set('referer', `${BASE_URL}/console/sign-in?token=${token}`)
      .type('form')
      .send({ token })
      .expect(303)
  })
})
