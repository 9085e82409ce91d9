import assert from 'node:assert/strict'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { SECOND } from '../../src/lib/time.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import { closePages, complaintsOf, sharedBrowser } from '../support/browser.ts'
import { sessionOf } from '../support/busyOffice.ts'
import { filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'
import { makePhoto } from '../support/pictures.ts'

describe('the page of a case in a browser', function () {
  // A first start unpacks Chromium.
  this.timeout(60_000)
  let browser: Browser
  let office: TestOffice
  let context: BrowserContext
  let page: Page
  let complaints: string[]
  let filed: Request

  before(async () => void (browser = await sharedBrowser()))
  after(closePages)
  beforeEach(async () => {
    office = await openOffice()
    await office.sets({ notices: { undoSeconds: 15 } })
    const url = office.chapwai.url
    context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
    context.setDefaultTimeout(10_000)
    const session = await sessionOf(office, 'officer', 'นางสาวมาลี ตั้งใจ')
    await context.addCookies([{ name: 'chapwai_session', value: session, url: `${url}/console` }])
    page = await context.newPage()
    complaints = complaintsOf(page)
  })
  afterEach(async () => {
    await context.close()
    await office.close()
    assert.deepEqual(complaints, [])
  })

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()

  async function opens(answers: Record<string, string> = {}, language: 'th' | 'en' = 'th'): Promise<void> {
    const person = await office.person()
    if (language === 'en') await person.taps('English')
    await office.settled()
    filed = await filesThroughChat(office, person, 'salary-certificate', { answers, language })
    await page.goto(`${office.chapwai.url}/console/requests/${filed.reference}`)
  }

  it('copies one answer, and all of them, and says so', async () => {
    await opens()
    const clipboard = () => page.evaluate<string>('navigator.clipboard.readText()')
    await page.getByText('ข้อมูลที่กรอก 9 รายการ').click()
    await press('คัดลอก: โทรศัพท์')
    await page.getByText('คัดลอกแล้ว').waitFor()
    assert.equal(await clipboard(), '0812345678')
    await press('คัดลอกทั้งหมด')
    await page.waitForFunction('navigator.clipboard.readText().then((text) => text.includes("\\n"))')
    assert.match(await clipboard(), /ผู้ขอรับบริการ: นางสมศรี ใจดี\n/)
  })

  it('enlarges and turns a photo by keyboard, beside its paper', async () => {
    await opens()
    await office.models.photos.add({
      id: 'photo',
      userId: filed.userId ?? '',
      of: { request: filed.id },
      paper: 'current-payslip',
      messageId: '1',
      at: office.clock.now(),
      picture: { kind: 'jpeg', bytes: await makePhoto() },
    })
    await page.reload()
    const picture = page.locator('.photo img')
    const width = async () => (await picture.boundingBox())?.width ?? 0
    const small = await width()
    await page.getByRole('button', { name: 'ขยายภาพ' }).focus()
    await page.keyboard.press('Enter')
    assert.equal(await width(), small * 2)
    await page.getByRole('button', { name: 'หมุนภาพ' }).focus()
    await page.keyboard.press('Space')
    assert.equal(
      await page.evaluate(`getComputedStyle(document.querySelector('.photo img')).rotate`),
      '90deg',
    )
    assert.ok(await page.getByRole('button', { name: 'ย่อภาพ' }).isEnabled())
  })

  it('shows the message in the applicant’s language before it sends it', async () => {
    await opens({}, 'en')
    const slip = page.getByRole('group', { name: 'สลิปเงินเดือน (ปัจจุบัน)' })
    assert.ok(!(await slip.getByLabel('หรือพิมพ์เหตุผลเอง').isVisible()))
    await slip.getByLabel('ไม่ถูกต้องอย่างไร').selectOption('อ่านไม่ชัดเจน')
    assert.ok(await slip.getByLabel('ไม่ถูกต้อง', { exact: true }).isChecked())
    await press('ดูข้อความก่อนแจ้งผู้ขอ')
    const shown = await page.locator('.bubble').innerText()
    assert.match(shown, /Payslip \(current\) \(Cannot be read clearly\)/)
    await press('ส่งข้อความนี้')
    await page.getByText('บันทึกเอกสารที่ขาดแล้ว').waitFor()
    office.clock.advance(16 * SECOND)
    await office.chapwai.workOff()
    const sent = office.line.calls.map(({ body }) => JSON.stringify(body)).join('\n')
    for (const line of shown.split('\n').map((each) => each.trim()))
      assert.ok(sent.includes(line.replace(/^\d+\. /, '')), `${line} in what LINE got`)
  })

  it('counts down while the last decision can be undone, and undoes it', async () => {
    await opens()
    await press('รับเรื่อง')
    await page.clock.install()
    await press('เสร็จแล้ว แจ้งให้มารับ')
    await page.getByText('เลิกทำได้ภายใน 15 วินาที').waitFor()
    await page.clock.runFor(5 * SECOND)
    await page.getByText('เลิกทำได้ภายใน 10 วินาที').waitFor()
    await press('เลิกทำรายการล่าสุด')
    await page.getByText('เลิกทำแล้ว').waitFor()
    assert.equal((await office.models.requests.byId(filed.id))?.state, 'accepted')
    await press('เสร็จแล้ว แจ้งให้มารับ')
    await page.getByText('เลิกทำได้ภายใน').waitFor()
    await page.clock.runFor(16 * SECOND)
    await page.getByText('ส่งข้อความถึงผู้ขอแล้ว').waitFor()
    assert.ok(await page.getByRole('button', { name: 'เลิกทำรายการล่าสุด' }).isDisabled())
  })

  it('says that a colleague has changed the case, and keeps what is being typed', async () => {
    await opens()
    await page.getByText('เขียนบันทึกสำหรับเจ้าหน้าที่').click()
    const note = page.getByLabel('บันทึก', { exact: true })
    await note.fill('กำลังโทรศัพท์ถึงผู้ขอ')
    await office.decides(filed, { change: 'accept' })
    await page.getByText('เรื่องนี้เปลี่ยนไปแล้ว').waitFor()
    await page.getByText(/รับเรื่อง \(เจ้าหน้าที่ทดสอบ\)/).waitFor()
    assert.equal(await note.inputValue(), 'กำลังโทรศัพท์ถึงผู้ขอ')
    // Pressed in spite of it, the words are still there.
    await press('บันทึก')
    await page.getByText('ยังไม่มีการบันทึก').waitFor()
    assert.equal(await note.inputValue(), 'กำลังโทรศัพท์ถึงผู้ขอ')
    // A browser calls every refusal an error.
    complaints = complaints.filter((each) => !each.includes('409'))
  })

  it('keeps the next step in sight on a phone, and nothing in focus under it', async () => {
    await page.setViewportSize({ width: 360, height: 640 })
    await opens()
    const bar = (await page.locator('.next').boundingBox())?.y ?? 0
    const button = await page.getByRole('button', { name: 'รับเรื่อง', exact: true }).boundingBox()
    assert.ok(button && button.y >= bar && button.y + button.height <= 640, JSON.stringify(button))
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab')
      const { words, bottom } = await page.evaluate<{ words: string; bottom: number }>(`(() => {
        const focused = document.activeElement
        const free = focused === document.body || focused.closest('.next')
        return { words: focused.outerHTML, bottom: free ? 0 : focused.getBoundingClientRect().bottom }
      })()`)
      assert.ok(bottom <= bar, words)
    }
  })
})
