import assert from 'node:assert/strict'
import { cookieName } from '../../src/console/pipeline/cookies.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import type { StaffMember } from '../../src/models/staff/staff.ts'
import { makeRequest, makeUserId } from '../support/make.ts'
import { casePage } from './casePage.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

describe('what a member of staff has in hand when that member changes', () => {
  let office: TestConsole
  let admin: Browser
  let member: StaffMember
  let browser: Browser
  let page: ReturnType<typeof casePage>
  beforeEach(async () => {
    office = await openConsole()
    admin = await office.signIn('admin', 'นายธีระ ดูแลดี')
    member = await office.member('officer', 'นางลา ออก')
    const opened = await office.database.models.sessions.signIn(
      await office.token(member),
      office.clock.now(),
    )
    browser = office.browserOf(`${cookieName('session', true)}=${opened?.session ?? ''}`)
    page = casePage(office, browser, await makeRequest(office.database.models))
  })
  afterEach(() => office.close())

  const models = () => office.database.models
  async function changes(form: Record<string, string>): Promise<void> {
    const row = await models().staff.row(member.id, office.clock.now())
    const sent = { revision: String(row?.revision ?? 0), ...form }
    const { status } = await admin.post(`/console/staff/${member.id}`, sent)
    assert.ok(status < 400, `the change was refused: ${status}`)
  }
  const byAdmin = () => casePage(office, admin, { reference: page.path.split('/').at(-1) ?? '' })
  const handlerOf = ({ handler }: Request) => handler && handler.name
  const mine = async () => wordsOf((await browser.get('/console?mine=1').expect(200)).text)

  /** Somebody talks in the chat, or has left a message; the member takes it. */
  async function hasTalk(id: string, kind: 'live' | 'left'): Promise<void> {
    const { talks } = models()
    const now = office.clock.now()
    if (kind === 'left') await talks.leave(id, makeUserId(), [], 'ขอถามค่ะ', now)
    else {
      await talks.open(id, makeUserId(), [], now)
      const words = { id: `word-${id}`, at: now, by: null, text: 'สวัสดีค่ะ', media: null }
      await talks.add(id, words, { said: 1, token: null }, now)
    }
    const by = { staffId: member.id, name: member.name }
    assert.ok(await talks.take(id, by, null, now))
  }
  async function talkIs(id: string) {
    const talk = await models().talks.byId(id)
    return [talk?.state, talk?.takenBy?.name ?? null]
  }

  const endings: readonly (readonly [string, Record<string, string>])[] = [
    ['access ends', { act: 'revoke' }],
    ['the role becomes manager', { act: 'role', role: 'manager' }],
  ]
  for (const [when, form] of endings) {
    it(`goes back into the queue when ${when}; the history keeps the name`, async () => {
      await page.sends('accept')
      await hasTalk('talk-1', 'live')
      await hasTalk('message-1', 'left')
      assert.equal(await models().talks.waiting(), 0)
      await changes(form)
      assert.equal(handlerOf(await page.now()), null)
      const words = await byAdmin().words()
      assert.match(words, /ยังไม่มีผู้รับผิดชอบ/)
      assert.match(words, /รับเรื่อง นางลา ออก/)
      assert.match(words, /คืนเรื่องเข้าคิว เพราะ นางลา ออก ไม่ได้ปฏิบัติหน้าที่นี้แล้ว ระบบ/)
      assert.deepEqual(await talkIs('talk-1'), ['waiting', null])
      assert.deepEqual(await talkIs('message-1'), ['waiting', null])
      assert.equal(await models().talks.waiting(), 2, 'the menu counts both again')
    })
  }

  it('keeps its cases for a member who waits for a new phone, but nobody waits for an answer', async () => {
    await page.sends('accept')
    await hasTalk('talk-1', 'live')
    await changes({ act: 'code' })
    assert.equal(handlerOf(await page.now()), 'นางลา ออก')
    assert.deepEqual(await talkIs('talk-1'), ['waiting', null])
  })

  it('stays with an officer who becomes administrator', async () => {
    await page.sends('accept')
    await hasTalk('talk-1', 'live')
    await changes({ act: 'role', role: 'admin' })
    assert.equal(handlerOf(await page.now()), 'นางลา ออก')
    assert.deepEqual(await talkIs('talk-1'), ['taken', 'นางลา ออก'])
  })

  it('stands under the new name at once, and what was done under the name of its time', async () => {
    await page.sends('accept')
    await hasTalk('talk-1', 'live')
    const before = await page.now()
    await changes({ act: 'rename', name: 'นางใหม่ ชื่อ' })
    const after = await page.now()
    assert.equal(handlerOf(after), 'นางใหม่ ชื่อ')
    assert.equal(after.revision, before.revision, 'an open page can still decide')
    assert.match(await mine(), /ผู้รับผิดชอบ นางใหม่ ชื่อ/)
    assert.match(await page.words(), /รับเรื่อง นางลา ออก/)
    assert.deepEqual(await talkIs('talk-1'), ['taken', 'นางใหม่ ชื่อ'])
  })

  it('says so before access is ended', async () => {
    const words = wordsOf((await admin.get(`/console/staff/${member.id}`).expect(200)).text)
    assert.match(words, /คำขอและการสนทนาที่รับผิดชอบอยู่จะกลับเข้าคิว/)
  })

  it('shows whoever has the page open what happened, when they decide', async () => {
    await page.sends('accept')
    const other = casePage(office, await office.signIn('officer'), await page.now())
    const { revision } = await other.now()
    await changes({ act: 'revoke' })
    const late = await other.sends('ready', {}, revision)
    assert.equal(late.status, 409)
    assert.match(wordsOf(late.text), /คืนเรื่องเข้าคิว เพราะ นางลา ออก/)
    await other.sends('take')
    assert.equal((await other.now()).handler !== null, true)
  })

  it('can still have its last decision undone by a colleague', async () => {
    await page.sends('accept')
    await changes({ act: 'revoke' })
    assert.equal((await byAdmin().sends('undo')).status, 303)
    const { state, handler } = await byAdmin().now()
    assert.deepEqual([state, handler], ['submitted', null])
  })
})
