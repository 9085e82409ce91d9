// Takes the pictures of docs/reports.md anew: node --import tsx test/pictures/takeReports.ts
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openConsole } from '../console/console.ts'
import { openPages } from '../console/request/print/paper.ts'
import { launchBrowser } from '../support/browser.ts'
import { mochaGlobalSetup, mochaGlobalTeardown } from '../support/hooks.ts'
import { writeYear } from '../support/plausibleYear.ts'

const into = fileURLToPath(new URL('../../docs/pictures/reports', import.meta.url))

await mkdir(into, { recursive: true })
await mochaGlobalSetup()
const office = await openConsole({ baseUrl: 'http://127.0.0.1' })
office.clock.set('2027-02-16T10:00:00+07:00')
for (const [fiscalYear, requests] of [
  [2569, 900],
  [2570, 1200],
] as const) {
  const until = office.clock.now()
  await writeYear(office.database, { fiscalYear, requests, seed: fiscalYear, until })
}
await office.database.models.counts.rebuild(office.clock.now)
const browser = await launchBrowser()
const manager = await office.signIn('manager', 'นางอรุณี แสงทอง')

async function take(
  path: string,
  name: string,
  size: { width: number; height: number },
  at?: string,
): Promise<void> {
  const context = await openPages(browser, office, manager)
  const page = await context.newPage()
  await page.setViewportSize(size)
  await page.goto(`${office.address}/console/reports${path}`)
  await page.evaluate('document.fonts.ready')
  if (at !== undefined) await page.evaluate(`document.querySelector(${JSON.stringify(at)}).scrollIntoView()`)
  await page.screenshot({ path: `${into}/${name}.png` })
  await context.close()
}

const desktop = { width: 1280, height: 1000 }
await take('?period=2027-01', 'overview', desktop)
await take('/satisfaction?period=2570-q1', 'satisfaction-services', desktop, '#services')
await take('/satisfaction/print?period=2570-q1', 'print', { width: 900, height: 1250 })

await browser.close()
await office.close()
await mochaGlobalTeardown()
