import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { closePages, complaintsOf, sharedBrowser } from '../support/browser.ts'
import { sessionOf } from '../support/busyOffice.ts'
import { makeRequest } from '../support/make.ts'
import { MONDAY, storeMondayBoard } from '../support/mondayBoard.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const sizes = [
  { width: 1280, height: 860 },
  { width: 360, height: 740 },
] as const

describe('many cases at once, in a browser', function () {
  this.timeout(120_000)
  let office: TestOffice
  let browser: Browser
  before(async () => void (browser = await sharedBrowser()))
  after(() => closePages())
  beforeEach(async () => {
    office = await openOffice({ at: '2026-11-23T08:00:00+07:00' })
    await office.sets({ notices: { undoSeconds: 15 } })
    await storeMondayBoard(office.database)
    office.clock.set(MONDAY)
  })
  afterEach(() => office.close())

  async function opens(path: string, options: { scripts?: boolean; viewport?: (typeof sizes)[number] } = {}) {
    const { scripts = true, viewport = sizes[0] } = options
    const context = await browser.newContext({ viewport, javaScriptEnabled: scripts })
    const url = `${office.chapwai.url}/console`
    const session = await sessionOf(office, 'officer', 'นางสาวพิมพ์ใจ รักงาน')
    await context.addCookies([{ name: 'chapwai_session', value: session, url }])
    await context.addInitScript(
      `window.print = () => document.documentElement.setAttribute('data-printed', '')`,
    )
    const page = await context.newPage()
    await page.goto(url + path)
    return page
  }
  const requests = () => office.models.requests
  const stateOf = async (reference: string) => (await requests().byReference(reference))?.state
  const states = (references: readonly string[]) => Promise.all(references.map(stateOf))

  /** Presses counted as an officer does them; a tick is no press of a button. */
  function counted(page: Page) {
    let presses = 0
    return {
      presses: () => presses,
      press: async (name: string | RegExp) => {
        presses += 1
        await page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click()
      },
    }
  }

  async function looksRight(page: Page): Promise<void> {
    await page.evaluate(axe)
    const wrong = await page.evaluate<string[]>(
      `axe.run({ runOnly: ${JSON.stringify(tags)} }).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ html }) => html).join(' ')))`,
    )
    assert.deepEqual(wrong, [])
    for (const viewport of sizes) {
      await page.setViewportSize(viewport)
      const sideways = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      assert.ok(Number(sideways) <= 0, `${viewport.width} px: sideways by ${String(sideways)} px`)
    }
    await page.setViewportSize(sizes[0])
  }

  it('marks a scanned pile ready with one press, undoes one with one, and prints the slips with one', async () => {
    const page = await opens('/signed')
    const complaints = complaintsOf(page)
    const pile = (await requests().inState('accepted')).slice(0, 12).map(({ reference }) => reference)
    const { press, presses } = counted(page)
    await page.getByLabel(/สแกนหรือพิมพ์/).focus()
    // A scanner types the code and Enter.
    for (const reference of pile) await page.keyboard.type(`${reference}\n`)
    await press('เสร็จแล้ว แจ้งผู้ขอทุกเรื่องที่ติ๊ก')
    await page.getByText('บันทึกว่าเสร็จแล้ว 12 เรื่อง').waitFor()
    assert.equal(presses(), 1)
    assert.deepEqual(await states(pile), Array(12).fill('ready'))
    await looksRight(page)
    await press(`เลิกทำ ${pile[3]}`)
    await page.getByText(`เลิกทำคำขอ ${pile[3]} แล้ว`).waitFor()
    assert.deepEqual([await stateOf(pile[3] ?? ''), await stateOf(pile[4] ?? '')], ['accepted', 'ready'])
    await press('พิมพ์ใบรับคำขอทั้งหมดนี้')
    await page.locator('html[data-printed]').waitFor({ state: 'attached' })
    assert.equal(await page.locator('.sheet.slip').count(), 11)
    assert.equal(presses(), 3)
    assert.deepEqual(complaints, [])
  })

  it('is done by the keyboard alone, and without script', async () => {
    const page = await opens('/signed', { scripts: false, viewport: sizes[1] })
    const [first] = await requests().inState('accepted')
    assert.ok(first)
    const tick = page.getByLabel(first.reference)
    await tick.focus()
    await page.keyboard.press('Space')
    for (let tabs = 0; tabs < 200; tabs += 1) {
      await page.keyboard.press('Tab')
      if (await page.locator('button:focus', { hasText: 'เสร็จแล้ว แจ้งผู้ขอ' }).count()) break
    }
    await page.keyboard.press('Enter')
    await page.getByText('บันทึกว่าเสร็จแล้ว 1 เรื่อง').waitFor()
    assert.equal(await stateOf(first.reference), 'ready')
  })

  it('tells one reason for eight late cases with three presses', async () => {
    const page = await opens('/late')
    const { press, presses } = counted(page)
    await looksRight(page)
    await page.getByText('เหตุเดียวสำหรับหลายเรื่อง (8)').click()
    await press('ติ๊กทั้งหมด')
    await page.waitForURL(/many/)
    await looksRight(page)
    await press(/^ผู้มีอำนาจลงนามติดราชการ/)
    await page.getByText('บันทึกเหตุแล้ว 8 เรื่อง').waitFor()
    assert.equal(presses() + 1, 3)
    assert.match(await page.locator('#group-told').innerText(), /8/)
  })

  it('tells all claimants of a list of transfers with a paste and two presses', async () => {
    const ready = await requests().inState('ready')
    const claims = ready.filter(({ answers }) => answers?.['receipt-total'] !== undefined)
    assert.ok(claims.length > 0)
    const rows = claims.map(({ reference }) => `${reference}\t900\t23/11/2569`)
    const page = await opens('/payments')
    await looksRight(page)
    await page.getByLabel('รายการจากตารางคำนวณ').fill(['เลขที่คำขอ\tจำนวนเงิน\tวันที่โอน', ...rows].join('\n'))
    const { press, presses } = counted(page)
    await press('ตรวจรายการ')
    await page.getByText('ยังไม่มีการแจ้ง').waitFor()
    await looksRight(page)
    await press('แจ้งผู้ขอที่ติ๊กว่าโอนแล้ว')
    await page.getByText(`บันทึกว่าโอนแล้ว ${claims.length} เรื่อง`).waitFor()
    await looksRight(page)
    assert.equal(presses(), 2)
    assert.deepEqual(
      await states(claims.map(({ reference }) => reference)),
      claims.map(() => 'completed'),
    )
  })

  it('prints the forms of the day with one press', async () => {
    const { id } = await makeRequest(office.models, {
      service: 'conduct-certificate',
      at: office.clock.now(),
    })
    const booking = { id: 'book', request: id, userId: '', from: null, remindAt: null }
    const slot = { slot: '2026-11-23T14:30', minutes: 15, places: 2 }
    await office.models.appointments.book({ ...booking, ...slot }, office.clock.now())
    const page = await opens('/visits')
    const { press, presses } = counted(page)
    await press(/พิมพ์แบบคำขอทั้งหมด/)
    await page.locator('html[data-printed]').waitFor({ state: 'attached' })
    assert.equal(await page.locator('.sheet.memo').count(), 1)
    assert.equal(presses(), 1)
  })
})
