import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Request } from '../../src/domain/requests/request.ts'
import { complaintsOf } from '../support/browser.ts'
import { sessionOf } from '../support/busyOffice.ts'
import type { TestOffice } from '../support/office.ts'

/** An officer at a PC with the console open, whose presses are counted. */
export interface OfficerOnPage {
  readonly page: Page
  readonly context: BrowserContext
  /** What the browser has complained of. */
  readonly complaints: string[]
  board(): Promise<void>
  /** From the board to a case: one press. */
  opens(request: Request): Promise<void>
  presses(button: string): Promise<void>
  types(label: string, words: string): Promise<void>
  chooses(label: string, option: string): Promise<void>
  /** Waits until the page says so. */
  reads(words: string | RegExp): Promise<void>
  /** Presses since the last time that somebody asked. */
  pressed(): number
}

export async function officerOnPage(
  office: TestOffice,
  browser: Browser,
  name: string,
): Promise<OfficerOnPage> {
  const url = `http://127.0.0.1:${office.chapwai.port}`
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    timezoneId: 'Asia/Bangkok',
  })
  const session = await sessionOf(office, 'officer', name)
  await context.addCookies([{ name: 'chapwai_session', value: session, url: `${url}/console` }])
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  let pressed = 0
  return {
    page,
    context,
    complaints: complaintsOf(page),
    async board() {
      await page.goto(`${url}/console`)
    },
    async opens({ reference }) {
      pressed += 1
      await page.getByRole('link', { name: reference, exact: true }).click()
      await page.getByRole('heading', { level: 1, name: new RegExp(reference) }).waitFor()
    },
    async presses(button) {
      pressed += 1
      await page.getByRole('button', { name: button, exact: true }).first().click()
    },
    async types(label, words) {
      await page.getByLabel(label, { exact: true }).first().fill(words)
    },
    async chooses(label, option) {
      await page.getByLabel(label, { exact: true }).first().selectOption({ label: option })
    },
    reads: (words) => page.locator('main').getByText(words).first().waitFor(),
    pressed() {
      const count = pressed
      pressed = 0
      return count
    },
  }
}
