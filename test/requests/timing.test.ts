import assert from 'node:assert/strict'
import type { Request } from '../../src/domain/requests/request.ts'
import { countedDesk, moment } from '../support/counted.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'

describe('the pauses of a request', () => {
  let database: TestDatabase
  let desk: ReturnType<typeof countedDesk>
  let request: Request
  before(async () => {
    database = await freshDatabase()
    desk = countedDesk(database)
  })
  after(() => database.close())
  beforeEach(async () => {
    request = await desk.files('08:45')
    await desk.decides(request, { change: 'accept' }, '09:00')
  })

  const pauses = async () => (await desk.again(request)).timing.pauses
  const pausesFor = async (reason: string) => {
    await desk.decides(request, { change: 'pause', reason }, '11:50')
    return pauses()
  }

  it('keep the usual reason that was chosen, in whichever language', async () => {
    assert.deepEqual(await pausesFor('รอข้อมูลจากหน่วยงานอื่น'), [
      { from: moment('11:50'), to: null, why: 'other-office' },
    ])
    await desk.decides(request, { change: 'resume' }, '11:55')
    await desk.decides(request, { change: 'pause', reason: 'Waiting for a signature' }, '11:56')
    assert.equal((await pauses())[1]?.why, 'signature')
  })

  it('keep of an officer’s own words only that they were others', async () => {
    assert.equal((await pausesFor('นางสมศรีไปต่างจังหวัด'))[0]?.why, 'other')
  })

  it('last so many office minutes, without the hours in which the office is closed', async () => {
    await pausesFor('รอผู้มีอำนาจลงนาม')
    await desk.decides(request, { change: 'resume' }, '24 08:40')
    assert.deepEqual(await pauses(), [
      { from: moment('11:50'), to: moment('24 08:40'), why: 'signature', minutes: 10 + 210 + 10 },
    ])
  })

  it('end with the request, and a request that is opened again has stood still meanwhile', async () => {
    await pausesFor('รอผู้มีอำนาจลงนาม')
    await desk.decides(request, { change: 'reject', reason: 'ยื่นซ้ำ' }, '11:52')
    await desk.decides(request, { change: 'reopen', reason: 'กดผิด' }, '11:57')
    assert.deepEqual(await pauses(), [
      { from: moment('11:50'), to: moment('11:52'), why: 'signature', minutes: 2 },
      { from: moment('11:52'), to: moment('11:57'), why: 'reopened', minutes: 5 },
    ])
  })

  it('leave the minutes of a wrong result as they were measured, when it goes back to work', async () => {
    await desk.decides(request, { change: 'ready' }, '09:10')
    await desk.decides(request, { change: 'complete', reason: null }, '09:30')
    await desk.decides(request, { change: 'reopen', reason: 'พิมพ์ชื่อผิด' }, '10:00')
    assert.equal((await desk.again(request)).officeMinutes, 10)
    assert.ok(await desk.decides(request, { change: 'rework', reason: 'พิมพ์ชื่อผิด' }, '10:10'))
    const again = await desk.again(request)
    assert.deepEqual([again.state, again.officeMinutes, again.timing.readyAt], ['accepted', 10, null])
    assert.deepEqual(again.timing.pauses, [
      { from: moment('09:10'), to: moment('10:10'), why: 'reopened', minutes: 60 },
    ])
    await desk.decides(request, { change: 'ready' }, '10:15')
    assert.equal((await desk.again(request)).officeMinutes, 15)
  })

  it('are as they were when the decision is undone', async () => {
    const before = await pausesFor('รอผู้มีอำนาจลงนาม')
    await desk.decides(request, { change: 'resume' }, '11:55')
    assert.equal((await pauses())[0]?.minutes, 5)
    assert.ok(await desk.undoes(request, '11:56'))
    assert.deepEqual(await pauses(), before)
    await desk.decides(request, { change: 'reject', reason: 'ยื่นซ้ำ' }, '11:57')
    await desk.decides(request, { change: 'reopen', reason: 'กดผิด' }, '11:58')
    assert.equal((await pauses()).length, 2)
    assert.ok(await desk.undoes(request, '11:59'))
    assert.deepEqual(await pauses(), [
      { from: moment('11:50'), to: moment('11:57'), why: 'signature', minutes: 7 },
    ])
  })
})
