import assert from 'node:assert/strict'
import { settingsCommand } from '../../src/commands/settings.ts'
import { COMMAND_LINE } from '../../src/models/auditTrail/entry.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { testClock } from '../support/clock.ts'

describe('npm run settings', () => {
  let database: TestDatabase

  before(async () => {
    database = await freshDatabase()
  })
  after(() => database.close())

  const settings = (...args: string[]) => settingsCommand(database.models, args, testClock().now())

  it('shows every setting, the defaults too', async () => {
    const { code, lines } = await settings('show')
    assert.equal(code, 0)
    const shown = JSON.parse(lines.join('\n')) as { hours: unknown; papers: unknown }
    assert.deepEqual(shown.hours, {
      weekdays: [1, 2, 3, 4, 5],
      source: 'เวลาราชการทั่วไป',
      stretches: [
        { from: '08:30', to: '12:00' },
        { from: '13:00', to: '16:30' },
      ],
    })
  })

  it('changes one, which running processes follow within ten seconds', async () => {
    const clock = testClock()
    const office = database.models.settings.reader(clock.now)
    assert.equal((await office()).contact.phone, null)
    assert.deepEqual(await settings('set', 'contact.phone', '053-711234'), {
      code: 0,
      lines: ['contact.phone is now:', '"053-711234"'],
    })
    assert.equal((await office()).contact.phone, null)
    clock.advance(10_000)
    assert.equal((await office()).contact.phone, '053-711234')
    await settings('reset', 'contact.phone')
    clock.advance(10_000)
    assert.equal((await office()).contact.phone, null)
  })

  it('keeps the office open at the hours that it says', async () => {
    await settings('set', 'hours.stretches', '[{"from":"08:30","to":"16:30"}]')
    const { calendar } = await database.models.settings.reader(testClock().now)()
    assert.deepEqual(calendar.hours, [{ from: 510, to: 990 }])
    await settings('reset', 'hours.stretches')
  })

  it('refuses what cannot be, names it and changes nothing', async () => {
    const { revision } = await database.models.settings.stored()
    for (const [name, value, why] of [
      ['hours.stretches', '[{"from":"8.30","to":"16:30"}]', /^hours\.stretches\.0\.from: must be a time/],
      ['hours.stretches', '[{"from":"16:30","to":"08:30"}]', /`to` must be later than `from`/],
      ['holidays', '[{"day":"2026-02-30","name":"x","source":"y"}]', /^holidays\.0\.day: must be a day/],
      ['lineIsAnnounced', 'perhaps', /^lineIsAnnounced: /],
      ['contact.map', 'http://example.com', /must be an https address/],
    ] as const) {
      const { code, lines } = await settings('set', name, value)
      assert.equal(code, 1, name)
      assert.equal(lines[0], 'Nothing was changed:')
      assert.match(lines[1] ?? '', why)
    }
    assert.equal((await database.models.settings.stored()).revision, revision)
  })

  it('knows no setting of another name', async () => {
    const { code, lines } = await settings('set', 'contact.fax', '1')
    assert.equal(code, 1)
    assert.match(lines[0] ?? '', /There is no setting "contact.fax"/)
    assert.equal((await settings('set', 'contact.phone')).code, 1)
    assert.equal((await settings('shout')).code, 1)
  })

  it('changes nothing when somebody else has just changed them', async () => {
    const now = testClock().now()
    const { value, revision } = await database.models.settings.stored()
    assert.equal(await database.models.settings.store(value, revision, COMMAND_LINE, now), true)
    assert.equal(
      await database.models.settings.store({ lineIsAnnounced: true }, revision, COMMAND_LINE, now),
      false,
    )
  })
})
