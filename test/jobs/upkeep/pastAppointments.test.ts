import assert from 'node:assert/strict'
import { requestCollection } from '../../../src/models/requests/requestDocument.ts'
import { usualOffice } from '../../../src/domain/settings/office.ts'
import type { Request } from '../../../src/domain/requests/request.ts'
import { notePastAppointments } from '../../../src/jobs/upkeep/pastAppointments.ts'
import { tidyAppointments } from '../../../src/jobs/upkeep/appointments.ts'
import { cellsByKey, countedDesk, moment } from '../../support/counted.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { Died, lifeUntil, mortalModels } from '../../support/mortal.ts'

describe('appointments whose day has passed', () => {
  let database: TestDatabase
  let desk: ReturnType<typeof countedDesk>
  let request: Request
  beforeEach(async () => {
    database = await freshDatabase()
    desk = countedDesk(database)
    request = await desk.files('20 09:00')
  })
  afterEach(() => database.close())

  const books = (slot: string, at: string, from: string | null = null) =>
    database.models.appointments.book(
      {
        id: `${slot} ${at}`,
        request: request.id,
        userId: 'U1',
        slot: `2026-11-${slot}`,
        from: from && `2026-11-${from}`,
        minutes: 15,
        places: 2,
        remindAt: null,
      },
      moment(at),
    )
  const upkeep = (at: string) => tidyAppointments(database.models, moment(at), usualOffice)
  const noted = async () => {
    const document = await requestCollection.on(database.connection).findOne({ _id: request.id })
    return (document?.appointments ?? []).map(({ day, came }) => [day, came])
  }

  it('are noted on the request once, on the day after', async () => {
    await books('23T09:00', '20 10:00')
    await upkeep('23 23:00')
    assert.deepEqual(await noted(), [])
    assert.equal((await upkeep('24 00:00')).noted, 1)
    assert.equal((await upkeep('24 01:00')).noted, 0)
    assert.deepEqual(await noted(), [['2026-11-23', false]])
  })

  it('are noted as kept when an officer changed the request on that day, and are counted', async () => {
    await books('23T09:00', '20 10:00')
    await desk.decides(request, { change: 'accept' }, '23 08:50')
    await upkeep('24 08:00')
    assert.deepEqual(await noted(), [['2026-11-23', true]])
    await database.models.counts.collect(() => moment('24 08:00'))
    assert.deepEqual(await cellsByKey(database.models.counts, ['visits']), {
      'visits/2026-11/staff-id-card': { came: 1, past: 1 },
    })
  })

  it('are not noted as kept for what an officer did on another day, or the applicant', async () => {
    await books('23T09:00', '20 10:00')
    await desk.decides(request, { change: 'accept' }, '20 11:00')
    await upkeep('24 08:00')
    assert.deepEqual(await noted(), [['2026-11-23', false]])
  })

  it('are noted as an officer has marked them, whatever else happened on that day', async () => {
    const marks = (slot: string, came: boolean, at: string) =>
      database.models.appointments.markAttendance(
        { request: request.id, slot: `2026-11-${slot}`, seen: null },
        came,
        's1',
        moment(at),
      )
    await books('23T09:00', '20 10:00')
    await desk.decides(request, { change: 'accept' }, '23 08:50')
    assert.equal(await marks('23T09:00', false, '23 09:30'), true)
    assert.equal(await books('25T09:00', '23 10:00'), 'booked')
    await upkeep('24 08:00')
    assert.deepEqual(await noted(), [['2026-11-23', false]])
    assert.equal(await marks('25T09:00', true, '25 09:05'), true)
    await upkeep('26 08:00')
    assert.deepEqual(await noted(), [
      ['2026-11-23', false],
      ['2026-11-25', true],
    ])
  })

  it('are not lost when the person books another time after a missed one', async () => {
    await books('23T09:00', '20 10:00')
    assert.equal(await books('25T09:00', '23 10:00'), 'booked')
    await upkeep('24 08:00')
    assert.deepEqual(await noted(), [['2026-11-23', false]])
    await desk.decides(request, { change: 'accept' }, '25 09:05')
    await upkeep('26 08:00')
    assert.deepEqual(await noted(), [
      ['2026-11-23', false],
      ['2026-11-25', true],
    ])
  })

  it('are one where a missed one is followed by another on the same day', async () => {
    await books('23T09:00', '20 10:00')
    await books('23T14:00', '23 10:00')
    await upkeep('24 08:00')
    assert.deepEqual(await noted(), [['2026-11-23', false]])
  })

  it('are those that took place, not those that were moved or cancelled', async () => {
    await books('23T09:00', '20 10:00')
    assert.equal(await books('24T09:00', '20 11:00', '23T09:00'), 'booked')
    const cancelled = { id: 'x', request: request.id, slot: '2026-11-24T09:00' }
    assert.equal(await database.models.appointments.cancel(cancelled, moment('24 08:00')), 'cancelled')
    await upkeep('26 08:00')
    assert.deepEqual(await noted(), [])
  })

  it('count where the request ended at the appointment itself, before its time was over', async () => {
    await books('23T09:00', '20 10:00')
    await desk.decides(request, { change: 'reject', reason: 'ไม่เข้าเงื่อนไข' }, '23 09:05')
    const held = await database.models.appointments.ofRequest(request.id, moment('23 09:06'))
    await database.models.appointments.end(request.id, held?.revision ?? 0, moment('23 09:06'))
    await upkeep('24 08:00')
    assert.deepEqual(await noted(), [['2026-11-23', true]])
  })

  it('do not count where the applicant withdrew the request on that day', async () => {
    await books('23T09:00', '20 10:00')
    await desk.withdraws(request, '23 08:00')
    assert.equal(await database.models.appointments.standing(request.id, moment('23 08:00')), null)
    await upkeep('24 08:00')
    assert.deepEqual(await noted(), [])
    assert.deepEqual(await database.models.appointments.past('2026-11-24'), [])
  })

  it('are noted before they are forgotten', async () => {
    await books('23T09:00', '20 10:00')
    const at = new Date('2026-12-26T08:00:00+07:00')
    const done = await tidyAppointments(database.models, at, usualOffice)
    assert.deepEqual([done.noted, done.forgotten], [1, 1])
    assert.deepEqual(await noted(), [['2026-11-23', false]])
  })

  it('are noted once wherever the process dies', async () => {
    await books('23T09:00', '20 10:00')
    await books('24T09:00', '23 10:00')
    const at = moment('25 08:00')
    for (let step = 1; ; step += 1) {
      const life = lifeUntil(step, step % 2 === 0 ? 'before' : 'after')
      await notePastAppointments(mortalModels(database.models, life), at).catch((error: unknown) =>
        assert.ok(error instanceof Died, String(error)),
      )
      if (!life.dead) break
    }
    assert.deepEqual(await noted(), [
      ['2026-11-23', false],
      ['2026-11-24', false],
    ])
  })
})
