import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { connect, type Connection } from '../../src/models/connect.ts'
import { createModels } from '../../src/models/index.ts'
import { collections } from '../../src/models/collections.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { firstIndexes } from '../support/firstIndexes.ts'

/** The key that MongoDB has made an index's name from: `state_1_dueAt_-1`. */
function keyOf(name: string): Record<string, 1 | -1> {
  const fields = name.matchAll(/(?:^|_)(_?[a-z.]+)_(-?1)(?=_|$)/gi)
  return Object.fromEntries(
    [...fields].map(([, field = '', direction]) => [field, direction === '1' ? 1 : -1]),
  )
}

/** By collection, in the order of the indexes' names. */
async function indexesOf(connection: Connection): Promise<Record<string, { readonly name: string }[]>> {
  const found: Record<string, { readonly name: string }[]> = {}
  for (const { name: collection } of collections) {
    const known = await connection.db?.listCollections({ name: collection }).toArray()
    if (!known?.length) continue
    const indexes = (await connection.collection(collection).listIndexes().toArray()) as { name: string }[]
    found[collection] = indexes.sort((a, b) => (a.name < b.name ? -1 : 1))
  }
  return found
}

/** Where they stand they stay: see CHANGELOG.md on how to drop them. */
const noLongerMade = ['completedMonth_1']
/** Collections that a later release has added. */
const collectionsSince = [
  'calendarLinks',
  'keptForms',
  'lendings',
  'signInCodes',
  'signInTries',
  'statusTries',
  'talkMedia',
]
/** Made since then, at the first start of a later release. */
const madeSince = ['lane.until_1', 'collected.at_1', 'formerMenus_1', 'givesBackAt_1', 'pendingFor_1']

describe('the indexes', () => {
  let database: TestDatabase
  before(async () => void (database = await freshDatabase()))
  after(() => database.close())

  it('stay as an earlier release has made them: none is made anew, changed or dropped', async () => {
    const connection = await connect(database.uri, `chapwai_test_${randomBytes(6).toString('hex')}`)
    try {
      for (const [collection, indexes] of Object.entries(firstIndexes)) {
        for (const [name, options] of Object.entries(indexes))
          await connection.collection(collection).createIndex(keyOf(name), options)
      }
      const before = await indexesOf(connection)
      await createModels(connection, database.vault).prepare()
      const after = Object.entries(await indexesOf(connection))
        .filter(([collection]) => !collectionsSince.includes(collection))
        .map(([collection, indexes]) => [collection, indexes.filter(({ name }) => !madeSince.includes(name))])
      assert.deepEqual(Object.fromEntries(after), before)
    } finally {
      await connection.dropDatabase()
      await connection.close()
    }
  })

  it('are the same in a new database, but for what is no longer asked for', async () => {
    const before = await indexesOf(database.connection)
    const names = Object.values(firstIndexes).flatMap((indexes) => Object.keys(indexes))
    const wanted = [...names.filter((name) => !noLongerMade.includes(name)), ...madeSince]
    const known = Object.entries(before).filter(([collection]) => !collectionsSince.includes(collection))
    const made = known.flatMap(([, indexes]) => indexes.map(({ name }) => name))
    assert.deepEqual(made.filter((name) => name !== '_id_').sort(), wanted.sort())
    await database.models.prepare()
    assert.deepEqual(await indexesOf(database.connection), before)
  })

  it('are described under the collections’ own names, each once', () => {
    const names = collections.map(({ name }) => name)
    assert.deepEqual(names, [...new Set(names)])
    for (const name of Object.keys(firstIndexes)) assert.ok(names.includes(name), name)
  })
})
