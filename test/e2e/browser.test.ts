import assert from 'node:assert/strict'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import type { Person } from '../../sandbox/line/index.ts'
import { fillQueue } from '../pictures/sample.ts'
import { closePages, complaintsOf, sharedBrowser } from '../support/browser.ts'
import { filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'
import { asShown } from '../support/phonePage.ts'
import { signInAddress, staffPhone } from '../support/story.ts'

const wide = { width: 1280, height: 900 }

describe('chat and console in a browser', function () {
  // A first start unpacks Chromium.
  this.timeout(60_000)
  let browser: Browser
  let office: TestOffice
  let contexts: BrowserContext[]
  let complaints: string[][]

  before(async () => void (browser = await sharedBrowser()))
  after(closePages)
  beforeEach(async () => {
    office = await openOffice({ timers: true })
    contexts = []
    complaints = []
  })
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()))
    await office.close()
    assert.deepEqual(complaints.flat(), [])
  })

  /** Somebody's own browser: cookies are not shared. */
  async function opens(address: string, options: { deviceScaleFactor?: number } = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: wide, timezoneId: 'Asia/Bangkok', ...options })
    context.on('page', (page) => complaints.push(complaintsOf(page)))
    context.setDefaultTimeout(10_000)
    contexts.push(context)
    const page = await context.newPage()
    await page.goto(address)
    return page
  }

  async function signsIn(role: 'officer' | 'manager' | 'admin', name: string): Promise<Page> {
    const page = await opens((await signInAddress(office, await staffPhone(office, role, name))).href)
    await page.getByRole('button', { name: 'เข้าสู่ระบบ', exact: true }).click()
    await page.waitForURL(/\/console(\/reports)?$/)
    return page
  }

  /** Unfolds what concerns the member: language, keys, the way out. */
  const unfoldsOwnMenu = (page: Page) => page.locator('.person summary').click()

  const phoneOf = (page: Page, { userId }: Person) => page.locator(`.phone[data-user="${userId}"]`)
  const reading = (phone: Locator, words: string) =>
    phone.locator('.chat').getByText(asShown(words)).last().waitFor()
  const taps = (phone: Locator, name: string) =>
    phone.getByRole('button', { name, exact: true }).last().click()
  async function types(phone: Locator, words: string): Promise<void> {
    await phone.getByRole('textbox', { name: 'พิมพ์ข้อความ' }).fill(words)
    await phone.getByRole('button', { name: 'ส่ง', exact: true }).click()
  }

  it('serves a pensioner from the first tap to the manager’s figures', async () => {
    const pensioner = office.line.addPerson({ name: 'นางสมศรี ใจดี' })
    const officer = await staffPhone(office, 'officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
    const phones = await opens(office.line.pageUrl)
    const phone = phoneOf(phones, pensioner)

    const officersPhone = phoneOf(phones, officer)
    await types(officersPhone, 'เข้าสู่ระบบ')
    const opened = phones.context().waitForEvent('page')
    await taps(officersPhone, 'เปิดหน้าเข้าสู่ระบบ')
    const desk = await opened
    await desk.waitForLoadState()
    // What LINE does to show a preview of an address.
    assert.equal((await fetch(desk.url())).status, 200)
    await desk.getByRole('button', { name: 'เข้าสู่ระบบ' }).click()
    await desk.getByRole('heading', { name: 'คิวคำขอ', exact: true }).waitFor()
    await desk.evaluate('document.documentElement.dataset.notReloaded = "yes"')

    await taps(phone, 'เพิ่มเพื่อน')
    await taps(phone, 'ภาษาไทย')
    await taps(phone, 'ดูบริการและเอกสาร')
    await taps(phone, '6. บัตรประจำตัว')
    await taps(phone, 'บัตรผู้รับบำนาญ')
    await reading(phone, 'แล้วเสร็จภายใน 10 นาที')
    await taps(phone, 'กรอกคำขอล่วงหน้า')
    await taps(phone, 'รับทราบและเริ่มกรอก')
    await reading(phone, 'ข้อ 1')
    await types(phone, 'นางสมศรี ใจดี')
    await reading(phone, 'ข้อ 2')
    await types(phone, 'โรงเรียนบ้านปงเคียน')
    await reading(phone, 'ข้อ 3')
    await types(phone, '๐๘๑-๒๓๔-๕๖๗๘')
    await taps(phone, '2. บัตรหมดอายุ')
    await taps(phone, '1. มีครบทุกรายการ')
    await taps(phone, 'ส่งคำขอ')
    await reading(phone, 'ได้รับคำขอแล้ว')

    const row = desk.getByRole('row', { name: 'นางสมศรี ใจดี' })
    await row.waitFor()
    assert.match(await desk.title(), /^\(1\) คิวคำขอ/)
    assert.equal(await desk.evaluate('document.documentElement.dataset.notReloaded'), 'yes')
    await row.getByRole('link').click()
    assert.equal(
      await desk.getByRole('link', { name: '081-234-5678' }).getAttribute('href'),
      'tel:0812345678',
    )
    await desk.getByText('ข้อมูลที่กรอก 6 รายการ').click()
    await desk.locator('bdi').getByText('บัตรหมดอายุ', { exact: true }).waitFor()
    await desk.getByRole('button', { name: 'รับเรื่อง', exact: true }).click()
    await desk.getByText('รับเรื่องแล้ว เริ่มนับเวลา').waitFor()
    await desk.getByRole('button', { name: 'เสร็จแล้ว แจ้งให้มารับ' }).click()

    await reading(phone, 'บัตรพร้อมรับแล้ว')
    const card = await phone.locator('.entry', { hasText: 'บัตรพร้อมรับแล้ว' }).innerText()
    const code = /รหัสยืนยันการรับ:\s+(\d{4})/.exec(card)?.[1] ?? ''
    await desk.getByText('LINE รับข้อความแล้วเมื่อ').waitFor()
    await desk.getByLabel('รหัสยืนยันการรับ', { exact: true }).fill(code)
    await desk.getByRole('button', { name: 'ส่งมอบแล้ว' }).click()
    await desk.getByText('ส่งมอบแล้ว เรื่องเสร็จสิ้น').waitFor()

    // Thanks and survey wait for a free reply: the menu brings them along.
    await types(phone, 'เมนู')
    for (const [index, level] of ['5 มากที่สุด', '4 มาก', '5 มากที่สุด', '5 มากที่สุด', '4 มาก'].entries()) {
      await reading(phone, `แบบสอบถาม ข้อ ${index + 1} จาก 5`)
      await taps(phone, level)
    }
    await taps(phone, 'ไม่มีข้อเสนอแนะ')
    await reading(phone, 'ขอบคุณสำหรับคำตอบ')

    const manager = await signsIn('manager', 'นายธนา บริหาร')
    await manager.getByText('ผู้ตอบแบบสอบถาม 1 คน จากผู้รับบริการ 1 ราย (ร้อยละ 100.00)').waitFor()
    await manager.getByText('อยู่ในระดับมากที่สุด (x̄ = 4.75, S.D. = 0.50) คิดเป็นร้อยละ 95.00').waitFor()
  })

  it('takes an officer through the queue to acceptance without a mouse', async () => {
    const person = await office.person()
    const { reference } = await filesThroughChat(office, person, 'salary-certificate')
    const desk = await signsIn('officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
    const inFocus = () => desk.locator(':focus').innerText()
    async function tabsTo(words: string): Promise<void> {
      for (let presses = 0; presses < 40; presses += 1) {
        await desk.keyboard.press('Tab')
        if ((await inFocus()) === words) return
      }
      assert.fail(`The keyboard does not come to “${words}”`)
    }
    await desk.keyboard.press('Tab')
    assert.equal(await inFocus(), 'ข้ามไปที่เนื้อหา')
    await desk.keyboard.press('Enter')
    await tabsTo(reference)
    await desk.keyboard.press('Enter')
    await desk.getByRole('heading', { name: `คำขอเลขที่ ${reference}` }).waitFor()
    await tabsTo('รับเรื่อง')
    await desk.keyboard.press('Enter')
    await desk.getByText('รับเรื่องแล้ว เริ่มนับเวลา').waitFor()
    const [stored] = await office.models.requests.ofPerson(person.userId)
    assert.equal(stored?.state, 'accepted')
  })

  it('speaks English where it is chosen, on the same page and on the next', async () => {
    const person = await office.person()
    const { reference } = await filesThroughChat(office, person, 'salary-certificate')
    const desk = await signsIn('officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
    await desk.getByRole('link', { name: reference }).click()
    await unfoldsOwnMenu(desk)
    await desk.getByRole('button', { name: 'English' }).click()
    await desk.getByRole('heading', { name: `Request ${reference}` }).waitFor()
    assert.equal(await desk.locator('html').getAttribute('lang'), 'en')
    await desk.getByRole('link', { name: 'Back to the queue' }).click()
    await desk.getByRole('heading', { name: 'Queue', exact: true }).waitFor()
    await unfoldsOwnMenu(desk)
    await desk.getByRole('button', { name: 'ภาษาไทย' }).click()
    await desk.getByRole('heading', { name: 'คิวคำขอ', exact: true }).waitFor()
  })

  it('draws Thai in its own typeface, loaded from the office', async () => {
    const desk = await signsIn('officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
    await desk.evaluate('document.fonts.ready')
    assert.equal(await desk.evaluate(`document.fonts.check('16px Sarabun', 'ก')`), true)
    assert.match(await desk.evaluate('getComputedStyle(document.body).fontFamily'), /^"?Sarabun/)
    const faces: string[] = await desk.evaluate(
      `[...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family)`,
    )
    assert.ok(faces.length > 0, 'No typeface was loaded')
  })

  /** A narrow phone, and a screen at 200 %, which leaves a page half as many pixels. */
  const views = [
    { name: 'at 360 pixels', viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 },
    { name: 'at 200 %', viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
  ]
  for (const { name, viewport, deviceScaleFactor } of views) {
    it(`never scrolls sideways ${name}, in either language`, async () => {
      await fillQueue(office)
      const [waiting] = await office.models.requests.inState('submitted')
      const [ready] = await office.models.requests.inState('ready')
      const address = await signInAddress(office, await staffPhone(office, 'admin', 'นายก้อง ดูแลระบบ'))
      const page = await opens(address.href, { deviceScaleFactor })
      await page.setViewportSize(viewport)
      async function fits(): Promise<void> {
        const sizes = await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')
        assert.deepEqual(sizes, [viewport.width, viewport.width], page.url())
      }
      await fits()
      await page.getByRole('button', { name: 'เข้าสู่ระบบ', exact: true }).click()
      await page.getByRole('heading', { name: 'คิวคำขอ', exact: true }).waitFor()
      for (const language of ['th', 'en']) {
        for (const path of [
          '/console',
          `/console/requests/${waiting?.reference}`,
          `/console/requests/${ready?.reference}`,
          '/console/reports',
          '/console/staff',
        ]) {
          await page.goto(address.origin + path)
          assert.equal(await page.locator('html').getAttribute('lang'), language)
          await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true')
          await fits()
        }
        await page.locator('button[name="language"]').click()
        await page.locator(`html[lang="${language === 'th' ? 'en' : 'th'}"]`).waitFor()
      }
      await page.goto(`${address.origin}/console/requests/70-9999-9`)
      await fits()
      await page.goto(`${address.origin}/console`)
      await unfoldsOwnMenu(page)
      await page.getByRole('button', { name: 'ออกจากระบบ' }).click()
      await page.getByRole('heading', { name: 'โปรดเข้าสู่ระบบก่อน' }).waitFor()
      await fits()
      const loads = complaints.splice(0).flat()
      assert.deepEqual(
        loads.map((words) => /status of (\d+)/.exec(words)?.[1] ?? words),
        ['404', '401'],
      )
    })
  }
})
