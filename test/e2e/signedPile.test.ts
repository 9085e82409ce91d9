import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { closePages, sharedBrowser } from '../support/browser.ts'
import { makeWalkIn } from '../support/make.ts'
import { type BusyOffice, openBusyOffice, sessionOf } from '../support/busyOffice.ts'

const looks = [
  {
    name: '360 px',
    width: 360,
    height: 740,
    language: 'th',
    ticked: 'ติ๊กไว้ ',
    undo: /^เลิกทำทั้ง 2 เรื่อง$/,
    taken: /^เลิกทำ(?:แล้ว|ไม่ได้) [12] เรื่อง/,
  },
  {
    name: '1280 px',
    width: 1280,
    height: 860,
    language: 'en',
    ticked: 'Ticked: ',
    undo: /^Undo all 2$/,
    taken: /^[12] (?:undone|cannot be undone)/,
  },
] as const

describe('a pile that is marked ready in the browser', function () {
  this.timeout(120_000)
  let office: BusyOffice
  beforeEach(async () => {
    office = await openBusyOffice()
    for (let made = 0; made < 20; made++) {
      const request = await makeWalkIn(office.models, { at: office.clock.now() })
      await office.decides(request, { change: 'accept' })
    }
  })
  afterEach(async () => {
    await closePages()
    await office.close()
  })

  async function open(look: (typeof looks)[number], javaScriptEnabled = true) {
    const session = await sessionOf(office, 'admin', 'นางสาวมาลี ตั้งใจ')
    const { width, height, language } = look
    const context = await (
      await sharedBrowser()
    ).newContext({ viewport: { width, height }, javaScriptEnabled })
    const url = `${office.chapwai.url}/console`
    await context.addCookies([
      { name: 'chapwai_session', value: session, url },
      { name: 'chapwai_language', value: language, url },
    ])
    const page = await context.newPage()
    await page.goto(`${url}/signed`)
    return page
  }
  const isInSight = async (page: Page, selector: string) => {
    const box = await page.locator(selector).boundingBox()
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
    return box !== null && box.y >= 0 && box.y + box.height <= height && box.x + box.width <= width
  }

  for (const look of looks)
    it(`says in sight how many are ticked, and has notice and undo there (${look.name})`, async () => {
      const page = await open(look)
      const ticks = page.locator('.to-tick input[name="ticked"]')
      const before = await ticks.count()
      assert.ok(before >= 2)
      await ticks.nth(0).check()
      await ticks.nth(1).check()
      assert.ok((await page.locator('.pile-foot output').innerText()).includes(`${look.ticked}2`))
      assert.ok(await isInSight(page, '.pile-foot output'))
      assert.ok(await isInSight(page, '.pile-foot button.primary'))
      await ticks.nth(1).uncheck()
      assert.ok((await page.locator('.pile-foot output').innerText()).includes(`${look.ticked}1`))
      await ticks.nth(1).check()
      await page.locator('.pile-foot button.primary').click()
      const undo = page.locator('.pile-foot .notice button')
      assert.match(await undo.innerText(), look.undo)
      assert.ok(await isInSight(page, '.pile-foot .notice'))
      assert.equal(await ticks.count(), before - 2)
      // The notice of somebody without LINE is recorded at once, so that some of these stay as they are.
      await Promise.all([page.waitForEvent('load'), undo.click()])
      assert.match(await page.locator('.pile-foot .notice').first().innerText(), look.taken)
      assert.ok(await isInSight(page, '.pile-foot .notice >> nth=0'))
    })

  it('says it without script after the press that ticks what was scanned', async () => {
    const page = await open(looks[0], false)
    const [value = ''] = await page
      .locator('.to-tick input[name="ticked"]')
      .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value))
    await page.locator('#scanned').fill(value.split('.')[0] ?? '')
    await page.locator('button[value="find"]').click()
    assert.equal(await page.locator('.pile-foot output').innerText(), 'ติ๊กไว้ 1 เรื่อง')
    assert.ok(await isInSight(page, '.pile-foot output'))
  })
})
