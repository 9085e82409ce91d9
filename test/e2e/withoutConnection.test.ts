import assert from 'node:assert/strict'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { closePages, sharedBrowser } from '../support/browser.ts'
import { sessionOf } from '../support/busyOffice.ts'
import { type ChatRequest, makeRequest } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const TYPED = 'ตรวจสมุดบัญชีแล้ว รอลายมือชื่อ'
const NOT_SENT = /ส่งไม่ถึงระบบ .*ยังไม่มีการบันทึก สิ่งที่พิมพ์ไว้ยังอยู่/

describe('a page of the console without a connection', function () {
  this.timeout(60_000)
  let office: TestOffice
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let request: ChatRequest

  before(async () => void (browser = await sharedBrowser()))
  after(closePages)
  beforeEach(async () => {
    office = await openOffice()
    context = await browser.newContext({ viewport: { width: 1280, height: 860 } })
    const url = `${office.chapwai.url}/console`
    const session = await sessionOf(office, 'admin', 'นางสาวมาลี ตั้งใจ')
    await context.addCookies([{ name: 'chapwai_session', value: session, url }])
    page = await context.newPage()
    request = await makeRequest(office.models, { answers: { name: 'นางสมศรี ใจดี' } })
  })
  afterEach(async () => {
    await context.close()
    await office.close()
  })

  const opens = (path: string) => page.goto(`${office.chapwai.url}/console${path}`)
  const says = (words: RegExp) => page.getByRole('alert').filter({ hasText: words }).waitFor()
  const notes = async () => (await office.models.requests.byId(request.id))?.notes.map(({ text }) => text)

  it('keeps what was typed on a case, says that nothing was saved, and saves it once by the next press', async () => {
    const path = `/requests/${request.reference}`
    await opens(path)
    const form = page.locator('form').filter({ has: page.locator('[name=act][value=note]') })
    await page.evaluate(`document.querySelectorAll('details').forEach((each) => (each.open = true))`)
    const field = form.locator('textarea')
    await field.fill(TYPED)
    const save = form.locator('button')
    await context.setOffline(true)
    await save.click()
    await says(NOT_SENT)
    assert.equal(await field.inputValue(), TYPED)
    assert.equal(new URL(page.url()).pathname, `/console${path}`)
    assert.deepEqual(await notes(), [])
    await context.setOffline(false)
    await save.dblclick()
    await page.getByText(TYPED).first().waitFor({ state: 'attached' })
    await page.waitForURL((url) => url.pathname === `/console${path}`)
    assert.deepEqual(await notes(), [TYPED])
  })

  it('holds a form back, too, where the browser believes in its connection and the server is not reached', async () => {
    await opens('/payments')
    await page.locator('#list').fill(request.reference)
    await page.route('**/sending.js', (route) => route.abort())
    await page.getByRole('button', { name: 'ตรวจรายการ' }).click()
    await says(NOT_SENT)
    assert.equal(await page.locator('#list').inputValue(), request.reference)
    await page.unroute('**/sending.js')
    await page.getByRole('button', { name: 'ตรวจรายการ' }).click()
    await page.waitForURL(/preview=/)
    // Back and forward show both pages again without asking whether to send the form again.
    await page.goBack()
    await page.locator('#list').waitFor()
    await page.goForward()
    await page.getByRole('heading', { name: 'ตรวจรายการโอนเงิน' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'ตรวจรายการโอนเงิน' }).waitFor()
  })

  it('opens no link into nowhere, and does when the connection is back', async () => {
    await opens('/walk-in/staff-id-card')
    const field = page.locator('main input[type=text], main textarea').first()
    await field.fill('นางสมศรี')
    await context.setOffline(true)
    await page.getByRole('link', { name: 'ฉับไว' }).click()
    await says(/เปิดไม่ได้ เพราะการเชื่อมต่อขาดหาย/)
    assert.equal(await field.inputValue(), 'นางสมศรี')
    await page.getByRole('button', { name: 'ปิด', exact: true }).click()
    assert.equal(await page.locator('#sending > *').count(), 0)
    await context.setOffline(false)
    await page.getByRole('link', { name: 'ฉับไว' }).click()
    await page.getByRole('heading', { name: 'คิวคำขอ' }).waitFor()
  })
})
