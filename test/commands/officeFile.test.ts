import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { settingsCommand } from '../../src/commands/settings.ts'
import { COMMAND_LINE } from '../../src/models/auditTrail/entry.ts'
import { testClock } from '../support/clock.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'

describe('npm run settings, with a file', () => {
  let here: TestDatabase
  let there: TestDatabase
  let folder: string
  beforeEach(async () => {
    ;[here, there] = await Promise.all([freshDatabase(), freshDatabase()])
    folder = await mkdtemp(join(tmpdir(), 'chapwai-test-file-'))
  })
  afterEach(async () => {
    await Promise.all([here.close(), there.close()])
    await rm(folder, { recursive: true })
  })

  const file = () => join(folder, 'office.json')
  const run = async (database: TestDatabase, ...args: string[]) => {
    const { code, lines } = await settingsCommand(database.models, args, testClock().now())
    return { code, words: lines.join('\n') }
  }
  const stored = async ({ models }: TestDatabase) => (await models.settings.stored()).value
  async function decides(database: TestDatabase, value: Readonly<Record<string, unknown>>) {
    const { revision } = await database.models.settings.stored()
    assert.ok(await database.models.settings.store(value, revision, COMMAND_LINE, testClock().now()))
  }
  const markIn = (words: string) => /settings load \S+ (\S+) \[/.exec(words)?.[1] ?? ''

  it('saves what the console saves, says what is left out, and stands in the trail', async () => {
    await decides(here, {
      visits: { minutes: 25 },
      contact: { phone: '053 711 234' },
      talks: { canned: [{ id: 'own-1', th: 'โทร 053 711 234', en: 'Call 053 711 234' }] },
    })
    const { code, words } = await run(here, 'save', file())
    assert.equal(code, 0)
    assert.match(words, /Not saved into the file:\n.*Ready sentences.*telephone number/)
    const text = await readFile(file(), 'utf8')
    assert.match(text, /"minutes": 25/)
    assert.doesNotMatch(text, /053/)
    await here.models.auditTrail.collect()
    const [entry] = await here.models.auditTrail.page({ what: 'export' }, 1)
    assert.deepEqual([entry?.subject, entry?.by], ['office file', COMMAND_LINE])
    assert.deepEqual(await run(here, 'save', file()), {
      code: 1,
      words: `${file()} is there already. Nothing was saved.`,
    })
  })

  it('shows old and new first, and writes only what was shown, what belongs to one office only when it is named', async () => {
    await decides(here, { visits: { minutes: 25 }, profile: { shortName: { th: 'สพป.อื่น', en: 'Other' } } })
    await run(here, 'save', file())
    const preview = await run(there, 'load', file())
    assert.equal(preview.code, 0)
    assert.match(preview.words, /settings\.visits: .*\n.*15.* -> 25/)
    assert.match(preview.words, /settings\.profile: .*\(belongs to each office; tick it if you want it\)/)
    assert.deepEqual(await stored(there), {})

    const loaded = await run(there, 'load', file(), markIn(preview.words))
    assert.deepEqual([loaded.code, loaded.words.slice(0, 7)], [0, 'Loaded.'])
    const { visits, profile } = await stored(there)
    assert.equal((visits as { minutes?: number }).minutes, 25)
    assert.equal(profile, undefined)

    const second = await run(there, 'load', file())
    assert.equal((await run(there, 'load', file(), markIn(second.words), 'settings.profile')).code, 0)
    assert.match(JSON.stringify(await stored(there)), /สพป\.อื่น/)
    assert.match((await run(there, 'load', file())).words, /Nothing would change/)
  })

  it('writes nothing when something has changed since the preview, and shows what differs now', async () => {
    await decides(here, { visits: { minutes: 25 } })
    await run(here, 'save', file())
    const { words } = await run(there, 'load', file())
    await decides(there, { visits: { minutes: 40 } })
    const late = await run(there, 'load', file(), markIn(words))
    assert.equal(late.code, 1)
    assert.match(late.words, /^Something has changed in the meantime[^]*40.* -> 25/)
    assert.deepEqual(await stored(there), { visits: { minutes: 40 } })
  })

  it('refuses a file that is damaged, unknown or not there, and offers that the file does not have', async () => {
    await writeFile(file(), '{"format": "other"}')
    assert.match((await run(there, 'load', file())).words, /no file of an office[^]*Nothing was changed/)
    assert.match((await run(there, 'load', join(folder, 'none'))).words, /cannot be read/)
    await rm(file())
    await run(here, 'save', file())
    assert.match(
      (await run(there, 'load', file(), 'x', 'settings.nothing')).words,
      /offers no settings\.nothing/,
    )
    assert.deepEqual(await stored(there), {})
  })
})
