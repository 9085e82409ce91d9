// Takes the pictures of docs/console anew: node --import tsx test/pictures/takeConsole.ts [part of a name]
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { launchBrowser } from '../support/browser.ts'
import { type BusyOffice, openBusyOffice, sessionOf } from '../support/busyOffice.ts'
import { consolePages } from '../support/consolePages.ts'
import { mochaGlobalSetup, mochaGlobalTeardown } from '../support/hooks.ts'

const into = fileURLToPath(new URL('../../docs/console', import.meta.url))
const only = process.argv[2] ?? ''

/** A phone's page may be long; what is further down looks like what is above. */
const MOST_HEIGHT = 2400

const looks = [
  { name: 'desktop', width: 1280, height: 860 },
  { name: 'phone', width: 360, height: 740 },
] as const

function nameOf(address: string, { reference, talk }: BusyOffice): string {
  const path = address
    .replace('/console', '')
    .replace(reference, 'case')
    .replace(talk, 'talk')
    .replace(/^\//, '')
  return path === '' ? 'board' : path.replaceAll('/', '-')
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate('document.fonts.ready')
  const whole = await page.screenshot({ fullPage: true })
  const { width, height } = await sharp(whole).metadata()
  await sharp(whole)
    .extract({ left: 0, top: 0, width, height: Math.min(height, MOST_HEIGHT) })
    .png({ palette: true, colours: 64 })
    .toFile(`${into}/${name}.png`)
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
      const name = `${nameOf(address, office)}-${look}`
      if (!name.includes(only)) continue
      await page.goto(office.chapwai.url + address)
      await take(page, name)
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
