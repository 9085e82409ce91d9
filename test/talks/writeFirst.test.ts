import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { MINUTE } from '../../src/lib/time.ts'
import { makeRequest } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { type Officer, officerOf, shownSince, talking, talkOf } from './support/officer.ts'

describe('an officer who writes first', () => {
  let office: TestOffice
  let mali: Officer
  beforeEach(async () => {
    office = await openOffice()
    mali = await officerOf(office, 'นางสาวมาลี ตั้งใจ')
  })
  afterEach(() => office.close())

  const requestOf = async ({ userId }: Person) =>
    (await makeRequest(office.models, { userId, at: office.clock.now() })).reference
  async function greeted(): Promise<Person> {
    const person = await office.person()
    await person.says('สวัสดีค่ะ')
    await office.settled()
    return person
  }
  const words = async (person: Person) => (await talkOf(office, person)).messages.map(({ text }) => text)

  it('reaches the person with one push, and hears the answer in the talk; answering back is free', async () => {
    const person = await greeted()
    const reference = await requestOf(person)
    assert.equal(await mali.writes(reference, 'ขอสำเนาบัตรใหม่'), 303)
    assert.match(JSON.stringify(person.last), /เจ้าหน้าที่: ขอสำเนาบัตรใหม่/)
    assert.equal(office.line.usage(), 1)
    const count = person.chat.length
    await person.says('พรุ่งนี้ได้ไหมคะ')
    await office.settled()
    assert.deepEqual(shownSince(person, count), [])
    assert.deepEqual(await words(person), ['ขอสำเนาบัตรใหม่', 'พรุ่งนี้ได้ไหมคะ'])
    const { id } = await talkOf(office, person)
    assert.match(await mali.reads(`/talks/${id}`), /หากส่งภายใน \d+ วินาที คำตอบไม่เสียโควตา/)
    assert.equal(await mali.does(id, 'answer', { text: 'ได้ค่ะ' }), 303)
    assert.equal(office.line.usage(), 1)
    assert.match(JSON.stringify(person.last), /เจ้าหน้าที่: ได้ค่ะ/)
  })

  it('is free in the person’s open talk while the token lives', async () => {
    const person = await talking(office, 'สวัสดีค่ะ', 'ขอถามเรื่องบัตร')
    const reference = await requestOf(person)
    assert.equal(await mali.writes(reference, 'ได้ค่ะ'), 303)
    assert.equal(office.line.usage(), 0)
    assert.deepEqual(await words(person), ['สวัสดีค่ะ', 'ขอถามเรื่องบัตร', 'ได้ค่ะ'])
    assert.equal((await office.models.talks.ofPerson(person.userId)).length, 1)
  })

  it('leaves the chat to the bot when nobody answers, and no message to be answered', async () => {
    const person = await greeted()
    await mali.writes(await requestOf(person), 'ขอสำเนาบัตรใหม่')
    office.clock.advance(30 * MINUTE)
    await office.chapwai.upkeep()
    await office.chapwai.upkeep()
    const { kind, state } = await talkOf(office, person)
    assert.deepEqual([kind, state], ['live', 'ended'])
    await person.says('สถานะ')
    await office.settled()
    assert.match(JSON.stringify(person.last), /70-0001-9/)
  })

  it('stands alone out of hours, with a button that answers', async () => {
    office.clock.set('2026-11-27T18:40:00+07:00')
    mali = await officerOf(office, 'นางสาวมาลี ตั้งใจ')
    const person = await greeted()
    await mali.writes(await requestOf(person), 'ขอสำเนาบัตรใหม่')
    assert.match(JSON.stringify(person.last), /เจ้าหน้าที่: ขอสำเนาบัตรใหม่.*ตอบเจ้าหน้าที่/)
    const { kind, state } = await talkOf(office, person)
    assert.deepEqual([kind, state], ['live', 'ended'])
    assert.equal(await office.models.talks.waiting(), 0)
  })
})
