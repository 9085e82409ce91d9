import assert from 'node:assert/strict'
import type { Browser, BrowserContext, Page, Request } from 'playwright-core'
import { MINUTE } from '../../src/lib/time.ts'
import { openConsole, type TestConsole } from '../console/console.ts'
import { decided } from '../console/decided.ts'
import { closePages, sharedBrowser } from '../support/browser.ts'
import { makeRequest } from '../support/make.ts'
import { sendsPhoto } from '../support/sendsPhoto.ts'
import { eventually } from '../support/story.ts'

/** Queries with which a process finds out for all open pages at once whether anything has changed. */
const isWatch = (query: unknown) => ['{}', '{"endedAt":{"$exists":true}}'].includes(JSON.stringify(query))

describe('an idle board in a browser', function () {
  this.timeout(60_000)
  let office: TestConsole
  let browser: Browser
  let context: BrowserContext
  let board: Page
  let watched = 0
  /** Requests without an answer, apart from the stream, which stays open. */
  const open = new Set<Request>()

  before(async () => void (browser = await sharedBrowser()))
  after(closePages)
  beforeEach(async () => {
    office = await openConsole({ baseUrl: 'http://localhost' })
    office.clock.set('2026-11-23T10:00:00+07:00')
    context = await browser.newContext({ viewport: { width: 1280, height: 860 } })
    const [name = '', value = ''] = (await office.signIn('officer')).cookie?.split('=') ?? []
    await context.addCookies([{ name, value, url: `${office.address}/console` }])
    board = await context.newPage()
    open.clear()
    board.on('request', (request) => {
      if (!request.url().endsWith('/events')) open.add(request)
    })
    for (const end of ['requestfinished', 'requestfailed'] as const)
      board.on(end as 'requestfinished', (request) => void open.delete(request))
    await board.clock.install()
    await board.addInitScript(
      `window.first = new Promise((done) => document.addEventListener('board:renewed', done, { once: true }))
        .then(() => undefined)`,
    )
  })
  afterEach(async () => {
    await context.close()
    await office.close()
  })

  const filed = (name: string, at: string) =>
    makeRequest(office.database.models, { answers: { name }, at: new Date(`2026-11-23T${at}:00+07:00`) })
  async function opens() {
    await board.goto(`${office.address}/console`)
    await board.evaluate('window.first')
  }
  const timeOf = (reference: string) => board.locator(`[data-row="${reference}"] .col-time`).innerText()

  /** Minutes pass in the browser; the stream's beats, which come by the server's clock, are made to come with them. */
  async function passes(minutes: number) {
    for (let left = minutes * 60_000; left > 0; left -= 40_000) {
      await board.evaluate(`document.querySelector('[sse-connect]')['htmx-internal-data'].sseEventSource
        .dispatchEvent(new Event('beat'))`)
      await board.clock.fastForward(Math.min(left, 40_000))
    }
  }

  /** Whatever the page has asked is answered and shown: a minute that passes meanwhile would be lost on the answer. */
  async function answered() {
    await eventually('the page waits for nothing', () => open.size === 0)
    await board.evaluate('new Promise((done) => queueMicrotask(done))')
  }

  /** What the page asks of the server, and the commands at the database beside the watch, while something goes on. */
  async function askedDuring(goesOn: () => Promise<void>) {
    const asked: string[] = []
    const commands: string[] = []
    board.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))
    watched = 0
    office.database.connection.set('debug', (collection: string, method: string, query: unknown) => {
      if (method === 'find' && isWatch(query)) watched += 1
      else commands.push(`${collection}.${method}`)
    })
    await goesOn()
    office.database.connection.set('debug', false)
    return { asked, commands }
  }

  it('asks the server for nothing while nothing changes, and no command reaches the database for it', async () => {
    const waiting = await filed('นางรอ ใจดี', '09:55')
    const asked = await filed('นางภาพ มาแล้ว', '09:40')
    const paper = 'current-payslip'
    await decided(office, asked, { change: 'ask-papers', papers: [paper], note: null, again: null })
    await sendsPhoto(office.database.models, asked, { paper, at: new Date('2026-11-23T10:00:01+07:00') })
    const opening = await askedDuring(opens)
    assert.ok(opening.commands.length > 0 && opening.asked.length > 0 && watched > 0)
    const idle = await askedDuring(async () => {
      await passes(20)
      assert.match(await timeOf(waiting.reference), /^รอมา 25 นาที/)
      await passes(35)
      assert.match(await timeOf(waiting.reference), /^รอมา 1 ชั่วโมง 0 นาที/)
      // The watch of the process, the same for one page and for a hundred, goes on: three queries a second.
      await eventually('the process watches', () => watched >= 6)
    })
    assert.deepEqual({ asked: idle.asked, commands: idle.commands }, { asked: [], commands: [] })
  })

  it('counts minutes on by itself, and asks again at the moment when a promise turns', async () => {
    const request = await filed('นางทำ อยู่', '09:50')
    await decided(office, request, { change: 'accept' })
    await opens()
    const quiet = await askedDuring(async () => {
      office.clock.advance(3 * MINUTE)
      await passes(3)
      assert.match(await timeOf(request.reference), /3 \/ 5 นาที/)
    })
    assert.deepEqual(quiet.asked, [])
    office.clock.advance(MINUTE + 1)
    await board.clock.fastForward('01:01')
    await board.getByText('ใกล้ครบกำหนด', { exact: true }).waitFor()
    assert.match(await board.locator('#filter-late').innerText(), /1$/)
    // The two clocks go on together, because the page asks again when the promise is over.
    for (const minute of [1, 2, 3]) {
      office.clock.advance(MINUTE)
      await passes(1)
      await answered()
      await board.getByText(new RegExp(`^${4 + minute} / 5 นาที`)).waitFor()
    }
    await board.getByText('เกินกำหนด 2 นาที').waitFor()
  })
})
