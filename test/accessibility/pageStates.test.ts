import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import { routes } from '../../src/console/routes.ts'
import { closePages, sharedBrowser } from '../support/browser.ts'
import { sessionOf } from '../support/busyOffice.ts'
import { bringsAxe, faultsOn, violationsOn } from '../support/pageChecks.ts'
import { openStatesOffice, pageStates } from '../support/pageStates/index.ts'

const desktop = { width: 1280, height: 860 }
/** The desktop at 200 %. */
const zoomed = { width: 640, height: 450 }
const phone = { width: 360, height: 740 }

/** By language; what is cut off at 200 % in English is cut off on the phone, too. */
const widths = { th: [desktop, zoomed, phone], en: [desktop, phone] } as const

/** Presses that never answer with a page: they redirect, or give a file or a part of a page. */
const noPages: readonly string[] = [
  '/search',
  '/sign-out',
  '/language',
  '/view',
  '/walk-in/:service/redraw',
  '/calls',
  '/calls/call-backs',
  '/visits',
  '/kept/:id',
  '/reports/export',
  '/trail',
  '/first-day',
]

/** The route that a press went to. */
function routeOf(address: string): string | undefined {
  const path = new URL(address).pathname.replace(/^\/console/, '') || '/'
  const isOf = (pattern: string) => new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`).test(path)
  return routes.find((route) => route.method === 'post' && isOf(route.path))?.path
}

/** Notes which routes answer a press with a page, and how: “/payments 422”. */
function answeredOn(page: Page): { readonly routes: Set<string>; latest: string } {
  const answered = { routes: new Set<string>(), latest: '' }
  page.on('response', (response) => {
    if (response.request().method() !== 'POST' || !response.request().isNavigationRequest()) return
    const route = routeOf(response.url()) ?? response.url()
    answered.latest = `${route} ${response.status()}`
    if (response.status() !== 303) answered.routes.add(route)
  })
  return answered
}

/** Visits each state once, and looks at it at each width without loading it again. @returns what is wrong */
async function lookedAt(browser: Browser, language: keyof typeof widths): Promise<string[]> {
  const { office, cases } = await openStatesOffice()
  const context = await browser.newContext()
  context.setDefaultTimeout(60_000)
  await bringsAxe(context)
  const url = `${office.chapwai.url}/console`
  const session = await sessionOf(office, 'admin', 'นางสาวมาลี ตั้งใจ')
  await context.addCookies([
    { name: 'chapwai_session', value: session, url },
    { name: 'chapwai_language', value: language, url },
  ])
  const page = await context.newPage()
  const answered = answeredOn(page)
  const audited = new Set<string>()
  const found: string[] = []
  try {
    for (const { name, come } of pageStates) {
      answered.latest = name
      await come({ office, page, cases })
      // Pages of one route that answer alike have the same parts, in both languages; a preview has an address with a query.
      const kind = `${answered.latest} ${[...new URL(page.url()).searchParams.keys()].join(' ')}`
      const isNew = language === 'th' && !audited.has(kind)
      audited.add(kind)
      const wrong = isNew ? await violationsOn(page) : []
      for (const size of widths[language]) {
        await page.setViewportSize(size)
        const seen = await faultsOn(page, language)
        wrong.push(...seen.map((each) => `at ${size.width} px: ${each}`))
      }
      found.push(...wrong.map((each) => `${language}, ${name}: ${each}`))
    }
    return [...found, ...unlike(answered.routes)]
  } finally {
    await context.close()
    await office.close()
  }
}

/** Presses that answer with a page and have no state here, and those that are said to have no page and have one. */
function unlike(answered: ReadonlySet<string>): string[] {
  const presses = routes.filter(({ method }) => method === 'post').map(({ path }) => path)
  return [
    ...presses
      .filter((path) => !noPages.includes(path) && !answered.has(path))
      .map((path) => `${path}: add a state to test/support/pageStates for the page that answers it`),
    ...noPages.filter((path) => answered.has(path)).map((path) => `${path}: it answers with a page`),
  ]
}

describe('every page after a press', function () {
  this.timeout(600_000)
  let browser: Browser
  before(async () => void (browser = await sharedBrowser()))
  after(closePages)

  it('can be read and used in Thai and English, on a desktop, at 200 % and on a phone', async () => {
    // Each language in an office of its own, at the same time.
    const found = (await Promise.all([lookedAt(browser, 'th'), lookedAt(browser, 'en')])).flat()
    assert.deepEqual(found, [], found.join('\n'))
  })
})
