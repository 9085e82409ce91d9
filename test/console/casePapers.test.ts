import assert from 'node:assert/strict'
import { conversationCollection } from '../../src/models/conversations/conversationDocument.ts'
import { openConsole, type Browser, type TestConsole, wordsOf } from './console.ts'
import { casePage } from './casePage.ts'
import { type ChatRequest, makeRequest, makeWalkIn } from '../support/make.ts'

const memo = 'salary-certificate-memo'
const slip = 'current-payslip'

describe('the papers of a case', () => {
  let office: TestConsole
  let officer: Browser
  let filed: ChatRequest
  let page: ReturnType<typeof casePage>
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer', 'นางสาวมาลี ตั้งใจ')
    filed = await makeRequest(office.database.models, {
      answers: { papers: 'some', [`paper.${memo}`]: 'not-yet', [`paper.${slip}`]: 'have' },
    })
    page = casePage(office, officer, filed)
  })
  afterEach(() => office.close())

  const wrongSlip = { [`finding.${slip}`]: 'wrong', [`why.${slip}`]: 'not-current' }
  const bothWrong = { ...wrongSlip, [`finding.${memo}`]: 'wrong', [`other.${memo}`]: 'ไม่มีลายมือชื่อ <b>' }

  const found = async () =>
    (await page.now()).checks.map(({ paper, right, reason, by }) => [paper, right, reason, by.name])

  it('ask nothing of a form that the office prints, and let the officer mark it signed', async () => {
    const words = await page.words()
    assert.match(
      words,
      /แบบบันทึกขอหนังสือรับรองเงินเดือน \(ขอได้จาก One Stop Service\) พิมพ์จากหน้านี้ ผู้ขอเพียงลงชื่อ ลงชื่อแล้ว/,
    )
    assert.match(words, /สลิปเงินเดือน \(ปัจจุบัน\) ผู้ขอแจ้งว่า มีแล้ว/)
    await page
      .sends('check', { [`finding.${memo}`]: 'right' })
      .then(({ status }) => assert.equal(status, 303))
    assert.deepEqual(await found(), [[memo, true, null, 'นางสาวมาลี ตั้งใจ']])
  })

  describe('that were marked and not kept', () => {
    it('are kept with a press of another form', async () => {
      assert.equal((await page.sends('accept', wrongSlip)).status, 303)
      assert.equal((await page.now()).state, 'accepted')
      assert.deepEqual(await found(), [[slip, false, 'ไม่ใช่ฉบับล่าสุด', 'นางสาวมาลี ตั้งใจ']])
    })

    it('are not overridden by a press that says that all are right', async () => {
      const refused = await page.sends('accept-complete', wrongSlip)
      assert.equal(refused.status, 422)
      assert.match(wordsOf(refused.text), /ยังไม่มีการบันทึก .*ท่านทำเครื่องหมายว่าเอกสารยังไม่ได้นำมาหรือไม่ถูกต้อง/)
      assert.match(refused.text, /name="finding.current-payslip" value="wrong" checked/)
      assert.deepEqual([(await page.now()).state, await found()], ['submitted', []])
      assert.equal((await page.sends('accept-complete', { [`finding.${slip}`]: 'right' })).status, 303)
      assert.equal((await page.now()).state, 'accepted')
    })

    it('are not overridden without a word where they were kept before', async () => {
      assert.doesNotMatch(await page.words(), /เปลี่ยนผลตรวจเดิม/)
      assert.equal((await page.sends('check', wrongSlip)).status, 303)
      assert.match(
        await page.words(),
        /เอกสารที่ต้องใช้ครบ \+ รับเรื่อง รับเรื่อง “เอกสารที่ต้องใช้ครบ” เปลี่ยนผลตรวจเดิมเป็น “ถูกต้อง”: สลิปเงินเดือน \(ปัจจุบัน\)/,
      )
    })

    it('leave the decision to whoever was quicker', async () => {
      const { revision } = await page.now()
      await page.sends('accept')
      assert.equal((await page.sends('accept', wrongSlip, revision)).status, 409)
      assert.deepEqual(await found(), [])
    })
  })

  it('are not asked to be pressed again where a colleague has done it', async () => {
    const { revision } = await page.now()
    await page.sends('accept')
    const late = wordsOf((await page.sends('accept-complete', {}, revision)).text)
    assert.match(late, /สิ่งที่ท่านกดทำไม่ได้แล้ว/)
    assert.doesNotMatch(late, /โปรดกดอีกครั้ง/)
    const again = wordsOf((await page.sends('note', { text: 'โทรแล้ว' }, revision)).text)
    assert.match(again, /หากยังต้องการดำเนินการ โปรดกดอีกครั้ง/)
  })

  describe('are checked', () => {
    it('one by one, right or wrong with a reason from the list or typed', async () => {
      await page.sends('check', bothWrong).then(({ status }) => assert.equal(status, 303))
      assert.deepEqual(await found(), [
        [memo, false, 'ไม่มีลายมือชื่อ <b>', 'นางสาวมาลี ตั้งใจ'],
        [slip, false, 'ไม่ใช่ฉบับล่าสุด', 'นางสาวมาลี ตั้งใจ'],
      ])
      await page.sends('check', { [`finding.${slip}`]: 'right' })
      assert.match(
        await page.words(),
        /ผู้ขอแจ้งว่า มีแล้ว .*ผลตรวจ: ถูกต้อง \(นางสาวมาลี ตั้งใจ 23 พ\.ย\. 69 09\.00 น\.\)/,
      )
      const [checkedMemo] = await found()
      assert.deepEqual(checkedMemo?.slice(0, 2), [memo, false])
    })

    it('with a reason wherever one is wrong: nothing that was chosen is lost', async () => {
      const answer = await page.sends('check', {
        [`finding.${slip}`]: 'wrong',
        [`why.${slip}`]: '',
        [`finding.${memo}`]: 'right',
      })
      assert.equal(answer.status, 422)
      assert.match(answer.text, new RegExp(`<a href="#papers-other.${slip}">โปรดเลือกหรือพิมพ์`))
      assert.match(answer.text, new RegExp(`name="finding.${memo}" value="right" checked`))
      assert.deepEqual(await found(), [])
    })

    it('at least one at a time', async () => {
      const answer = await page.sends('check')
      assert.equal(answer.status, 422)
      assert.match(answer.text, /<a href="#papers-papers">โปรดระบุผลตรวจเอกสารอย่างน้อย 1 รายการ/)
    })

    it('only those of the request', async () => {
      await page.sends('check', { ...wrongSlip, 'finding.old-card': 'right' })
      assert.deepEqual(
        (await found()).map(([paper]) => paper),
        [slip],
      )
    })

    it('start from what the applicant does not have yet', async () => {
      const letter = 'school-request-letter'
      const asked = await makeRequest(office.database.models, {
        service: 'housing-welfare-certificate',
        answers: { papers: 'some', [`paper.${letter}`]: 'not-yet', [`paper.${slip}`]: 'have' },
      })
      const html = await casePage(office, officer, asked).html()
      assert.match(html, new RegExp(`name="finding.${letter}" value="not-brought" checked`))
      assert.doesNotMatch(html, new RegExp(`name="finding.${slip}" value="[a-z]+" checked`))
      assert.doesNotMatch(await page.html(), new RegExp(`name="finding.${memo}" value="[a-z]+" checked`))
    })
  })

  describe('are asked for', () => {
    it('in one message that is shown first, word for word', async () => {
      const preview = await page.sends('preview', { ...bothWrong, note: 'ก่อนเที่ยงได้' })
      assert.equal(preview.status, 200)
      assert.match(
        wordsOf(preview.text),
        /ภาษาไทย เอกสารยังไม่ครบหรือต้องแก้ไข .* โปรดนำแบบบันทึกขอหนังสือรับรอง… และอีก 1 รายการ มาที่จุดบริการ .*ส่งข้อความนี้ กลับไปแก้ไข$/,
      )
      assert.equal((await page.now()).state, 'submitted')
      assert.equal(office.pokes(), 0)

      assert.equal((await page.sends('ask-papers', { note: 'ก่อนเที่ยงได้', again: '' })).status, 303)
      const { state, history, missingPapers } = await page.now()
      assert.equal(state, 'papers_missing')
      assert.deepEqual(missingPapers, [memo, slip])
      assert.deepEqual(history.at(-1)?.reasons, {
        [memo]: 'ไม่มีลายมือชื่อ <b>',
        [slip]: 'ไม่ใช่ฉบับล่าสุด',
      })
      assert.equal(office.pokes(), 1)
      assert.match(
        await page.words(),
        /แจ้งเอกสารที่ขาดหรือต้องแก้ไข นางสาวมาลี ตั้งใจ .*สลิปเงินเดือน \(ปัจจุบัน\): ไม่ใช่ฉบับล่าสุด ก่อนเที่ยงได้/,
      )
    })

    it('in the applicant’s language, whatever the officer reads', async () => {
      await conversationCollection
        .on(office.database.connection)
        .insertOne({ _id: filed.userId, language: 'en' } as never)
      const preview = await page.sends('preview', wrongSlip)
      assert.match(
        wordsOf(preview.text),
        /เป็นภาษาอังกฤษ Papers are missing .*counter: Payslip \(current\) \(Not the latest one\)/,
      )
      assert.match(preview.text, /<div class="bubble" lang="en">/)
    })

    it('by telephone or at the counter where there is no chat, and says so', async () => {
      const walkIn = casePage(office, officer, await makeWalkIn(office.database.models))
      const preview = await walkIn.sends('preview', wrongSlip)
      assert.match(wordsOf(preview.text), /ไม่มีแชต LINE .* บันทึกเอกสารที่ขาด กลับไปแก้ไข$/)
      assert.equal((await walkIn.sends('ask-papers')).status, 303)
    })

    it('with everything kept on the way back from the preview', async () => {
      await page.sends('preview', { ...wrongSlip, note: 'ฉบับล่าสุด' })
      const back = await page.sends('edit', { note: 'ฉบับล่าสุด', again: '' })
      assert.equal(back.status, 200)
      assert.match(back.text, /<textarea id="papers-note"[^>]*>ฉบับล่าสุด<\/textarea>/)
      assert.match(back.text, new RegExp(`name="finding.${slip}" value="wrong" checked`))
      assert.match(back.text, /<option value="not-current" selected/)
    })

    it('only when one is not right, or a note says what is wanted', async () => {
      const nothing = await page.sends('preview', { [`finding.${slip}`]: 'right' })
      assert.equal(nothing.status, 422)
      assert.match(nothing.text, /<a href="#papers-papers">โปรดเลือกเอกสารที่ขาด/)
      assert.deepEqual(await found(), [])
      assert.equal((await page.sends('ask-papers', { note: 'ขอสำเนาคำสั่งแต่งตั้ง' })).status, 303)
      assert.equal((await page.now()).history.at(-1)?.reason, 'ขอสำเนาคำสั่งแต่งตั้ง')
    })

    it('a second time with a written reason only, and the history shows it', async () => {
      await page.sends('preview', wrongSlip)
      await page.sends('ask-papers')
      await page.sends('papers-complete')
      assert.deepEqual(await found(), [])
      const silent = await page.sends('preview', { ...wrongSlip, note: 'ขอฉบับเดือนนี้', again: ' ' })
      assert.equal(silent.status, 422)
      assert.match(silent.text, /<textarea id="papers-again"[^>]* aria-invalid="true"/)
      assert.match(silent.text, /<textarea id="papers-note"[^>]*>ขอฉบับเดือนนี้<\/textarea>/)
      assert.match(silent.text, new RegExp(`name="finding.${slip}" value="wrong" checked`))

      const why = { note: 'ขอฉบับเดือนนี้', again: 'ฉบับที่นำมาเป็นของเดือนก่อน' }
      assert.equal((await page.sends('preview', { ...wrongSlip, ...why })).status, 200)
      assert.equal((await page.sends('ask-papers', why)).status, 303)
      const again = await page.now()
      assert.equal(again.timesPapersAsked, 2)
      // What the applicant reads among the details.
      assert.match(again.history.at(-1)?.reason ?? '', /ฉบับที่นำมาเป็นของเดือนก่อน/)
      assert.match(await page.words(), /ขอเอกสารเพิ่มอีกครั้ง สลิปเงินเดือน \(ปัจจุบัน\)/)
    })

    it('once, however often the button is pressed', async () => {
      await page.sends('preview', wrongSlip)
      const { revision } = await page.now()
      const both = await Promise.all([1, 2].map(() => page.sends('ask-papers', {}, revision)))
      assert.deepEqual(both.map(({ status }) => status).sort(), [303, 409])
      assert.equal((await page.now()).timesPapersAsked, 1)
    })

    it('not from a preview that is no longer true', async () => {
      await page.sends('preview', wrongSlip)
      const { revision } = await page.now()
      await page.sends('check', { [`finding.${slip}`]: 'right' })
      const answer = await page.sends('ask-papers', { note: 'ฉบับล่าสุด' }, revision)
      assert.equal(answer.status, 409)
      assert.match(wordsOf(answer.text), /ตรวจเอกสาร \( นางสาวมาลี ตั้งใจ \)/)
      assert.match(answer.text, /<textarea id="papers-note"[^>]*>ฉบับล่าสุด<\/textarea>/)
      assert.equal((await page.now()).state, 'submitted')
    })
  })
})
