import assert from 'node:assert/strict'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { create } from 'qrcode'
import { closePages, complaintsOf, sharedBrowser } from '../support/browser.ts'
import { sessionOf } from '../support/busyOffice.ts'
import { makeRequest } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('the board in a browser', function () {
  this.timeout(60_000)
  let office: TestOffice
  let browser: Browser
  let context: BrowserContext
  let board: Page
  let complaints: string[]

  before(async () => void (browser = await sharedBrowser()))
  after(closePages)
  beforeEach(async () => {
    office = await openOffice({ timers: true })
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    const session = await sessionOf(office, 'officer', 'นางสาวมาลี ตั้งใจ')
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

  const filed = (name: string, at = '2026-11-23T08:30:00+07:00') =>
    makeRequest(office.models, { answers: { name }, at: new Date(at) })
  const opens = (query = '') => board.goto(`${office.chapwai.url}/console${query}`)
  const inFocus = () => board.locator(':focus').innerText()

  it('keeps filter and focus while it changes, and says what has changed', async () => {
    const { reference } = await filed('นางสมศรี ใจดี')
    await opens('?service=salary-certificate')
    await board.getByRole('link', { name: reference }).focus()
    const elsewhere = await makeRequest(office.models, { service: 'pension-certificate' })
    const other = await filed('นายวิชัย รักเรียน', '2026-11-23T08:35:00+07:00')
    await board.getByRole('link', { name: other.reference }).waitFor()
    assert.equal(await board.getByRole('link', { name: elsewhere.reference }).count(), 0)
    assert.equal(await inFocus(), reference)
    await board.locator('#board-news').getByText('เข้ามาใหม่ 1 เรื่อง').waitFor({ state: 'attached' })
    assert.deepEqual(complaints, [])
  })

  it('waits with a refresh until a press is over', async () => {
    const { reference } = await filed('นางสมศรี ใจดี')
    await opens()
    const refreshed = () => board.waitForResponse((response) => response.url().includes('/console?'))
    const press = async (name: string, at: string) => {
      await board.getByRole('link', { name: reference }).hover()
      await board.mouse.down()
      await Promise.all([refreshed(), filed(name, at)])
      // The next frame comes after the swap.
      await board.evaluate('new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)))')
    }

    await press('นายวิชัย รักเรียน', '2026-11-23T08:35:00+07:00')
    assert.equal(await board.getByText('นายวิชัย รักเรียน').count(), 0)
    await board.locator('h1').hover()
    await board.mouse.up()
    await board.getByText('นายวิชัย รักเรียน').waitFor()

    await press('นางปราณี สอนดี', '2026-11-23T08:40:00+07:00')
    await board.mouse.up()
    await board.getByRole('heading', { name: `คำขอเลขที่ ${reference}` }).waitFor()
    assert.deepEqual(complaints, [])
  })

  it('says since when the connection is lost, and catches up', async () => {
    await opens()
    const lost = board.locator('#connection-lost')
    assert.equal(await lost.isVisible(), false)
    const closed = board.waitForEvent('requestfailed', (request) => request.url().endsWith('/events'))
    await context.setOffline(true)
    await board.evaluate(`(() => {
      const source = document.querySelector('[sse-connect]')['htmx-internal-data'].sseEventSource
      source.dispatchEvent(new Event('error'))
    })()`)
    await lost.waitFor()
    assert.match(await lost.innerText(), /ขาดหายตั้งแต่ \d\d\.\d\d น\./)
    const missed = await filed('นายวิชัย รักเรียน')
    await closed
    await context.setOffline(false)
    await board.locator('#connection-back').waitFor()
    assert.equal(await lost.isVisible(), false)
    await board.getByRole('link', { name: missed.reference }).waitFor()
  })

  it('says without a reload that an applicant waits in the chat, leads to the talk, and comes back to the row', async () => {
    await filed('นางสมศรี ใจดี')
    const { reference, userId } = await filed('นายวิชัย รักเรียน', '2026-11-23T08:35:00+07:00')
    await opens()
    const mark = board.locator(`[data-row="${reference}"]`).getByRole('link', { name: 'รอสนทนา เปิดการสนทนา' })
    await office.models.talks.open('talk-1', userId, [reference], office.clock.now())
    await mark.waitFor()
    await mark.click()
    await board.waitForURL('**/console/talks/talk-1')
    await board.goBack()
    await board.waitForFunction(`document.activeElement.textContent === '${reference}'`)
    await office.models.talks.end('talk-1', 'officer', office.clock.now())
    await mark.waitFor({ state: 'detached' })
    assert.deepEqual(complaints, [])
  })

  it('says beside the open request, too, that its applicant waits in the chat', async () => {
    const { reference, userId } = await filed('นายวิชัย รักเรียน')
    await opens()
    await board.getByRole('button', { name: 'แสดงเรื่องข้างคิว' }).click()
    await board.getByRole('link', { name: reference }).click()
    await board.locator('#pane h1').waitFor()
    const mark = board.locator('#pane').getByRole('link', { name: 'รอสนทนา เปิดการสนทนา' })
    await office.models.talks.open('talk-1', userId, [reference], office.clock.now())
    await mark.waitFor()
    // Alone it scrolls with the page: it would stand over the words that pass below it.
    await board.goto(`${office.chapwai.url}/console/requests/${reference}`)
    const onPage = board.locator('#case-news').getByRole('link', { name: 'รอสนทนา เปิดการสนทนา' })
    const before = (await onPage.boundingBox())?.y ?? NaN
    const scrolled = Number(await board.evaluate('(scrollTo(0, 400), scrollY)'))
    assert.ok(scrolled > 100, `scrolled by ${scrolled} px`)
    assert.equal(Math.round((await onPage.boundingBox())?.y ?? NaN), Math.round(before - scrolled))
    await office.models.talks.end('talk-1', 'officer', office.clock.now())
    await onPage.waitFor({ state: 'detached' })
    assert.deepEqual(complaints, [])
  })

  it('is gone through by keys, which are silent in a field and can be switched off', async () => {
    const first = await filed('นางสมศรี ใจดี')
    const second = await filed('นายวิชัย รักเรียน', '2026-11-23T08:35:00+07:00')
    await opens()
    await board.keyboard.press('j')
    assert.equal(await inFocus(), first.reference)
    await board.keyboard.press('ArrowDown')
    assert.equal(await inFocus(), second.reference)
    await board.keyboard.press('k')
    assert.equal(await inFocus(), first.reference)
    await board.keyboard.press('/')
    await board.keyboard.type('jk?')
    assert.equal(await board.locator('#search').inputValue(), 'jk?')
    assert.equal(await board.locator('dialog[open]').count(), 0)
    await board.locator('h1').click()
    await board.keyboard.press('?')
    await board.getByRole('dialog', { name: 'แป้นพิมพ์ลัด' }).getByRole('checkbox').uncheck()
    await board.getByRole('button', { name: 'ปิด' }).click()
    await board.locator('h1').click()
    await board.keyboard.press('?')
    assert.equal(await board.locator('dialog[open]').count(), 0)
    await board.evaluate(`localStorage.removeItem('chapwai-keys')`)
    await board.keyboard.press('g')
    await board.keyboard.press('v')
    await board.getByRole('heading', { name: 'นัดหมาย', exact: true }).waitFor()
    assert.deepEqual(complaints, [])
  })

  it('opens the request whose QR code the camera sees, and lets the camera go', async () => {
    const { reference } = await filed('นางสมศรี ใจดี')
    const { size, data } = create(reference).modules
    await board.addInitScript(`navigator.mediaDevices.getUserMedia = async () => {
      const [size, data, scale, margin] = [${size}, ${JSON.stringify([...data])}, 12, 48]
      const width = size * scale + 2 * margin
      const canvas = Object.assign(document.createElement('canvas'), { width, height: width })
      const picture = canvas.getContext('2d')
      const draw = () => {
        picture.fillStyle = 'white'
        picture.fillRect(0, 0, width, width)
        picture.fillStyle = 'black'
        data.forEach((dark, at) => {
          const [x, y] = [at % size, Math.floor(at / size)].map((module) => margin + module * scale)
          if (dark) picture.fillRect(x, y, scale, scale)
        })
      }
      setInterval(draw, 50)
      return canvas.captureStream(20)
    }`)
    await opens()
    await board.getByRole('button', { name: 'สแกนคิวอาร์โค้ด' }).click()
    await board.getByRole('heading', { name: `คำขอเลขที่ ${reference}` }).waitFor()
    assert.equal(new URL(board.url()).pathname, `/console/requests/${reference}`)
  })

  it('gives the camera back when the dialog is closed, and says so kindly when it may not have it', async () => {
    await board.addInitScript(`navigator.mediaDevices.getUserMedia = async () => {
      if (window.refuses) throw new DOMException('no', 'NotAllowedError')
      const canvas = document.createElement('canvas')
      const picture = canvas.getContext('2d')
      setInterval(() => picture.fillRect(0, 0, 9, 9), 50)
      window.camera = canvas.captureStream(20)
      const [track] = window.camera.getTracks()
      window.stopped = new Promise((stopped) => {
        track.stop = () => stopped(MediaStreamTrack.prototype.stop.call(track))
      })
      return window.camera
    }`)
    await opens()
    const scan = board.getByRole('button', { name: 'สแกนคิวอาร์โค้ด' })
    await scan.click()
    await board.getByText('โปรดให้คิวอาร์โค้ดอยู่กลางภาพ').waitFor()
    await board.getByRole('button', { name: 'ปิด' }).click()
    await board.evaluate('window.stopped')
    assert.deepEqual(await board.evaluate('window.camera.getTracks().map((each) => each.readyState)'), [
      'ended',
    ])
    await board.evaluate('void (window.refuses = true)')
    await scan.click()
    await board.getByText('เบราว์เซอร์ไม่ได้รับอนุญาตให้ใช้กล้อง').waitFor()
  })
})
