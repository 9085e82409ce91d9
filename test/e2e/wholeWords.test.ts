import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { closePages, sharedBrowser } from '../support/browser.ts'
import { type BusyOffice, openBusyOffice, sessionOf } from '../support/busyOffice.ts'

/** Words of the console that browsers part at a line's end. */
const words = [
  'คำขอ',
  'คำตอบ',
  'เจ้าหน้าที่',
  'วันที่',
  'วันหยุด',
  'วันทำการ',
  'วันนี้',
  'เลขที่',
  'ถัดไป',
  'ต่อไป',
  'ย้อนกลับ',
  'นัดหมาย',
  'มอบหมาย',
  'ตรวจสอบ',
  'หน่วยงาน',
  'ขั้นตอน',
  'กรอก',
  'แชต',
  'ดำเนินการ',
  'ส่วนบุคคล',
  'ระยะเวลา',
  'รายละเอียด',
  'แจ้งเตือน',
]

const looks = [
  { name: 'on a phone of 360 px', width: 360, height: 740, deviceScaleFactor: 1 },
  { name: 'on 1280 px at 200 %', width: 640, height: 450, deviceScaleFactor: 2 },
  { name: 'on 1280 px', width: 1280, height: 860, deviceScaleFactor: 1 },
]

/** The words of the page's own text that stand on two lines, with what is around them. */
const torn = (page: Page) =>
  page.evaluate((wanted) => {
    const found: string[] = []
    const range = document.createRange()
    for (const block of document.querySelectorAll(
      'main :is(p, li, h1, h2, h3, td, th, dt, dd, label, legend, button, summary, a, div, span, small)',
    )) {
      const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      while (walk.nextNode()) {
        const text = walk.currentNode as Text
        if (text.parentElement?.closest('bdi, select, textarea, svg')) continue
        for (const word of wanted)
          for (let at = text.data.indexOf(word); at >= 0; at = text.data.indexOf(word, at + 1)) {
            range.setStart(text, at)
            range.setEnd(text, at + word.length)
            const tops = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => top)
            if (Math.max(...tops) - Math.min(...tops) > 4) found.push(`${word}: ${text.data.slice(0, 60)}`)
          }
      }
    }
    return [...new Set(found)]
  }, words)

describe('the words of the console at the ends of lines', function () {
  this.timeout(120_000)
  let office: BusyOffice
  let session: string
  before(async () => {
    office = await openBusyOffice()
    session = await sessionOf(office, 'admin', 'นางสาวมาลี ตั้งใจ')
  })
  after(async () => {
    await closePages()
    await office.close()
  })

  for (const { name, width, height, deviceScaleFactor } of looks)
    it(`are whole ${name}`, async () => {
      const context = await (
        await sharedBrowser()
      ).newContext({ viewport: { width, height }, deviceScaleFactor })
      const url = `${office.chapwai.url}/console`
      await context.addCookies([{ name: 'chapwai_session', value: session, url }])
      const page = await context.newPage()
      const parted: Record<string, string[]> = {}
      for (const path of [
        '',
        `/requests/${office.reference}`,
        '/payments',
        '/signed',
        '/walk-in/medical-reimbursement',
        '/calls',
        '/late',
        '/visits',
        '/talks',
        '/help',
        '/summary',
        '/settings',
        '/settings/notices',
        '/understanding',
        '/staff/list',
        '/reports',
      ]) {
        await page.goto(url + path)
        await page.evaluate('document.fonts.ready')
        const found = await torn(page)
        if (found.length > 0) parted[path] = found
      }
      assert.deepEqual(parted, {})
      await context.close()
    })

  it('are copied, sent and named as they are written', async () => {
    const context = await (await sharedBrowser()).newContext({ viewport: { width: 360, height: 740 } })
    const url = `${office.chapwai.url}/console`
    await context.addCookies([{ name: 'chapwai_session', value: session, url }])
    const page = await context.newPage()
    await page.goto(`${url}/walk-in`)
    assert.equal(await page.title(), '(3) บันทึกคำขอที่จุดบริการหรือทางโทรศัพท์ · ฉับไว')
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('h1') ?? document.body)
      return getSelection()?.toString()
    })
    assert.equal(copied, 'บันทึกคำขอที่จุดบริการหรือทางโทรศัพท์')
    const html = await page.content()
    assert.doesNotMatch(html, /\u2060/)
    assert.doesNotMatch(html, /="[^"]*<x-/)
    assert.doesNotMatch(html, /<(title|textarea|option)\b[^>]*>[^<]*<x-/)
    await context.close()
  })
})
