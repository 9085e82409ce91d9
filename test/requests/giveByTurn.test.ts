import assert from 'node:assert/strict'
import { addSampleMember } from '../../sandbox/sampleStaff.ts'
import type { Desk } from '../../src/domain/services/desks.ts'
import type { ServiceId } from '../../src/domain/services/ids.ts'
import { officeOf } from '../../src/domain/settings/office.ts'
import { SettingsSchema } from '../../src/domain/settings/settings.ts'
import { COMMAND_LINE } from '../../src/models/auditTrail/entry.ts'
import { giveByTurn } from '../../src/requests/giveByTurn.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { makeRequest, makeUserId } from '../support/make.ts'

const at = (time: string) => new Date(`2026-11-23T${time}:00+07:00`)
const officeWith = (access: object) => officeOf(SettingsSchema.parse({ access }))

describe('new requests, given in turn', () => {
  let database: TestDatabase
  beforeEach(async () => void (database = await freshDatabase()))
  afterEach(() => database.close())

  const staff = () => database.models.staff
  const rowOf = async (name: string) => {
    const row = (await staff().list(at('08:00'))).find((each) => each.name === name)
    assert.ok(row)
    return row
  }
  /** An officer who has signed in today. */
  async function works(name: string, desks: Desk[] = ['one-stop'], signsIn = true) {
    const userId = makeUserId()
    await addSampleMember(database.models, { name, role: 'officer', userId }, at('08:00'))
    const row = await rowOf(name)
    await staff().setDuties(row, { desks, namedFor: [] }, COMMAND_LINE, at('08:00'))
    if (signsIn) await staff().signedIn(row.id, at('08:30'))
  }
  const filed = (service: ServiceId = 'staff-id-card') =>
    makeRequest(database.models, { service, at: at('08:40') })
  const gives = (time = '09:00', access: object = { byTurn: true }) =>
    giveByTurn(database.models, at(time), officeWith(access))
  async function handlers() {
    const { requests } = database.models
    const lines = await requests.byIds((await requests.clocksInStates(['submitted'])).map(({ id }) => id))
    const count = new Map<string, number>()
    for (const { handler } of lines) {
      const name = handler?.name ?? '–'
      count.set(name, (count.get(name) ?? 0) + 1)
    }
    return Object.fromEntries(count)
  }

  it('go to each officer of the desk alike, whoever is at work', async () => {
    for (const name of ['มาลี', 'วิชัย', 'อรุณี']) await works(name)
    await works('ไม่มา', ['one-stop'], false)
    await works('การเงิน', ['finance'])
    await works('ลา')
    const absence = { from: '2026-11-23', until: '2026-11-23', standIn: null }
    await staff().setAbsence(await rowOf('ลา'), absence, null, COMMAND_LINE, at('08:00'))
    for (let count = 0; count < 7; count += 1) await filed()
    await gives()
    const first = await handlers()
    assert.deepEqual(Object.values(first).toSorted(), [2, 2, 3])
    for (let count = 0; count < 2; count += 1) await filed()
    await gives('09:01')
    assert.deepEqual(await handlers(), { มาลี: 3, วิชัย: 3, อรุณี: 3 })
  })

  it('are given once, and fairly, by two processes at once', async () => {
    for (const name of ['มาลี', 'วิชัย']) await works(name)
    for (let count = 0; count < 6; count += 1) await filed()
    await Promise.all([gives('09:00'), gives('09:01')])
    await gives('09:02')
    const given = await handlers()
    assert.equal(given['–'], undefined)
    assert.equal((given['มาลี'] ?? 0) + (given['วิชัย'] ?? 0), 6)
    const { requests } = database.models
    for (const { id } of await requests.clocksInStates(['submitted'])) {
      const notes = (await requests.byId(id))?.notes ?? []
      assert.deepEqual(
        notes.map(({ kind }) => kind),
        ['given'],
      )
    }
  })

  it('stay with whoever has taken them, and in the queue once they were put back', async () => {
    await works('มาลี')
    const request = await filed()
    await gives()
    const given = await database.models.requests.byId(request.id)
    assert.equal(given?.handler?.name, 'มาลี')
    const note = { id: 'n', at: at('09:05'), kind: 'released' as const }
    assert.ok(given && (await database.models.requests.annotate(given, { note, handler: null })))
    await gives('09:10')
    assert.deepEqual(await handlers(), { '–': 1 })
  })

  it('wait where nobody of the desk is at work, may see the service, or the office is closed or does not want it', async () => {
    await works('มาลี', ['finance'])
    await filed()
    await gives()
    await works('วิชัย')
    await gives('09:00', { byTurn: true, restricted: ['staff-id-card'] })
    await gives('12:30')
    await gives('09:00', {})
    assert.deepEqual(await handlers(), { '–': 1 })
    await gives()
    assert.deepEqual(await handlers(), { วิชัย: 1 })
  })
})
