import assert from 'node:assert/strict'
import { DAY, MINUTE } from '../../src/lib/time.ts'
import type { StaffMember } from '../../src/models/staff/staff.ts'
import { staffCollection } from '../../src/models/staff/staffDocument.ts'
import { COMMAND_LINE } from '../../src/models/auditTrail/entry.ts'
import { returnWork } from '../../src/requests/returnWork.ts'
import { Died, lifeUntil, mortalModels } from '../support/mortal.ts'
import { type ChatRequest, makeRequest, makeUserId } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { addSampleMember } from '../../sandbox/sampleStaff.ts'
import { sendAnswer } from '../../src/talks/answer.ts'
import { talking, talkOf } from '../talks/support/officer.ts'

describe('cases and talks in the hands of members who cannot act on them', () => {
  let office: TestOffice
  let member: StaffMember
  let account: string
  let filed: ChatRequest
  beforeEach(async () => {
    office = await openOffice()
    account = makeUserId()
    member = await joins('officer', account)
    filed = await makeRequest(office.models)
    await handed()
  })
  afterEach(() => office.close())

  async function joins(role: 'officer' | 'admin', userId: string): Promise<StaffMember> {
    const { models, clock } = office
    await addSampleMember(models, { name: 'นางสาวมาลี ตั้งใจ', role, userId }, clock.now())
    const joined = await models.staff.byLineAccount(userId)
    assert.ok(joined)
    return joined
  }
  const officer = () => ({ staffId: member.id, name: member.name })
  const now = async () => {
    const request = await office.models.requests.byId(filed.id)
    assert.ok(request)
    return request
  }
  /** The case comes into the member's hands, as a colleague's form that was opened earlier would do. */
  async function handed(): Promise<void> {
    const note = { id: crypto.randomUUID(), at: office.clock.now(), kind: 'handed', to: officer() } as const
    const handler = officer()
    assert.ok(await office.models.requests.annotate(await now(), { note, handler }))
  }
  async function changes(what: 'revoke' | 'code'): Promise<string | null> {
    const { staff } = office.models
    const row = await staff.row(member.id, office.clock.now())
    assert.ok(row)
    if (what === 'code') return (await staff.renewCode(row, COMMAND_LINE, office.clock.now())).code
    assert.equal(await staff.revoke(row, COMMAND_LINE, office.clock.now()), 'done')
    return null
  }
  const handler = async () => (await now()).handler?.name ?? null
  const returned = async () => (await now()).notes.filter(({ kind }) => kind === 'handler-left').length

  it('go back when the process that ended the access died before it returned them', async () => {
    const person = await talking(office, 'สวัสดีค่ะ', 'รออยู่ค่ะ')
    await office.models.talks.take((await talkOf(office, person)).id, officer(), null, office.clock.now())
    await changes('revoke')
    assert.equal(await office.models.talks.waiting(), 0)
    await office.chapwai.returnWork()
    assert.equal(await handler(), null)
    assert.equal(await office.models.talks.waiting(), 1)
    const { state, takenBy, messages } = await talkOf(office, person)
    assert.deepEqual([state, takenBy, messages.length], ['waiting', null, 2])
  })

  it('go back with the answer that was on its way, which still arrives', async () => {
    const person = await talking(office, 'สวัสดีค่ะ', 'รออยู่ค่ะ')
    const { models, clock } = office
    const { id } = await talkOf(office, person)
    await models.talks.take(id, officer(), null, clock.now())
    const answer = {
      form: crypto.randomUUID(),
      by: officer(),
      text: 'สวัสดีครับ มีอะไรให้ช่วยครับ',
      now: clock.now(),
    }
    await sendAnswer(models, await talkOf(office, person), answer)
    await changes('revoke')
    await office.chapwai.returnWork()
    await office.chapwai.workOff()
    assert.match(JSON.stringify(person.last), /มีอะไรให้ช่วยครับ/)
    const talk = await talkOf(office, person)
    assert.deepEqual([talk.state, talk.messages.at(-1)?.by?.name], ['waiting', member.name])
    await person.says('ขอถามเรื่องบำนาญค่ะ')
    await office.settled()
    assert.equal((await talkOf(office, person)).messages.length, 4)
    assert.equal(await models.talks.waiting(), 1)
  })

  it('become a message for the counter when nobody takes the talk before closing time', async () => {
    const person = await talking(office, 'สวัสดีค่ะ', 'รออยู่ค่ะ')
    await office.models.talks.take((await talkOf(office, person)).id, officer(), null, office.clock.now())
    await changes('revoke')
    await office.chapwai.returnWork()
    office.clock.set('2026-11-23T17:00:00+07:00')
    await office.chapwai.upkeep()
    const { kind, state } = await talkOf(office, person)
    assert.deepEqual([kind, state], ['left', 'waiting'])
  })

  it('go back when a colleague hands them over in the moment in which the access ends', async () => {
    await changes('revoke')
    await office.chapwai.returnWork()
    await handed()
    await office.chapwai.returnWork()
    assert.deepEqual([await handler(), await returned()], [null, 2])
  })

  it('go back when the member’s own LINE account was linked to another member', async () => {
    await office.models.staff.link(
      await office.models.staff.invite('นายใหม่ มาแทน', 'officer', office.clock.now(), COMMAND_LINE),
      account,
      office.clock.now(),
    )
    await office.chapwai.returnWork()
    assert.equal(await handler(), null)
  })

  it('wait for a new phone as long as the link code is valid', async () => {
    await changes('code')
    office.clock.advance(DAY - MINUTE)
    await office.chapwai.returnWork()
    assert.equal(await handler(), member.name)
    office.clock.advance(MINUTE)
    await office.chapwai.returnWork()
    assert.equal(await handler(), null)
  })

  it('stay with who has linked the new phone', async () => {
    const code = await changes('code')
    await office.models.staff.link(code ?? '', makeUserId(), office.clock.now())
    office.clock.advance(3 * DAY)
    await office.chapwai.returnWork()
    assert.deepEqual([await handler(), await returned()], [member.name, 0])
  })

  it('go back when a colleague opens a case again whose handler has left long ago', async () => {
    await office.decides(await now(), { change: 'reject', reason: 'ยื่นซ้ำ' })
    await changes('revoke')
    await office.chapwai.returnWork()
    assert.equal(await handler(), member.name, 'an ended case keeps who had it')
    await staffCollection.on(office.database.connection).deleteOne({ _id: member.id })
    await office.decides(await now(), { change: 'reopen', reason: 'ตรวจแล้วครบถ้วน' })
    await office.chapwai.returnWork()
    assert.deepEqual([await handler(), (await now()).state], [null, 'submitted'])
  })

  it('go back once with two processes, whichever dies and wherever', async () => {
    await changes('revoke')
    for (let endsAt = 1; ; endsAt += 1) {
      const models = mortalModels(office.models, lifeUntil(endsAt, endsAt % 2 === 0 ? 'before' : 'after'))
      const died = await returnWork(models, office.clock.now()).then(
        () => false,
        (error: unknown) => error instanceof Died,
      )
      if (!died) break
    }
    const second = await office.another()
    await Promise.all([office.chapwai.returnWork(), second.returnWork()])
    assert.deepEqual([await handler(), await returned()], [null, 1])
  })

  it('are found again by a rename that the process did not finish', async () => {
    const row = await office.models.staff.row(member.id, office.clock.now())
    assert.ok(row)
    await office.models.staff.rename(row, 'นางมาลี ชื่อใหม่', COMMAND_LINE, office.clock.now())
    const { revision } = await now()
    await office.chapwai.returnWork()
    assert.deepEqual([await handler(), (await now()).revision], ['นางมาลี ชื่อใหม่', revision])
  })
})
