import assert from 'node:assert/strict'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Alerts } from '../../src/models/staff/staff.ts'
import { openConsole, type TestConsole } from '../console/console.ts'
import { decided } from '../console/decided.ts'
import { closePages, sharedBrowser } from '../support/browser.ts'
import { makeRequest, makeUserId } from '../support/make.ts'
import { sendsPhoto } from '../support/sendsPhoto.ts'
import { eventually } from '../support/story.ts'

/** Counts the notes that a page plays, and keeps the notices that it shows, as the browser would show them. */
const LISTENING = `
  window.notes = 0
  const start = OscillatorNode.prototype.start
  OscillatorNode.prototype.start = function (...when) { window.notes += 1; return start.apply(this, when) }
  window.notices = []
  window.asked = 0
  window.Notification = class extends EventTarget {
    static permission = localStorage.getItem('test-permission') ?? 'default'
    static requestPermission() {
      window.asked += 1
      localStorage.setItem('test-permission', 'granted')
      return Promise.resolve(Notification.permission = 'granted')
    }
    constructor(title, { body }) { super(); window.notices.push([title, body]) }
    close() {}
  }
  window.told = 0
  document.addEventListener('alerts:new', () => (window.told += 1), true)
  document.addEventListener('console:waiting', () => (window.known = true))
`

describe('an open page of the console', function () {
  this.timeout(60_000)
  let office: TestConsole
  let browser: Browser
  let context: BrowserContext
  let cookie: string

  before(async () => void (browser = await sharedBrowser()))
  after(closePages)
  beforeEach(async () => {
    office = await openConsole({ baseUrl: 'http://localhost' })
    office.clock.set('2026-11-23T10:00:00+07:00')
    context = await browser.newContext({ viewport: { width: 1280, height: 860 } })
    cookie = (await office.signIn('officer')).cookie ?? ''
    const [name = '', value = ''] = cookie.split('=')
    await context.addCookies([{ name, value, url: `${office.address}/console` }])
    await context.addInitScript(LISTENING)
  })
  afterEach(async () => {
    await context.close()
    await office.close()
  })

  async function opens(path: string): Promise<Page> {
    const page = await context.newPage()
    await page.goto(`${office.address}/console${path}`)
    await eventually('the page knows what waits', () => page.evaluate<boolean>('window.known === true'))
    // A page that could not tell of anything yet waits a second for one that can, before it notes what is not new.
    await eventually('it has noted what waits', () =>
      page.evaluate<boolean>(`localStorage.getItem('console-told') !== null`),
    )
    return page
  }
  const files = (at: string, service: 'staff-id-card' | 'pension-certificate' = 'staff-id-card') =>
    makeRequest(office.database.models, { service, at: new Date(`2026-11-23T${at}+07:00`) })
  const chooses = async (alerts: Alerts) => {
    const [member] = await office.database.models.staff.list(office.clock.now())
    await office.database.models.staff.setAlerts(member?.id ?? '', alerts)
  }
  const notes = (page: Page) => page.evaluate<number>('window.notes')
  const told = (page: Page) => page.evaluate<number>('window.told')
  const titleIs = (page: Page, title: string) =>
    eventually(`the title is ${title}`, async () => (await page.title()) === title)

  it('counts before its title what waits, whichever page it is', async () => {
    await files('09:50:00')
    const calls = await opens('/calls')
    assert.equal(await calls.title(), '(1) โทรศัพท์แจ้ง · ฉับไว')
    const board = await opens('?desk=finance')
    const filed = await files('10:00:01')
    await office.database.models.talks.leave('left-1', makeUserId(), [], 'ฝากไว้', office.clock.now())
    await titleIs(calls, '(3) โทรศัพท์แจ้ง · ฉับไว')
    await titleIs(board, '(3) คิวคำขอ · ฉับไว')
    await decided(office, filed, { change: 'accept' })
    await titleIs(calls, '(2) โทรศัพท์แจ้ง · ฉับไว')
    await titleIs(board, '(2) คิวคำขอ · ฉับไว')
  })

  it('rings once for what is new, on one page of several, and not for what was there before', async () => {
    await files('09:50:00')
    const [board, calls] = [await opens(''), await opens('/calls')]
    await board.locator('h1').click()
    assert.equal(await notes(board), 0)
    await files('10:00:01')
    await eventually('the board rings', async () => (await notes(board)) === 2)
    assert.deepEqual([await notes(calls), await told(calls), await told(board)], [0, 0, 1])
    await files('10:00:02', 'pension-certificate')
    await eventually('the board rings again', async () => (await notes(board)) === 4)
    assert.deepEqual([await notes(calls), await told(board)], [0, 2])
  })

  it('rings and counts for a photo that an officer has asked for, until an officer has looked at it', async () => {
    const paper = 'current-payslip'
    const filed = await makeRequest(office.database.models, { at: new Date('2026-11-23T09:50:00+07:00') })
    const asks = { change: 'ask-papers', papers: [paper], note: null, again: null } as const
    await decided(office, filed, { change: 'accept' }, asks)
    await chooses({ sound: true, desktop: true })
    const calls = await opens('/calls')
    await calls.evaluate(`Notification.permission = 'granted'; document.hasFocus = () => false`)
    await calls.locator('h1').click()
    assert.equal(await calls.title(), 'โทรศัพท์แจ้ง · ฉับไว')
    await sendsPhoto(office.database.models, filed, { paper, at: new Date('2026-11-23T10:00:01+07:00') })
    await titleIs(calls, '(1) โทรศัพท์แจ้ง · ฉับไว')
    await eventually('the page rings', async () => (await notes(calls)) === 2)
    await eventually('a notice is shown', () => calls.evaluate<boolean>('window.notices.length === 1'))
    assert.deepEqual(await calls.evaluate('window.notices[0]'), [
      'มีเรื่องใหม่รอเจ้าหน้าที่',
      'ภาพเอกสารที่ขอมาแล้ว 1 เรื่อง',
    ])
    const board = await opens('')
    assert.equal(await board.title(), '(1) คิวคำขอ · ฉับไว')
    await sendsPhoto(office.database.models, filed, { paper, at: new Date('2026-11-23T10:00:02+07:00') })
    await eventually('it rings for another photo', async () => (await notes(calls)) === 4)
    await titleIs(calls, '(1) โทรศัพท์แจ้ง · ฉับไว')
    office.clock.set('2026-11-23T10:01:00+07:00')
    await decided(office, filed, { change: 'resume', findings: [{ paper, right: true, reason: null }] })
    await titleIs(calls, 'โทรศัพท์แจ้ง · ฉับไว')
    await titleIs(board, 'คิวคำขอ · ฉับไว')
  })

  it('rings for what came before the first page had asked what waits', async () => {
    await files('09:50:00')
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    await context.route('**/console/waiting', async (route) => {
      await held
      await route.continue()
    })
    const board = await context.newPage()
    await board.goto(`${office.address}/console`)
    await board.locator('h1').click()
    await files('10:00:01')
    release()
    await eventually('the board rings', async () => (await notes(board)) === 2)
    assert.equal(await told(board), 1)
  })

  it('makes no sound before the first press in the tab', async () => {
    const board = await opens('')
    await files('10:00:01')
    await eventually('it is told', async () => (await told(board)) === 1)
    assert.equal(await notes(board), 0)
    await board.keyboard.press('j')
    await files('10:00:02')
    await eventually('it rings', async () => (await notes(board)) === 2)
  })

  it('makes no sound for whoever has switched it off', async () => {
    await chooses({ sound: false, desktop: false })
    const board = await opens('')
    await board.locator('h1').click()
    await files('10:00:01')
    await eventually('it is told', async () => (await told(board)) === 1)
    assert.equal(await notes(board), 0)
  })

  it('shows a notice that names nobody, to whoever asked for it, while another window is in front', async () => {
    await chooses({ sound: false, desktop: true })
    const board = await opens('')
    await board.evaluate(`Notification.permission = 'granted'; document.hasFocus = () => false`)
    await makeRequest(office.database.models, {
      answers: { name: 'นางสมศรี ใจดี' },
      at: new Date('2026-11-23T10:00:01+07:00'),
    })
    await eventually('a notice is shown', () => board.evaluate<boolean>('window.notices.length === 1'))
    assert.deepEqual(await board.evaluate('window.notices[0]'), ['มีเรื่องใหม่รอเจ้าหน้าที่', 'คำขอใหม่ 1 เรื่อง'])
  })

  it('asks the browser for its permission only when the choice is saved', async () => {
    const mine = await opens('/me')
    const asked = () => mine.evaluate<number>('window.asked')
    assert.equal(await asked(), 0)
    await mine.getByRole('checkbox', { name: /แสดงการแจ้งเตือนบนหน้าจอ/ }).check()
    await mine.getByText('เบราว์เซอร์นี้ยังไม่ได้รับอนุญาต').waitFor()
    assert.equal(await asked(), 0)
    await mine.locator('form[data-alerts]').getByRole('button', { name: 'บันทึก' }).click()
    await mine.getByText('บันทึกเสียงและการแจ้งเตือนแล้ว').waitFor()
    assert.equal(await mine.evaluate(`localStorage.getItem('test-permission')`), 'granted')
    const [member] = await office.database.models.staff.list(office.clock.now())
    assert.deepEqual(member?.alerts, { sound: true, desktop: true })
  })

  it('goes on counting while no page of the browser is in sight, on one stream', async () => {
    const [calls, handbook] = [await opens('/calls'), await opens('/handbook')]
    for (const page of [calls, handbook]) {
      await page.evaluate(`Object.defineProperty(document, 'hidden', { value: true })
        document.dispatchEvent(new Event('visibilitychange'))`)
    }
    await files('10:00:01')
    await titleIs(calls, '(1) โทรศัพท์แจ้ง · ฉับไว')
    await titleIs(handbook, '(1) คู่มือสำหรับประชาชน · ฉับไว')
  })
})
