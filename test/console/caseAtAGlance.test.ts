import assert from 'node:assert/strict'
import { type ChatRequest, makeRequest, makeWalkIn } from '../support/make.ts'
import { casePage } from './casePage.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

const memo = 'salary-certificate-memo'
const slip = 'current-payslip'
const mali = 'นางสาวมาลี ตั้งใจ'

describe('a case at a glance', () => {
  let office: TestConsole
  let officer: Browser
  let filed: ChatRequest
  let page: ReturnType<typeof casePage>
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer', mali)
    filed = await makeRequest(office.database.models, {
      answers: { papers: 'some', [`paper.${slip}`]: 'have' },
    })
    page = casePage(office, officer, filed)
  })
  afterEach(() => office.close())

  const found = async () =>
    (await page.now()).checks.map(({ paper, right, reason }) => [paper, right, reason])

  it('shows the papers before the answers, which are one folded block in the order of the form', async () => {
    const html = await page.html()
    assert.ok(html.indexOf('id="papers"') < html.indexOf('id="answers"'))
    const [, folded = ''] =
      /<details class="unfolds"><summary>ข้อมูลที่กรอก 9 รายการ<\/summary>(.*?)<\/details>/s.exec(html) ?? []
    const [, text = ''] = /<textarea[^>]*readonly[^>]*>(.*?)<\/textarea>/s.exec(folded) ?? []
    assert.deepEqual(text.split('\n'), [
      'ยื่นเรื่องของ: ตนเอง',
      'ผู้ขอรับบริการ: นางสมศรี ใจดี',
      'สถานภาพ: ข้าราชการครู',
      'โรงเรียน/หน่วยงาน: โรงเรียนบ้านปงเคียน',
      'โทรศัพท์: 0812345678',
      'วัตถุประสงค์: ประกอบการกู้เงิน',
      'เรียนถึง: โรงเรียนบ้านปงเคียน',
      'จำนวนฉบับ: 1',
      'ภาษาของหนังสือ: ภาษาไทย',
    ])
    assert.match(wordsOf(html), /^.*คำขอเลขที่ 70-0001-9 .* นางสมศรี ใจดี 081-234-5678 รอตรวจสอบ/)
  })

  describe('accepted with all its papers in one press', () => {
    it('finds every paper right, forms of the counter included, and starts the clock', async () => {
      assert.equal((await page.sends('accept-complete')).status, 303)
      const { state, timing, handler, revision } = await page.now()
      assert.deepEqual([state, handler?.name, revision], ['accepted', mali, 2])
      assert.equal(+(timing.acceptedAt ?? 0), +office.clock.now())
      assert.deepEqual(await found(), [
        [memo, true, null],
        [slip, true, null],
      ])
    })

    it('counts a paper right that was found wrong before', async () => {
      await page.sends('check', { [`finding.${slip}`]: 'wrong', [`why.${slip}`]: 'unclear' })
      await page.sends('accept-complete')
      assert.deepEqual(await found(), [
        [memo, true, null],
        [slip, true, null],
      ])
    })

    it('gives back the findings of before when it is undone, and keeps those made since', async () => {
      await page.sends('check', { [`finding.${slip}`]: 'wrong', [`why.${slip}`]: 'unclear' })
      await page.sends('accept-complete')
      assert.equal((await page.sends('undo')).status, 303)
      assert.equal((await page.now()).state, 'submitted')
      assert.deepEqual(await found(), [[slip, false, 'อ่านไม่ชัดเจน']])

      await page.sends('accept-complete')
      await page.sends('check', { [`finding.${memo}`]: 'wrong', [`why.${memo}`]: 'not-signed' })
      await page.sends('undo')
      assert.deepEqual(await found(), [
        [slip, false, 'อ่านไม่ชัดเจน'],
        [memo, false, 'ยังไม่ได้ลงลายมือชื่อ'],
      ])
    })

    it('once, whoever of two presses first, and not from an old page', async () => {
      const other = await office.signIn('officer', 'นายอื่น ทำก่อน')
      const theirs = casePage(office, other, filed)
      const { revision } = await page.now()
      const both = await Promise.all([
        page.sends('accept-complete', {}, revision),
        theirs.sends('accept-complete', {}, revision),
      ])
      assert.deepEqual(both.map(({ status }) => status).sort(), [303, 409])
      const { history, checks } = await page.now()
      assert.deepEqual([history.length, checks.length], [2, 2])
      const late = await page.sends('accept-complete', {}, revision)
      assert.equal(late.status, 409)
      assert.match(wordsOf(late.text), /ยังไม่มีการบันทึก/)
    })

    it('is offered until every paper was found right', async () => {
      assert.match(await page.html(), /value="accept-complete"/)
      await page.sends('check', { [`finding.${slip}`]: 'right', [`finding.${memo}`]: 'right' })
      const html = await page.html()
      assert.doesNotMatch(html, /value="accept-complete"/)
      assert.match(html, /<input type="hidden" name="act" value="accept"\/>/)
    })
  })

  describe('asked for papers in one press', () => {
    it('keeps what was found and asks for it, in one change', async () => {
      const sent = { [`finding.${slip}`]: 'not-brought', [`finding.${memo}`]: 'right', note: 'ก่อนเที่ยงได้' }
      assert.equal((await page.sends('ask-papers', sent)).status, 303)
      const { state, revision, history, missingPapers } = await page.now()
      assert.deepEqual([state, revision, missingPapers], ['papers_missing', 2, [slip]])
      assert.deepEqual(history.at(-1)?.reasons, { [slip]: 'ยังไม่ได้นำมา' })
      assert.deepEqual(await found(), [
        [memo, true, null],
        [slip, false, 'ยังไม่ได้นำมา'],
      ])
      assert.equal(office.pokes(), 1)
    })

    it('keeps the findings when it is undone, so that one more press corrects it', async () => {
      await page.sends('ask-papers', { [`finding.${slip}`]: 'not-brought' })
      await page.sends('undo')
      assert.equal((await page.now()).state, 'submitted')
      assert.match(await page.html(), new RegExp(`name="finding.${slip}" value="not-brought" checked`))
    })

    it('takes a reason for the finding, also over the one that was there', async () => {
      await page.sends('ask-papers', {
        [`why.${slip}`]: 'unclear',
        [`finding.${memo}`]: 'not-brought',
        [`why.${memo}`]: 'not-signed',
      })
      assert.deepEqual(await found(), [
        [memo, false, 'ยังไม่ได้ลงลายมือชื่อ'],
        [slip, false, 'อ่านไม่ชัดเจน'],
      ])
    })

    it('sends nothing while a paper is wrong without a reason', async () => {
      const answer = await page.sends('ask-papers', { [`finding.${slip}`]: 'wrong' })
      assert.equal(answer.status, 422)
      assert.match(answer.text, new RegExp(`<a href="#papers-other.${slip}">`))
      assert.deepEqual([(await page.now()).state, await found()], ['submitted', []])
    })

    it('once, however often it is pressed', async () => {
      const both = await Promise.all(
        [1, 2].map(() => page.sends('ask-papers', { [`finding.${slip}`]: 'not-brought' }, 1)),
      )
      assert.deepEqual(both.map(({ status }) => status).sort(), [303, 409])
      assert.equal((await page.now()).timesPapersAsked, 1)
    })

    it('not with Enter in a field, which presses the first button', async () => {
      const [, form = ''] = /<form [^>]*class="checking">(.*?)<\/form>/s.exec(await page.html()) ?? []
      const acts = [...form.matchAll(/name="act" value="([a-z-]+)"/g)].map(([, act]) => act)
      assert.deepEqual(acts, ['check', 'ask-papers', 'preview'])
    })

    it('says at the counter that it only records', async () => {
      const walkIn = casePage(office, officer, await makeWalkIn(office.database.models))
      assert.match(await walkIn.words(), /บันทึกผลตรวจ บันทึกเอกสารที่ขาด ดูข้อความก่อนแจ้งผู้ขอ/)
      assert.match(await page.words(), /แจ้งผู้ขอทันที ดูข้อความก่อนแจ้งผู้ขอ/)
    })
  })

  it('pauses with a usual reason in one press', async () => {
    await page.sends('accept')
    assert.match(
      await page.html(),
      /<input type="hidden" name="act" value="pause"\/><input type="hidden" name="revision" value="2"\/><button name="choice" value="signature">รอผู้มีอำนาจลงนาม<\/button>/,
    )
    assert.equal((await page.sends('pause', { choice: 'signature' })).status, 303)
    assert.equal((await page.now()).history.at(-1)?.reason, 'รอผู้มีอำนาจลงนาม')
  })

  it('waits for the code as soon as a case that is ready is opened', async () => {
    await page.sends('accept')
    await page.sends('ready')
    assert.match(await page.html(), /<input id="complete-code" name="code"[^>]* autofocus/)
  })
})
