import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { slotPlaceCollection } from '../../src/models/appointments/slotPlaces.ts'
import { requestCollection } from '../../src/models/requests/requestDocument.ts'
import { SECOND } from '../../src/lib/time.ts'
import type { Models } from '../../src/models/index.ts'
import { giveBack } from '../../src/requests/giveBack.ts'
import { undoLast } from '../../src/requests/undo.ts'
import { type ChatRequest, makeRequest } from '../support/make.ts'
import { Died, lifeUntil, mortalModels } from '../support/mortal.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { taps } from '../support/story.ts'

const SLOT = '2026-11-25T09:00'
const LATER = '2026-11-26T10:00'
const mali = { staffId: 'mali', name: 'นางสาวมาลี ตั้งใจ' }

describe('what an end gives back', () => {
  let office: TestOffice
  let person: Person
  let request: ChatRequest
  beforeEach(async () => {
    office = await openOffice()
    await office.sets({ notices: { undoSeconds: 15 } })
    person = await office.person()
    request = await makeRequest(office.models, { userId: person.userId, at: office.clock.now() })
    await books(SLOT, null)
  })
  afterEach(() => office.close())

  async function books(slot: string, from: string | null, id = `book ${slot}`) {
    const { userId } = person
    const booking = { id, request: request.id, userId, slot, from, minutes: 15, places: 2, remindAt: null }
    assert.equal(await office.models.appointments.book(booking, office.clock.now()), 'booked')
  }
  async function now() {
    const found = await office.models.requests.byId(request.id)
    assert.ok(found)
    return found
  }
  const document = () => requestCollection.on(office.database.connection).findOne({ _id: request.id })
  const standing = () => office.models.appointments.standing(request.id, office.clock.now())
  const places = () =>
    slotPlaceCollection.on(office.database.connection).countDocuments({ request: request.id })
  const desk = () => ({ models: office.models, vault: office.database.vault, noticesWait: () => undefined })
  const rejects = async () => office.decides(await now(), { change: 'reject', reason: 'ยื่นซ้ำ' })
  const reopens = async () => office.decides(await now(), { change: 'reopen', reason: 'ตรวจใหม่' })
  const undoes = async () => undoLast(desk(), await now(), mali, office.clock.now())
  async function later(seconds: number) {
    office.clock.advance(seconds * SECOND)
    await office.chapwai.workOff()
  }
  async function isReady() {
    await office.decides(await now(), { change: 'accept' })
    await office.decides(await now(), { change: 'ready' })
    await later(16)
  }
  const presses = (data: string) => office.presses(person, data)
  async function receives() {
    await presses(`kind=received&reference=${request.reference}`)
    await taps(office, person, 'ใช่ ได้รับแล้ว')
  }

  it('is the appointment, after the undo seconds and not before', async () => {
    await rejects()
    await later(14)
    assert.equal(await standing(), SLOT)
    await later(2)
    assert.equal(await standing(), null)
    assert.equal(await places(), 0)
    assert.equal((await now()).givesBackAt, null)
  })

  it('stays with a request that was reopened within the undo seconds', async () => {
    await rejects()
    await later(5)
    assert.ok(await reopens())
    await later(60)
    assert.equal((await now()).state, 'submitted')
    assert.equal(await standing(), SLOT)
    assert.doesNotMatch(JSON.stringify(person.chat), /นัดหมาย [^"]*ถูกยกเลิก/)
  })

  it('stays when the hourly upkeep comes within the undo seconds, and the end is undone', async () => {
    await rejects()
    office.clock.advance(3 * SECOND)
    await office.chapwai.upkeep()
    assert.equal(await standing(), SLOT)
    assert.ok(await undoes())
    await later(60)
    await office.chapwai.upkeep()
    assert.equal((await now()).state, 'submitted')
    assert.equal(await standing(), SLOT)
  })

  it('stays when an officer reopens at once what the applicant has received', async () => {
    await isReady()
    await receives()
    assert.equal((await now()).state, 'completed')
    assert.ok(await reopens())
    await later(60)
    assert.equal((await now()).state, 'ready')
    assert.equal(await standing(), SLOT)
  })

  it('is told to whoever is reopened after it, with a way to book again', async () => {
    await rejects()
    await later(16)
    assert.equal(await standing(), null)
    assert.ok(await reopens())
    await later(16)
    const last = JSON.stringify(person.last)
    assert.match(last, /นัดหมาย พ. 25 พ.ย. 09.00 น. ถูกยกเลิก/)
    assert.match(last, /kind=visit-of&reference=/)
    assert.equal((await now()).givenBack, null)
  })

  it('cannot be undone', async () => {
    await rejects()
    office.clock.advance(16 * SECOND)
    await giveBack(office.models, request.id, office.clock.now())
    assert.equal(await standing(), SLOT, 'its notice has not left')
    assert.ok(await undoes())
    await rejects()
    await later(16)
    assert.equal(await standing(), null)
    assert.equal(await undoes(), false)
    assert.equal((await now()).state, 'rejected')
  })

  it('is at once the appointment and the photos of a request that the applicant cancels', async () => {
    await presses(`kind=confirm-cancel&reference=${request.reference}`)
    assert.equal((await now()).state, 'cancelled')
    assert.equal(await standing(), null)
    assert.equal((await now()).givesBackAt, null)
  })

  it('comes again when the reopening is undone, with what was booked meanwhile', async () => {
    await rejects()
    await later(16)
    await reopens()
    await books(LATER, null)
    assert.ok(await undoes())
    await later(16)
    assert.equal((await now()).state, 'rejected')
    assert.equal(await standing(), null)
    assert.equal(await places(), 0)
  })

  it('is found by the hourly upkeep when it was booked while the request ended', async () => {
    await rejects()
    await later(16)
    await books(LATER, null)
    await office.chapwai.upkeep()
    assert.equal(await standing(), null)
    await reopens()
    await later(16)
    assert.match(JSON.stringify(person.last), /นัดหมาย พฤ. 26 พ.ย. 10.00 น. ถูกยกเลิก/)
  })

  it('leaves no mark on the request once nobody can reopen it', async () => {
    await rejects()
    await later(16)
    assert.ok((await document())?.givenBack)
    office.clock.set('2026-11-24T06:00:00+07:00')
    await office.chapwai.upkeep()
    assert.equal((await document())?.givenBack, undefined)
  })

  it('is told by the reopening that was pressed in the same moment', async () => {
    await rejects()
    office.clock.advance(16 * SECOND)
    const seen = await now()
    await later(0)
    assert.equal(await standing(), null)
    assert.ok(await office.decides(seen, { change: 'reopen', reason: 'ตรวจใหม่' }))
    await later(16)
    assert.match(JSON.stringify(person.last), /นัดหมาย [^"]*ถูกยกเลิก/)
  })

  /** What may happen after the process that gives back has died at a step. */
  const continuations = {
    'and the next process': async () => later(1),
    'and the officer who reopens': async () => {
      assert.ok(await reopens())
      await later(16)
    },
    'and the hourly upkeep': async () => {
      office.clock.advance(3600 * SECOND)
      await office.chapwai.upkeep()
    },
  }
  for (const [who, goesOn] of Object.entries(continuations)) {
    it(`is given back once, and told as it is, wherever a process dies (${who})`, async function () {
      this.timeout(60_000)
      let deaths = 0
      for (let step = 1; ; step += 1) {
        for (const when of ['before', 'after'] as const) {
          request = await makeRequest(office.models, { userId: person.userId, at: office.clock.now() })
          await books(LATER, null, `book ${request.id}`)
          await rejects()
          office.clock.advance(16 * SECOND)
          // The notice leaves, so that only giving back is left.
          await office.models.requests.noticeLeaves(request.id, (await now()).last?.notice ?? '')
          await office.models.requests.noticeRecorded(request.id, (await now()).last?.notice ?? '')
          const life = lifeUntil(step, when)
          const mortal: Models = mortalModels(office.models, life)
          await giveBack(mortal, request.id, office.clock.now()).catch((error: unknown) =>
            assert.ok(error instanceof Died, String(error)),
          )
          if (!life.dead) {
            assert.ok(deaths > 10, `only ${deaths} deaths`)
            return
          }
          deaths += 1
          await goesOn()
          const { state, givenBack } = await now()
          const told = /นัดหมาย [^"]*ถูกยกเลิก/.test(JSON.stringify(person.last))
          const where = `died ${when} step ${step}`
          if (state === 'submitted') assert.equal((await standing()) === null, told, where)
          else assert.equal(await standing(), null, where)
          assert.equal(await places(), (await standing()) === null ? 0 : 1, where)
          assert.equal(givenBack === null, state === 'submitted', where)
          if (await standing())
            await office.models.appointments.cancel(
              { id: 'over', request: request.id, slot: LATER },
              office.clock.now(),
            )
        }
      }
    })
  }
})
