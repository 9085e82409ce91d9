import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright, type Page } from 'playwright-core'
import { atEnd } from './atEnd.ts'

/** Starts Chromium: the binary that `CHROME_PATH` names, or otherwise the one in the package. */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: process.env['CHROME_PATH'] ?? (await chromium.executablePath()),
    // Chromium's own sandbox does not start as root, and containers run as root.
    args: ['--no-sandbox'],
    headless: true,
  })
}

let launching: Promise<Browser> | undefined

/** The browser that all test files of a process share. Each file calls `closePages` at its end. */
export function sharedBrowser(): Promise<Browser> {
  launching ??= launchBrowser().then((browser) => {
    atEnd(() => browser.close())
    return browser
  })
  return launching
}

/** Closes all pages of the shared browser, so that the next test file starts with a clean one. */
export async function closePages(): Promise<void> {
  const browser = await launching
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()))
}

/** Collects a page's errors: thrown errors, failed loads, violations of its content security policy. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(line.text())
  })
  return complaints
}
