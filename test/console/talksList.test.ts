import assert from 'node:assert/strict'
import { DAY, MINUTE } from '../../src/lib/time.ts'
import { makeRequest, makeUserId } from '../support/make.ts'
import { decided } from './decided.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

/** A Monday; the weekend before it is closed. */
const MONDAY = '2026-11-23T10:00:00+07:00'
const SATURDAY_EVENING = '2026-11-21T20:14:00+07:00'

describe('the list of talks', () => {
  let office: TestConsole
  let officer: Browser
  beforeEach(async () => {
    office = await openConsole()
    office.clock.set(MONDAY)
    officer = await office.signIn('officer', 'นางสาวมาลี ตั้งใจ')
  })
  afterEach(() => office.close())

  const talks = () => office.database.models.talks
  const now = () => office.clock.now()
  const html = async () => (await officer.get('/console/talks').expect(200)).text
  /** The rows of a group, as words. */
  const group = async (id: string) => {
    const [, section = ''] =
      new RegExp(`<section id="talks-${id}".*?<tbody>(.*?)</tbody>`, 's').exec(await html()) ?? []
    return section.split('</tr>').slice(0, -1).map(wordsOf)
  }
  const colleague = { staffId: 'colleague', name: 'นายสมชาย ขยัน' }
  const ago = (minutes: number) => new Date(+now() - minutes * MINUTE)

  async function waits(talk: string, minutes: number, text = 'ขอถาม', userId = makeUserId()): Promise<void> {
    await talks().open(talk, userId, [], ago(minutes))
    const message = { id: `${talk} 1`, at: ago(minutes), by: null, text, media: null }
    await talks().add(talk, message, { said: 1, token: null }, ago(minutes))
  }
  const leaves = (talk: string, at: Date, text: string, userId = makeUserId()) =>
    talks().leave(talk, userId, [], text, at)
  const asked = (
    userId: string,
    name: string,
    at: Date,
    service: 'salary-certificate' | 'medical-reimbursement',
  ) => makeRequest(office.database.models, { userId, service, at, answers: { name } })

  it('shows the name, the first words, how long she waits, her open requests and their desk', async () => {
    const userId = makeUserId()
    const request = await asked(userId, 'นางสมศรี ใจดี', ago(60), 'medical-reimbursement')
    await waits('talk-1', 12, 'เงินเข้าวันไหนคะ', userId)
    const [row = ''] = await group('waiting')
    assert.match(row, /^นางสมศรี ใจดี ยังไม่อ่าน เงินเข้าวันไหนคะ รอมา 12 นาที /)
    assert.match(
      row,
      new RegExp(`${request.reference} เบิกค่ารักษาพยาบาล รอตรวจสอบ กลุ่มบริหารงานการเงินและสินทรัพย์ ยังไม่มีผู้รับผิดชอบ$`),
    )
  })

  it('shows no words that the person has unsent, and none in the clear in the database', async () => {
    const userId = makeUserId()
    await talks().leave('left-1', userId, [], 'คำที่ถอนแล้ว', now(), 'line-1')
    const second = { id: 'w2', at: now(), by: null, text: 'คำที่สอง', media: null }
    await talks().add('left-1', second, { said: 2, token: null }, now())
    await talks().withdraw(userId, 'line-1', now())
    const [row = ''] = await group('left')
    assert.match(row, /คำที่สอง/)
    assert.doesNotMatch(row, /คำที่ถอนแล้ว/)
  })

  it('puts whoever has waited longest in office minutes first, and those who were answered after all', async () => {
    await waits('short', 5, 'รอห้านาที')
    await waits('long', 30, 'รอครึ่งชั่วโมง')
    await waits('answered', 50, 'ได้คำตอบแล้ว')
    const me = { staffId: (await officerId()) ?? '', name: 'นางสาวมาลี ตั้งใจ' }
    await talks().take('answered', me, null, now())
    const words = { id: 'a', at: now(), by: me, text: 'ได้', media: null }
    await talks().add('answered', words, { said: null, token: null }, now())
    await waits('elsewhere', 90, 'อยู่กับคนอื่น')
    await talks().take('elsewhere', colleague, null, now())
    const [first = '', second = '', ...others] = await group('waiting')
    assert.match(first, /รอครึ่งชั่วโมง รอมา 30 นาที/)
    assert.match(second, /รอห้านาที รอมา 5 นาที/)
    assert.equal(others.length, 0)
    assert.match((await group('answered'))[0] ?? '', /ได้คำตอบแล้ว .*ตอบแล้ว รอผู้รับบริการ ท่าน$/)
    assert.match((await group('others'))[0] ?? '', /อยู่กับคนอื่น .*นายสมชาย ขยัน$/)
    const page = await html()
    assert.ok(page.indexOf('talks-left') < page.indexOf('talks-answered'))
  })

  const officerId = async () => (await office.database.models.staff.list(now()))[0]?.id

  it('puts messages left out of hours behind them: about overdue requests first, then open ones, then others', async () => {
    const [late, open] = [makeUserId(), makeUserId()]
    const overdue = await asked(late, 'นางเกิน กำหนด', new Date(+now() - 10 * DAY), 'salary-certificate')
    office.clock.set('2026-11-13T10:00:00+07:00')
    await decided(office, overdue, { change: 'accept' })
    office.clock.set(MONDAY)
    officer = await office.signIn('officer')
    await asked(open, 'นายมี คำขอ', ago(60), 'salary-certificate')
    const evening = new Date(SATURDAY_EVENING)
    await leaves('none', evening, 'ไม่มีคำขอ')
    await leaves('open', new Date(+evening + 20 * MINUTE), 'มีคำขอ', open)
    await leaves('late', new Date(+evening + 40 * MINUTE), 'เกินกำหนดแล้ว', late)
    await leaves('older', new Date(+evening - DAY), 'ฝากวันศุกร์')
    const rows = await group('left')
    assert.deepEqual(
      rows.map((row) => /เกินกำหนดแล้ว|มีคำขอ(?= )|ไม่มีคำขอ|ฝากวันศุกร์/.exec(row)?.[0]),
      ['เกินกำหนดแล้ว', 'มีคำขอ', 'ฝากวันศุกร์', 'ไม่มีคำขอ'],
    )
    assert.match(rows[0] ?? '', new RegExp(`${overdue.reference} .*เกินกำหนด`))
  })

  it('counts a wait over closed hours in the office’s own time', async () => {
    await leaves('left-1', new Date('2026-11-22T20:14:00+07:00'), 'เมื่อคืน')
    assert.match((await group('left'))[0] ?? '', /รอมา 1 ชั่วโมง 30 นาทีของเวลาทำการ/)
  })

  it('is read with as many commands for thirty talks as for two', async () => {
    const commands = async () => {
      let count = 0
      office.database.connection.set('debug', () => void (count += 1))
      await html()
      office.database.connection.set('debug', false)
      return count
    }
    await waits('talk-1', 5)
    await waits('talk-2', 6)
    await html()
    const before = await commands()
    for (let at = 3; at <= 30; at += 1) await waits(`talk-${at}`, at)
    assert.equal(await commands(), before)
  })

  it('speaks English', async () => {
    await waits('talk-1', 12)
    const english = office.browserOf(`${officer.cookie ?? ''}; chapwai_language=en`)
    const words = wordsOf((await english.get('/console/talks').expect(200)).text)
    assert.match(words, /Waiting for an answer in the chat 1 .*unread ขอถาม waiting 12 min Nobody yet/)
  })
})
