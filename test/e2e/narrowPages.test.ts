import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { languages } from '../../src/lib/language.ts'
import { closePages, sharedBrowser } from '../support/browser.ts'
import { type BusyOffice, openBusyOffice, sessionOf } from '../support/busyOffice.ts'

describe('the console on a phone of 360 pixels', function () {
  this.timeout(120_000)
  let office: BusyOffice
  before(async () => void (office = await openBusyOffice()))
  after(async () => {
    await closePages()
    await office.close()
  })

  async function open(path: string, language: string): Promise<Page> {
    const session = await sessionOf(office, 'admin', 'นางสาวมาลี ตั้งใจ')
    const context = await (await sharedBrowser()).newContext({ viewport: { width: 360, height: 740 } })
    const url = `${office.chapwai.url}/console`
    await context.addCookies([
      { name: 'chapwai_session', value: session, url },
      { name: 'chapwai_language', value: language, url },
    ])
    const page = await context.newPage()
    await page.goto(office.chapwai.url + path)
    await page.evaluate('document.fonts.ready')
    return page
  }

  for (const language of languages) {
    it(`shows the menu of the head and what waits uncut, wherever one is (${language})`, async () => {
      for (const path of ['/console', '/console/reports', '/console/settings', '/console/understanding']) {
        const page = await open(path, language)
        const menu = page.locator('.top .more > summary')
        const [wide, shown] = await menu.evaluate((each) => [each.scrollWidth, each.clientWidth])
        assert.ok(wide <= shown, `${path}: ${wide} of ${shown} pixels`)
        assert.match(await menu.innerText(), /^(?:เพิ่มเติม|More)\s*\d+$/)
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 360)
        await page.context().close()
      }
    })

    it(`shows papers and messages of a case before what is needed now and then, on 2,850 pixels (${language})`, async () => {
      const page = await open(`/console/requests/${office.reference}`, language)
      const ids = ['papers', 'talks', 'notices', 'handling', 'line', 'history']
      const tops = await Promise.all(
        ids.map(async (id) => (await page.locator(`#${id}`).boundingBox())?.y ?? NaN),
      )
      assert.deepEqual(
        tops.toSorted((a, b) => a - b),
        tops,
      )
      const height = Number(await page.evaluate('document.documentElement.scrollHeight'))
      // The case has two papers and a photo, and waits for one of the papers.
      assert.ok(height <= 2850, `${height} pixels`)
      await page.locator('#history > summary').click()
      assert.equal(await page.locator('#history li').count(), 2)
      assert.ok(await page.locator('#history li').first().isVisible())
      await page.context().close()
    })
  }
})
