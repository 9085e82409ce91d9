import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type Browser as SignedIn, openConsole, type TestConsole } from '../console/console.ts'
import { closePages, complaintsOf, sharedBrowser } from '../support/browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const phone = { width: 360, height: 740 }

describe('entering a request in a browser', function () {
  // A first start unpacks Chromium.
  this.timeout(60_000)
  let browser: Browser
  let office: TestConsole
  let officer: SignedIn
  let contexts: BrowserContext[]

  before(async () => {
    browser = await sharedBrowser()
    office = await openConsole({ baseUrl: 'http://127.0.0.1' })
    officer = await office.signIn('officer')
  })
  after(async () => {
    await closePages()
    await office.close()
  })
  beforeEach(() => void (contexts = []))
  afterEach(() => Promise.all(contexts.map((context) => context.close())))

  async function opens(service: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: phone, ...options })
    context.setDefaultTimeout(10_000)
    contexts.push(context)
    const [name = '', value = ''] = (officer.cookie ?? '').split('=')
    await context.addCookies([{ name, value, url: office.address }])
    const page = await context.newPage()
    await page.goto(`${office.address}/console/walk-in/${service}`)
    return page
  }

  const answers = (page: Page, id: string, option: string) => page.locator(`#field-${id}_${option}`).check()
  const types = (page: Page, id: string, words: string) => page.locator(`#field-${id}`).fill(words)
  const submits = (page: Page) => page.getByRole('button', { name: 'บันทึกคำขอ' }).click()

  async function commonAnswers(page: Page): Promise<void> {
    await answers(page, 'for-whom', 'self')
    await types(page, 'name', 'นางสมศรี ใจดี')
    await page.locator('#field-status input').first().check()
    await types(page, 'workplace', 'โรงเรียนบ้านปงเคียน')
    await types(page, 'phone', '๐๘๑-๒๓๔-๕๖๗๘')
  }

  async function wanted(page: Page): Promise<void> {
    await types(page, 'addressee', 'ธนาคารออมสิน')
    await types(page, 'originals', '2')
    await answers(page, 'certificate-language', 'th')
  }

  for (const javaScriptEnabled of [true, false]) {
    it(`begins in the first field, and stays with Enter in a field ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
      const page = await opens('salary-certificate', { javaScriptEnabled })
      const focused = page.locator(':focus')
      assert.equal(await focused.getAttribute('name'), 'channel')
      await page.keyboard.press('Tab')
      assert.equal(await focused.getAttribute('name'), 'answer.for-whom')
      await page.keyboard.press('Tab')
      assert.equal(await focused.getAttribute('name'), 'answer.name')
      await page.keyboard.type('นางสมศรี ใจดี')
      await page.keyboard.press('Enter')
      await page.keyboard.type('ยิ่ง')
      assert.equal(await page.locator('#field-name').inputValue(), 'นางสมศรี ใจดียิ่ง')
      assert.equal(await page.locator('.field-error').count(), 0)
    })
  }

  async function assertFiled(page: Page): Promise<void> {
    await page.getByRole('heading', { name: 'บันทึกคำขอแล้ว' }).waitFor()
    const reference = await page.locator('.filed-reference strong').innerText()
    const request = await office.database.models.requests.byReference(reference)
    assert.equal(request?.answers?.['phone'], '0812345678')
    assert.equal(request.answers['purpose-other'], 'สมัครเรียน')
    assert.equal(request.answers['paper.current-payslip'], 'have')
  }

  /** Fits the narrow screen, and axe finds nothing to object to. */
  async function assertUsable(page: Page): Promise<void> {
    assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true)
    const violations = await page.evaluate(
      `${axe};axe.run().then(({ violations }) => violations.map(({ id }) => id))`,
    )
    assert.deepEqual(violations, [])
  }

  it('asks for more as answers call for it, while the officer goes on typing', async () => {
    const page = await opens('salary-certificate')
    const complaints = complaintsOf(page)
    await commonAnswers(page)
    const redrawn = page.waitForResponse(/redraw/)
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    await page.route(/redraw/, async (route) => {
      await held
      await route.continue()
    })
    await answers(page, 'purpose', 'other')
    // The answer to the redraw is under way: what is typed now must outlive it, and the cursor must stay.
    await page.locator('#field-workplace').focus()
    await page.keyboard.press('End')
    await page.keyboard.type(' 2')
    release()
    await redrawn
    await page.locator('#field-purpose-other').waitFor()
    await page.keyboard.type('3')
    assert.equal(await page.locator('#field-workplace').inputValue(), 'โรงเรียนบ้านปงเคียน 23')
    assert.equal(await page.evaluate('document.activeElement.id'), 'field-workplace')
    await types(page, 'purpose-other', 'สมัครเรียน')
    await answers(page, 'purpose', 'loan')
    await page.locator('#field-purpose-other').waitFor({ state: 'detached' })
    await answers(page, 'purpose', 'other')
    await page.locator('#field-purpose-other').waitFor()
    assert.equal(await page.locator('#field-purpose-other').inputValue(), 'สมัครเรียน')
    await wanted(page)
    await page.locator('#field-paper-current-payslip').check()
    assert.deepEqual(complaints, [])
    await assertUsable(page)
    await page.locator('#field-privacy').check()
    await submits(page)
    await assertFiled(page)
    await assertUsable(page)
  })

  it('comes back for what is missing without script, with every word in its place', async () => {
    const page = await opens('salary-certificate', { javaScriptEnabled: false })
    await commonAnswers(page)
    await answers(page, 'purpose', 'other')
    await wanted(page)
    await page.locator('#field-paper-current-payslip').check()
    await submits(page)
    await page.getByText('ยังไม่มีการบันทึก').waitFor()
    assert.equal(await page.locator('#field-name').inputValue(), 'นางสมศรี ใจดี')
    assert.ok(await page.locator('#field-paper-current-payslip').isChecked())
    await page.getByRole('link', { name: /วัตถุประสงค์ \(ระบุ\)/ }).click()
    await types(page, 'purpose-other', 'สมัครเรียน')
    await page.locator('#field-privacy').check()
    await submits(page)
    await assertFiled(page)
  })

  it('goes on to the field that is wrong', async () => {
    const page = await opens('salary-certificate')
    await submits(page)
    await page.getByText('ยังไม่มีการบันทึก').waitFor()
    await assertUsable(page)
    await page.getByRole('link', { name: /^โทรศัพท์:/ }).click()
    assert.equal(await page.evaluate('document.activeElement.id'), 'field-phone')
  })
})
