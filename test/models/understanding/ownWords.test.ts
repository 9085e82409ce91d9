import assert from 'node:assert/strict'
import { SECOND } from '../../../src/lib/time.ts'
import { createModels } from '../../../src/models/index.ts'
import { testClock } from '../../support/clock.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'

const at = new Date('2026-11-23T09:00:00+07:00')
const by = { staffId: 's', name: 'นางวันดี รอบคอบ' }
const word = { intent: 'conduct-certificate', word: 'ใบการันตี' }
const other = { intent: 'status', word: 'ถึงคิวยัง' }
const first = { version: 1, at, by, backTo: null, words: [word] }

describe('the office’s own words', () => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await freshDatabase()
  })
  afterEach(() => database.close())

  it('are none until a version is published', async () => {
    const { ownWords } = database.models
    assert.deepEqual(await ownWords.present(), { version: 0, words: [] })
    assert.deepEqual(await ownWords.versions(), [])
    assert.equal(await ownWords.wordsAt(1), null)
  })

  it('are kept version by version, with who and when', async () => {
    const { ownWords } = database.models
    assert.equal(await ownWords.publish(first), true)
    assert.equal(await ownWords.publish({ ...first, version: 2, words: [word, other] }), true)
    assert.equal(await ownWords.publish({ ...first, version: 3, backTo: 1 }), true)
    assert.deepEqual(await ownWords.versions(), [
      { ...first, version: 3, backTo: 1 },
      { ...first, version: 2, words: [word, other] },
      first,
    ])
    assert.deepEqual(await ownWords.present(), { version: 3, words: [word] })
  })

  it('stand in the audit trail with what was added and taken away', async () => {
    const { ownWords, auditTrail } = database.models
    await ownWords.publish(first)
    await ownWords.publish({ ...first, version: 2, words: [other] })
    await auditTrail.collect()
    const entries = await auditTrail.page({ what: 'words' }, 10)
    assert.deepEqual(
      entries.map(({ by: author, before, after }) => ({ author, before, after })),
      [
        {
          author: by,
          before: { 'conduct-certificate': ['ใบการันตี'], status: null },
          after: { 'conduct-certificate': null, status: ['ถึงคิวยัง'] },
        },
        {
          author: by,
          before: { 'conduct-certificate': null },
          after: { 'conduct-certificate': ['ใบการันตี'] },
        },
      ],
    )
  })

  it('have one winner when two publish at the same moment, and no gap', async () => {
    const { ownWords } = database.models
    const both = await Promise.all([
      ownWords.publish(first),
      ownWords.publish({ ...first, words: [other] }),
      ownWords.publish({ ...first, version: 3 }),
    ])
    assert.deepEqual(both.toSorted(), [false, false, true])
    assert.equal((await ownWords.versions()).length, 1)
  })

  it('reach every process within ten seconds, as the same object at each reading', async () => {
    const clock = testClock()
    const other = createModels(database.connection, database.vault)
    const office = other.settings.reader(clock.now)
    assert.deepEqual((await office()).ownWords, [])
    await database.models.ownWords.publish(first)
    clock.advance(11 * SECOND)
    const { ownWords } = await office()
    assert.deepEqual(ownWords, [word])
    clock.advance(11 * SECOND)
    assert.equal((await office()).ownWords, ownWords)
  })
})
