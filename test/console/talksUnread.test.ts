import assert from 'node:assert/strict'
import { cookieName } from '../../src/console/pipeline/cookies.ts'
import { MINUTE } from '../../src/lib/time.ts'
import { talkCollection } from '../../src/models/talks/talkDocument.ts'
import type { StaffMember } from '../../src/models/staff/staff.ts'
import { makeUserId } from '../support/make.ts'
import { type Browser, openConsole, type TestConsole } from './console.ts'

describe('what an officer has not read yet', () => {
  let office: TestConsole
  let mali: StaffMember
  let somchai: StaffMember
  beforeEach(async () => {
    office = await openConsole()
    mali = await office.member('officer', 'นางสาวมาลี ตั้งใจ')
    somchai = await office.member('officer', 'นายสมชาย ขยัน')
  })
  afterEach(() => office.close())

  const talks = () => office.database.models.talks
  const now = () => office.clock.now()
  const asOfficer = ({ id, name }: StaffMember) => ({ staffId: id, name })

  async function browserOf(someone: StaffMember): Promise<Browser> {
    const opened = await office.database.models.sessions.signIn(await office.token(someone), now())
    return office.browserOf(`${cookieName('session', true)}=${opened?.session ?? ''}`)
  }
  const page = async (member: StaffMember, path: string, headers = {}) =>
    (await (await browserOf(member)).get(`/console${path}`, headers).expect(200)).text
  const unread = async (member: StaffMember) => Number((await page(member, '/waiting')).split(' ')[1])
  /** The number beside the talks in the head of a page. */
  const inHead = (html: string) =>
    Number(/href="\/console\/talks"[^>]*>[^<]*<span class="count">(\d+)</.exec(html)?.[1] ?? 0)

  let said = 0
  async function says(talk: string, text: string): Promise<void> {
    office.clock.advance(MINUTE)
    said += 1
    const message = { id: `word-${said}`, at: now(), by: null, text, media: null }
    await talks().add(talk, message, { said, token: null }, now())
  }
  async function waits(talk: string, text: string): Promise<void> {
    await talks().open(talk, makeUserId(), [], now())
    await says(talk, text)
  }
  const answers = (talk: string, member: StaffMember) => {
    office.clock.advance(MINUTE)
    const message = { id: `answer-${(said += 1)}`, at: now(), by: asOfficer(member), text: 'ได้', media: null }
    return talks().add(talk, message, { said: null, token: null }, now())
  }

  it('is counted for each of them apart, and opening a talk marks it as read on that very page', async () => {
    await waits('talk-1', 'ขอถาม')
    await talks().leave('left-1', makeUserId(), [], 'ฝากไว้', now())
    assert.deepEqual([await unread(mali), await unread(somchai)], [2, 2])
    assert.equal(inHead(await page(mali, '/talks/talk-1')), 1)
    assert.deepEqual([await unread(mali), await unread(somchai)], [1, 2])
    await says('talk-1', 'อีกเรื่องหนึ่ง')
    assert.deepEqual([await unread(mali), await unread(somchai)], [2, 2])
  })

  it('is not what an officer has answered, nor what a colleague has taken', async () => {
    await waits('talk-1', 'ขอถาม')
    await page(mali, '/talks/talk-1')
    await talks().take('talk-1', asOfficer(mali), null, now())
    await answers('talk-1', mali)
    assert.deepEqual([await unread(mali), await unread(somchai)], [0, 0])
    await says('talk-1', 'ขอบคุณ')
    assert.deepEqual([await unread(mali), await unread(somchai)], [1, 0])
  })

  it('is a talk that a colleague hands on, and one that comes back to all, though it was read before', async () => {
    await waits('talk-1', 'ขอถาม')
    await page(mali, '/talks/talk-1')
    await page(somchai, '/talks/talk-1')
    await talks().take('talk-1', asOfficer(mali), null, now())
    office.clock.advance(MINUTE)
    const to = asOfficer(somchai)
    await talks().hand('talk-1', { by: asOfficer(mali), to, at: now(), note: 'เรื่องเงินบำนาญ' })
    assert.deepEqual([await unread(mali), await unread(somchai)], [0, 1])
    await page(somchai, '/talks/talk-1')
    assert.equal(await unread(somchai), 0)
    office.clock.advance(MINUTE)
    await talks().giveUp('talk-1', asOfficer(somchai), now())
    assert.deepEqual([await unread(mali), await unread(somchai)], [1, 0])
  })

  it('stays unread while the page moves out of sight, and is no news for the pages of colleagues', async () => {
    await waits('talk-1', 'ขอถาม')
    await page(mali, '/talks/talk-1')
    await says('talk-1', 'เพิ่มเติม')
    await page(mali, '/talks/talk-1?known=1', { 'hx-request': 'true' })
    assert.equal(await unread(mali), 1)
    const before = await talks().pulse()
    await page(mali, '/talks/talk-1?known=1&looked=1', { 'hx-request': 'true' })
    assert.equal(await unread(mali), 0)
    assert.equal(await talks().pulse(), before)
  })

  it('holds of a talk of the release before, which has no such times', async () => {
    await waits('talk-1', 'ขอถาม')
    const stored = talkCollection.on(office.database.connection)
    await stored.updateOne({ _id: 'talk-1' }, { $unset: { heardAt: 1, seen: 1 } })
    assert.equal(await unread(mali), 1)
    await page(mali, '/talks/talk-1')
    assert.equal(await unread(mali), 0)
  })

  it('keeps with a talk only ids and moments of who has seen it, and the note for the colleague sealed', async () => {
    await waits('talk-1', 'ขอถาม')
    await page(mali, '/talks/talk-1')
    await talks().take('talk-1', asOfficer(mali), null, now())
    const to = asOfficer(somchai)
    await talks().hand('talk-1', { by: asOfficer(mali), to, at: now(), note: 'เรื่องเงินบำนาญ' })
    const stored = await talkCollection.on(office.database.connection).findOne({ _id: 'talk-1' })
    assert.deepEqual(Object.keys(stored?.seen ?? {}), [mali.id])
    assert.ok(stored?.seen?.[mali.id] instanceof Date)
    assert.ok(!JSON.stringify(stored).includes('บำนาญ'))
    assert.equal((await talks().byId('talk-1'))?.handed?.note, 'เรื่องเงินบำนาญ')
  })
})
