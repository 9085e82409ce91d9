import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { printable } from '../../../../src/console/request/print/links.tsx'
import { usualOffice } from '../../../../src/domain/settings/office.ts'
import { serviceList } from '../../../../src/domain/services/index.ts'
import type { ServiceId } from '../../../../src/domain/services/ids.ts'
import { languages } from '../../../../src/lib/language.ts'
import type { Request } from '../../../../src/domain/requests/request.ts'
import { COMMAND_LINE } from '../../../../src/models/auditTrail/entry.ts'
import { changeRequest } from '../../../../src/requests/changeRequest.ts'
import { closePages, complaintsOf, sharedBrowser } from '../../../support/browser.ts'
import { makeRequest } from '../../../support/make.ts'
import { type Browser as Visitor, openConsole, type TestConsole } from '../../console.ts'
import { asPrinted, openPages, overflowing, sheetsOf } from './paper.ts'

const require = createRequire(import.meta.url)
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** As long as people write. */
const long = {
  'for-whom': 'other',
  name: 'ว่าที่ร้อยตรีหญิง กัญญาณัฐวดี ณ อยุธยาวรวงศ์ศักดิ์สกุล',
  'asker-name': 'นายกิตติศักดิ์ชัยวัฒนา ศรีสุวรรณเจริญพัฒนากุล',
  workplace: 'โรงเรียนชุมชนบ้านป่าซางเหนือราษฎร์บำรุงวิทยา (เจริญราษฎร์อนุสรณ์)',
  addressee: 'ผู้จัดการสหกรณ์ออมทรัพย์ครูเชียงราย จำกัด สาขาแม่จัน อำเภอแม่จัน จังหวัดเชียงราย',
  purpose: 'other',
  'purpose-other': 'ประกอบการขอรับทุนการศึกษาต่อระดับปริญญาโทในต่างประเทศ',
  'card-reason': 'changed',
  'card-change': 'https://example.org/เปลี่ยนนามสกุลตามคู่สมรสและเลื่อนวิทยฐานะเป็นครูชำนาญการพิเศษตามคำสั่งที่123/2569',
}

describe('printed pages', function () {
  // A first start unpacks Chromium.
  this.timeout(120_000)
  let browser: Browser
  let office: TestConsole
  let officer: Visitor
  let context: BrowserContext
  let page: Page
  let complaints: string[]

  before(async () => {
    browser = await sharedBrowser()
    office = await openConsole({ baseUrl: 'http://127.0.0.1' })
    officer = await office.signIn('officer')
    context = await openPages(browser, office, officer)
    page = await context.newPage()
    complaints = complaintsOf(page)
  })
  after(async () => {
    await closePages()
    await office.close()
  })
  beforeEach(() => page.emulateMedia({ media: 'screen' }))
  afterEach(() => assert.deepEqual(complaints, []))

  /** Filed, and everything asked for: every page that it has can be printed. */
  async function asked(service: ServiceId, answers: Record<string, string> = {}): Promise<Request> {
    const { models } = office.database
    const request = await makeRequest(models, { service, answers })
    const decision = {
      change: 'ask-papers',
      papers: serviceList.find(({ id }) => id === service)?.papers.map(({ id }) => id) ?? [],
      note: 'สำเนาทุกฉบับโปรดลงชื่อรับรองสำเนาถูกต้อง',
      again: null,
    } as const
    const by = { kind: 'officer', staffId: 'other', name: 'นางสาวมาลี ช่วยงาน' } as const
    const desk = { ...office.database, noticesWait: () => undefined }
    assert.ok(await changeRequest(desk, request, decision, by, office.clock.now(), usualOffice))
    const latest = await models.requests.byReference(request.reference)
    assert.ok(latest)
    return latest
  }

  for (const { id } of serviceList) {
    it(`fill one sheet each for ${id}, whatever was answered, and nothing sticks out`, async () => {
      for (const answers of [{}, long]) {
        const request = await asked(id, answers)
        for (const name of printable(request, usualOffice)) {
          await page.emulateMedia({ media: 'screen' })
          await page.goto(`${office.address}/console/requests/${request.reference}/print/${name}`)
          assert.equal(await sheetsOf(page), 1, name)
          await asPrinted(page)
          assert.deepEqual(await overflowing(page), [], name)
        }
      }
    })
  }

  it('fill one sheet for each service of the handbook, in both languages, after a page of contents', async () => {
    await office.database.models.settings.store(
      {
        contact: { phone: '053-711-234 ต่อ 12' },
        papers: { copiesByOffice: true },
        profile: {
          address: {
            th: 'เลขที่ 1043/9 ถนนสนามบิน ตำบลเวียง อำเภอเมืองเชียงราย จังหวัดเชียงราย 57000',
            en: '1043/9 Sanambin Road, Wiang, Mueang Chiang Rai, Chiang Rai 57000, Thailand',
          },
        },
      },
      0,
      COMMAND_LINE,
      office.clock.now(),
    )
    office.clock.advance(11_000)
    for (const language of languages) {
      const pages = await openPages(browser, office, officer, language)
      const whole = await pages.newPage()
      await whole.goto(`${office.address}/console/handbook`)
      assert.equal(await sheetsOf(whole), 1 + serviceList.length)
      await asPrinted(whole)
      assert.deepEqual(await overflowing(whole), [])
      await whole.goto(`${office.address}/console/handbook/royal-cremation-letter`)
      assert.equal(await sheetsOf(whole), 1)
      await pages.close()
    }
  })

  it('put a day’s appointments on as many sheets as they need', async () => {
    const { models } = office.database
    for (const [index, { id }] of serviceList.entries()) {
      const request = await makeRequest(models, { service: id, answers: long })
      const slot = `2026-11-24T${String(8 + index).padStart(2, '0')}:00`
      const booking = { id: request.id, request: request.id, userId: request.userId ?? '', slot }
      await models.appointments.book(
        { ...booking, from: null, minutes: 15, places: 1, remindAt: null },
        office.clock.now(),
      )
    }
    await page.goto(`${office.address}/console/visits/print?day=2026-11-24`)
    assert.equal(await sheetsOf(page), 2)
    await asPrinted(page)
    assert.deepEqual(await overflowing(page), [])
  })

  it('show nothing of the console on paper, and what stands on paper on the screen', async () => {
    const { reference } = await asked('conduct-certificate')
    await page.goto(`${office.address}/console/requests/${reference}/print/memo`)
    const frame = page.locator('.top, .print-bar')
    assert.equal(await frame.first().isVisible(), true)
    await page.getByRole('button', { name: 'พิมพ์', exact: true }).waitFor()
    await asPrinted(page)
    for (const part of await frame.all()) assert.equal(await part.isVisible(), false)
    assert.equal(await page.getByRole('heading', { name: 'บันทึกข้อความ' }).isVisible(), true)
  })

  it('open the browser’s dialog with the button', async () => {
    const { reference } = await asked('conduct-certificate')
    await page.goto(`${office.address}/console/requests/${reference}/print/slip`)
    await page.evaluate('window.print = () => { window.printed = true }')
    await page.getByRole('button', { name: 'พิมพ์', exact: true }).click()
    assert.equal(await page.evaluate('window.printed'), true)
  })

  it('keep names, numbers and days on one line', async () => {
    const { reference } = await asked('bail-guarantee-letter', { name: 'นางสาวกัญญาณัฐวดี ณ อยุธยาวรวงศ์' })
    await page.goto(`${office.address}/console/requests/${reference}/print/memo`)
    await asPrinted(page)
    const heights = await page
      .locator('.whole')
      .evaluateAll((all) => all.map((each) => each.getClientRects().length))
    assert.ok(heights.length >= 5)
    assert.deepEqual(new Set(heights), new Set([1]))
    const lines = await page
      .locator('.filled.whole bdi')
      .evaluateAll((all) => all.map((each) => each.getClientRects().length))
    assert.deepEqual(new Set(lines), new Set([1]))
  })

  it('have no fault that axe knows, and fit a phone of 360 pixels', async () => {
    const request = await asked('salary-certificate', long)
    for (const language of languages) {
      const pages = await openPages(browser, office, officer, language)
      const phone = await pages.newPage()
      await phone.setViewportSize({ width: 360, height: 800 })
      for (const name of printable(request, usualOffice)) {
        await phone.goto(`${office.address}/console/requests/${request.reference}/print/${name}`)
        await phone.evaluate(axe)
        const faults = await phone.evaluate(
          'axe.run().then(({ violations }) => violations.map(({ id }) => id))',
        )
        assert.deepEqual(faults, [], `${name} ${language}`)
        assert.deepEqual(await overflowing(phone), [], `${name} ${language}`)
      }
      await pages.close()
    }
  })
})
