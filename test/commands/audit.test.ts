import assert from 'node:assert/strict'
import { auditCommand } from '../../src/commands/audit.ts'
import { settingsCommand } from '../../src/commands/settings.ts'
import { testClock } from '../support/clock.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'

describe('npm run audit', () => {
  let database: TestDatabase
  const now = testClock().now()
  const audit = (...args: string[]) => auditCommand(database.models, args, now)
  const links = () => database.connection.collection<{ _id: number }>('trail')

  beforeEach(async () => {
    database = await freshDatabase()
    await settingsCommand(database.models, ['set', 'contact.phone', '053-711234'], now)
    await settingsCommand(database.models, ['set', 'visits.on', 'false'], now)
  })
  afterEach(() => database.close())

  it('finds the trail as it was written and prints its head, to be noted down', async () => {
    const { code, lines } = await audit('verify')
    assert.equal(code, 0)
    assert.equal(lines[0], '2 entries, each as it was written, without a gap.')
    assert.match(lines[1] ?? '', /^Last entry: 2 [0-9a-f]{64}$/)
    const [, , number = '', hash = ''] = lines[1]?.split(' ') ?? []
    assert.equal((await audit('verify', number, hash)).code, 0)
  })

  it('names the entry that was altered', async () => {
    await audit('verify')
    await links().updateOne({ _id: 1 }, { $set: { after: '{"contact.phone":"053-999999"}' } })
    assert.deepEqual(await audit('verify'), {
      code: 1,
      lines: ['The trail is not as it was written:', 'Entry 1 was altered.'],
    })
  })

  it('finds a missing end by the entry that was noted down', async () => {
    const [, , number = '', hash = ''] = (await audit('verify')).lines[1]?.split(' ') ?? []
    await links().deleteOne({ _id: 2 })
    assert.equal((await audit('verify')).code, 0)
    assert.deepEqual(await audit('verify', number, hash), {
      code: 1,
      lines: ['The trail is not as it was written:', 'Entry 2 is not the one that was noted down.'],
    })
  })

  it('prints every entry as a line of JSON, its own export last', async () => {
    const { code, lines } = await audit('export')
    assert.equal(code, 0)
    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    assert.deepEqual(
      entries.map(({ number, by, what, after }) => [number, by, what, after]),
      [
        [1, 'command line', 'settings', { 'contact.phone': '053-711234' }],
        [2, 'command line', 'settings', { 'visits.on': false }],
        [3, 'command line', 'export', { format: 'json lines' }],
      ],
    )
    assert.equal(entries[2]?.['previous'], entries[1]?.['hash'])
  })

  it('says so when there is nothing yet', async () => {
    const empty = await freshDatabase()
    assert.deepEqual(await auditCommand(empty.models, ['verify'], now), {
      code: 0,
      lines: ['The trail has no entry yet.'],
    })
    await empty.close()
  })

  it('explains itself for anything else', async () => {
    for (const args of [
      [],
      ['delete'],
      ['verify', '1'],
      ['verify', 'x', 'y'],
      ['export', 'x'],
      ['verify', '1', 'a', 'b'],
    ]) {
      const { code, lines } = await audit(...args)
      assert.equal(code, 1)
      assert.equal(lines[0], 'Usage:')
    }
  })
})
