import assert from 'node:assert/strict'
import { nothingKnown } from '../../src/domain/requests/expectation.ts'
import { carryOut } from '../../src/bot/effects/index.ts'
import { usualOffice } from '../../src/domain/settings/office.ts'
import { newState } from '../../src/chat/state.ts'
import type { Person } from '../../sandbox/line/index.ts'
import { DAY } from '../../src/lib/time.ts'
import { fillsIn, filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'
import { reads, says, sees, taps } from '../support/story.ts'

describe('the deletion of my data', () => {
  let office: TestOffice
  let person: Person
  let other: Person
  beforeEach(async () => {
    office = await openOffice()
    person = await office.person('สมศรี')
    other = await office.person('วิชัย')
    await fillsIn(office, other, 'conduct-certificate')
  })
  afterEach(() => office.close())

  /** Documents as they rest, by collection, without records of sending and receiving. */
  async function stored(): Promise<Map<string, Record<string, unknown>[]>> {
    const collections = (await office.database.connection.db?.listCollections().toArray()) ?? []
    const names = collections.map(({ name }) => name).filter((name) => !/^(inbox|outbox)$/.test(name))
    const all = names.sort().map(async (name) => {
      const documents = await office.database.connection.collection(name).find().sort({ _id: 1 }).toArray()
      return [name, documents] as const
    })
    return new Map(await Promise.all(all))
  }

  async function deletes(): Promise<void> {
    await says(office, person, 'ลบข้อมูล')
    await taps(office, person, 'ยืนยันลบข้อมูล')
  }

  it('says what goes, what stays, why and until when, and does nothing yet', async () => {
    const open = await filesThroughChat(office, person, 'salary-certificate')
    const ended = await filesThroughChat(office, person, 'pension-certificate')
    await office.decides(ended, { change: 'reject', reason: 'ยื่นซ้ำ' })
    await fillsIn(office, person, 'conduct-certificate')
    await says(office, person, 'ลบข้อมูล')
    sees(person, 'จะลบ', 'ยังต้องเก็บ', 'ลบแล้วเรียกคืนไม่ได้')
    await taps(office, person, 'รายการที่ลบและที่เก็บ')
    sees(person, 'ข้อมูลที่จะลบ', 'คำขอที่กรอกค้างไว้', 'ข้อมูลจากคำขอล่าสุด', 'การรับทราบประกาศความเป็นส่วนตัว')
    sees(person, open.reference, 'ยังดำเนินการอยู่ เก็บไว้จนเสร็จเรื่อง')
    sees(person, ended.reference, 'ถึงวันเสาร์ที่ 30 กันยายน 2571')
    await taps(office, person, 'ลบข้อมูลของท่าน')
    await taps(office, person, 'ไม่ลบ')
    assert.ok((await office.models.conversations.stateOf(person.userId))?.draft)
    assert.deepEqual(await office.models.privacyRequests.list(), [])
  })

  it('deletes exactly what it said, in the language of the person', async () => {
    await says(office, person, 'English')
    const request = await filesThroughChat(office, person, 'salary-certificate', { language: 'en' })
    await fillsIn(office, person, 'conduct-certificate', { language: 'en' })
    const before = await stored()
    await says(office, person, 'delete my data')
    await taps(office, person, 'Yes, delete')
    sees(person, 'Your data are deleted', '23 December 2026')
    const after = await stored()
    await taps(office, person, 'What is kept and why')
    sees(person, request.reference, 'still being handled')
    const { buttons, ...held } = (await office.models.conversations.stateOf(person.userId)) ?? newState
    assert.deepEqual(held, {
      ...newState,
      language: 'en',
      languageAsked: true,
      profileRead: true,
    })
    // The list that was opened since has no button.
    assert.deepEqual(buttons?.all ?? [], [])
    assert.deepEqual((await office.models.requests.byReference(request.reference))?.answers, request.answers)
    for (const [name, documents] of after) {
      if (name === 'privacyWishes') assert.equal(documents.length, 1)
      else if (name === 'conversations') {
        const [mine, theirs] = [person, other].map(({ userId }) =>
          documents.find(({ _id }) => _id === userId),
        )
        assert.equal(mine?.['draftAt'], null)
        assert.deepEqual(
          theirs,
          before.get(name)?.find(({ _id }) => _id === other.userId),
        )
      } else assert.deepEqual(documents, before.get(name), name)
    }
  })

  it('changes nothing the second time, and is one wish', async () => {
    await filesThroughChat(office, person, 'salary-certificate')
    await deletes()
    const once = await stored()
    office.clock.advance(1000)
    await deletes()
    sees(person, 'ลบข้อมูลแล้ว', '23 ธันวาคม 2569')
    const twice = await stored()
    for (const name of ['requests', 'privacyWishes', 'staff'])
      assert.deepEqual(twice.get(name), once.get(name))
    const [wish, another] = await office.models.privacyRequests.list()
    assert.equal(wish?.kind, 'deletion')
    assert.equal(wish.userId, person.userId)
    assert.equal(another, undefined)
  })

  it('is carried out again after a crash without doing more, and says the same', async () => {
    const deps = {
      models: office.models,
      vault: office.database.vault,
      noticesWait: () => {},
      content: { fetch: () => assert.fail('nothing is fetched') },
      clock: office.clock.now,
      baseUrl: 'http://localhost:3000',
      expects: () => Promise.resolve(nothingKnown),
    }
    const asked = { eventId: 'event', replyToken: null, deliveredAt: office.clock.now() }
    const occasion = { userId: person.userId, id: 'event-0', office: usualOffice, again: false, asked }
    const first = await carryOut(deps, { kind: 'erase-data' }, occasion)
    office.clock.advance(2 * DAY)
    assert.deepEqual(await carryOut(deps, { kind: 'erase-data' }, occasion), first)
    assert.equal((await office.models.privacyRequests.list()).length, 1)
  })

  it('deletes left messages and ended talks, and leaves what an officer is at', async () => {
    const { talks } = office.models
    const now = office.clock.now()
    await talks.leave('left', person.userId, [], 'ความลับ', now)
    await talks.leave('taken', person.userId, [], 'ความลับ', now)
    await talks.take('taken', { staffId: 's', name: 'เจ้าหน้าที่' }, null, now)
    await talks.leave('other', other.userId, [], 'ความลับ', now)
    await deletes()
    await taps(office, person, 'รายการที่ลบและที่เก็บ')
    sees(person, 'เจ้าหน้าที่กำลังดูแลอยู่')
    assert.deepEqual(
      (await talks.ofPerson(person.userId)).map(({ id }) => id),
      ['taken'],
    )
    assert.equal((await talks.ofPerson(other.userId)).length, 1)
  })

  it('deletes photos, with a line in the history of the request', async () => {
    const { photos, requests } = office.models
    const request = await filesThroughChat(office, person, 'salary-certificate')
    const picture = { kind: 'jpeg', bytes: Buffer.from('a picture') } as const
    const photo = { paper: 'paper', at: office.clock.now(), picture }
    await photos.add({
      ...photo,
      id: 'p1',
      userId: person.userId,
      messageId: '1',
      of: { request: request.id },
    })
    await photos.add({ ...photo, id: 'p2', userId: person.userId, messageId: '2', of: { draft: 'd' } })
    await photos.add({ ...photo, id: 'p3', userId: other.userId, messageId: '3', of: { draft: 'e' } })
    await says(office, person, 'ลบข้อมูล')
    await taps(office, person, 'รายการที่ลบและที่เก็บ')
    sees(person, 'ภาพเอกสาร')
    await taps(office, person, 'ลบข้อมูลของท่าน')
    await taps(office, person, 'ยืนยันลบข้อมูล')
    assert.deepEqual(await photos.ofPerson(person.userId), [])
    assert.equal((await photos.ofPerson(other.userId)).length, 1)
    const noted = (await requests.byReference(request.reference))?.notes
    assert.deepEqual(
      noted?.map(({ kind, count }) => [kind, count]),
      [['photos-deleted', 1]],
    )
  })

  it('is not offered to somebody of whom nothing can be deleted, who reads what is kept and why', async () => {
    await says(office, person, 'ภาษาไทย')
    await says(office, person, 'ข้อมูลของฉัน')
    assert.ok(!reads(person).includes('ลบข้อมูล'), reads(person))
    await taps(office, person, 'ข้อมูลที่เก็บและเหตุผล')
    sees(person, 'ไม่มีข้อมูลที่ลบได้ในขณะนี้', 'ภาษาที่เลือก', 'ใช้ตอบท่าน')
    assert.ok(!reads(person).includes('ลบข้อมูลของท่าน'), reads(person))
    await says(office, person, 'ลบข้อมูล')
    sees(person, 'ไม่มีข้อมูลที่ลบได้ในขณะนี้', 'ภาษาที่เลือก', 'ใช้ตอบท่าน')
    assert.ok(!reads(person).includes('ยืนยันลบ'), reads(person))
    assert.deepEqual(await office.models.privacyRequests.list(), [])
  })

  it('asks for the privacy notice again afterwards', async () => {
    await filesThroughChat(office, person, 'salary-certificate')
    await deletes()
    await says(office, person, 'การออกหนังสือรับรองเงินบำนาญ')
    await taps(office, person, 'กรอกคำขอล่วงหน้า')
    sees(person, 'รับทราบและเริ่มกรอก')
  })
})
