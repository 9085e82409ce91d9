import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { readLineEvent } from '../../src/bot/lineEvent.ts'
import { type Office, usualOffice } from '../../src/domain/settings/office.ts'
import type { ServiceEdit } from '../../src/domain/catalogue/edit.ts'
import { SECOND } from '../../src/lib/time.ts'
import type { Models } from '../../src/models/index.ts'
import { conversationCollection, turnContext } from '../../src/models/conversations/conversationDocument.ts'
import { ownPaper, publish } from '../support/catalogue.ts'
import { fillsIn, openOffice, type TestOffice } from '../support/office.ts'
import { reads } from '../support/story.ts'
import { workerOf } from '../support/worker.ts'

const SERVICE = 'salary-certificate'
const NEW = { th: 'สำเนาคำสั่งเลื่อนเงินเดือน', en: 'Copy of the salary order' }

/** One more paper, and two minutes longer. */
const longer = (edit: ServiceEdit): ServiceEdit => ({
  ...edit,
  minutes: { ...edit.minutes, target: 7 },
  steps: edit.steps.map((step, index) => (index === 0 ? { ...step, minutesToNext: 3 } : step)),
  papers: [...edit.papers, ownPaper(SERVICE, NEW)],
})

describe('a request', () => {
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  const publishes = () => publish(office.models, SERVICE, longer, office.clock.now())
  /** The office as it stands in the database at this moment. */
  const present = () => office.models.settings.reader(office.clock.now)()

  /** Works the inbox as another process would, which reads the office in this way. */
  const works = (readsOffice: () => Promise<Office>, models: Models = office.models): Promise<void> =>
    workerOf(office, { readsOffice, models }).workOff()

  /** A process that dies after it has stored the turn, before it files. */
  function dies(readsOffice: () => Promise<Office>): Promise<void> {
    const file = () => Promise.reject(new Error('died'))
    return works(readsOffice, { ...office.models, requests: { ...office.models.requests, file } })
  }

  /** Somebody presses “send” on the check page; no process has worked it yet. */
  async function sends(): Promise<Person> {
    const person = await office.person()
    await fillsIn(office, person, SERVICE)
    office.line.setWebhookUrl('http://127.0.0.1:9/nobody')
    const count = office.line.deliveries.length
    await person.taps('ส่งคำขอ')
    const arrival = readLineEvent(office.line.deliveries[count]?.events[0], office.clock.now())
    assert.ok(arrival)
    await office.models.inbox.store([arrival])
    return person
  }

  async function isFiledUnder(person: Person, version: number, minutes: number): Promise<void> {
    const requests = await office.models.requests.ofPerson(person.userId)
    assert.deepEqual(
      requests.map(({ serviceVersion, promisedMinutes }) => [serviceVersion, promisedMinutes]),
      [[version, minutes]],
    )
    assert.match(reads(person), version === 1 ? /นำเอกสารมา 2 รายการ/ : /นำเอกสารมา 1 รายการ/)
  }

  it('is filed under the version that was on the check page, though another is published in the same turn', async () => {
    const person = await sends()
    let read = 0
    await works(async () => {
      const now = await present()
      if (read === 0) await publishes()
      read += 1
      return now
    })
    await isFiledUnder(person, 0, 5)
  })

  it('is filed under that version also by another process, which knows a newer one', async () => {
    const person = await sends()
    await dies(present)
    await publishes()
    office.clock.advance(21 * SECOND)
    await works(present)
    await isFiledUnder(person, 0, 5)
  })

  it('is filed under that version also by a process that has not read it yet', async () => {
    await publishes()
    office.clock.advance(11 * SECOND)
    const person = await office.person()
    await fillsIn(office, person, SERVICE, { answers: { [`paper.office-${SERVICE}-1`]: 'have' } })
    office.line.setWebhookUrl('http://127.0.0.1:9/nobody')
    const count = office.line.deliveries.length
    await person.taps('ส่งคำขอ')
    const arrival = readLineEvent(office.line.deliveries[count]?.events[0], office.clock.now())
    assert.ok(arrival)
    await office.models.inbox.store([arrival])
    await dies(present)
    office.clock.advance(21 * SECOND)
    await works(() => Promise.resolve(usualOffice))
    await isFiledUnder(person, 1, 7)
  })

  it('of a turn that an earlier release left unfinished is filed under the present version', async () => {
    const person = await sends()
    await dies(present)
    const { vault, connection } = office.database
    const conversations = conversationCollection.on(connection)
    const stored = await conversations.findOne({ _id: person.userId })
    assert.ok(stored?.turn)
    const { eventId, sealed } = stored.turn
    const { versions, ...former } = vault.open(sealed, turnContext(person.userId, eventId)) as Record<
      string,
      unknown
    >
    assert.deepEqual(versions, {})
    await conversations.updateOne(
      { _id: person.userId },
      { $set: { 'turn.sealed': vault.seal(former, turnContext(person.userId, eventId)) } },
    )
    await publishes()
    office.clock.advance(21 * SECOND)
    await works(present)
    await isFiledUnder(person, 1, 7)
  })
})
