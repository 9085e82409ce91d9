import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Person } from '../../sandbox/line/index.ts'
import request from 'supertest'
import { openOffice, type OfficeOptions, type TestOffice } from '../support/office.ts'
import { signInAddress, staffPhone } from '../support/story.ts'
import { wordsOf } from '../console/console.ts'

const HOME = '/console/first-day'

describe('the test message of the first day', () => {
  let office: TestOffice
  let thira: Person
  let browser: ReturnType<typeof request.agent>
  let origin: string
  afterEach(() => office.close())

  /** Opens the office; an administrator signs in with the link of the chat. */
  async function opens(options: OfficeOptions = {}) {
    office = await openOffice(options)
    thira = await staffPhone(office, 'admin', 'นายธีระ ดูแลดี')
    const address = await signInAddress(office, thira)
    origin = address.origin
    browser = request.agent(origin)
    const token = address.searchParams.get('token') ?? ''
    const { headers } = await posts('/console/sign-in', { token })
    assert.equal(headers['location'], HOME)
  }
  const posts = (path: string, form: Record<string, string>) =>
    browser.post(path).set('origin', origin).type('form').send(form).expect(303)
  const shown = async () => wordsOf((await browser.get(HOME).expect(200)).text)
  /** How many test messages stand in the administrator's chat. */
  const tests = () =>
    thira.chat.filter((each) =>
      JSON.stringify(each)
        .replace(/[\u2060\u00a0]/g, '')
        .includes('ระบบของสำนักงานส่งข้อความถึงท่านได้'),
    ).length
  async function sends(form: string = randomUUID()) {
    await posts(HOME, { act: 'test', form })
    await office.chapwai.workOff()
  }

  it('arrives on the own phone as one push of the allowance, said before', async () => {
    await opens({ quota: 300 })
    const before = office.line.usage()
    assert.match(await shown(), /ใช้โควตา 1 ข้อความ เหลือ 300 ข้อความในเดือนนี้ จาก 300 ข้อความ/)
    await posts(HOME, { act: 'test', form: randomUUID() })
    assert.match(await shown(), /กำลังส่ง/)
    await office.chapwai.workOff()
    assert.equal(tests(), 1)
    assert.equal(office.line.usage() - before, 1)
    assert.match(await shown(), /LINE รับข้อความแล้ว โปรดเปิดแชต/)
    assert.match(wordsOf((await browser.get('/console/trail')).text), /ส่งข้อความทดสอบถึงตนเอง/)
  })

  it('is sent once, however often the button of one page is pressed, and when LINE’s answer is lost', async () => {
    await opens()
    const form = randomUUID()
    office.line.faults.next('lostAnswer', { path: 'push' })
    await sends(form)
    await sends(form)
    office.clock.advance(60_000)
    await office.chapwai.workOff()
    assert.equal(tests(), 1)
    assert.match(await shown(), /LINE รับข้อความแล้ว/)
  })

  it('says what to do when the month’s messages are used up', async () => {
    await opens()
    office.line.faults.next('monthlyLimit', { path: 'push' })
    await sends()
    assert.equal(tests(), 0)
    assert.match(await shown(), /โควตาข้อความของเดือนนี้หมดแล้ว ส่งได้อีกครั้งในวันที่ 1/)
    await sends()
    assert.equal(tests(), 1)
  })

  it('says what to do when the office’s account is blocked', async () => {
    await opens()
    await thira.unfollows()
    await office.settled()
    await sends()
    assert.match(await shown(), /ปิดกั้นบัญชีของสำนักงานไว้ เปิดแชตของสำนักงาน/)
  })

  it('is tried again while LINE does not answer, and the page says so', async () => {
    await opens()
    office.line.faults.next('error500', { path: 'push' })
    await sends()
    assert.match(await shown(), /LINE ยังไม่รับ ระบบกำลังลองใหม่/)
    office.clock.advance(60_000)
    await office.chapwai.workOff()
    assert.equal(tests(), 1)
    assert.match(await shown(), /LINE รับข้อความแล้ว/)
  })

  it('says who has to do what while LINE does not let the program in, in LINE’s own words, and goes when it does', async () => {
    await opens()
    office.line.faults.next('badToken', { path: 'push', times: 2 })
    await sends()
    assert.equal(tests(), 0)
    const words = await shown()
    assert.match(words, /LINE ไม่ยอมให้ระบบเข้าใช้บัญชีของสำนักงาน/)
    assert.match(words, /โปรดให้ผู้ดูแลเครื่องแม่ข่ายตรวจรหัสช่องทาง \(channel access token\)/)
    assert.match(words, /คำตอบจาก LINE: 401 Authentication failed/)
    for (let minutes = 0; minutes < 5; minutes += 1) {
      office.clock.advance(60_000)
      await office.chapwai.workOff()
    }
    assert.equal(tests(), 1)
    assert.match(await shown(), /LINE รับข้อความแล้ว/)
  })
})
