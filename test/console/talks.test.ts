import assert from 'node:assert/strict'
import { cookieName } from '../../src/console/pipeline/cookies.ts'
import { conversationCollection } from '../../src/models/conversations/conversationDocument.ts'
import { requestCollection } from '../../src/models/requests/requestDocument.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../src/lib/time.ts'
import { COMMAND_LINE } from '../../src/models/auditTrail/entry.ts'
import type { StaffMember } from '../../src/models/staff/staff.ts'
import { makeRequest, makeUserId } from '../support/make.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

describe('talks in the console', () => {
  let office: TestConsole
  let officer: Browser
  let member: StaffMember
  let said = 0

  beforeEach(async () => {
    office = await openConsole({ allowance: { limit: 300, used: 120 } })
    member = await office.member('officer', 'นางสาวมาลี ตั้งใจ')
    officer = await signedIn(member)
  })
  afterEach(() => office.close())

  const talks = () => office.database.models.talks
  const page = async (path: string) => (await officer.get(`/console${path}`).expect(200)).text
  const words = async (path: string) => wordsOf(await page(path))

  async function signedIn(someone: StaffMember): Promise<Browser> {
    const opened = await office.database.models.sessions.signIn(
      await office.token(someone),
      office.clock.now(),
    )
    return office.browserOf(`${cookieName('session', true)}=${opened?.session ?? ''}`)
  }

  async function says(talk: string, text: string): Promise<void> {
    const now = office.clock.now()
    said += 1
    const token = { token: `token-${said}`, deliveredAt: now }
    await talks().add(
      talk,
      { id: `word-${said}`, at: now, by: null, text, media: null },
      { said, token },
      now,
    )
  }

  /** Somebody who waits in the chat with these words. */
  async function waits(talk: string, ...lines: readonly string[]): Promise<string> {
    const userId = makeUserId()
    await talks().open(talk, userId, [], office.clock.now())
    for (const line of lines) await says(talk, line)
    return userId
  }

  const take = (talk: string) =>
    talks().take(talk, { staffId: member.id, name: member.name }, null, office.clock.now())
  const sends = (talk: string, form: Record<string, string>) =>
    officer.post(`/console/talks/${talk}`, { form: crypto.randomUUID(), ...form })

  const speaksEnglish = (userId: string) =>
    conversationCollection.on(office.database.connection).insertOne({
      _id: userId,
      language: 'en',
      reachable: true,
      draftAt: null,
    })

  it('stand in the order of their waiting, with how long and whether an answer is free', async () => {
    const first = await waits('talk-1', 'มาก่อน')
    await makeRequest(office.database.models, { userId: first, answers: { name: 'นางมาก่อน ใจดี' } })
    office.clock.advance(3 * MINUTE)
    await waits('talk-2', 'มาทีหลัง')
    // The latest word does not put the first one back in the queue.
    await says('talk-1', 'ยังรออยู่')
    office.clock.advance(20 * SECOND)
    assert.match(
      await words('/talks'),
      /นางมาก่อน ใจดี .*รอมา 3 นาที ตอบโดยไม่เสียโควตาได้อีก 30 วินาที .*ผู้รับบริการ \(ไม่ทราบชื่อ\) .*รอมาไม่ถึง 1 นาที/,
    )
    office.clock.advance(2 * HOUR)
    officer = await signedIn(member)
    const later = await words('/talks')
    assert.match(later, /รอมา 2 ชั่วโมง 3 นาที/)
    assert.doesNotMatch(later, /ตอบโดยไม่เสียโควตา/)
    office.clock.advance(3 * DAY)
    officer = await signedIn(member)
    assert.match(await words('/talks'), /รอมา 3 วัน/)
  })

  it('say that it is the person’s turn when an officer has spoken last', async () => {
    await waits('talk-1', 'สวัสดี')
    await take('talk-1')
    await sends('talk-1', { act: 'answer', text: 'รอสักครู่' }).expect(303)
    assert.match(await words('/talks'), /ตอบแล้ว รอผู้รับบริการ 1 .*ตอบแล้ว รอผู้รับบริการ ท่าน/)
  })

  it('show the person’s open requests with the way to each, and none that has ended', async () => {
    const userId = await waits('talk-1', 'ขอถาม')
    const { models } = office.database
    const open = await makeRequest(models, { userId })
    const ended = await makeRequest(models, { userId })
    await requestCollection
      .on(office.database.connection)
      .updateOne({ _id: ended.id }, { $set: { state: 'cancelled' } })
    const html = await page('/talks/talk-1')
    assert.ok(html.includes(`href="/console/requests/${open.reference}"`))
    assert.ok(!html.includes(ended.reference))
  })

  it('put a ready-made sentence into the answer, in the person’s language, to be changed before it is sent', async () => {
    const userId = await waits('talk-1', 'Hello')
    await speaksEnglish(userId)
    await take('talk-1')
    const shown = await words('/talks/talk-1')
    assert.match(shown, /ภาษาที่ใช้ในแชต อังกฤษ/)
    assert.match(shown, /Please give the reference number, .* โปรดแจ้งเลขที่คำขอ/)
    const filled = await sends('talk-1', { act: 'answer', canned: 'wait', text: 'Good morning.' }).expect(200)
    assert.match(filled.text, /<textarea[^>]*autofocus[^>]*>Good morning\.\nPlease wait a moment/)
    assert.equal((await talks().byId('talk-1'))?.messages.length, 1)
    assert.deepEqual(office.woken(), [])
  })

  it('are opened with the focus in the field, except where a colleague has them', async () => {
    await waits('talk-a', 'ขอถามเรื่องบัตร')
    assert.match(await page('/talks/talk-a'), /<textarea(?=[^>]* id="text")[^>]* autofocus/)
    const other = await office.member('officer', 'นายธงชัย อื่น')
    await talks().take('talk-a', { staffId: other.id, name: other.name }, null, office.clock.now())
    assert.doesNotMatch(await page('/talks/talk-a'), / autofocus/)
  })

  it('offer the sentences that the office has written, and those only', async () => {
    const { settings } = office.database.models
    const canned = [{ id: 'own', th: 'ประโยคของสำนักงาน', en: 'The office’s own sentence' }]
    await settings.store({ talks: { canned } }, 0, COMMAND_LINE, office.clock.now())
    office.clock.advance(11 * SECOND)
    await waits('talk-1', 'สวัสดี')
    await take('talk-1')
    const shown = await words('/talks/talk-1')
    assert.match(shown, /ประโยคของสำนักงาน/)
    assert.doesNotMatch(shown, /โปรดรอสักครู่/)
  })

  it('say before it is sent what an answer costs and how much of the month is left', async () => {
    await waits('talk-1', 'สวัสดี')
    await take('talk-1')
    assert.match(await words('/talks/talk-1'), /หากส่งภายใน 50 วินาที คำตอบไม่เสียโควตา/)
    office.clock.advance(51 * SECOND)
    assert.match(
      await words('/talks/talk-1'),
      /คำตอบนี้ใช้โควตาข้อความ LINE 1 ข้อความ · เหลือ 180 ข้อความในเดือนนี้ จาก 300 ข้อความ ส่งคำตอบ/,
    )
  })

  it('can be handed to a colleague of the counter, not to management, and only by whoever has them', async () => {
    const colleague = await office.member('officer', 'นายสมชาย ขยัน')
    const manager = await office.member('manager', 'นายบริหาร การดี')
    await waits('talk-1', 'สวัสดี')
    const form = { act: 'hand', to: colleague.id }
    await sends('talk-1', form).expect(409)
    await take('talk-1')
    const html = await page('/talks/talk-1')
    assert.ok(html.includes(colleague.id) && !html.includes(manager.id))
    const wrong = await sends('talk-1', { ...form, to: manager.id }).expect(422)
    assert.match(wrong.text, /<a href="#to">ยังไม่ได้ส่งต่อ/)
    await sends('talk-1', form).expect(303)
    assert.equal((await talks().byId('talk-1'))?.takenBy?.name, 'นายสมชาย ขยัน')
    await sends('talk-1', { act: 'answer', text: 'ยังอยู่' }).expect(409)
    officer = await signedIn(colleague)
    assert.match(await words('/talks'), /รอคำตอบในแชต 1 .*ท่าน/)
  })

  it('move without the answer’s field, and announce what is new once', async () => {
    await waits('talk-1', 'คำแรก')
    await take('talk-1')
    const part = async (known: number) =>
      (await officer.get(`/console/talks/talk-1?known=${known}`, { 'hx-request': 'true' }).expect(200)).text
    assert.doesNotMatch(await part(1), /textarea|talk-news/)
    await says('talk-1', 'คำที่สอง')
    const news = await part(1)
    assert.match(news, /<p id="talk-news" hx-swap-oob="innerHTML">ข้อความใหม่: คำที่สอง<\/p>/)
    assert.match(news, /id="known" name="known" value="2"/)
    assert.doesNotMatch(await part(2), /talk-news/)
  })

  it('are counted for the head of every page', async () => {
    const count = async () => (await officer.get('/console/waiting').expect(200)).text.split(' ')[1]
    assert.equal(await count(), '0')
    await waits('talk-1', 'สวัสดี')
    await talks().leave('left-1', makeUserId(), [], 'ฝากไว้', office.clock.now())
    assert.equal(await count(), '2')
    await take('talk-1')
    assert.equal(await count(), '2')
    await page('/talks/talk-1')
    assert.equal(await count(), '1')
    assert.match(await page('/calls'), /waiting\.js/)
    const manager = await office.signIn('manager')
    assert.doesNotMatch((await manager.get('/console/reports')).text, /waiting\.js/)
  })
})
