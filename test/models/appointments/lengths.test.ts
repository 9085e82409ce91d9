import assert from 'node:assert/strict'
import type { Connection } from 'mongoose'
import { startOf } from '../../../src/domain/appointments/slot.ts'
import { MINUTE } from '../../../src/lib/time.ts'
import { appointmentCollection } from '../../../src/models/appointments/appointmentDocument.ts'
import { appointmentModel } from '../../../src/models/appointments/appointments.ts'
import { slotPlaceCollection } from '../../../src/models/appointments/slotPlaces.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { seededRandom } from '../../reports/support/random.ts'
import { interleaved } from '../../support/interleaved.ts'

const NOW = new Date('2026-11-23T09:00:00+07:00')
const DAY = '2026-11-24'
const SEEDS = 150

interface Wish {
  readonly request: string
  readonly time: string
  readonly minutes: number
}

describe('appointments of different lengths', () => {
  let database: TestDatabase
  before(async () => {
    database = await freshDatabase()
  })
  after(() => database.close())
  beforeEach(async () => {
    await appointmentCollection.on(database.connection).deleteMany()
    await slotPlaceCollection.on(database.connection).deleteMany()
  })

  const book = (
    connection: Connection,
    { request, time, minutes }: Wish,
    places: number,
    from: string | null = null,
  ) =>
    appointmentModel(connection).book(
      {
        id: `${request} ${time}`,
        request,
        userId: `U${request}`,
        slot: `${DAY}T${time}`,
        from,
        minutes,
        places,
        remindAt: null,
      },
      NOW,
    )

  async function standing() {
    const rows = await appointmentCollection
      .on(database.connection)
      .find({ slot: { $ne: null } })
      .toArray()
    return rows.map(({ _id, slot, minutes }) => {
      const from = +startOf(slot ?? '')
      return { request: _id, from, to: from + minutes * MINUTE }
    })
  }

  /** The most appointments at any one moment. */
  async function most(): Promise<number> {
    const all = await standing()
    return Math.max(
      0,
      ...all.map(({ from }) => all.filter((each) => each.from <= from && from < each.to).length),
    )
  }

  /** Books all at once; the seed decides in which order the commands of the processes reach the database. */
  async function atOnce(wishes: readonly Wish[], places: number, seed: number) {
    const turns = interleaved(seed)
    return turns.all(wishes.map((wish) => () => book(turns.connection(database.connection), wish, places)))
  }

  const old = (request: string, time: string, minutes: number, places = 9): Promise<string> =>
    book(database.connection, { request, time, minutes }, places)

  it('leave one place to one of two people who take it beside an older, longer one', async () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      await appointmentCollection.on(database.connection).deleteMany()
      await slotPlaceCollection.on(database.connection).deleteMany()
      await old('old', '09:00', 30)
      const wishes = ['a', 'b'].map((request) => ({ request, time: '09:15', minutes: 15 }))
      const outcomes = await atOnce(wishes, 2, seed)
      assert.deepEqual(outcomes.toSorted(), ['booked', 'taken'], `seed ${seed}`)
      assert.equal(await most(), 2, `seed ${seed}`)
    }
  })

  it('never stand beside more than there are places, and never all go, in whatever order they come', async () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      await appointmentCollection.on(database.connection).deleteMany()
      await slotPlaceCollection.on(database.connection).deleteMany()
      const random = seededRandom(seed)
      const pick = <T>(of: readonly [T, ...T[]]): T => of[random(of.length)] ?? of[0]
      const places = pick([1, 2])
      const wishes = ['a', 'b', 'c'].map((request) => ({
        request,
        time: pick(['09:00', '09:10', '09:15', '09:20', '09:30']),
        minutes: pick([10, 15, 20, 30]),
      }))
      const outcomes = await atOnce(wishes, places, seed)
      assert.ok((await most()) <= places, `seed ${seed}: ${JSON.stringify(wishes)} with ${places} places`)
      // Whoever was told “taken” finds the time taken indeed.
      for (const [index, wish] of wishes.entries()) {
        if (outcomes[index] !== 'taken') continue
        const again = await book(database.connection, { ...wish, request: `${wish.request} again` }, places)
        assert.equal(again, 'taken', `seed ${seed}: ${JSON.stringify({ wish, wishes, outcomes, places })}`)
      }
      const claims = await slotPlaceCollection.on(database.connection).find({ pending: true }).toArray()
      assert.deepEqual(claims, [], `seed ${seed}`)
    }
  })

  it('stay where they are when there are fewer places, and nobody is added', async () => {
    for (const request of ['a', 'b', 'c']) assert.equal(await old(request, '09:00', 15, 3), 'booked')
    assert.equal(await old('d', '09:00', 15, 2), 'taken')
    await appointmentModel(database.connection).cancel({ id: 'x', request: 'a', slot: `${DAY}T09:00` }, NOW)
    assert.equal(await old('e', '09:00', 15, 2), 'taken', 'two still stand at two places')
    await appointmentModel(database.connection).cancel({ id: 'y', request: 'b', slot: `${DAY}T09:00` }, NOW)
    assert.equal(await old('f', '09:00', 15, 2), 'booked')
    assert.equal(await most(), 2)
  })

  it('do not stand in the way of the same person, who moves to a time beside', async () => {
    await old('a', '09:00', 60, 1)
    const moved = await book(
      database.connection,
      { request: 'a', time: '09:30', minutes: 15 },
      1,
      `${DAY}T09:00`,
    )
    assert.equal(moved, 'booked')
    assert.equal((await standing()).length, 1)
  })
})
