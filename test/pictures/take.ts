// Takes the pictures of the README anew: node --import tsx test/pictures/take.ts
import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import type { Person } from '../../sandbox/line/index.ts'
import { usualOffice } from '../../src/domain/settings/office.ts'
import type { ServiceId } from '../../src/domain/services/ids.ts'
import { services } from '../../src/domain/services/index.ts'
import type { Role } from '../../src/models/staff/staff.ts'
import { makeAnswers } from '../support/make.ts'
import { launchBrowser } from '../support/browser.ts'
import { mochaGlobalSetup, mochaGlobalTeardown } from '../support/hooks.ts'
import { fillsIn, openOffice, type TestOffice } from '../support/office.ts'
import { says, signInAddress, staffPhone, taps } from '../support/story.ts'
import { decide, fillQueue } from './sample.ts'

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

/** Three people whose menus say how their matters stand, without a message. */
async function takeMenus(browser: Browser): Promise<void> {
  const office = await openOffice()
  await office.chapwai.deployMenus()
  const [pensioner, teacher, colleague] = [
    await office.person('นางสมศรี ใจดี'),
    await office.person('นายวิชัย รักเรียน'),
    await office.person('Ms Arunee Saengthong'),
  ]
  for (const person of [pensioner, teacher]) await taps(office, person, 'ภาษาไทย')
  await taps(office, colleague, 'English')
  const asked = await filesFor(office, pensioner, 'child-education-allowance')
  await office.decides(asked, {
    change: 'ask-papers',
    papers: services['child-education-allowance'].papers.slice(0, 2).map(({ id }) => id),
    note: null,
    again: null,
  })
  await fillsIn(office, teacher, 'pension-certificate')
  const ready = await decide(office, await filesFor(office, colleague, 'pension-certificate'), {
    change: 'accept',
  })
  await decide(office, ready, { change: 'ready' })
  await office.chapwai.workOff()
  const page = await opens(browser, office.line.pageUrl)
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.evaluate('document.fonts.ready')
  await page.locator('.rich-menu img').nth(2).waitFor()
  await page.locator('#phones').screenshot({ path: `${into}/menus.png` })
  await page.close()
  await office.close()
}

const filesFor = ({ models, clock }: TestOffice, { userId }: Person, service: ServiceId) =>
  models.requests.file(
    randomUUID(),
    userId,
    { service, answers: makeAnswers(service) },
    clock.now(),
    usualOffice,
  )

async function signsIn(browser: Browser, office: TestOffice, role: Role, name: string): Promise<Page> {
  const page = await opens(browser, (await signInAddress(office, await staffPhone(office, role, name))).href)
  await page.getByRole('button', { name: 'เข้าสู่ระบบ', exact: true }).click()
  await page.waitForURL(/\/console(\/reports)?$/)
  return page
}

async function takeConsole(browser: Browser): Promise<void> {
  const office = await openOffice()
  await fillQueue(office)
  await office.chapwai.workOff()
  await take(await signsIn(browser, office, 'officer', 'นางสาวพิมพ์ใจ ตั้งใจ'), 'console', 1345)
  await office.close()
}

await mkdir(into, { recursive: true })
await mochaGlobalSetup()
const browser = await launchBrowser()
await takePhone(browser)
await takeMenus(browser)
await takeConsole(browser)
await browser.close()
await mochaGlobalTeardown()
