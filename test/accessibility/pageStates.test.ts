import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import { routes } from '../../src/console/routes.ts'
import { closePages, sharedBrowser } from '../support/browser.ts'
import { sessionOf } from '../support/busyOffice.ts'
import { flawsOn, shortcomingsOf, violationsOn } from '../support/pageChecks.ts'
import { openStatesOffice, pageStates } from '../support/pageStates/index.ts'

/** The second is an office's screen of 1280 px at 200 %. */
const widths = [
  { width: 1280, height: 860 },
  { width: 640, height: 450 },
  { width: 360, height: 740 },
] as const

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

describe('every page after a press', function () {
  this.timeout(600_000)
  let browser: Browser
  before(async () => void (browser = await sharedBrowser()))
  after(closePages)

  for (const language of ['th', 'en'] as const) {
    it(`can be read and used in ${language}, on a desktop, at 200 % and on a phone`, async () => {
      const { office, cases } = await openStatesOffice()
      const context = await browser.newContext()
      context.setDefaultTimeout(60_000)
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
          // Pages of one route that answer alike have the same parts; a preview has an address with a query.
          const kind = `${answered.latest} ${[...new URL(page.url()).searchParams.keys()].join(' ')}`
          const isNew = !audited.has(kind)
          audited.add(kind)
          const wrong = isNew ? await violationsOn(page) : []
          for (const size of widths) {
            await page.setViewportSize(size)
            const seen = [...(await shortcomingsOf(page, language)), ...(await flawsOn(page))]
            wrong.push(...seen.map((each) => `at ${size.width} px: ${each}`))
          }
          found.push(...wrong.map((each) => `${name}: ${each}`))
        }
        assert.deepEqual(found, [], found.join('\n'))
        const presses = routes.filter(({ method }) => method === 'post').map(({ path }) => path)
        const unseen = presses.filter((path) => !noPages.includes(path) && !answered.routes.has(path))
        assert.deepEqual(unseen, [], 'Add a state to test/support/pageStates for the page that answers these')
        assert.deepEqual(
          noPages.filter((path) => answered.routes.has(path)),
          [],
        )
      } finally {
        await context.close()
        await office.close()
      }
    })
  }
})
