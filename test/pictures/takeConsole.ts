// Takes a picture of every page of the console, on a desktop and on a phone, into the ignored folder pictures/:
//   npm run pictures [-- part of a name]
//   npm run pictures -- --docs      only the ten of docs/console.md, into docs/pictures/console/
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { launchBrowser } from '../support/browser.ts'
import { type BusyOffice, openBusyOffice, sessionOf } from '../support/busyOffice.ts'
import { consolePages } from '../support/consolePages.ts'
import { mochaGlobalSetup, mochaGlobalTeardown } from '../support/hooks.ts'

const [argument = ''] = process.argv.slice(2)
const forDocs = argument === '--docs'
const only = forDocs ? '' : argument
const into = fileURLToPath(
  new URL(forDocs ? '../../docs/pictures/console' : '../../pictures', import.meta.url),
)

/** The pictures of docs/console.md, by the name that the page has in pictures/. */
const inDocs: Readonly<Record<string, string>> = {
  'board-desktop': 'board',
  'board-phone': 'board-phone',
  'requests-case-desktop': 'case',
  'walk-in-medical-reimbursement-desktop': 'walk-in',
  'visits-desktop': 'visits',
  'talks-talk-desktop': 'talk',
  'calls-desktop': 'calls',
  'late-desktop': 'late',
  'summary-desktop': 'summary',
  'settings-desktop': 'settings',
}

/** What the file of a page is called; null when its picture is not wanted. */
const fileOf = (name: string): string | null =>
  forDocs ? (inDocs[name] ?? null) : name.includes(only) ? name : null

/** A phone's page may be long; what is further down looks like what is above. */
const MOST_HEIGHT = 2400

const looks = [
  { name: 'desktop', width: 1280, height: 860 },
  { name: 'phone', width: 360, height: 740 },
] as const

function nameOf(address: string, { reference, talk, member }: BusyOffice): string {
  const path = address
    .replace('/console', '')
    .replace(reference, 'case')
    .replace(talk, 'talk')
    .replace(member, 'member')
    .replace(/^\//, '')
  return path === '' ? 'board' : path.replaceAll('/', '-')
}

async function take(page: Page, file: string): Promise<void> {
  await page.evaluate('document.fonts.ready')
  const whole = await page.screenshot({ fullPage: true })
  const { width, height } = await sharp(whole).metadata()
  await sharp(whole)
    .extract({ left: 0, top: 0, width, height: Math.min(height, MOST_HEIGHT) })
    .png({ palette: true, colours: 64 })
    .toFile(`${into}/${file}.png`)
}

async function takeAll(browser: Browser): Promise<void> {
  const office = await openBusyOffice()
  const session = await sessionOf(office, 'admin', 'นางสาวมาลี ตั้งใจ')
  for (const { name: look, ...viewport } of looks) {
    const context = await browser.newContext({ viewport, timezoneId: 'Asia/Bangkok' })
    await context.addCookies([
      { name: 'chapwai_session', value: session, url: `${office.chapwai.url}/console` },
    ])
    const page = await context.newPage()
    for (const address of consolePages(office)) {
      const file = fileOf(`${nameOf(address, office)}-${look}`)
      if (file === null) continue
      await page.goto(office.chapwai.url + address)
      await take(page, file)
    }
    await context.close()
  }
  await office.close()
}

await mkdir(into, { recursive: true })
await mochaGlobalSetup()
const browser = await launchBrowser()
await takeAll(browser)
await browser.close()
await mochaGlobalTeardown()
