// Takes the pictures of docs/journeys.md anew: node --import tsx test/pictures/takeJourneys.ts
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { heir } from '../journeys/heir.ts'
import { begin, type Journey, type Look } from '../journeys/journey.ts'
import { pensioner } from '../journeys/pensioner.ts'
import { teacher } from '../journeys/teacher.ts'
import { launchBrowser } from '../support/browser.ts'
import { mochaGlobalSetup, mochaGlobalTeardown } from '../support/hooks.ts'
import { openOffice } from '../support/office.ts'

const into = fileURLToPath(new URL('../../docs/pictures/journeys', import.meta.url))
/** A small phone; tall enough to show a card whole. */
const phone = { width: 360, height: 1100 }

async function take(
  browser: Browser,
  name: string,
  at: string,
  way: (journey: Journey) => Promise<void>,
): Promise<void> {
  const office = await openOffice({ timers: true, at })
  const page = await browser.newPage({ viewport: phone, deviceScaleFactor: 1.5, timezoneId: 'Asia/Bangkok' })
  const look: Look = async (picture, { screen }) => {
    await page.evaluate('document.fonts.ready')
    await screen.screenshot({ path: `${into}/${picture}.png` })
  }
  await way(await begin(office, page, name, look))
  await page.close()
  await office.close()
}

await mkdir(into, { recursive: true })
await mochaGlobalSetup()
const browser = await launchBrowser()
await take(browser, 'นางสมศรี ใจดี', '2026-11-23T05:00:00+07:00', pensioner)
await take(browser, 'นายวิชัย รักเรียน', '2026-11-23T09:30:00+07:00', teacher)
await take(browser, 'นางสาวมาลี ใจดี', '2026-11-22T14:00:00+07:00', heir)
await browser.close()
await mochaGlobalTeardown()
