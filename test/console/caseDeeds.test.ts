import assert from 'node:assert/strict'
import { MINUTE, SECOND } from '../../src/lib/time.ts'
import { handoverCode } from '../../src/requests/handoverCode.ts'
import { type ChatRequest, makeRequest } from '../support/make.ts'
import { casePage } from './casePage.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

describe('one case among several officers', () => {
  let office: TestConsole
  let officer: Browser
  /** The other's staff id. */
  let colleague = ''
  let filed: ChatRequest
  let page: ReturnType<typeof casePage>
  let theirs: ReturnType<typeof casePage>
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer', 'นางสาวมาลี ตั้งใจ')
    const other = await office.signIn('officer', 'นายอื่น ทำก่อน')
    filed = await makeRequest(office.database.models)
    page = casePage(office, officer, filed)
    theirs = casePage(office, other, filed)
    const staff = await office.database.models.staff.list(office.clock.now())
    colleague = staff.find(({ name }) => name === 'นายอื่น ทำก่อน')?.id ?? ''
  })
  afterEach(() => office.close())

  const handler = async () => (await page.now()).handler?.name ?? null

  describe('in somebody’s hands', () => {
    it('is taken, taken over, handed on and put back', async () => {
      await page.sends('take')
      assert.equal(await handler(), 'นางสาวมาลี ตั้งใจ')
      assert.match(await page.words(), /ผู้รับผิดชอบ: นางสาวมาลี ตั้งใจ คืนเรื่องเข้าคิว/)
      await theirs.sends('take')
      assert.equal(await handler(), 'นายอื่น ทำก่อน')
      assert.match(await page.words(), /ผู้รับผิดชอบ: นายอื่น ทำก่อน รับผิดชอบต่อ/)
      await page.sends('hand', { to: colleague })
      assert.match(await page.words(), /ส่งต่อให้ นายอื่น ทำก่อน นางสาวมาลี ตั้งใจ/)
      await theirs.sends('release')
      assert.equal(await handler(), null)
    })

    it('goes only to whoever may see it', async () => {
      const manager = await office.member('manager', 'นายธนา บริหาร')
      for (const to of ['', 'nobody', manager.id]) {
        const answer = await page.sends('hand', { to })
        assert.equal(answer.status, 422)
        assert.match(answer.text, /<a href="#hand-to">โปรดเลือกเจ้าหน้าที่/)
        assert.doesNotMatch(answer.text, /นายธนา บริหาร/)
      }
    })

    it('is whoever’s accepts it first; undoing that gives it back', async () => {
      await page.sends('accept')
      assert.equal(await handler(), 'นางสาวมาลี ตั้งใจ')
      await page.sends('undo')
      assert.equal(await handler(), null)
      await theirs.sends('take')
      await page.sends('accept')
      assert.equal(await handler(), 'นายอื่น ทำก่อน')
    })

    it('stays where it was put after the decision that is undone', async () => {
      await page.sends('accept')
      await theirs.sends('take')
      await page.sends('undo')
      assert.equal((await page.now()).state, 'submitted')
      assert.equal(await handler(), 'นายอื่น ทำก่อน')
    })
  })

  describe('with a note for colleagues', () => {
    it('keeps it in the history', async () => {
      await page.sends('note', { text: 'โทรแล้ว ไม่รับสาย' })
      assert.match(await page.words(), /บันทึกของเจ้าหน้าที่ นางสาวมาลี ตั้งใจ โทรแล้ว ไม่รับสาย$/)
    })

    it('wants words, and keeps what was typed', async () => {
      const answer = await page.sends('note', { text: 'ก' })
      assert.equal(answer.status, 422)
      assert.match(answer.text, /<a href="#note-text">/)
      assert.match(answer.text, /<textarea id="note-text"[^>]*>ก<\/textarea>/)
    })
  })

  describe('that was changed elsewhere', () => {
    it('refuses every act on an old page, says who did what, and keeps the words', async () => {
      const { revision } = await page.now()
      await theirs.sends('take')
      await theirs.sends('note', { text: 'ดูแลต่อเอง' })
      const acts = ['accept', 'take', 'release', 'check', 'preview', 'undo', 'reject', 'note', 'hand']
      for (const act of acts) {
        const answer = await page.sends(act, { text: 'คำที่พิมพ์ไว้' }, revision)
        assert.equal(answer.status, 409, act)
        assert.match(
          wordsOf(answer.text),
          /ยังไม่มีการบันทึก .* รับเป็นผู้รับผิดชอบ \( นายอื่น ทำก่อน \) .* บันทึกของเจ้าหน้าที่ \( นายอื่น ทำก่อน \)/,
          act,
        )
      }
      const noted = await page.sends('note', { text: 'คำที่พิมพ์ไว้' }, revision)
      assert.match(noted.text, /<textarea id="note-text"[^>]*>คำที่พิมพ์ไว้<\/textarea>/)
    })

    it('shows the words of a form that is gone', async () => {
      const { revision } = await page.now()
      await theirs.sends('reject', { reason: 'ยื่นซ้ำ' })
      const answer = await page.sends('pause', { reason: 'รอเอกสารจากธนาคาร' }, revision)
      assert.equal(answer.status, 409)
      assert.match(wordsOf(answer.text), /ข้อความที่ท่านพิมพ์ไว้: รอเอกสารจากธนาคาร/)
    })

    it('tells the open page, and nothing while that is still true', async () => {
      const { revision } = await page.now()
      assert.equal(await page.news(revision), '')
      await theirs.sends('accept')
      assert.match(
        wordsOf(await page.news(revision)),
        /^เรื่องนี้เปลี่ยนไปแล้ว.* รับเรื่อง \( นายอื่น ทำก่อน \) แสดงสถานะปัจจุบัน/,
      )
    })

    it('tells of a decision that came and went', async () => {
      await page.sends('accept')
      const { revision } = await page.now()
      await theirs.sends('undo')
      const news = wordsOf(await page.news(revision))
      assert.match(news, /เลิกทำ “รับเรื่อง” \( นายอื่น ทำก่อน \)/)
      assert.doesNotMatch(news, /ยื่นคำขอ/)
    })

    it('lets one of two win who press at the same moment, whatever they press', async () => {
      const { revision } = await page.now()
      const both = await Promise.all([page.sends('take', {}, revision), theirs.sends('accept', {}, revision)])
      assert.deepEqual(both.map(({ status }) => status).sort(), [303, 409])
    })
  })

  describe('whose last decision was wrong', () => {
    it('is undone while its notice waits, with the seconds that are left', async () => {
      await page.sends('accept')
      await page.sends('ready')
      office.clock.advance(5 * SECOND)
      assert.match(await page.html(), /<div class="undo" data-seconds="10">/)
      assert.match(
        await page.words(),
        /การดำเนินการล่าสุด: ดำเนินการเสร็จ · นางสาวมาลี ตั้งใจ .*เลิกทำได้ภายใน 10 วินาที/,
      )
      assert.equal((await theirs.sends('undo')).status, 303)
      assert.equal((await page.now()).state, 'accepted')
      assert.match(await page.words(), /การแจ้งผู้ขอทาง LINE ยังไม่มีข้อความที่ต้องแจ้ง/)
    })

    it('is not undone once the notice leaves, and says so', async () => {
      await page.sends('accept')
      await page.sends('ready')
      const { id, last } = await page.now()
      await office.database.models.requests.noticeLeaves(id, last?.notice ?? '')
      const answer = await page.sends('undo')
      assert.equal(answer.status, 409)
      assert.match(wordsOf(answer.text), /เลิกทำไม่ได้แล้ว เพราะส่งข้อความถึงผู้ขอแล้ว/)
      assert.equal((await page.now()).state, 'ready')
      office.clock.advance(16 * SECOND)
      assert.doesNotMatch(await page.html(), /class="undo"/)
    })

    it('is opened again the same day with a reason', async () => {
      await page.sends('reject', { reason: 'ยื่นซ้ำ' })
      assert.equal((await page.sends('reopen')).status, 422)
      assert.equal((await page.sends('reopen', { reason: 'กดผิดเรื่อง' })).status, 303)
      assert.equal((await page.now()).state, 'submitted')
      assert.match(await page.words(), /เปิดเรื่องอีกครั้ง นางสาวมาลี ตั้งใจ กดผิดเรื่อง$/)
      await page.sends('reject', { reason: 'ยื่นซ้ำ' })
      office.clock.advance(24 * 60 * MINUTE)
      const nextDay = casePage(office, await office.signIn('officer'), filed)
      assert.equal((await nextDay.sends('reopen', { reason: 'กดผิดเรื่อง' })).status, 409)
      assert.doesNotMatch(await nextDay.html(), /value="reopen"/)
    })
  })

  describe('on the office clock', () => {
    beforeEach(() => page.sends('accept'))

    it('is paused for a reason of the list or a typed one', async () => {
      assert.equal((await page.sends('pause', { choice: '', reason: '' })).status, 422)
      await page.sends('pause', { choice: 'signature', reason: '' })
      assert.match(await page.words(), /พักเรื่องเพราะ รอผู้มีอำนาจลงนาม/)
      await page.sends('resume')
      await page.sends('pause', { choice: 'signature', reason: 'รอใบเสร็จฉบับจริง' })
      assert.match(await page.words(), /พักเรื่องเพราะ รอใบเสร็จฉบับจริง/)
    })

    it('is shown before it is late, and asks for a word once it is: one tap', async () => {
      office.clock.advance(4 * MINUTE)
      assert.match(await page.words(), /4 \/ 5 นาที ใกล้ครบกำหนด /)
      office.clock.advance(2 * MINUTE)
      assert.match(
        await page.words(),
        /6 \/ 5 นาที เกินกำหนด 1 นาที .*เกินกำหนดเวลา โปรดแจ้งเหตุล่าช้าแก่ผู้ขอ .*ยังไม่เคยแจ้งเหตุล่าช้า/,
      )
      assert.equal((await page.sends('explain-delay', { choice: 'signatory-away' })).status, 303)
      const words = await page.words()
      assert.doesNotMatch(words, /เกินกำหนดเวลา โปรดแจ้งเหตุล่าช้า/)
      assert.match(words, /แจ้งเหตุล่าช้าครั้งล่าสุดเมื่อ 23 พ\.ย\. 69 09\.06 น\./)
      assert.match(words, /23 พ\.ย\. 69 09\.06 น\. แจ้งเหตุล่าช้า รอส่ง การดำเนินการอื่น/)
      assert.match(words, /แจ้งเหตุล่าช้าแก่ผู้ขอ นางสาวมาลี ตั้งใจ ผู้มีอำนาจลงนามติดราชการ จะเสนอลงนามเมื่อกลับมาปฏิบัติงาน$/)
    })

    it('explains no delay without a reason', async () => {
      const answer = await page.sends('explain-delay', { reason: ' ' })
      assert.equal(answer.status, 422)
      assert.match(answer.text, /<a href="#explain-delay-reason">/)
    })
  })

  describe('handed over', () => {
    beforeEach(async () => {
      await page.sends('accept')
      await page.sends('ready')
    })
    const code = () => handoverCode(office.database.vault, filed.id)

    it('to whoever takes it in the applicant’s stead, by name', async () => {
      const nameless = await page.sends('complete', { code: code(), 'taken-by': 'other', receiver: ' ' })
      assert.equal(nameless.status, 422)
      assert.match(nameless.text, /<a href="#complete-receiver">โปรดพิมพ์ชื่อผู้รับแทน/)
      assert.match(nameless.text, new RegExp(`name="code"[^>]* value="${code()}"`))
      await page.sends('complete', { code: code(), 'taken-by': 'other', receiver: 'นายมานะ ใจดี' })
      assert.equal((await page.now()).history.at(-1)?.receiver, 'นายมานะ ใจดี')
      assert.match(await page.words(), /ส่งมอบ นางสาวมาลี ตั้งใจ ผู้รับแทน: นายมานะ ใจดี$/)
    })

    it('to whomever the applicant has named in the chat, who is filled in', async () => {
      await office.database.models.requests.setProxy(
        filed.id,
        filed.userId,
        'นายมานะ ใจดี',
        office.clock.now(),
      )
      const text = await page.html()
      assert.match(text, /name="receiver"[^>]* value="นายมานะ ใจดี"/)
      assert.match(text, /value="other" checked/)
    })

    it('for the request’s own QR code, which the history tells apart from the code', async () => {
      const other = await makeRequest(office.database.models)
      assert.equal((await page.sends('complete', { code: other.reference })).status, 422)
      const scanned = `https://line.me/R/oaMessage/%40office/?${encodeURIComponent(`คำขอ ${filed.reference}`)}`
      assert.equal((await page.sends('complete', { code: scanned })).status, 303)
      assert.match(await page.words(), /ส่งมอบ นางสาวมาลี ตั้งใจ ผู้รับแสดงคิวอาร์โค้ดของคำขอนี้$/)
    })
  })

  it('copies answers as the office’s forms want them', async () => {
    const medical = await makeRequest(office.database.models, { service: 'medical-reimbursement' })
    const html = await casePage(office, officer, medical).html()
    const copied = [...html.matchAll(/data-copy="([^"]*)"/g)].map(([, value]) => value ?? '')
    for (const value of ['0812345678', '2 พฤศจิกายน 2569', '1,250.50']) {
      assert.ok(copied.includes(value), `${value} among ${copied.join(' | ')}`)
    }
    assert.match(
      copied[0] ?? '',
      /^สิทธิที่ใช้เบิก: สิทธิของตนเอง\nผู้ขอรับบริการ: นางสมศรี ใจดี\n[^]*โทรศัพท์: 0812345678\n/,
    )
  })

  it('leads to the talk that goes on and to earlier ones about it', async () => {
    const { talks } = office.database.models
    const { userId, reference } = filed
    await talks.open('about-this', userId, [reference], office.clock.now())
    await talks.end('about-this', 'officer', office.clock.now())
    await talks.open('about-another', userId, ['70-0002-7'], office.clock.now())
    await talks.end('about-another', 'officer', office.clock.now())
    await talks.open('now', userId, [], office.clock.now())
    const word = { id: 'word', at: office.clock.now(), by: null, text: 'มาถึงแล้ว', media: null }
    await talks.add('now', word, { said: 1, token: null }, office.clock.now())
    const html = await page.html()
    assert.deepEqual(
      [...html.matchAll(/href="\/console\/talks\/([a-z-]+)"/g)].map(([, id]) => id),
      // The mark that somebody waits leads there as well.
      ['now', 'now', 'about-this'],
    )
    assert.match(wordsOf(html), /การสนทนากับผู้ขอ สนทนาเมื่อ 23 พ\.ย\. 69 09\.00 น\. ผู้ขอ : มาถึงแล้ว สนทนาเมื่อ/)
  })
})
