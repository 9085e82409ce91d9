import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { MINUTE } from '../../../src/lib/time.ts'
import { appointmentModel, type Appointments } from '../../../src/models/appointments/appointments.ts'
import { appointmentCollection } from '../../../src/models/appointments/appointmentDocument.ts'
import { slotPlaceCollection } from '../../../src/models/appointments/slotPlaces.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { Died, lifeUntil } from '../../support/mortal.ts'
import { mortalConnection } from '../../support/mortalConnection.ts'

const NOW = new Date('2026-11-23T09:00:00+07:00')
const NINE = '2026-11-24T09:00'
const TEN = '2026-11-24T10:00'

describe('appointments in the database', () => {
  let database: TestDatabase
  let visits: Appointments
  before(async () => {
    database = await freshDatabase()
    visits = database.models.appointments
  })
  after(() => database.close())
  const places = () => slotPlaceCollection.on(database.connection)
  async function nothingBooked() {
    await appointmentCollection.on(database.connection).deleteMany()
    await places().deleteMany()
  }
  beforeEach(nothingBooked)

  const booking = (request: string, slot: string, from: string | null = null, id: string = randomUUID()) => ({
    id,
    request,
    userId: `U${request}`,
    slot,
    from,
    minutes: 15,
    places: 2,
    remindAt: null,
  })
  const placesOf = async (request: string) =>
    (await places().find({ request }).sort({ _id: 1 }).toArray()).map(({ _id }) => _id)

  it('are one for a request: a second needs the first to be named', async () => {
    assert.equal(await visits.book(booking('a', NINE), NOW), 'booked')
    assert.equal(await visits.book(booking('a', TEN), NOW), 'other')
    assert.equal(await visits.book(booking('a', TEN, NINE), NOW), 'booked')
    assert.equal(await visits.standing('a', NOW), TEN)
    assert.deepEqual(await placesOf('a'), [`${TEN}/1`])
  })

  it('are no more than there are places', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) => visits.book(booking(`r${index}`, NINE), NOW)),
    )
    assert.equal(outcomes.filter((outcome) => outcome === 'booked').length, 2)
    assert.equal(outcomes.filter((outcome) => outcome === 'taken').length, 18)
  })

  it('end the same when the attempt is made again, even if a place has become free meanwhile', async () => {
    await visits.book(booking('a', NINE), NOW)
    await visits.book(booking('b', NINE), NOW)
    const third = booking('c', NINE)
    assert.equal(await visits.book(third, NOW), 'taken')
    await visits.cancel({ id: 'x', request: 'a', slot: NINE }, NOW)
    assert.equal(await visits.book(third, NOW), 'taken', 'the person has been told so')
    assert.equal(await visits.book(booking('c', NINE), NOW), 'booked', 'a new attempt is another matter')
  })

  it('may be followed by another once their time has passed', async () => {
    await visits.book(booking('a', NINE), NOW)
    const later = new Date('2026-11-24T09:15:00+07:00')
    assert.equal(await visits.standing('a', later), null)
    assert.equal(await visits.book(booking('a', '2026-11-25T09:00'), later), 'booked')
  })

  it('are whole wherever a process dies while it changes one, and the next one finishes', async () => {
    let deaths = 0
    for (const when of ['before', 'after'] as const) {
      for (let step = 1; ; step++) {
        await nothingBooked()
        const request = `${when}-${step}`
        await visits.book(booking(request, NINE), NOW)
        const move = booking(request, TEN, NINE)
        const life = lifeUntil(step, when)
        await appointmentModel(mortalConnection(database.connection, life))
          .book(move, NOW)
          .catch((error: unknown) => assert.ok(error instanceof Died, String(error)))
        // What stands has its place, whatever else is claimed.
        const between = await visits.standing(request, NOW)
        assert.ok(between === NINE || between === TEN, request)
        assert.ok((await placesOf(request)).some((place) => place.startsWith(between)))

        assert.equal(await visits.book(move, NOW), 'booked')
        assert.equal(await visits.standing(request, NOW), TEN)
        assert.equal((await placesOf(request)).length, 1, `places after dying at step ${step}`)
        if (!life.dead) break
        deaths += 1
      }
    }
    assert.ok(deaths >= 6, `only ${deaths} deaths`)
  })

  it('are tidied where nobody finishes: a place that no appointment names is free again', async () => {
    let strays = 0
    for (let step = 1; ; step++) {
      await nothingBooked()
      const request = `left-${step}`
      await visits.book(booking(request, NINE), NOW)
      const life = lifeUntil(step, 'after')
      await appointmentModel(mortalConnection(database.connection, life))
        .book(booking(request, TEN, NINE), NOW)
        .catch(() => {})
      assert.equal(await visits.tidy('2026-11-23', NOW), 0, 'an attempt may still be under way')
      const left = (await placesOf(request)).length
      strays += await visits.tidy('2026-11-23', new Date(+NOW + 11 * MINUTE))
      const standing = await visits.standing(request, NOW)
      assert.equal((await placesOf(request)).length, 1)
      assert.ok((await placesOf(request))[0]?.startsWith(standing ?? '?'), `${left} places`)
      if (!life.dead) break
    }
    assert.ok(strays >= 2, `only ${strays} strays`)
  })

  it('are whole wherever a process dies while it cancels one', async () => {
    for (const when of ['before', 'after'] as const) {
      for (let step = 1; ; step++) {
        await nothingBooked()
        const request = `${when}-${step}`
        await visits.book(booking(request, NINE), NOW)
        const attempt = { id: randomUUID(), request, slot: NINE }
        const life = lifeUntil(step, when)
        await appointmentModel(mortalConnection(database.connection, life))
          .cancel(attempt, NOW)
          .catch(() => {})
        assert.equal(await visits.cancel(attempt, NOW), 'cancelled')
        assert.equal(await visits.standing(request, NOW), null)
        assert.deepEqual(await placesOf(request), [])
        if (!life.dead) break
      }
    }
  })
})
