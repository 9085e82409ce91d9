import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BoardView } from '../../src/models/staff/staff.ts'
import { closePages, complaintsOf, sharedBrowser } from '../support/browser.ts'
import { sessionOf } from '../support/busyOffice.ts'
import { MONDAY, storeMondayBoard } from '../support/mondayBoard.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What is seen of the rows without scrolling, and what a row must not do: stand over another, or cut off a button. */
const inSight = `(() => {
  const rows = [...document.querySelectorAll('#board [data-row]')].map((row) => row.getBoundingClientRect())
  const cut = [...document.querySelectorAll('#board [data-row] :is(button, th a)')].filter((each) =>
    each.scrollWidth > each.clientWidth + 1 || each.getBoundingClientRect().width < 24)
  return {
    whole: rows.filter(({ top, bottom }) => top >= 0 && bottom <= innerHeight).length,
    highest: Math.max(...rows.map(({ height }) => height)),
    cut: cut.length,
    head: document.querySelector('.top').getBoundingClientRect().height,
    sideways: document.documentElement.scrollWidth - innerWidth,
  }
})()`

/** How many rows are of applicants who wait for an answer. */
const WAITING = 12

interface Sight {
  readonly whole: number
  readonly highest: number
  readonly cut: number
  readonly head: number
  readonly sideways: number
}

/** The least number of whole rows in sight, and the most pixels of a row. */
const sizes = [
  { width: 1280, height: 860, rows: 14, highest: 48 },
  { width: 1920, height: 1080, rows: 22, highest: 48 },
  { width: 360, height: 740, rows: 5, highest: 100 },
] as const

const views: readonly BoardView[] = [
  { order: 'late', pane: false },
  { order: 'groups', pane: false },
  { order: 'late', pane: true },
]

describe('the board of a busy Monday', function () {
  this.timeout(120_000)
  let office: TestOffice
  let browser: Browser
  let session: string
  let member: string
  before(async () => {
    browser = await sharedBrowser()
    office = await openOffice({ at: '2026-11-23T08:00:00+07:00' })
    await storeMondayBoard(office.database)
    await applicantsWait()
    office.clock.set(MONDAY)
    session = await sessionOf(office, 'admin', 'นางสาวมาลี ตั้งใจ')
    member = (await office.models.staff.list(office.clock.now()))[0]?.id ?? ''
  })
  after(async () => {
    await closePages()
    await office.close()
  })

  /** Whoever has a late request waits in the chat, whoever has a paused one has left a message. */
  async function applicantsWait() {
    const requests = await office.models.requests.byIds(
      (await office.models.requests.clocksInStates(['accepted', 'paused'])).map(({ id }) => id),
    )
    const people = (isTheirs: (request: (typeof requests)[number]) => boolean) => [
      ...new Set(requests.filter(isTheirs).flatMap(({ userId }) => userId ?? [])),
    ]
    const now = office.clock.now()
    const { talks } = office.models
    for (const each of people(({ state, promisedMinutes }) => state === 'accepted' && promisedMinutes !== 15))
      await talks.open(`live ${each}`, each, [], now)
    for (const each of people(({ state }) => state === 'paused'))
      await talks.leave(`left ${each}`, each, [], 'ขอให้โทรกลับ', now)
  }

  async function opens(viewport: { width: number; height: number }, language: string): Promise<Page> {
    const context = await browser.newContext({ viewport })
    const url = `${office.chapwai.url}/console`
    await context.addCookies([
      { name: 'chapwai_session', value: session, url },
      { name: 'chapwai_language', value: language, url },
    ])
    const page = await context.newPage()
    await page.goto(url)
    await page.evaluate('document.fonts.ready')
    return page
  }

  for (const view of views) {
    for (const { width, height, rows, highest } of sizes) {
      for (const language of ['th', 'en']) {
        const how = view.pane ? 'beside an open request' : `in the order “${view.order}”`
        it(`shows ${rows} of 61 requests ${how} at ${width} x ${height} in ${language}`, async () => {
          await office.models.staff.arrangeBoard(member, view)
          const page = await opens({ width, height }, language)
          const complaints = complaintsOf(page)
          if (view.pane && width >= 1280) {
            await page.locator('#board [data-row] th a').first().click()
            await page.locator('#pane h1').waitFor()
          }
          const seen = await page.evaluate<Sight>(inSight)
          assert.ok(seen.whole >= rows, `${seen.whole} rows in sight`)
          assert.ok(seen.highest <= highest, `a row of ${seen.highest} px`)
          assert.deepEqual(
            { ...seen, whole: 0, highest: 0, head: seen.head <= 60 },
            {
              ...{ whole: 0, highest: 0, cut: 0, head: true, sideways: 0 },
            },
          )
          await page.evaluate(axe)
          const violations = await page.evaluate<string[]>(
            `axe.run({ rules: { 'page-has-heading-one': { enabled: false } } })
              .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
          )
          assert.deepEqual(violations, [])
          assert.deepEqual(complaints, [])
          await page.context().close()
        })
      }
    }
  }

  for (const language of ['th', 'en']) {
    for (const { width, height, highest } of sizes) {
      for (const pane of [false, true]) {
        const beside = pane ? ' beside an open request' : ''
        it(`cuts off nothing that decides at ${width} x ${height}${beside} in ${language}`, async () => {
          await office.models.staff.arrangeBoard(member, { order: 'late', pane })
          const page = await opens({ width, height }, language)
          if (pane && width >= 1280) {
            await page.locator('#board [data-row] th a').first().click()
            await page.locator('#pane h1').waitFor()
          }
          const decides = ['time', 'standing', 'papers', 'marks', 'service']
            .map((each) => `.col-${each}`)
            .join(',')
          const cut = await page.evaluate<string[]>(
            `[...document.querySelectorAll('.queue tbody :is(${decides})')]
              .filter((each) => each.scrollWidth > each.clientWidth || each.scrollHeight > each.clientHeight + 1)
              .map((each) => each.className + ' ' + each.innerText)`,
          )
          assert.deepEqual([...new Set(cut)], [])
          const seen = await page.evaluate<Sight>(inSight)
          assert.ok(seen.highest <= highest, `a row of ${seen.highest} px`)
          const marks = await page.locator('#board .talk-mark').count()
          assert.equal(marks, WAITING, 'rows that say that the applicant waits')
          await page.context().close()
        })
      }
    }

    it(`has a head of one line on every page, all filters, and units and marks that are not cut (${language})`, async () => {
      const page = await opens({ width: 1280, height: 860 }, language)
      const cut = await page.evaluate<string[]>(
        `[...document.querySelectorAll('.chips, .queue :is(.col-reference, .col-time)')]
          .filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.innerText)`,
      )
      assert.deepEqual(cut, [])
      for (const path of ['', '/talks', '/late', '/signed', '/payments', '/calls', '/me', '/walk-in']) {
        await page.goto(`${office.chapwai.url}/console${path}`)
        const head = await page.locator('.top').boundingBox()
        assert.ok((head?.height ?? Infinity) <= 60, `${path}: ${head?.height} px`)
        assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true, path)
        const member = await page.locator('.top .person').boundingBox()
        assert.ok(member && member.x + member.width <= 1280, `${path}: the member’s menu is cut off`)
      }
      await page.context().close()
    })
  }

  it('says everything that is needed to decide without opening a request', async () => {
    await office.models.staff.arrangeBoard(member, { order: 'late', pane: false })
    const page = await opens({ width: 1280, height: 860 }, 'th')
    const rows = page.locator('#board [data-row]')
    const texts = await rows.allInnerTexts()
    const words = (index: number) => texts[index]?.replace(/\s+/g, ' ')
    assert.match(
      words(0) ?? '',
      /^70-\d+-\d .*นางสาวอรุณี แสงทอง เบิกค่าการศึกษาบุตร .*เกินกำหนด 93 นาที กำลังดำเนินการ แจ้งว่าครบ 3 รอสนทนา โปรดแจ้งเหตุล่าช้า .*นางสาวมาลี ตั้งใจ เสร็จแล้ว$/,
    )
    assert.match(words(8) ?? '', /รอมา 2 ชั่วโมง \d+ นาที .*รอตรวจสอบ แจ้งว่าครบ \d .*นัดวันนี้ 10\.30 น\. .*รับเรื่อง$/)
    assert.ok(texts.some((each) => /แจ้งว่าครบ \d\s+มีภาพเอกสาร\s+3/.test(each)))
    assert.ok(texts.some((each) => each.includes('ว่าที่ร้อยตรีหญิงกัญญารัตน์ประภาพร สิริวัฒนเดชาพิทักษ์กุล')))
    await page.context().close()
  })

  it('can be used without script: filters, order and presses are links and forms', async () => {
    await office.models.staff.arrangeBoard(member, { order: 'late', pane: false })
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 1280, height: 860 },
    })
    await context.addCookies([
      { name: 'chapwai_session', value: session, url: `${office.chapwai.url}/console` },
    ])
    const page = await context.newPage()
    await page.goto(`${office.chapwai.url}/console`)
    await page.getByRole('button', { name: 'แยกตามสถานะ' }).click()
    await page.getByRole('heading', { name: 'คำขอใหม่ 22' }).waitFor()
    await page.getByRole('link', { name: 'ใกล้หรือเกินกำหนด 8' }).click()
    assert.equal(await page.locator('[data-row]').count(), 8)
    await page.getByRole('link', { name: 'แสดงทั้งหมด' }).click()
    await page
      .getByRole('button', { name: /^รับเรื่อง 70-/ })
      .first()
      .click()
    await page.getByText('รับเรื่องแล้ว เริ่มนับเวลา').waitFor()
    assert.equal(await page.getByRole('button', { name: 'ปิด', exact: true }).count(), 0)
    await page.getByRole('button', { name: 'เลิกทำ' }).click()
    await page.getByText('เลิกทำแล้ว').waitFor()
    await page.locator('.narrowing summary').click()
    await page.getByLabel('จุดบริการ').selectOption('finance')
    await page.getByRole('button', { name: 'แสดง', exact: true }).click()
    await page.waitForURL(/desk=finance/)
    await context.close()
  })
})
