import assert from 'node:assert/strict'
import { handleNext } from '../support/inbox.ts'
import { cookieName } from '../../src/console/pipeline/cookies.ts'
import type { StaffMember } from '../../src/models/staff/staff.ts'
import { SECOND } from '../../src/lib/time.ts'
import { makeRequest, makeUserId, makeWalkIn } from '../support/make.ts'
import { casePage } from './casePage.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

const TEXT = 'ขอให้ส่งสำเนาบัตรใหม่\nภาพเดิมไม่ชัด'

describe('an officer who writes first, from a case', () => {
  let office: TestConsole
  let mali: StaffMember
  let hers: Browser
  let userId: string
  let reference: string
  let page: ReturnType<typeof casePage>
  beforeEach(async () => {
    office = await openConsole({ allowance: { limit: 300, used: 120 } })
    mali = await office.member('officer', 'นางสาวมาลี ตั้งใจ')
    hers = await browserOf(mali)
    userId = makeUserId()
    const filed = await makeRequest(models(), { userId })
    reference = filed.reference
    page = casePage(office, hers, filed)
  })
  afterEach(() => office.close())

  const models = () => office.database.models
  const now = () => office.clock.now()
  async function browserOf(someone: StaffMember): Promise<Browser> {
    const opened = await models().sessions.signIn(await office.token(someone), now())
    return office.browserOf(`${cookieName('session', true)}=${opened?.session ?? ''}`)
  }
  const his = async () => browserOf(await office.member('officer', 'นายสมชาย ขยัน'))
  const writes = (text = TEXT, fields: Record<string, string> = {}) =>
    page.sends('write', { form: crypto.randomUUID(), text, ...fields })
  const talks = () => models().talks.ofPerson(userId)
  const answers = async () =>
    (await talks()).flatMap(({ messages }) =>
      messages.flatMap(({ by, text }) => (by ? [`${by.name}: ${text ?? ''}`] : [])),
    )
  const inField = (html: string) => /<textarea id="write-text"[^>]*>([^<]*)<\/textarea>/.exec(html)?.[1]
  const asks = (talk: string) => models().talks.open(talk, userId, [reference], now())
  async function says(talk: string, id = 'word') {
    await models().talks.add(
      talk,
      { id, at: now(), by: null, text: 'ขอถาม', media: null },
      { said: 2, token: { token: 'reply-token', deliveredAt: now() } },
      now(),
    )
  }

  it('opens a talk with the applicant, and the page shows what LINE’s allowance gives before', async () => {
    assert.match(
      await page.words(),
      /เขียนถึงผู้ขอทาง LINE ข้อความถึงผู้ขอ .*คำตอบนี้ใช้โควตาข้อความ LINE 1 ข้อความ · .*180.*300/,
    )
    assert.equal((await writes()).status, 303)
    const [talk, ...more] = await talks()
    assert.deepEqual(
      [talk?.kind, talk?.state, talk?.takenBy?.name, talk?.references, more],
      ['live', 'taken', 'นางสาวมาลี ตั้งใจ', [reference], []],
    )
    assert.deepEqual(await answers(), [`นางสาวมาลี ตั้งใจ: ${TEXT}`])
    assert.deepEqual(office.woken(), [userId])
    const arrival = await models().inbox.next(userId)
    assert.deepEqual([arrival?.event.kind, arrival?.replyToken], ['officer-says', null])
    assert.match(await page.words(), /สนทนาเมื่อ .* นางสาวมาลี ตั้งใจ : ขอให้ส่งสำเนาบัตรใหม่/)
    assert.ok(talk && !talk.id.includes(userId))
  })

  it('joins the talk that the person has opened, free while the reply token lives', async () => {
    await asks('talk-1')
    await says('talk-1')
    assert.match(await page.words(), /หากส่งภายใน 50 วินาที คำตอบไม่เสียโควตาข้อความ LINE/)
    assert.match(await page.html(), /<input type="hidden" name="free" value="yes"/)
    assert.equal((await writes(TEXT, { free: 'yes' })).status, 303)
    const [talk, ...more] = await talks()
    assert.deepEqual(
      [talk?.id, talk?.state, talk?.takenBy?.name, more],
      ['talk-1', 'taken', 'นางสาวมาลี ตั้งใจ', []],
    )
    assert.equal((await models().inbox.next(userId))?.replyToken, 'reply-token')
  })

  it('leaves a talk read that was answered from the case, up to what the case has shown', async () => {
    const unread = async () => Number((await hers.get('/console/waiting')).text.split(' ')[1])
    await asks('asked')
    await says('asked')
    assert.equal(await unread(), 1)
    const seen = /name="seen" value="(\d+)"/.exec(await page.html())?.[1] ?? ''
    await writes(TEXT, { seen })
    assert.equal(await unread(), 0)
    office.clock.advance(SECOND)
    await says('asked', 'another word')
    await writes(TEXT, { seen })
    assert.equal(await unread(), 1)
  })

  it('has read the talk that begins with the officer’s own words', async () => {
    await writes()
    assert.equal((await hers.get('/console/waiting')).text.split(' ')[1], '0')
  })

  it('sends nothing that begins to cost before the officer has read so', async () => {
    await asks('talk-1')
    await says('talk-1')
    office.clock.advance(51 * SECOND)
    const form = crypto.randomUUID()
    const late = await writes(TEXT, { form, free: 'yes' })
    assert.equal(late.status, 422)
    assert.match(wordsOf(late.text), /ยังไม่ได้ส่ง เพราะพ้นเวลาที่ไม่เสียโควตาแล้ว/)
    assert.equal(inField(late.text), TEXT)
    assert.doesNotMatch(late.text, /name="free"/)
    assert.deepEqual(await answers(), [])
    assert.equal((await writes(TEXT, { form })).status, 303)
    assert.equal((await answers()).length, 1)
  })

  it('is sent once, however often it is pressed', async () => {
    const form = crypto.randomUUID()
    const twice = await Promise.all([writes(TEXT, { form }), writes(TEXT, { form })])
    assert.deepEqual(
      [...twice, await writes(TEXT, { form })].map(({ status }) => status),
      [303, 303, 303],
    )
    assert.equal((await talks()).length, 1)
    assert.equal((await answers()).length, 1)
    await handleNext(models(), userId, now())
    assert.equal(await models().inbox.next(userId), null)
    await models().talks.end((await talks())[0]?.id ?? '', 'officer', now())
    assert.equal((await writes(TEXT, { form })).status, 303)
    assert.equal((await talks()).length, 1)
  })

  it('is one talk where two officers write at the same moment; the other keeps the words', async () => {
    const other = casePage(office, await his(), { reference })
    const sent = { form: crypto.randomUUID(), text: 'คำของสมชาย' }
    const both = await Promise.all([writes('คำของมาลี'), other.sends('write', sent)])
    assert.deepEqual(both.map(({ status }) => status).sort(), [303, 422])
    assert.deepEqual([(await talks()).length, (await answers()).length], [1, 1])
    const [one, two] = both
    const loser = one.status === 422 ? one : two
    assert.match(wordsOf(loser.text), /เพราะเจ้าหน้าที่คนอื่นกำลังสนทนากับผู้ขออยู่/)
    assert.equal(inField(loser.text), one.status === 422 ? 'คำของมาลี' : 'คำของสมชาย')
  })

  it('hears who is talking with the person already', async () => {
    await writes()
    const other = casePage(office, await his(), { reference })
    assert.match(await other.words(), /นางสาวมาลี ตั้งใจ กำลังสนทนากับผู้ขออยู่ เปิดการสนทนา/)
    assert.equal(inField(await other.html()), undefined)
  })

  it('hears that the person has blocked the account, without losing the text', async () => {
    await office.database.connection
      .collection<{ _id: string }>('conversations')
      .insertOne({ _id: userId, language: 'en', reachable: false } as never)
    assert.match(await page.words(), /ผู้ขอบล็อกบัญชี LINE ของสำนักงาน จึงส่งข้อความไม่ได้ โปรดโทรศัพท์แจ้งผู้ขอ/)
    const refused = await writes()
    assert.equal(refused.status, 422)
    assert.equal(inField(refused.text), TEXT)
    assert.deepEqual(await talks(), [])
  })

  it('hears that there is no LINE', async () => {
    const walkIn = casePage(office, hers, await makeWalkIn(models()))
    assert.match(await walkIn.words(), /คำขอนี้ไม่ได้เชื่อมกับ LINE จึงส่งข้อความไม่ได้/)
    assert.doesNotMatch(await walkIn.html(), /value="write"/)
    const refused = await walkIn.sends('write', { form: crypto.randomUUID(), text: TEXT })
    assert.equal(refused.status, 409)
    assert.equal(inField(refused.text), TEXT)
  })

  it('keeps a text that is too long, or a page that a colleague has made old', async () => {
    assert.equal((await writes('  ')).status, 422)
    const long = await writes('ก'.repeat(2001))
    assert.equal(long.status, 422)
    assert.equal(inField(long.text)?.length, 2001)
    await page.sends('accept')
    const stale = await page.sends('write', { form: crypto.randomUUID(), text: TEXT }, 1)
    assert.equal(stale.status, 409)
    assert.equal(inField(stale.text), TEXT)
    assert.deepEqual(await talks(), [])
  })

  it('says in which language the chat speaks with the person, where it is English', async () => {
    await office.database.connection
      .collection<{ _id: string }>('conversations')
      .insertOne({ _id: userId, language: 'en', reachable: true } as never)
    assert.match(await page.words(), /แชตของผู้ขอใช้ภาษาอังกฤษ/)
  })
})
