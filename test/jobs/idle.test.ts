import assert from 'node:assert/strict'
import { SECOND } from '../../src/lib/time.ts'
import { commandsDuring } from '../support/commands.ts'
import { filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'

describe('a process for which there is nothing to do', function () {
  this.timeout(60_000)
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice({ counted: true })
  })
  afterEach(() => office.close())

  /** The commands of a minute of the test's clock, in which the timers do what falls to each second. */
  const minute = () =>
    commandsDuring(office, async () => {
      for (let second = 1; second <= 60; second++) {
        office.clock.advance(SECOND)
        await office.chapwai.runSecond(second)
      }
    })

  it('sends at most two commands a second to the database, also with requests and talks of before', async () => {
    const person = await office.person()
    await person.says('ภาษาไทย')
    await office.settled()
    await filesThroughChat(office, person, 'pension-certificate')
    await minute()
    const sent = await minute()
    const counts = new Map<string, number>()
    for (const command of sent) counts.set(command, (counts.get(command) ?? 0) + 1)
    assert.ok(sent.length <= 120, `${sent.length} commands: ${JSON.stringify([...counts])}`)
    assert.ok(sent.length >= 60, 'nobody looked')
  })
})
