import assert from 'node:assert/strict'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { closePages, complaintsOf, sharedBrowser } from '../support/browser.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { staffPhone } from '../support/story.ts'

describe('signing in at a computer, with a phone of the practice room', function () {
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
    // The page that asks for a sign-in is answered with 401.
    assert.deepEqual(
      complaints.flat().filter((each) => !each.includes('401')),
      [],
    )
  })

  async function opens(address: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
    const context = await browser.newContext({ timezoneId: 'Asia/Bangkok', ...options })
    context.setDefaultTimeout(15_000)
    contexts.push(context)
    const page = await context.newPage()
    complaints.push(complaintsOf(page))
    await page.goto(address)
    return page
  }

  async function officersPhone(): Promise<Locator> {
    const { userId } = await staffPhone(office, 'officer', 'นางสาวมาลี ตั้งใจ')
    const phones = await opens(office.line.pageUrl)
    return phones.locator(`.phone[data-user="${userId}"]`)
  }
  async function sends(phone: Locator, computer: Page): Promise<void> {
    const words = (await computer.locator('.says').innerText()).replace(/[“”]/g, '')
    await phone.getByRole('textbox', { name: 'พิมพ์ข้อความ' }).fill(words)
    await phone.getByRole('button', { name: 'ส่ง', exact: true }).click()
  }
  const taps = (phone: Locator, name: string) =>
    phone.getByRole('button', { name, exact: true }).last().click()

  it('goes on by itself to the page that was asked for, and nothing is typed there', async () => {
    const phone = await officersPhone()
    const computer = await opens(`${office.chapwai.url}/console/visits`)
    await computer
      .getByRole('img', { name: /^คิวอาร์โค้ดที่เปิดแชต LINE ของสำนักงานพร้อมข้อความ “เข้าสู่ระบบ \d{3} \d{3}”$/ })
      .waitFor()
    await computer
      .getByRole('timer')
      .getByText(/^ใช้ได้อีก [23]:\d\d นาที$/)
      .waitFor()
    assert.equal(await computer.getByRole('button', { name: 'ยืนยันบนโทรศัพท์แล้ว ไปต่อ' }).isVisible(), false)
    const number = await computer.locator('dd').last().innerText()
    await sends(phone, computer)
    await phone.locator('.chat').getByText(`เลขบนจอต้องเป็น ${number}`).last().waitFor()
    await taps(phone, 'ใช่ เลขตรงกัน')
    await computer.getByRole('heading', { name: 'นัดหมาย' }).first().waitFor()
    assert.equal(new URL(computer.url()).pathname, '/console/visits')
  })

  it('says when the phone said no, and leads to a new code', async () => {
    const phone = await officersPhone()
    const computer = await opens(`${office.chapwai.url}/console`)
    const former = await computer.locator('.says').innerText()
    await sends(phone, computer)
    await taps(phone, 'ไม่ใช่')
    await computer.getByRole('alert').getByText('โทรศัพท์ตอบว่าไม่ใช่เครื่องนี้ จึงไม่ได้เข้าสู่ระบบ').waitFor()
    assert.equal(await computer.locator('.codes').isVisible(), false)
    await computer.getByRole('button', { name: 'ขอรหัสใหม่' }).click()
    await computer.locator('.codes').waitFor()
    assert.notEqual(await computer.locator('.says').innerText(), former)
  })

  it('works without JavaScript by a button', async () => {
    const phone = await officersPhone()
    const computer = await opens(`${office.chapwai.url}/console`, { javaScriptEnabled: false })
    const goesOn = () => computer.getByRole('button', { name: 'ยืนยันบนโทรศัพท์แล้ว ไปต่อ' }).click()
    await goesOn()
    await computer.getByText('โทรศัพท์ยังไม่ได้ยืนยัน').waitFor()
    await sends(phone, computer)
    await taps(phone, 'ใช่ เลขตรงกัน')
    await phone.locator('.chat').getByText('ยืนยันแล้ว').last().waitFor()
    await goesOn()
    await computer.getByRole('heading', { name: 'คิวคำขอ', exact: true }).waitFor()
  })
})
