// Takes the pictures of the README anew: node --import tsx test/pictures/take.ts
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import type { Role } from '../../src/models/staff.ts'
import { launchBrowser } from '../support/browser.ts'
import { mochaGlobalSetup, mochaGlobalTeardown } from '../support/hooks.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { says, signInAddress, staffPhone, taps } from '../support/story.ts'
import { fillMonths, fillQueue } from './sample.ts'

const into = fileURLToPath(new URL('../../docs/pictures', import.meta.url))
const wide = { width: 1280, height: 860 }
const tall = { width: 1280, height: 1045 }

async function opens(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: wide, deviceScaleFactor: 1.5, timezoneId: 'Asia/Bangkok' })
  await page.goto(address)
  return page
}

async function take(page: Page, name: string, height: number): Promise<void> {
  await page.setViewportSize({ ...wide, height })
  await page.evaluate('document.fonts.ready')
  await page.screenshot({ path: `${into}/${name}.png` })
  await page.close()
}

/** A pensioner has asked what to bring. */
async function takePhone(browser: Browser): Promise<void> {
  const office = await openOffice()
  const pensioner = await office.person('นางสมศรี ใจดี')
  await taps(office, pensioner, 'ภาษาไทย')
  await says(office, pensioner, 'หนังสือรับรองเงินบำนาญ')
  const page = await opens(browser, office.line.pageUrl)
  await page.setViewportSize(tall)
  await page.evaluate('document.fonts.ready')
  await page.locator('.phone').screenshot({ path: `${into}/phone.png` })
  await page.close()
  await office.close()
}

async function signsIn(browser: Browser, office: TestOffice, role: Role, name: string): Promise<Page> {
  const page = await opens(browser, (await signInAddress(office, await staffPhone(office, role, name))).href)
  await page.getByRole('button', { name: 'เข้าสู่ระบบ', exact: true }).click()
  await page.waitForURL(/\/console(\/reports)?$/)
  return page
}

async function takeConsole(browser: Browser): Promise<void> {
  const office = await openOffice()
  await fillMonths(office)
  await fillQueue(office)
  await office.chapwai.workOff()
  await take(await signsIn(browser, office, 'officer', 'นางสาวพิมพ์ใจ ตั้งใจ'), 'console', 1345)
  await take(await signsIn(browser, office, 'manager', 'นายธนา บริหาร'), 'reports', 1000)
  await office.close()
}

await mkdir(into, { recursive: true })
await mochaGlobalSetup()
const browser = await launchBrowser()
await takePhone(browser)
await takeConsole(browser)
await browser.close()
await mochaGlobalTeardown()
