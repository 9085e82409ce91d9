import assert from 'node:assert/strict'
import { languages } from '../../src/lib/language.ts'
import { closePages, sharedBrowser } from '../support/browser.ts'
import { type BusyOffice, openBusyOffice, sessionOf } from '../support/busyOffice.ts'
import { makeWalkIn } from '../support/make.ts'

const looks = [
  { name: '360 px', viewport: { width: 360, height: 740 }, deviceScaleFactor: 1 },
  { name: '1280 px at 200 %', viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
]

describe('the undo of a case', function () {
  this.timeout(60_000)
  let office: BusyOffice
  before(async () => void (office = await openBusyOffice()))
  after(async () => {
    await closePages()
    await office.close()
  })

  for (const { name, ...look } of looks)
    for (const language of languages)
      it(`is in sight after the press, above the bar of the next step (${name}, ${language})`, async () => {
        const { reference } = await makeWalkIn(office.models, { at: office.clock.now() })
        const context = await (await sharedBrowser()).newContext(look)
        const url = `${office.chapwai.url}/console`
        await context.addCookies([
          { name: 'chapwai_session', value: await sessionOf(office, 'admin', 'นางสาวมาลี ตั้งใจ'), url },
          { name: 'chapwai_language', value: language, url },
        ])
        const page = await context.newPage()
        await page.goto(`${url}/requests/${reference}`)
        await Promise.all([page.waitForEvent('load'), page.locator('.next button.primary').first().click()])
        const undo = await page.locator('.undo button').boundingBox()
        const bar = await page.locator('.next').boundingBox()
        assert.ok(undo && bar)
        const foot = Math.min(look.viewport.height, bar.y < undo.y ? look.viewport.height : bar.y)
        assert.ok(undo.y >= 0 && undo.y + undo.height <= foot, `${undo.y + undo.height} of ${foot} px`)
        const seen = await page.locator('.undo button').evaluate((each) => {
          const { left, top, width, height } = each.getBoundingClientRect()
          const there = document.elementFromPoint(left + width / 2, top + height - 2)
          return each === there || each.contains(there)
        })
        assert.ok(seen)
        await context.close()
      })
})
