import assert from 'node:assert/strict'
import { requestCollection } from '../../src/models/requests/requestDocument.ts'
import { MINUTE } from '../../src/lib/time.ts'
import { makeRequest, makeUserId, makeWalkIn } from '../support/make.ts'
import { openConsole, type TestConsole, wordsOf } from './console.ts'

describe('the day in figures', () => {
  let office: TestConsole
  beforeEach(async () => void (office = await openConsole()))
  afterEach(() => office.close())

  async function busy(): Promise<void> {
    const { models } = office.database
    await makeRequest(models, { answers: { name: 'นางสมศรี ใจดี' } })
    const working = [await makeWalkIn(models), await makeRequest(models)]
    for (const { id } of working) {
      const accepted = { state: 'accepted' as const, acceptedAt: office.clock.now() }
      await requestCollection.on(office.database.connection).updateOne({ _id: id }, { $set: accepted })
    }
    await models.talks.leave('left-1', makeUserId(), [], 'ฝากไว้', office.clock.now())
    office.clock.advance(60 * MINUTE)
  }
  const reads = async (role: 'officer' | 'manager' | 'admin') =>
    wordsOf((await (await office.signIn(role)).get('/console/summary').expect(200)).text)

  it('tells the counter what waits, and as of when', async () => {
    await busy()
    const words =
      /ข้อมูล ณ 23 พ\.ย\. 69 10\.00\sน\. คำขอใหม่รอตรวจสอบ 1 เกินกำหนด 2 ใกล้ครบกำหนด 0 ถึงกำหนดแจ้งเหตุความล่าช้า 2 นัดหมายวันนี้ 0 ต้องโทรศัพท์แจ้ง 0 เรื่องรอเจ้าหน้าที่ตอบ 1/
    assert.match(await reads('officer'), words)
    assert.match(await reads('admin'), words)
  })

  it('tells management figures only: no talk, no call, nobody, and no way to a list', async () => {
    await busy()
    const words = await reads('manager')
    assert.match(words, /คำขอที่ยังไม่เสร็จ 3 เกินกำหนด 2 ใกล้ครบกำหนด 0 เสร็จในเดือนนี้ 0/)
    assert.doesNotMatch(words, /สมศรี|รอเจ้าหน้าที่|โทรศัพท์/)
    const manager = await office.signIn('manager')
    const { text } = await manager.get('/console/summary')
    assert.doesNotMatch(text.replace(/^.*<main/s, ''), /href=/)
  })
})
