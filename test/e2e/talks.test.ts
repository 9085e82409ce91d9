import assert from 'node:assert/strict'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { closePages, complaintsOf, sharedBrowser } from '../support/browser.ts'
import { sessionOf } from '../support/busyOffice.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { eventually } from '../support/story.ts'
import { officerOf, talking, talkOf } from '../talks/support/officer.ts'

describe('talks in a browser', function () {
  this.timeout(120_000)
  let office: TestOffice
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let complaints: string[]
  let presses = 0

  before(async () => void (browser = await sharedBrowser()))
  after(closePages)
  beforeEach(async () => {
    office = await openOffice()
    context = await browser.newContext({ viewport: { width: 1280, height: 860 } })
    const session = await sessionOf(office, 'officer', 'นางสาวมาลี ตั้งใจ')
    await context.addCookies([
      { name: 'chapwai_session', value: session, url: `${office.chapwai.url}/console` },
    ])
    page = await context.newPage()
    complaints = complaintsOf(page)
    presses = 0
  })
  afterEach(async () => {
    await context.close()
    await office.close()
  })

  const opens = (path: string) => page.goto(`${office.chapwai.url}/console${path}`)
  async function press(name: string | RegExp, role: 'button' | 'link' = 'button') {
    presses += 1
    await page.getByRole(role, { name }).first().click()
    await office.settled()
  }
  const unread = () => page.locator('.places .count').first().innerText()
  const rows = () => page.locator('#talks [data-row]').allInnerTexts()

  it('open and answer in two presses, hand on in three with the choice, close in one', async () => {
    const person = await talking(office, 'ขอถามเรื่องเงินบำนาญ')
    await opens('/talks')
    assert.equal(await unread(), '1')
    // Nothing was filed yet, so the talk has the name that LINE shows.
    await press(person.name, 'link')
    await page.getByText('ขอถามเรื่องเงินบำนาญ').waitFor()
    assert.equal(await page.locator('.places .count').count(), 0)
    await page.locator('#text').fill('ส่งเอกสารมาที่จุดบริการได้')
    await press('รับเรื่องและส่งคำตอบ')
    await page.getByText('บันทึกคำตอบแล้ว').waitFor()
    assert.equal(presses, 2)
    assert.match(JSON.stringify(person.last), /เจ้าหน้าที่: ส่งเอกสารมาที่จุดบริการได้/)
    presses = 0
    await press('จบการสนทนาโดยไม่ส่งข้อความ')
    await page.getByText('ระบบอัตโนมัติจะกลับไปตอบ').first().waitFor()
    assert.equal(presses, 1)
    assert.equal((await talkOf(office, person)).endedBy, 'officer')

    const other = await talking(office, 'ขอถามเรื่องบัตร')
    const { id } = await talkOf(office, other)
    await officerOf(office, 'นายสมชาย ขยัน')
    await opens(`/talks/${id}`)
    presses = 0
    await press('รับเรื่องโดยยังไม่ตอบ')
    await page.locator('summary', { hasText: 'ส่งต่อให้เจ้าหน้าที่คนอื่น' }).click()
    presses += 1
    await page.locator('#to').selectOption({ label: 'นายสมชาย ขยัน' })
    await page.locator('#note').fill('เรื่องบัตรหาย')
    await press('ส่งต่อ')
    await page.getByText('ส่งต่อแล้ว').waitFor()
    assert.equal(presses, 3)
    assert.equal((await talkOf(office, other)).takenBy?.name, 'นายสมชาย ขยัน')
    assert.deepEqual(complaints, [])
  })

  it('come into the list by themselves, and are gone through by j, k and Enter', async () => {
    const first = await talking(office, 'คนแรก')
    await opens('/talks')
    await page.keyboard.press('j')
    const { id } = await talkOf(office, first)
    assert.equal(await page.evaluate('document.activeElement.id'), `talk-${id}`)
    const second = await talking(office, 'คนที่สอง')
    await page.getByText('คนที่สอง').waitFor()
    assert.equal(await page.evaluate('document.activeElement.id'), `talk-${id}`)
    assert.deepEqual(
      (await rows()).map((row) => /คนแรก|คนที่สอง/.exec(row)?.[0]),
      ['คนแรก', 'คนที่สอง'],
    )
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/talks/${(await talkOf(office, second)).id}`)
    assert.deepEqual(complaints, [])
  })

  it('keep what is being typed while news come, and tell who took the talk meanwhile', async () => {
    const person = await talking(office, 'คำแรก')
    const { id } = await talkOf(office, person)
    const somchai = await officerOf(office, 'นายสมชาย ขยัน')
    await opens(`/talks/${id}`)
    await page.locator('#text').fill('กำลังพิมพ์คำตอบ')
    await person.says('คำที่สอง')
    await office.settled()
    await page.locator('#talk').getByText('คำที่สอง').waitFor()
    await somchai.does(id, 'take')
    await page.locator('#talk-standing', { hasText: 'ผู้รับผิดชอบ: นายสมชาย ขยัน' }).waitFor()
    assert.equal(await page.locator('#text').inputValue(), 'กำลังพิมพ์คำตอบ')
    await press('รับเรื่องและส่งคำตอบ')
    await page.getByText('เพราะ นายสมชาย ขยัน รับผิดชอบเรื่องนี้อยู่').waitFor()
    assert.equal(await page.locator('#text').inputValue(), 'กำลังพิมพ์คำตอบ')
    assert.equal((await talkOf(office, person)).messages.length, 2)
  })

  it('ask the server for nothing while nothing happens, and count on by themselves', async () => {
    await talking(office, 'รออยู่')
    await page.clock.install()
    for (const path of ['/talks', `/talks/${(await office.models.talks.unended())[0]?.id ?? ''}`]) {
      const asked: string[] = []
      await opens(path)
      page.on('request', (request) => asked.push(new URL(request.url()).pathname))
      // The stream's first event is followed once.
      await eventually('the first event is followed', () => asked.includes('/console/waiting'))
      await page.waitForLoadState('networkidle')
      const before = asked.length
      for (let minutes = 0; minutes < 3; minutes += 0.5) {
        await page.evaluate(`document.querySelector('[sse-connect]')['htmx-internal-data'].sseEventSource
          .dispatchEvent(new Event('beat'))`)
        await page.clock.runFor(30_000)
      }
      assert.deepEqual(asked.slice(before), [])
    }
    await opens('/talks')
    await page.clock.runFor(61_000)
    assert.match((await rows())[0] ?? '', /รอมา 1 นาที/)
  })
})
