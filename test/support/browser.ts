import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright, type Page } from 'playwright-core'
import { atEnd } from './atEnd.ts'

/** Chromium as the package brings it along, or the machine's own, which `CHROME_PATH` names. */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: process.env['CHROME_PATH'] ?? (await chromium.executablePath()),
    // Chromium's own sandbox does not start as root, which is what containers run as.
    args: ['--no-sandbox'],
    headless: true,
  })
}

let launching: Promise<Browser> | undefined

/** The browser that all test files of a process share. A file leaves it by `closePages`. */
export function sharedBrowser(): Promise<Browser> {
  launching ??= launchBrowser().then((browser) => {
    atEnd(() => browser.close())
    return browser
  })
  return launching
}

/** Closes whatever is open in the shared browser, so that the next test file finds it as new. */
export async function closePages(): Promise<void> {
  const browser = await launching
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()))
}

/** Collects what a page complains of: thrown errors, failed loads, refusals of its content security policy. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(line.text())
  })
  return complaints
}
