import assert from 'node:assert/strict'
import { usualOffice } from '../../src/domain/settings/office.ts'
import { MINUTE } from '../../src/lib/time.ts'
import { annotate } from '../../src/requests/annotate.ts'
import { makeRequest } from '../support/make.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'
import { decided, noticeFails } from './decided.ts'

describe('the board', () => {
  let office: TestConsole
  let officer: Browser
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer')
  })
  afterEach(() => office.close())

  const filed = (name: string, at = '2026-11-23T08:40:00+07:00') =>
    makeRequest(office.database.models, { answers: { name }, at: new Date(at) })

  const byGroup = () => officer.post('/console/view', { order: 'groups', back: '' }).expect(303)

  it('says that there is nothing to do', async () => {
    await byGroup()
    const page = await officer.get('/console').expect(200)
    const words = wordsOf(page.text)
    assert.match(words, /^คิวคำขอ /)
    assert.match(words, / ยังไม่เสร็จ 0 คำขอใหม่ 0 รอเอกสาร 0 กำลังดำเนินการ 0 รอรับหรือรอโอนเงิน 0 เสร็จวันนี้ 0 /)
    assert.match(
      words,
      / คำขอใหม่ 0 ไม่มีคำขอ รอเอกสาร 0 ไม่มีคำขอ กำลังดำเนินการ 0 ไม่มีคำขอ รอผู้ขอมารับหรือรอโอนเงิน 0 ไม่มีคำขอ เสร็จวันนี้ 0 ไม่มีคำขอ /,
    )
  })

  it('shows each request in its group, the one that has waited longest first', async () => {
    await filed('นางสมศรี ใจดี', '2026-11-23T08:50:00+07:00')
    await filed('นายเก่า มาก่อน', '2026-11-22T05:12:00+07:00')
    const accept = { change: 'accept' } as const
    await decided(office, await filed('นายรับ แล้ว'), accept)
    await decided(office, await filed('นายหยุด รอ'), accept, { change: 'pause', reason: 'รอลงนาม' })
    await decided(office, await filed('นายขาด เอกสาร'), {
      change: 'ask-papers',
      papers: ['current-payslip'],
      note: null,
      again: null,
    })
    await decided(office, await filed('นายรอ รับ'), accept, { change: 'ready' })
    await decided(
      office,
      await filed('นายเสร็จ แล้ว'),
      accept,
      { change: 'ready' },
      { change: 'complete', reason: null },
    )
    await decided(office, await filed('นายไม่ รับ'), { change: 'reject', reason: 'ไม่อยู่ในเขต' })
    await byGroup()
    const page = wordsOf((await officer.get('/console')).text)
    assert.match(page, / คำขอใหม่ 2 รอเอกสาร 1 กำลังดำเนินการ 2 รอรับหรือรอโอนเงิน 1 เสร็จวันนี้ 1 /)
    const names = [...page.matchAll(/นา[ยง]\S+ \S+/g)].map(([name]) => name)
    // Whoever accepted has them in hand, and stands in the row as well.
    const applicants = names.filter((name) => name !== 'นางสาวมาลี ตั้งใจ')
    assert.deepEqual(applicants, [
      'นายเก่า มาก่อน',
      'นางสมศรี ใจดี',
      'นายขาด เอกสาร',
      'นายรับ แล้ว',
      'นายหยุด รอ',
      'นายรอ รับ',
      'นายเสร็จ แล้ว',
    ])
    assert.match(
      page,
      /70-0002-4 ช่องทาง LINE นายเก่า มาก่อน หนังสือรับรองเงินเดือน 22 พ\.ย\. 69 05\.12 น\. รอมา 1 วัน 3 ชั่วโมง กำหนด 5 นาที รอตรวจสอบ แจ้งว่าครบ 1 รับเรื่อง/,
    )
  })

  it('shows office minutes beside the promise, and says in words when it is overdue', async () => {
    await decided(office, await filed('นายรับ แล้ว'), { change: 'accept' })
    const clock = async () =>
      /\d+ \/ 5 นาที(?: (?:ภายในเวลาที่กำหนด|ใกล้ครบกำหนด|เกินกำหนด)(?: เกินกำหนด\D*\d+ นาที)?)?/.exec(
        wordsOf((await officer.get('/console')).text),
      )?.[0]
    office.clock.advance(3 * MINUTE)
    assert.equal(await clock(), '3 / 5 นาที ภายในเวลาที่กำหนด')
    office.clock.advance(2 * MINUTE)
    assert.equal(await clock(), '5 / 5 นาที ใกล้ครบกำหนด')
    office.clock.advance(1)
    assert.equal(await clock(), '5 / 5 นาที เกินกำหนด เกินกำหนดไม่ถึง 1 นาที')
    office.clock.advance(2 * MINUTE)
    assert.equal(await clock(), '7 / 5 นาที เกินกำหนด เกินกำหนด 2 นาที')
  })

  it('asks for a telephone call when LINE has not taken the latest notice', async () => {
    const request = await filed('นายรอ รับ')
    await decided(office, request, { change: 'accept' }, { change: 'ready' })
    const calls = async () => wordsOf((await officer.get('/console')).text).includes('โปรดโทรศัพท์แจ้งผู้ขอ')
    assert.equal(await calls(), false)
    await noticeFails(office, request)
    assert.equal(await calls(), true)
  })

  it('gives the page itself the moving part only', async () => {
    await filed('นางสมศรี ใจดี')
    const part = await officer.get('/console', { 'hx-request': 'true' }).expect(200)
    assert.match(part.text, /^<title>\(1\) คิวคำขอ · ฉับไว<\/title><div id="board-top">/)
    assert.match(part.text, /<div id="board-chips".*<div id="board" .*<div id="board-foot">/)
    assert.doesNotMatch(part.text, /<html|<main/)
  })

  it('tells the page to show the way in when the session is over', async () => {
    const part = await office.stranger().get('/console', { 'hx-request': 'true' }).expect(401)
    assert.equal(part.headers['hx-redirect'], '/console')
  })

  it('shows what people typed as they typed it, and runs none of it', async () => {
    await filed('<script>alert(1)</script> "x" \u202Eกลับ')
    const page = await officer.get('/console')
    assert.ok(page.text.includes('<bdi>&lt;script>alert(1)&lt;/script> &quot;x&quot; [U+202E]กลับ</bdi>'))
  })

  it('shows the longest waiting two hundred and says how many there are', async () => {
    const requests = office.database.connection.collection<{
      _id: string
      reference: string
      sealed?: unknown
    }>('requests')
    const one = await filed('นางสมศรี ใจดี')
    const document = await requests.findOne({ reference: one.reference })
    assert.ok(document)
    delete document.sealed
    await requests.insertMany(
      Array.from({ length: 200 }, (_, i) => ({
        ...document,
        _id: `copy ${i}`,
        reference: `copy ${i}`,
      })),
    )
    const page = wordsOf((await officer.get('/console')).text)
    assert.match(page, / คำขอใหม่ 201 รอเอกสาร 0 /)
    assert.match(page, /แสดง 200 จาก 201 รายการ \(ลำดับที่ 1–200\) รายการถัดไป/)
  })

  it('narrows to a desk and a service, which the address holds and the browser remembers', async () => {
    const { models } = office.database
    await makeRequest(models, { service: 'medical-reimbursement', answers: { name: 'นางการ เงิน' } })
    await filed('นายจุด เดียว')
    const answer = await officer.get('/console?desk=finance').expect(200)
    const page = wordsOf(answer.text)
    assert.match(page, /นางการ เงิน/)
    assert.doesNotMatch(page, /นายจุด เดียว/)
    assert.match(page, /แสดงเพียงบางส่วน แสดงทั้งหมด/)
    assert.match(answer.text, /hx-get="\/console\?desk=finance&amp;since=\d+"/)
    const cookie = /chapwai_board=[^;]+/.exec(String(answer.headers['set-cookie']))?.[0] ?? ''
    const later = office.browserOf(`${officer.cookie ?? ''}; ${cookie}`)
    await later.get('/console').expect(303).expect('location', '/console?desk=finance')
    const all = await later.get('/console?all=1').expect(200)
    assert.match(wordsOf(all.text), /นายจุด เดียว/)
    assert.match(String(all.headers['set-cookie']), /chapwai_board=\.;/)
  })

  it('narrows to what the reader has in hand, and to what is late or about to be', async () => {
    const mine = await filed('นางมือ เรา')
    const theirs = await filed('นายมือ เขา')
    await officer
      .post('/console', { step: 'accept', reference: mine.reference, revision: '1', back: '' })
      .expect(303)
    const { requests, staff } = office.database.models
    const accepted = await requests.byReference(mine.reference)
    const member = (await staff.list(office.clock.now()))[0]
    assert.ok(accepted && member)
    const desk = {
      models: office.database.models,
      vault: office.database.vault,
      noticesWait: () => undefined,
    }
    const by = { staffId: member.id, name: member.name }
    await annotate(desk, accepted, { deed: 'take' }, by, office.clock.now(), usualOffice)
    const own = wordsOf((await officer.get('/console?mine=1')).text)
    assert.match(own, /นางมือ เรา/)
    assert.match(own, /ผู้รับผิดชอบ นายสมชาย ตั้งใจ/)
    assert.doesNotMatch(own, new RegExp(theirs.reference))
    assert.doesNotMatch(wordsOf((await officer.get('/console?late=1')).text), /นางมือ เรา/)
    office.clock.advance(4 * MINUTE)
    assert.match(wordsOf((await officer.get('/console?late=1')).text), /นางมือ เรา .*ใกล้ครบกำหนด/)
  })

  it('accepts and undoes with one press each, and comes back to the same filter', async () => {
    const { reference } = await filed('นางสมศรี ใจดี')
    const form = { step: 'accept', reference, revision: '1', back: 'desk=one-stop' }
    const answer = await officer.post('/console', form).expect(303)
    assert.equal(answer.headers['location'], '/console?desk=one-stop')
    const cookie = /chapwai_done=[^;]+/.exec(String(answer.headers['set-cookie']))?.[0] ?? ''
    const { text } = await office
      .browserOf(`${officer.cookie ?? ''}; ${cookie}`)
      .get('/console?desk=one-stop')
      .expect(200)
    assert.match(wordsOf(text), new RegExp(`รับเรื่องแล้ว เริ่มนับเวลา คำขอเลขที่ ${reference} เลิกทำ`))
    const revision = /name="revision" value="(\d+)"/.exec(text)?.[1] ?? ''
    await officer.post('/console', { ...form, step: 'undo', revision }).expect(303)
    const { requests } = office.database.models
    assert.equal((await requests.byReference(reference))?.state, 'submitted')
  })

  it('does nothing for whoever comes second, and says what happened', async () => {
    const { reference } = await filed('นางสมศรี ใจดี')
    const form = { step: 'accept', reference, revision: '1', back: '' }
    await officer.post('/console', form).expect(303)
    const other = await office.signIn('officer', 'นางสาวมาลี ตั้งใจ')
    const page = wordsOf((await other.post('/console', form).expect(409)).text)
    assert.match(page, new RegExp(`ยังไม่มีการบันทึก .*คำขอเลขที่ ${reference} .*รับเรื่อง \\( ?นายสมชาย ตั้งใจ ?\\)`))
  })

  it('marks what was filed since the reader looked before', async () => {
    await filed('นายเดิม อยู่แล้ว')
    const looked = /chapwai_looked=\d+/.exec(String((await officer.get('/console')).headers['set-cookie']))
    assert.ok(looked)
    const { reference } = await filed('นางใหม่ เพิ่งมา', '2026-11-23T09:30:00+07:00')
    const again = office.browserOf(`${officer.cookie ?? ''}; ${looked[0]}`)
    const page = wordsOf((await again.get('/console')).text)
    assert.deepEqual(
      [...page.matchAll(/(70-\S+) ใหม่/g)].map(([, number]) => number),
      [reference],
    )
  })

  it('reads no more for two hundred requests than for two', async () => {
    const commands = async () => {
      let count = 0
      office.database.connection.set('debug', () => void (count += 1))
      await officer.get('/console').expect(200)
      office.database.connection.set('debug', false)
      return count
    }
    await filed('นางหนึ่ง ใจดี')
    await filed('นางสอง ใจดี')
    // The office's settings are read once
    await commands()
    const few = await commands()
    assert.ok(few > 5 && few < 16, `${few} commands`)
    for (let index = 0; index < 30; index += 1) await filed('นางสมศรี ใจดี')
    assert.equal(await commands(), few)
  })
})
