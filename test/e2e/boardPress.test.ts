import assert from 'node:assert/strict'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { HOUR } from '../../src/lib/time.ts'
import { closePages, complaintsOf, sharedBrowser } from '../support/browser.ts'
import { sessionOf } from '../support/busyOffice.ts'
import { makeRequest } from '../support/make.ts'
import { MONDAY, storeMondayBoard } from '../support/mondayBoard.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

/** Where the page stands, what has the focus, and where each row is on the screen. */
const place = `({
  scrolled: Math.round(scrollY),
  focus: document.activeElement.id,
  rows: Object.fromEntries([...document.querySelectorAll('#board [data-row]')].map((row) =>
    [row.dataset.row, Math.round(row.getBoundingClientRect().top)])),
})`

interface Place {
  readonly scrolled: number
  readonly focus: string
  readonly rows: Readonly<Record<string, number>>
}

describe('a press on the board', function () {
  this.timeout(120_000)
  let office: TestOffice
  let browser: Browser
  let context: BrowserContext
  let board: Page
  let complaints: string[]
  let member: string

  before(async () => void (browser = await sharedBrowser()))
  after(closePages)
  beforeEach(async () => {
    office = await openOffice({ at: '2026-11-23T08:00:00+07:00' })
    await storeMondayBoard(office.database)
    office.clock.set(MONDAY)
    context = await browser.newContext({ viewport: { width: 1280, height: 860 } })
    const session = await sessionOf(office, 'officer', 'นางสาวมาลี ตั้งใจ')
    member = (await office.models.staff.list(office.clock.now()))[0]?.id ?? ''
    await context.addCookies([
      { name: 'chapwai_session', value: session, url: `${office.chapwai.url}/console` },
    ])
    board = await context.newPage()
    complaints = complaintsOf(board)
  })
  afterEach(async () => {
    await context.close()
    await office.close()
  })

  const renewed = `new Promise((done) => document.addEventListener('board:renewed', () => done(), { once: true }))`
  /** Opens the board; the stream's first event has been followed. */
  async function opens(query = '') {
    await board.addInitScript(`window.first = ${renewed}`)
    await board.goto(`${office.chapwai.url}/console${query}`)
    await board.evaluate('window.first')
  }
  const placeNow = () => board.evaluate<Place>(place)
  const notice = (words: string) => board.locator('#board-notice').getByText(words)
  const stateOf = async (reference: string) => (await office.models.requests.byReference(reference))?.state
  /** The button that accepts the request that far down. */
  const acceptNo = (index: number) => board.getByRole('button', { name: /^รับเรื่อง 70-/ }).nth(index)
  const referenceOf = async (index: number) =>
    ((await acceptNo(index).getAttribute('id')) ?? '').replace('step-', '')

  it('keeps place and focus, and pushes nothing down', async () => {
    await opens()
    const reference = await referenceOf(13)
    await board.evaluate('scrollTo(0, 600)')
    await acceptNo(13).hover()
    const before = await placeNow()
    assert.equal(before.scrolled, 600)
    await board.mouse.down()
    await board.mouse.up()
    await notice('รับเรื่องแล้ว เริ่มนับเวลา').waitFor()
    const after = await placeNow()
    assert.deepEqual({ ...after, focus: '' }, { ...before, focus: '' })
    assert.equal(after.focus, `step-${reference}`)
    assert.equal(await board.locator(':focus').innerText(), 'เสร็จแล้ว')
    assert.equal(await stateOf(reference), 'accepted')
    assert.deepEqual(complaints, [])
  })

  it('is undone by a button over the foot of the page, or by u, and the focus goes back to its row', async () => {
    await opens()
    const reference = await referenceOf(0)
    await acceptNo(0).click()
    await notice('รับเรื่องแล้ว เริ่มนับเวลา').waitFor()
    const floats = await board.evaluate<string>(`(() => {
      const box = document.getElementById('board-notice')
      return getComputedStyle(box).position + (innerHeight - box.getBoundingClientRect().bottom < 40)
    })()`)
    assert.equal(floats, 'fixedtrue')
    const before = await placeNow()
    await board.getByRole('button', { name: 'เลิกทำ' }).click()
    await notice('เลิกทำแล้ว').waitFor()
    assert.equal(await stateOf(reference), 'submitted')
    assert.deepEqual({ ...(await placeNow()), focus: '' }, { ...before, focus: '' })
    assert.equal((await placeNow()).focus, `step-${reference}`)
    await board.keyboard.press('Enter')
    await notice('รับเรื่องแล้ว เริ่มนับเวลา').waitFor()
    await board.keyboard.press('u')
    await notice('เลิกทำแล้ว').waitFor()
    assert.equal(await stateOf(reference), 'submitted')
    await board.locator('#board-notice').getByRole('button', { name: 'ปิด' }).click()
    assert.equal(await board.locator('#board-notice > *').count(), 0)
    assert.deepEqual(complaints, [])
  })

  it('that takes its row elsewhere leaves the focus at the place, on the row that has come there', async () => {
    await office.models.staff.arrangeBoard(member, { order: 'groups', pane: false })
    await opens()
    const [reference, next] = [await referenceOf(3), await referenceOf(4)]
    const { scrolled } = await placeNow()
    await board.locator(`#step-${reference}`).focus()
    await board.keyboard.press('Enter')
    await notice('รับเรื่องแล้ว เริ่มนับเวลา').waitFor()
    const after = await placeNow()
    assert.deepEqual([after.scrolled, after.focus], [scrolled, `step-${next}`])
    await board.locator(`#section-working [data-row="${reference}"]`).waitFor({ state: 'attached' })
  })

  it('that takes its row out of a filtered list is followed by the next row at j, which passes over none', async () => {
    await opens('?group=new')
    const listed = await board.evaluate<string[]>(
      `[...document.querySelectorAll('#board [data-row]')].map((row) => row.dataset.row)`,
    )
    const rowOfFocus = () =>
      board.evaluate<string>(`document.activeElement.closest('[data-row]').dataset.row`)
    const gone = (reference: string) =>
      board.locator(`[data-row="${reference}"]`).waitFor({ state: 'detached' })
    const [first = '', second = '', third = '', fourth = ''] = listed
    await board.keyboard.press('j')
    assert.equal(await rowOfFocus(), first)
    await board.keyboard.press('a')
    await gone(first)
    await board.keyboard.press('j')
    assert.equal(await rowOfFocus(), second)
    await board.keyboard.press('j')
    assert.equal(await rowOfFocus(), third, 'the second j goes on')
    await board.keyboard.press('a')
    await gone(third)
    await board.keyboard.press('k')
    assert.equal(await rowOfFocus(), second)
    await board.keyboard.press('j')
    assert.equal(await rowOfFocus(), fourth)
  })

  it('after the session is over says on the sign-in page that nothing was done', async () => {
    await opens('?group=new')
    const reference = await referenceOf(0)
    office.clock.advance(3 * HOUR)
    await acceptNo(0).click()
    await board.getByRole('heading', { name: 'โปรดเข้าสู่ระบบก่อน' }).waitFor()
    const words = await board.locator('main').innerText()
    assert.match(words, /ก่อนท่านกดปุ่ม จึงยังไม่ได้ดำเนินการ/)
    assert.ok(words.includes(`คำขอเลขที่ ${reference}`), words)
    assert.match((await board.locator('[data-back]').getAttribute('data-back')) ?? '', /\/console\/kept\//)
    assert.equal(await stateOf(reference), 'submitted')
    complaints.splice(0)
  })

  it('twice in a moment is one press: the button that has come to the place is not meant', async () => {
    await opens()
    const reference = await referenceOf(0)
    await board.evaluate(`void (window.again = new Promise((done) =>
      document.addEventListener('board:renewed', () => setTimeout(() => {
        document.getElementById('step-${reference}').click()
        done(true)
      }), { once: true })))`)
    await acceptNo(0).dblclick()
    await board.evaluate('window.again')
    await board.evaluate(`fetch('/console/waiting').then((answer) => answer.text())`)
    assert.equal(await stateOf(reference), 'accepted')
  })

  it('says so where a colleague was faster, and shows the row as it is now', async () => {
    await opens()
    const reference = await referenceOf(2)
    await context.route('**/console/events', (route) => route.abort())
    const request = await office.models.requests.byReference(reference)
    assert.ok(request)
    await board.evaluate(`document.querySelector('#board').removeAttribute('hx-trigger')`)
    await Promise.all([acceptNo(2).hover(), office.decides(request, { change: 'accept' })])
    await board.mouse.down()
    await board.mouse.up()
    await notice('ยังไม่มีการบันทึก').waitFor()
    assert.equal(await board.locator(`#step-${reference}`).innerText(), 'เสร็จแล้ว')
  })

  it('says so where the office cannot be reached, and stores nothing', async () => {
    await opens()
    const reference = await referenceOf(0)
    await context.route('**/console?*', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    )
    await acceptNo(0).click()
    await notice('ส่งไม่สำเร็จ ยังไม่มีการบันทึก').waitFor()
    assert.equal(await stateOf(reference), 'submitted')
    await context.unroute('**/console?*')
    await acceptNo(0).click()
    await notice('รับเรื่องแล้ว เริ่มนับเวลา').waitFor()
  })

  it('does not say that nothing was stored where only the answer was lost', async () => {
    await opens()
    const reference = await referenceOf(0)
    await context.route('**/console?*', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      await route.fetch()
      await route.abort('connectionreset')
    })
    await acceptNo(0).click()
    await notice(`คำขอเลขที่ ${reference} เปลี่ยนแล้ว โปรดดูสถานะก่อนกดอีกครั้ง`).waitFor()
    assert.equal(await notice('ยังไม่มีการบันทึก').count(), 0)
    assert.equal(await stateOf(reference), 'accepted')
    assert.equal(await board.locator(`#step-${reference}`).innerText(), 'เสร็จแล้ว')
    await board.locator('#board-notice').getByRole('button', { name: 'ปิด' }).click()
    assert.equal(await board.locator('#board-notice > *').count(), 0)
  })

  it('leaves every row that has not changed as it was, also when others come and go', async () => {
    await opens()
    await board.evaluate(
      `for (const row of document.querySelectorAll('#board [data-row]')) row.mine = row.dataset.row`,
    )
    const { reference } = await makeRequest(office.models, {
      answers: { name: 'นางมา ใหม่' },
      at: new Date('2026-11-23T10:21:00+07:00'),
    })
    const first = await referenceOf(0)
    const accepted = await office.models.requests.byReference(first)
    assert.ok(accepted)
    await office.decides(accepted, { change: 'accept' })
    await board.locator(`[data-row="${reference}"]`).waitFor({ state: 'attached' })
    await board.locator(`#step-${first}[value="ready"]`).waitFor()
    const [kept, all] = await board.evaluate<[number, number]>(
      `(() => {
        const rows = [...document.querySelectorAll('#board [data-row]')]
        return [rows.filter((row) => row.mine === row.dataset.row).length, rows.length]
      })()`,
    )
    assert.deepEqual([kept, all], [61, 62])
    assert.deepEqual(complaints, [])
  })

  it('that opens a request leads back to its row in the filtered list, and j goes on from there', async () => {
    await office.models.staff.arrangeBoard(member, { order: 'late', pane: false })
    await opens('?group=new')
    const links = board.locator('#board [data-row] th a')
    // The page's script leads there; before it has run, the link leads to the whole board.
    const back = board.locator('.back a[href$="/console?group=new"]')
    const references = await links.allInnerTexts()
    await links.nth(17).click()
    await board.locator('main > .request h1').waitFor()
    await back.click()
    await board.waitForURL(/console\?group=new$/)
    const focused = board.locator('#board [data-row]:focus-within th a')
    assert.equal(await focused.innerText(), references[17])
    const box = await focused.boundingBox()
    assert.ok(box && box.y > 0 && box.y + box.height < 860, 'the row is in view')
    await board.keyboard.press('j')
    assert.equal(await focused.innerText(), references[18])
    await board.keyboard.press('Enter')
    await board.getByRole('button', { name: 'รับเรื่อง', exact: true }).click()
    await back.click()
    await board.waitForURL(/console\?group=new$/)
    assert.equal(await focused.innerText(), references[19], 'the accepted one has left the list')
  })

  it('opens a request beside the list, where its own buttons work and the list goes on', async () => {
    await office.models.staff.arrangeBoard(member, { order: 'late', pane: true })
    await opens('?group=new')
    const [first, second] = await board.evaluate<string[]>(
      `[...document.querySelectorAll('#board [data-row]')].map((row) => row.dataset.row)`,
    )
    await board.keyboard.press('j')
    await board.keyboard.press('Enter')
    const pane = board.locator('#pane')
    await pane.getByRole('heading', { name: `คำขอเลขที่ ${first}` }).waitFor()
    await board.keyboard.press('j')
    await board.keyboard.press('Enter')
    await pane.getByRole('heading', { name: `คำขอเลขที่ ${second}` }).waitFor()
    await pane.getByRole('button', { name: 'รับเรื่อง', exact: true }).click()
    await pane.getByText('รับเรื่องแล้ว เริ่มนับเวลา').waitFor()
    await board.locator(`[data-row="${second}"]`).waitFor({ state: 'detached' })
    assert.equal(await stateOf(second ?? ''), 'accepted')
    assert.equal(new URL(board.url()).pathname, '/console')
    assert.ok((await pane.getByRole('button', { name: /คัดลอก/ }).count()) > 0)
    await board.keyboard.press('k')
    await pane.getByRole('button', { name: 'ซ่อนเรื่องนี้' }).click()
    assert.equal(await pane.isVisible(), false)
    // On a narrower screen a request opens as a page.
    await board.setViewportSize({ width: 1000, height: 800 })
    await board.locator('#board [data-row] th a').first().click()
    await board.waitForURL(/\/console\/requests\//)
    assert.deepEqual(complaints, [])
  })
})
