import express from 'express'
import type { Page } from 'playwright-core'
import { listen } from '../sandbox/line/listen.ts'
import { addSampleMember } from '../sandbox/sampleStaff.ts'
import { createConsole } from '../src/console/index.ts'
import { noFaces } from '../src/line/faces.ts'
import { cookieName } from '../src/console/pipeline/cookies.ts'
import { createLog } from '../src/lib/log.ts'
import { launchBrowser } from '../test/support/browser.ts'
import { freshDatabase } from '../test/support/database.ts'
import { mochaGlobalSetup, mochaGlobalTeardown } from '../test/support/hooks.ts'
import { MONDAY, storeMondayBoard } from '../test/support/mondayBoard.ts'
import { inMs } from './figures.ts'

/** How many requests the board has, of which some eight in a hundred were completed today. */
const CASES = 545
const PRESSES = 20

/** Milliseconds from each interaction to the next paint, as the browser itself measures them (in steps of 8). */
const watch = `(() => {
  window.interactions = []
  new PerformanceObserver((list) => {
    for (const each of list.getEntries()) if (each.interactionId) window.interactions.push(each.duration)
  }).observe({ type: 'event', durationThreshold: 16, buffered: true })
})()`

/** Milliseconds from a press to the paint that shows its result. */
const pressShown = (index: number) => `new Promise((done) => {
  const button = document.querySelectorAll('#board button[value=accept]')[${index}]
  const began = performance.now()
  document.addEventListener('board:renewed', () =>
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - began))), { once: true })
  button.click()
})`

async function interact(page: Page): Promise<{ keys: number[]; presses: number[] }> {
  await page.evaluate(watch)
  for (let press = 0; press < PRESSES; press += 1) await page.keyboard.press('j')
  for (let press = 0; press < PRESSES; press += 1) {
    const button = page.locator('#board button[value=accept]').nth(press)
    await button.click()
    await page.waitForTimeout(600)
  }
  const keys = await page.evaluate<number[]>('window.interactions')
  const presses: number[] = []
  for (let press = 0; press < PRESSES; press += 1) {
    presses.push(await page.evaluate<number>(pressShown(press)))
    await page.waitForTimeout(600)
  }
  return { keys, presses }
}

/** How soon the board answers an officer in a headless browser, with 500 open requests on three pages of a list. */
export async function benchBoard(print: (figures: object) => void): Promise<void> {
  await mochaGlobalSetup()
  const database = await freshDatabase()
  const { models, vault } = database
  await storeMondayBoard(database, CASES)
  const now = () => new Date(MONDAY)
  const console = createConsole({
    fetchFile: () => Promise.resolve({ ok: false, why: 'unreachable' }),
    models,
    vault,
    clock: now,
    log: createLog('silent'),
    baseUrl: 'http://localhost',
    secureCookies: false,
    allowance: () => Promise.resolve(null),
    basicId: () => Promise.resolve(null),
    faces: noFaces,
    noticesWait: () => undefined,
    wake: () => undefined,
    office: models.settings.reader(now),
  })
  const server = await listen(express().use('/console', console.router), 0)
  const userId = `U${'d'.repeat(32)}`
  await addSampleMember(models, { userId, name: 'นางสาวมาลี ตั้งใจ', role: 'officer' }, now())
  const member = await models.staff.byLineAccount(userId)
  const token = member && (await models.sessions.issueToken(member, 'board', now()))
  const opened = token && (await models.sessions.signIn(token, now()))
  if (!member || !opened) throw new Error('The officer of the measurement could not sign in')
  const browser = await launchBrowser()
  for (const order of ['late', 'groups'] as const) {
    await models.staff.arrangeBoard(member.id, { order, pane: false })
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 } })
    const url = `${server.origin}/console`
    await context.addCookies([{ name: cookieName('session', false), value: opened.session, url }])
    const page = await context.newPage()
    await page.goto(url)
    await page.waitForTimeout(1500)
    const rows = await page.locator('#board [data-row]').count()
    const { keys, presses } = await interact(page)
    print({
      what: 'board',
      order,
      rows,
      nextPaintMs: inMs(keys, 0.5, 0.9, 1),
      interactions: keys.length,
      shownMs: inMs(presses, 0.5, 0.9, 1),
    })
    await context.close()
  }
  await browser.close()
  console.close()
  await server.close()
  await database.close()
  await mochaGlobalTeardown()
}
