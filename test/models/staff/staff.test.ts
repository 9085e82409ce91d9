import assert from 'node:assert/strict'
import { COMMAND_LINE } from '../../../src/models/auditTrail/entry.ts'
import { DAY, HOUR, MINUTE } from '../../../src/lib/time.ts'
import { staffCommand } from '../../../src/commands/staff.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { makeUserId } from '../../support/make.ts'

const now = new Date('2026-11-23T09:00:00+07:00')
const later = (milliseconds: number) => new Date(+now + milliseconds)

describe('staff', () => {
  let database: TestDatabase
  before(async () => {
    database = await freshDatabase()
  })
  after(() => database.close())

  it('are linked by a code once', async () => {
    const { staff } = database.models
    const [officer, other] = [makeUserId(), makeUserId()]
    const code = await staff.invite('พิมพ์ใจ', 'officer', now, COMMAND_LINE)
    assert.match(code, /^CW-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/)
    assert.equal((await staff.link(code, officer, now)).member?.name, 'พิมพ์ใจ')
    assert.equal((await staff.link(code, other, now)).member, null)
    assert.equal((await staff.link(code, officer, now)).member?.name, 'พิมพ์ใจ', 'the same effect again')
    assert.equal((await staff.byLineAccount(officer))?.role, 'officer')
  })

  it('are not linked by a code after 24 hours', async () => {
    const { staff } = database.models
    const code = await staff.invite('สายไป', 'officer', now, COMMAND_LINE)
    assert.equal((await staff.link(code, makeUserId(), later(DAY))).member, null)
    assert.ok((await staff.link(code, makeUserId(), later(DAY - 1))).member)
  })

  it('are not linked twice by one code, whoever is faster', async () => {
    const { staff } = database.models
    const code = await staff.invite('คนเดียว', 'officer', now, COMMAND_LINE)
    const people = Array.from({ length: 5 }, makeUserId)
    const linked = await Promise.all(people.map((person) => staff.link(code, person, now)))
    assert.equal(linked.filter(({ member }) => member !== null).length, 1)
  })

  it('get a code from the command, and an explanation for anything else', async () => {
    const { models } = database
    const invited = await staffCommand(models, ['invite', 'นาย ก', 'manager'], now)
    assert.equal(invited.code, 0)
    assert.match(invited.lines[0] ?? '', /^Link code for นาย ก \(manager\): CW-/)
    for (const args of [
      [],
      ['invite'],
      ['invite', 'ก', 'boss'],
      ['invite', ' ', 'officer'],
      ['remove', 'x'],
      ['invite', 'a', 'officer', 'b'],
    ]) {
      const result = await staffCommand(models, args, now)
      assert.equal(result.code, 1, args.join(' '))
      assert.match(result.lines.join('\n'), /Usage/)
    }
  })

  it('sign in once with a token, within five minutes', async () => {
    const { sessions } = database.models
    const someone = { id: 'someone', links: 1 }
    const token = await sessions.issueToken(someone, 'event-1', now)
    assert.equal(await sessions.issueToken(someone, 'event-1', later(1)), token, 'the same effect again')
    assert.equal(await sessions.tokenIsGood(token, later(MINUTE)), true)
    const [first, second] = await Promise.all([
      sessions.signIn(token, later(MINUTE)),
      sessions.signIn(token, later(MINUTE)),
    ])
    assert.equal([first, second].filter(Boolean).length, 1)
    const { session } = (first ?? second)!
    assert.deepEqual(await sessions.memberOf(session, later(2 * HOUR), true), someone)
    assert.equal(await sessions.memberOf(session, later(MINUTE + 8 * HOUR)), null)
    const expired = await sessions.issueToken(someone, 'event-2', now)
    assert.equal(await sessions.signIn(expired, later(5 * MINUTE)), null)
    await sessions.signOut(session)
    assert.equal(await sessions.memberOf(session, later(MINUTE)), null)
  })

  it('leave no code, token or session in the database', async () => {
    const code = await database.models.staff.invite('ลับ', 'admin', now, COMMAND_LINE)
    const token = await database.models.sessions.issueToken({ id: 'x', links: 0 }, 'event-3', now)
    for (const name of ['staff', 'signIns', 'sessions']) {
      const all = JSON.stringify(await database.connection.collection(name).find().toArray())
      assert.ok(!all.includes(code) && !all.includes(token))
    }
  })
})
