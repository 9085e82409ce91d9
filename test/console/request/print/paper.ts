import type { Browser, Page } from 'playwright-core'
import type { Browser as Visitor, TestConsole } from '../../console.ts'

/** What an A4 page leaves between its margins, in CSS pixels of 1/96 inch. */
const printed = { width: Math.floor((167 / 25.4) * 96), height: Math.floor((267 / 25.4) * 96) }

/** Opens pages of the console as somebody who is signed in. */
export async function openPages(browser: Browser, office: TestConsole, visitor: Visitor, language = 'th') {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const cookies = [...(visitor.cookie ?? '').split('; '), `chapwai_language=${language}`]
  await context.addCookies(
    cookies.map((cookie) => {
      const [name = '', value = ''] = cookie.split('=')
      return { name, value, url: office.address }
    }),
  )
  return context
}

/** How many sheets of paper come out of the printer. */
export async function sheetsOf(page: Page): Promise<number> {
  await page.emulateMedia({ media: 'print' })
  const pdf = await page.pdf({ preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** Shows the page as it lies on paper, between the margins. */
export async function asPrinted(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize(printed)
  await page.evaluate('document.fonts.ready')
}

/** What is wider than its place, by its words. */
export async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('main, main *')]
    .filter((each) => getComputedStyle(each).display !== 'inline' && each.scrollWidth > each.clientWidth + 1)
    .map((each) => each.tagName + ' ' + each.textContent.trim().slice(0, 60))`)
}
