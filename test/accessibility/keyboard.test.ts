import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import { closePages, sharedBrowser } from '../support/browser.ts'
import { openBusyOffice, sessionOf } from '../support/busyOffice.ts'
import { consolePages } from '../support/consolePages.ts'
import { filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'
import { smallTargetsOn } from '../support/pageChecks.ts'
import { eventually, reads, signInAddress, staffPhone } from '../support/story.ts'

/** Of what has the focus: its name, and how it can be seen. A cover is a bar that stays while the page scrolls. */
const focused = `(() => {
  const it = document.activeElement
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(it)
  const box = it.getBoundingClientRect()
  const covers = [...document.querySelectorAll('body *')].filter((each) =>
    ['fixed', 'sticky'].includes(getComputedStyle(each).position) && !each.contains(it) && !it.contains(each))
  const hides = (cover) =>
    cover.left <= box.left && cover.right >= box.right && cover.top <= box.top && cover.bottom >= box.bottom
  return {
    name: (it.labels?.[0] ?? it).innerText.trim(),
    marked: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
    inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    covered: covers.some((each) => hides(each.getBoundingClientRect())),
  }
})()`

interface Focused {
  readonly name: string
  readonly marked: boolean
  readonly inView: boolean
  readonly covered: boolean
}

const sizes = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
] as const

describe('the console', function () {
  this.timeout(180_000)
  let browser: Browser
  before(async () => void (browser = await sharedBrowser()))
  after(closePages)

  async function pressesTab(page: Page): Promise<string> {
    await page.keyboard.press('Tab')
    const { name, ...seen } = await page.evaluate<Focused>(focused)
    assert.deepEqual(seen, { marked: true, inView: true, covered: false }, `${page.url()}: “${name}”`)
    return name
  }

  async function tabsTo(page: Page, name: string): Promise<void> {
    for (let presses = 0; presses < 80; presses += 1) if ((await pressesTab(page)) === name) return
    assert.fail(`The keyboard does not come to “${name}”`)
  }

  async function servesByKeyboard(office: TestOffice, page: Page): Promise<void> {
    const person = await office.person()
    const { reference } = await filesThroughChat(office, person, 'salary-certificate')
    const phone = await staffPhone(office, 'officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
    await page.addInitScript(`document.addEventListener('board:renewed', () =>
      document.documentElement.setAttribute('data-renewed', ''))`)
    await page.goto((await signInAddress(office, phone)).href)
    await tabsTo(page, 'เข้าสู่ระบบ')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'คิวคำขอ', exact: true }).waitFor()
    // The board renews itself when its stream opens; for 20 ms of it nothing has the focus.
    await page.locator('html[data-renewed]').waitFor({ state: 'attached' })

    assert.equal(await pressesTab(page), 'ข้ามไปที่เนื้อหา')
    await page.keyboard.press('Enter')
    await pressesTab(page)
    assert.ok(await page.evaluate('document.querySelector("main").contains(document.activeElement)'))
    await tabsTo(page, reference)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: `คำขอเลขที่ ${reference}` }).waitFor()
    await tabsTo(page, 'รับเรื่อง')
    await page.keyboard.press('Enter')
    await page.getByText('รับเรื่องแล้ว เริ่มนับเวลา').waitFor()
    await tabsTo(page, 'เสร็จแล้ว แจ้งให้มารับ')
    await page.keyboard.press('Space')

    const code = () => /รหัสยืนยันการรับ: \n(\d{4})/.exec(reads(person))?.[1]
    await eventually('the code comes', () => code() !== undefined)
    await page.getByRole('button', { name: 'ส่งมอบแล้ว' }).waitFor()
    await tabsTo(page, 'รหัสยืนยันการรับ')
    await page.keyboard.type(code() ?? '')
    await tabsTo(page, 'ส่งมอบแล้ว')
    await page.keyboard.press('Enter')
    await page.getByText('ส่งมอบแล้ว เรื่องเสร็จสิ้น').waitFor()
    const [stored] = await office.models.requests.ofPerson(person.userId)
    assert.equal(stored?.state, 'completed')
  }

  for (const viewport of sizes) {
    it(`serves a request by the keyboard alone, the focus always in sight, at ${viewport.width} px`, async () => {
      const office = await openOffice({ timers: true })
      const context = await browser.newContext({ viewport })
      context.setDefaultTimeout(10_000)
      try {
        await servesByKeyboard(office, await context.newPage())
      } finally {
        await context.close()
        await office.close()
      }
    })
  }

  it('has no target smaller than 24 px but links within a sentence', async () => {
    const office = await openBusyOffice()
    const context = await browser.newContext()
    const url = office.chapwai.url
    try {
      const session = await sessionOf(office, 'admin', 'นางสาวมาลี ตั้งใจ')
      await context.addCookies([{ name: 'chapwai_session', value: session, url: `${url}/console` }])
      const page = await context.newPage()
      const found: string[] = []
      for (const address of consolePages(office)) {
        await page.goto(url + address)
        for (const size of sizes) {
          await page.setViewportSize(size)
          const small = await smallTargetsOn(page)
          found.push(...small.map((each) => `${address} at ${size.width} px: ${each}`))
        }
      }
      assert.deepEqual(found, [], found.join('\n'))
    } finally {
      await context.close()
      await office.close()
    }
  })
})
