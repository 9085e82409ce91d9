import assert from 'node:assert/strict'
import { makeRequest } from '../support/make.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'
import { formOf } from './settingsForm.ts'
import { cookieName } from '../../src/console/pipeline/cookies.ts'
import type { StaffMember } from '../../src/models/staff/staff.ts'
import { firstDaySteps } from '../../src/domain/settings/firstDay.ts'

const HOME = '/console/first-day'
const DAY = '2026-11-23'

describe('the first day', () => {
  let office: TestConsole
  beforeEach(async () => void (office = await openConsole()))
  afterEach(() => office.close())

  /** Signs in by the link of the chat. @returns where the member is led, and the browser */
  async function signsIn(member: StaffMember): Promise<{ to: string; browser: Browser }> {
    const token = await office.token(member)
    const answer = await office.stranger().post('/console/sign-in', { token }).expect(303)
    const session = new RegExp(`${cookieName('session', true)}=([^;]+)`).exec(
      String(answer.headers['set-cookie']),
    )?.[1]
    const browser = office.browserOf(`${cookieName('session', true)}=${session}`)
    return { to: String(answer.headers['location']), browser }
  }
  const confirmed = async () => (await office.database.models.settings.stored()).value['confirmed'] ?? {}
  const headOf = (html: string) => wordsOf(`<main>${html.replace(/<main.*$/s, '')}`)
  async function trail() {
    const { auditTrail } = office.database.models
    await auditTrail.collect()
    return (await auditTrail.page({}, 50)).map(({ what, subject }) => `${what} ${subject}`)
  }
  /** Presses “use these values” on a step as it is shown. */
  async function keeps(browser: Browser, step: string) {
    const { text } = await browser.get(`${HOME}/${step}`).expect(200)
    return browser.post(`${HOME}/${step}`, { act: 'keep', seen: formOf(text)['seen'] ?? '' })
  }

  describe('leads', () => {
    it('each administrator there once, and then reminds of it in one line of the head', async () => {
      const thira = await office.member('admin', 'นายธีระ ดูแลดี')
      const { to, browser } = await signsIn(thira)
      assert.equal(to, HOME)
      assert.equal((await signsIn(thira)).to, '/console')
      const other = await signsIn(await office.member('admin', 'นางวันดี รอบคอบ'))
      assert.equal(other.to, HOME)
      assert.match(headOf((await browser.get('/console').expect(200)).text), /ตั้งค่าวันแรก 0\/10/)
      await keeps(browser, 'hours')
      assert.match(headOf((await browser.get('/console').expect(200)).text), /ตั้งค่าวันแรก 1\/10/)
    })

    it('no officer and no manager there, and reminds neither', async () => {
      await signsIn(await office.member('admin'))
      for (const role of ['officer', 'manager'] as const) {
        const { to, browser } = await signsIn(await office.member(role))
        assert.equal(to, '/console')
        const page = await browser.get(role === 'officer' ? '/console' : '/console/reports').expect(200)
        assert.doesNotMatch(headOf(page.text), /วันแรก/)
      }
    })

    it('nobody there in an office that had requests before, though the page can be opened', async () => {
      await makeRequest(office.database.models)
      const { to, browser } = await signsIn(await office.member('admin'))
      assert.equal(to, '/console')
      assert.doesNotMatch(headOf((await browser.get('/console').expect(200)).text), /\/10/)
      await browser.get(HOME).expect(200)
      await browser.post(`${HOME}/visits`, { act: 'later' }).expect(303)
      assert.doesNotMatch(headOf((await browser.get('/console').expect(200)).text), /\/10/)
    })

    it('on while the first request comes in meanwhile', async () => {
      const { browser } = await signsIn(await office.member('admin'))
      await makeRequest(office.database.models)
      assert.match(headOf((await browser.get('/console').expect(200)).text), /ตั้งค่าวันแรก 0\/10/)
      assert.equal((await signsIn(await office.member('admin', 'นางวันดี'))).to, HOME)
    })

    it('nobody there when everything is confirmed already', async () => {
      const value = { confirmed: Object.fromEntries(firstDaySteps.map((step) => [step, DAY])) }
      await office.database.models.settings.store(value, 0, 'command line', office.clock.now())
      assert.equal((await signsIn(await office.member('admin'))).to, '/console')
    })
  })

  describe('a step', () => {
    let admin: Browser
    beforeEach(async () => void (admin = await office.signIn('admin', 'นายธีระ ดูแลดี')))

    it('shows what holds now, and which of it is the default', async () => {
      const words = wordsOf((await admin.get(`${HOME}/hours`).expect(200)).text)
      assert.match(words, /ข้อ 2 จาก 10 · ยังไม่ได้กำหนด/)
      assert.match(words, /เวลาให้บริการ 08\.30–12\.00 13\.00–16\.30 \(ค่าเริ่มต้น\)/)
      assert.match(wordsOf((await admin.get(`${HOME}/holidays`)).text), /10 ธันวาคม 2569 · วันรัฐธรรมนูญ/)
    })

    it('is confirmed as it is by one press, stores no default, and leads to the next', async () => {
      const answer = await keeps(admin, 'hours')
      assert.equal(answer.status, 303, wordsOf(answer.text))
      assert.equal(answer.headers['location'], `${HOME}/holidays`)
      assert.deepEqual((await office.database.models.settings.stored()).value, { confirmed: { hours: DAY } })
      assert.match(wordsOf((await admin.get(`${HOME}/hours`)).text), /ข้อ 2 จาก 10 · ยืนยันแล้ว/)
      assert.deepEqual(await trail(), ['settings office'])
    })

    it('can be confirmed as it is, whichever it is, in English too', async () => {
      const english = office.browserOf(`${admin.cookie}; chapwai_language=en`)
      for (const [index, step] of firstDaySteps.entries()) {
        const answer = await keeps(index % 2 === 0 ? admin : english, step)
        assert.equal(answer.status, 303, `${step}: ${wordsOf(answer.text)}`)
      }
      assert.deepEqual((await office.database.models.settings.stored()).value, {
        confirmed: Object.fromEntries(firstDaySteps.map((step) => [step, DAY])),
      })
      assert.match(wordsOf((await admin.get(HOME)).text), /ยืนยันแล้ว 10 จาก 10 ข้อ/)
    })

    it('stores what was changed, confirmed, by the rules of the settings page', async () => {
      const form = formOf((await admin.get(`${HOME}/profile`).expect(200)).text)
      const typed = { ...form, act: 'save', 'contact.phone': '053-711234', 'contact.map': 'x' }
      const wrong = await admin.post(`${HOME}/profile`, typed).expect(422)
      assert.match(wordsOf(wrong.text), /ลิงก์ต้องขึ้นต้นด้วย https/)
      assert.match(wrong.text, /<details class="unfolds" open/)
      assert.deepEqual(await confirmed(), {})
      await admin
        .post(`${HOME}/profile`, { ...typed, 'contact.map': 'https://maps.app.goo.gl/abc' })
        .expect(303)
      assert.deepEqual((await office.database.models.settings.stored()).value, {
        contact: { phone: '053-711234', map: 'https://maps.app.goo.gl/abc' },
        confirmed: { profile: DAY },
      })
    })

    it('takes holidays that were pasted into the list before they are stored', async () => {
      const form = formOf((await admin.get(`${HOME}/holidays`).expect(200)).text)
      const pasted = await admin
        .post(`${HOME}/holidays`, {
          ...form,
          act: 'paste',
          'paste.lines': '5 ม.ค. 2570 วันหยุดของสำนักงาน',
          'paste.source': 'ประกาศ',
        })
        .expect(200)
      assert.ok(Object.values(formOf(pasted.text)).includes('วันหยุดของสำนักงาน'))
      assert.deepEqual(await confirmed(), {})
    })

    it('may be left for later: it comes again when no other is open, and is done once it is confirmed', async () => {
      const later = await admin.post(`${HOME}/profile`, { act: 'later' }).expect(303)
      assert.equal(later.headers['location'], `${HOME}/hours`)
      assert.match(wordsOf((await admin.get(HOME)).text), /ข้อมูลสำนักงาน ไว้ภายหลัง/)
      for (const step of firstDaySteps.slice(1, -1)) await keeps(admin, step)
      const last = await keeps(admin, 'reports')
      assert.equal(last.headers['location'], `${HOME}/profile`)
      assert.equal((await keeps(admin, 'profile')).headers['location'], HOME)
      assert.match(wordsOf((await admin.get(HOME)).text), /ข้อมูลสำนักงาน ยืนยันแล้ว/)
    })

    it('confirms nothing that a colleague has changed since it was shown', async () => {
      const seen = formOf((await admin.get(`${HOME}/hours`)).text)['seen'] ?? ''
      const other = await office.signIn('admin', 'นางวันดี')
      const form = formOf((await other.get('/console/settings/hours')).text)
      await other
        .post('/console/settings/hours', { ...form, act: 'save', 'hours.stretches.1.to': '16.00' })
        .expect(303)
      const stale = await admin.post(`${HOME}/hours`, { act: 'keep', seen }).expect(409)
      assert.match(wordsOf(stale.text), /มีผู้เปลี่ยนการตั้งค่านี้/)
      assert.match(wordsOf(stale.text), /08\.30–12\.00 13\.00–16\.00/)
      assert.deepEqual(await confirmed(), {})
    })

    it('loses nothing to another administrator who confirms others at the same moment', async () => {
      const other = await office.signIn('admin', 'นางวันดี')
      const answers = await Promise.all([
        keeps(admin, 'hours'),
        keeps(other, 'visits'),
        admin.post(`${HOME}/papers`, { act: 'later' }),
        other.post(`${HOME}/channel`, { act: 'later' }),
        keeps(other, 'payments'),
      ])
      assert.deepEqual(
        answers.map(({ status }) => status),
        [303, 303, 303, 303, 303],
      )
      assert.deepEqual(await confirmed(), { hours: DAY, visits: DAY, payments: DAY })
      assert.deepEqual((await office.database.models.firstDay.read()).later, ['papers', 'channel'])
    })

    it('does not exist under another name', async () => {
      await admin.get(`${HOME}/survey`).expect(404)
      await admin.post(`${HOME}/survey`, { act: 'keep' }).expect(404)
    })
  })

  it('tells on its page and on the settings page what applicants do not see, until it has ended', async () => {
    const { browser } = await signsIn(await office.member('admin'))
    const shown = async (path: string) => wordsOf((await browser.get(path).expect(200)).text)
    assert.match(await shown(HOME), /สิ่งที่ผู้รับบริการยังไม่เห็น ยังไม่มีหมายเลขโทรศัพท์และปุ่มโทร ยังไม่มีที่ตั้ง/)
    assert.match(await shown('/console/settings'), /ตั้งค่าวันแรก 0\/10 · ผู้รับบริการยังไม่เห็น 7 รายการ/)
    const form = formOf((await browser.get('/console/settings/profile')).text)
    await browser
      .post('/console/settings/profile', { ...form, act: 'save', 'contact.phone': '053-711234' })
      .expect(303)
    assert.doesNotMatch(await shown(HOME), /ยังไม่มีหมายเลขโทรศัพท์/)
    assert.match(await shown('/console/settings'), /ผู้รับบริการยังไม่เห็น 6 รายการ/)
    await browser.post(HOME, { act: 'end' }).expect(303)
    assert.doesNotMatch(await shown('/console/settings'), /วันแรก/)
    const after = await browser.get('/console')
    assert.doesNotMatch(headOf(after.text), /วันแรก/)
    assert.equal((await signsIn(await office.member('admin', 'นางวันดี'))).to, '/console')
    assert.match(wordsOf((await browser.get('/console/trail')).text), /สิ้นสุดการตั้งค่าวันแรก/)
  })
})
