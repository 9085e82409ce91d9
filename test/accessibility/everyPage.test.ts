import assert from 'node:assert/strict'
import type { Browser, BrowserContext } from 'playwright-core'
import { closePages, complaintsOf, sharedBrowser } from '../support/browser.ts'
import { type BusyOffice, openBusyOffice, sessionOf } from '../support/busyOffice.ts'
import { consolePages } from '../support/consolePages.ts'
import { bringsAxe, shortcomingsOf, violationsOn } from '../support/pageChecks.ts'

/** Pages that anybody can open, in Thai; the English ones stand below `/en`. */
const publicPages = [
  '/',
  '/services',
  '/services/medical-reimbursement',
  '/services/royal-cremation-letter',
  '/services/staff-id-card/form',
  '/services/pension-certificate/form',
  '/status',
]

const publicAddress = (path: string, language: string) =>
  language === 'th' ? path : `/en${path === '/' ? '' : path}`

/** How a page is looked at; zoomed to 200 % an office's screen of 1280 px has 640 CSS pixels. */
const looks = [
  { name: 'on a desktop', width: 1280, height: 900, deviceScaleFactor: 1, language: 'th', audited: true },
  { name: 'on a phone', width: 360, height: 740, deviceScaleFactor: 1, language: 'th', audited: true },
  {
    name: 'on a desktop in English',
    width: 1280,
    height: 900,
    deviceScaleFactor: 1,
    language: 'en',
    audited: true,
  },
  {
    name: 'on a phone in English',
    width: 360,
    height: 740,
    deviceScaleFactor: 1,
    language: 'en',
    audited: false,
  },
  { name: 'at 200 %', width: 640, height: 450, deviceScaleFactor: 2, language: 'th', audited: false },
] as const

describe('every page', function () {
  this.timeout(120_000)
  let office: BusyOffice
  let browser: Browser
  let session: string
  before(async () => {
    office = await openBusyOffice()
    browser = await sharedBrowser()
    session = await sessionOf(office, 'admin', 'นางสาวมาลี ตั้งใจ')
  })
  after(async () => {
    await closePages()
    await office.close()
  })

  async function opened(look: (typeof looks)[number]): Promise<BrowserContext> {
    const { width, height, deviceScaleFactor } = look
    const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor })
    if (look.audited) await bringsAxe(context)
    const url = office.chapwai.url
    await context.addCookies([
      { name: 'chapwai_session', value: session, url: `${url}/console` },
      { name: 'chapwai_language', value: look.language, url: `${url}/console` },
    ])
    return context
  }

  for (const look of looks) {
    it(`can be used ${look.name}`, async () => {
      const context = await opened(look)
      const page = await context.newPage()
      const complaints = complaintsOf(page)
      const found: string[] = []
      for (const address of consolePages(office)) {
        await page.goto(office.chapwai.url + address)
        const wrong = [
          ...(await shortcomingsOf(page, look.language)),
          ...(look.audited ? await violationsOn(page) : []),
          // The way in without a token is gone, and says so.
          ...complaints.splice(0).filter((each) => !each.includes('410 (Gone)')),
        ]
        found.push(...wrong.map((each) => `${address}: ${each}`))
      }
      await context.close()
      assert.deepEqual(found, [], found.join('\n'))
    })
  }

  for (const look of looks) {
    it(`can be used by everybody ${look.name}, without an account`, async () => {
      const { width, height, deviceScaleFactor, language } = look
      const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor })
      if (look.audited) await bringsAxe(context)
      const page = await context.newPage()
      const complaints = complaintsOf(page)
      const found: string[] = []
      const lookAt = async (name: string, audited: boolean) => {
        const wrong = [
          ...(await shortcomingsOf(page, name === 'no page' ? 'th' : language)),
          ...(audited ? await violationsOn(page) : []),
          ...complaints.splice(0).filter((each) => !/404 \(Not Found\)|422 \(|401 \(/.test(each)),
        ]
        found.push(...wrong.map((each) => `${name}: ${each}`))
      }
      for (const path of publicPages) {
        await page.goto(office.chapwai.url + publicAddress(path, language))
        await lookAt(path, look.audited)
      }
      await page.fill('#reference', office.reference)
      await page.fill('#digits', '0000')
      await page.click('button.primary')
      await page.waitForSelector('[role=alert]')
      await lookAt('wrong digits', look.audited)
      await page.goto(`${office.chapwai.url}/nothing`)
      await lookAt('no page', look.audited)
      const url = `${office.chapwai.url}/console`
      await context.addCookies([{ name: 'chapwai_language', value: language, url }])
      await page.goto(url)
      await lookAt('signing in', look.audited)
      await context.close()
      assert.deepEqual(found, [], found.join('\n'))
    })
  }
})
