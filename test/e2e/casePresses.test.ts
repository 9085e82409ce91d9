import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import type { Request } from '../../src/domain/requests/request.ts'
import { handoverCode } from '../../src/requests/handoverCode.ts'
import { closePages, complaintsOf, sharedBrowser } from '../support/browser.ts'
import { sessionOf } from '../support/busyOffice.ts'
import { filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const guide = readFileSync(new URL('../../docs/console.md', import.meta.url), 'utf8')

const sizes = [
  { width: 1280, height: 860 },
  { width: 360, height: 740 },
] as const

/** The steps of the guide's table that are counted here. */
const steps = [
  'accept a complete request',
  'every paper right, accept',
  'ask for a missing or wrong paper',
  'pause with a usual reason',
  'ready, the applicant is told',
  'hand over',
  'undo the last of these, while no message has left',
] as const
type Step = (typeof steps)[number]
/** This one is counted by another test. */
const WALK_IN = 'a walk-in, recorded and accepted, beside what is typed'

const [, table = ''] = /\n## Presses\n.*?\n\| step .*?\n\| --- .*?\n(.*?)\n\n/s.exec(guide) ?? []
/** What the guide tells of each step: how many presses it takes now. */
const told = new Map(
  table.split('\n').map((row) => {
    const [, step = '', presses = ''] = row.split('|').map((cell) => cell.trim())
    return [step, presses]
  }),
)

describe('the presses of a case, from the board', function () {
  this.timeout(120_000)
  let browser: Browser
  let office: TestOffice
  let context: BrowserContext
  let page: Page
  let complaints: string[]
  let filed: Request
  let presses: number

  before(async () => void (browser = await sharedBrowser()))
  after(closePages)
  beforeEach(async () => {
    office = await openOffice()
    context = await browser.newContext({ viewport: sizes[0] })
    context.setDefaultTimeout(15_000)
    const value = await sessionOf(office, 'officer', 'นางสาวมาลี ตั้งใจ')
    await context.addCookies([{ name: 'chapwai_session', value, url: `${office.chapwai.url}/console` }])
    page = await context.newPage()
    complaints = complaintsOf(page)
    presses = 0
    const person = await office.person()
    filed = await filesThroughChat(office, person, 'salary-certificate', {})
  })
  afterEach(async () => {
    await context.close()
    await office.close()
    assert.deepEqual(complaints, [])
  })

  async function press(where: Locator): Promise<void> {
    presses += 1
    await where.click()
  }
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const says = (words: string) => page.getByText(words).first().waitFor()
  const now = () => office.models.requests.byId(filed.id)

  async function opens(): Promise<void> {
    await page.goto(`${office.chapwai.url}/console`)
    await press(page.getByRole('link', { name: filed.reference, exact: true }))
    await page.getByRole('heading', { level: 1, name: new RegExp(filed.reference) }).waitFor()
  }

  /** What was counted is what the guide tells of the step. `others`: what it tells besides. */
  function counted(step: Step, expected: number, others = ''): void {
    assert.equal(presses, expected, step)
    assert.equal(told.get(step), `${expected}${others}`, `docs/console.md: ${step}`)
  }

  const onRow = () => page.locator(`#step-${filed.reference}`)
  async function opensBoard(): Promise<void> {
    presses = 0
    await page.goto(`${office.chapwai.url}/console`)
  }

  it('counts every step of which the guide tells', () => {
    assert.deepEqual([...told.keys()], [...steps.slice(0, 6), WALK_IN, steps[6]])
  })

  it('accepts in two, marks ready in two, and either in one by the button of its row', async () => {
    await office.sets({ notices: { undoSeconds: 15 } })
    await opens()
    await press(button('รับเรื่อง'))
    await says('รับเรื่องแล้ว เริ่มนับเวลา')
    counted('accept a complete request', 2, '; 1 with the button of its row')
    presses = 0
    await opens()
    await press(button('เสร็จแล้ว แจ้งให้มารับ'))
    await says('บันทึกว่าเสร็จแล้ว')
    counted('ready, the applicant is told', 2, '; 1 with the button of its row')
    presses = 0
    await press(button('เลิกทำรายการล่าสุด'))
    await says('เลิกทำแล้ว')
    counted('undo the last of these, while no message has left', 1)

    filed = await filesThroughChat(office, await office.person('นายวิชัย'), 'staff-id-card', {})
    await opensBoard()
    await press(onRow())
    await says('รับเรื่องแล้ว เริ่มนับเวลา')
    assert.deepEqual([presses, (await now())?.state], [1, 'accepted'])
    await opensBoard()
    await press(onRow())
    await says('บันทึกว่าเสร็จแล้ว')
    assert.deepEqual([presses, (await now())?.state], [1, 'ready'])
    presses = 0
    await press(button('เลิกทำ'))
    await says('เลิกทำแล้ว')
    assert.deepEqual([presses, (await now())?.state], [1, 'accepted'])
  })

  it('accepts with every paper right in two', async () => {
    await opens()
    await press(button('เอกสารที่ต้องใช้ครบ + รับเรื่อง'))
    await says('เอกสารที่ต้องใช้ถูกต้องครบ รับเรื่องแล้ว เริ่มนับเวลา')
    counted('every paper right, accept', 2)
    const request = await now()
    assert.deepEqual([request?.state, request?.checks.map(({ right }) => right)], ['accepted', [true, true]])
  })

  it('keeps what was marked about a paper with the press of another button, and does not say that all are right', async () => {
    await opens()
    const slip = page.getByRole('group', { name: 'สลิปเงินเดือน (ปัจจุบัน)' })
    await slip.getByLabel('ยังไม่ได้นำมา').click()
    await button('เอกสารที่ต้องใช้ครบ + รับเรื่อง').click()
    await says('ท่านทำเครื่องหมายว่าเอกสารยังไม่ได้นำมาหรือไม่ถูกต้อง')
    assert.match(complaints.splice(0).join(), /422/)
    assert.equal((await now())?.state, 'submitted')
    assert.ok(await slip.getByLabel('ยังไม่ได้นำมา').isChecked())
    await button('รับเรื่อง').click()
    await says('รับเรื่องแล้ว เริ่มนับเวลา')
    const request = await now()
    assert.deepEqual(
      [request?.state, request?.checks.map(({ paper, right }) => [paper, right])],
      ['accepted', [['current-payslip', false]]],
    )
  })

  it('goes by the same keys as the board: a for the next step, u to undo it', async () => {
    await office.sets({ notices: { undoSeconds: 15 } })
    await opens()
    await page.keyboard.press('a')
    await says('รับเรื่องแล้ว เริ่มนับเวลา')
    assert.deepEqual([(await now())?.state, (await now())?.checks], ['accepted', []])
    await page.keyboard.press('u')
    await says('เลิกทำแล้ว')
    assert.equal((await now())?.state, 'submitted')
  })

  it('asks for a paper that was not brought in three, for one that is wrong with the choice of a reason', async () => {
    await opens()
    const slip = page.getByRole('group', { name: 'สลิปเงินเดือน (ปัจจุบัน)' })
    await press(slip.getByLabel('ยังไม่ได้นำมา'))
    await press(button('แจ้งผู้ขอทันที'))
    await says('บันทึกเอกสารที่ขาดแล้ว')
    counted('ask for a missing or wrong paper', 3)
    assert.deepEqual((await now())?.history.at(-1)?.reasons, { 'current-payslip': 'ยังไม่ได้นำมา' })
    await page.getByRole('button', { name: 'เอกสารครบแล้ว' }).click()
    await says('บันทึกว่าเอกสารครบแล้ว')

    presses = 0
    await opens()
    presses += 1
    await slip.getByLabel('ไม่ถูกต้องอย่างไร').selectOption('อ่านไม่ชัดเจน')
    await page.getByLabel('เหตุที่ต้องขอเอกสารเพิ่มอีกครั้ง').fill('ภาพถ่ายมืดเกินไป')
    await press(button('แจ้งผู้ขอทันที'))
    await says('บันทึกเอกสารที่ขาดแล้ว')
    counted('ask for a missing or wrong paper', 3)
    assert.deepEqual((await now())?.history.at(-1)?.reasons, { 'current-payslip': 'อ่านไม่ชัดเจน' })
  })

  it('pauses with a usual reason in two', async () => {
    await office.decides(filed, { change: 'accept' })
    await opens()
    await press(button('รอผู้มีอำนาจลงนาม'))
    await says('พักเรื่องแล้ว หยุดนับเวลา')
    counted('pause with a usual reason', 2)
    assert.equal((await now())?.timing.pauses.at(-1)?.why, 'signature')
  })

  it('hands over in one and the code, which is typed where the focus is', async () => {
    await office.decides(filed, { change: 'accept' })
    await office.decides((await now()) ?? filed, { change: 'ready' })
    await opens()
    await page.keyboard.type(handoverCode(office.database.vault, filed.id))
    await page.keyboard.press('Enter')
    await says('ส่งมอบแล้ว เรื่องเสร็จสิ้น')
    counted('hand over', 1, ' and the code, with Enter')
    assert.equal((await now())?.state, 'completed')
  })

  it('takes the right code in place of a wrong one, typed once more', async () => {
    await office.decides(filed, { change: 'accept' })
    await office.decides((await now()) ?? filed, { change: 'ready' })
    await opens()
    const code = handoverCode(office.database.vault, filed.id)
    await page.keyboard.type(code === '1111' ? '2222' : '1111')
    await page.keyboard.press('Enter')
    await says('รหัสไม่ตรงกับคำขอนี้')
    assert.match(complaints.splice(0).join(), /^Failed to load resource: .* 422 \(Unprocessable Entity\)$/)
    const [input, beside] = [page.locator('#complete-code'), button('ส่งมอบแล้ว')]
    const [one, other] = [await input.boundingBox(), await beside.boundingBox()]
    assert.ok(one && other && other.x - (one.x + one.width) < 24, 'the button stands beside the code')
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
    await says('ส่งมอบแล้ว เรื่องเสร็จสิ้น')
    assert.equal((await now())?.state, 'completed')
  })

  it('hands over to somebody else without a code by a button below the reason', async () => {
    await office.decides(filed, { change: 'accept' })
    await office.decides((await now()) ?? filed, { change: 'ready' })
    await opens()
    await press(page.getByText('ผู้อื่นรับแทน หรือไม่มีรหัส'))
    await press(page.getByLabel('ผู้อื่นรับแทน', { exact: true }))
    await page.getByLabel('ชื่อผู้รับแทน').fill('นางบัวลอย แสงทอง')
    await page.getByLabel('เหตุที่ไม่มีรหัส และวิธีตรวจสอบผู้รับ').fill('โทรศัพท์หาย ตรวจบัตรประชาชนแล้ว')
    await page.keyboard.press('Tab')
    assert.equal(await page.locator(':focus').innerText(), 'ส่งมอบแล้ว')
    presses += 1
    await page.keyboard.press('Enter')
    await says('ส่งมอบแล้ว เรื่องเสร็จสิ้น')
    assert.equal(presses, 4)
    const last = (await now())?.history.at(-1)
    assert.equal(last?.reason, 'โทรศัพท์หาย ตรวจบัตรประชาชนแล้ว')
  })

  it('hands over in one and the code beside the list too', async () => {
    await office.decides(filed, { change: 'accept' })
    await office.decides((await now()) ?? filed, { change: 'ready' })
    const [member] = await office.models.staff.list(office.clock.now())
    await office.models.staff.arrangeBoard(member?.id ?? '', { order: 'late', pane: true })
    await page.goto(`${office.chapwai.url}/console`)
    await press(page.getByRole('link', { name: filed.reference, exact: true }))
    await page.locator('#complete-code:focus').waitFor()
    await page.keyboard.type(handoverCode(office.database.vault, filed.id))
    await page.keyboard.press('Enter')
    await says('ส่งมอบแล้ว เรื่องเสร็จสิ้น')
    counted('hand over', 1, ' and the code, with Enter')
  })

  for (const language of ['th', 'en']) {
    for (const { width, height } of sizes) {
      it(`has the papers in sight at ${width} px, and nothing to object to (${language})`, async () => {
        await context.addCookies([{ name: 'chapwai_language', value: language, url: office.chapwai.url }])
        await page.setViewportSize({ width, height })
        await opens()
        const top = (await page.locator('#papers').boundingBox())?.y ?? Infinity
        const answers = (await page.locator('#answers').boundingBox())?.height ?? Infinity
        assert.ok(top < height * 0.6, `the papers begin at ${top} px`)
        assert.ok(answers <= 220, `the folded answers have ${answers} px`)
        assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true)
        const violations = await page.evaluate(
          `${axe};axe.run().then(({ violations }) => violations.map(({ id }) => id))`,
        )
        assert.deepEqual(violations, [])
      })
    }
  }
})
