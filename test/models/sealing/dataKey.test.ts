import assert from 'node:assert/strict'
import { createVault } from '../../../src/lib/seal.ts'
import { openVault } from '../../../src/models/sealing/dataKey.ts'
import { freshDatabase, type TestDatabase, testKey } from '../../support/database.ts'

const newKey = Buffer.alloc(32, 8)
const refusal = /DATA_KEY is not the key with which this database was written/

describe('the key of personal data', () => {
  let database: TestDatabase
  const open = (dataKey: Buffer, dataKeyFormer: Buffer | null = null) =>
    openVault(database.connection, { dataKey, dataKeyFormer })
  const keys = () => database.connection.collection<{ _id: string }>('keys')

  beforeEach(async () => {
    database = await freshDatabase()
  })
  afterEach(() => database.close())

  it('gives the same digests at every start, and others in every database', async () => {
    const again = await open(testKey)
    assert.equal(again.digest('a', 'b'), database.vault.digest('a', 'b'))
    const elsewhere = await freshDatabase()
    assert.notEqual(elsewhere.vault.digest('a', 'b'), database.vault.digest('a', 'b'))
    await elsewhere.close()
  })

  it('is refused when the database was written with another, and nothing is changed', async () => {
    const before = await keys().find().toArray()
    await assert.rejects(open(newKey), refusal)
    await assert.rejects(open(newKey, Buffer.alloc(32, 9)), refusal)
    assert.deepEqual(await keys().find().toArray(), before)
  })

  it('is taken beside the former one, and the digests stay', async () => {
    const both = await open(newKey, testKey)
    assert.equal(both.digest('a', 'b'), database.vault.digest('a', 'b'))
  })

  it('may stand second, so that several processes can change over one by one', async () => {
    const sealed = (await open(newKey, testKey)).seal('ก', 'c')
    assert.equal((await open(testKey, newKey)).open(sealed, 'c'), 'ก')
  })

  it('gives one digesting key to processes that start at the same time', async () => {
    await keys().deleteMany({})
    const vaults = await Promise.all([1, 2, 3, 4].map(() => open(testKey)))
    assert.equal(new Set(vaults.map((vault) => vault.digest('a', 'b'))).size, 1)
  })

  describe('in a database of the first release', () => {
    beforeEach(async () => {
      const digest = createVault(testKey).digest('chapwai', 'key check')
      await keys().deleteMany({})
      await keys().insertOne({ _id: 'data-key', digest } as { _id: string })
    })

    it('keeps the digests, and the key may change afterwards', async () => {
      const expected = createVault(testKey).digest('a', 'b')
      assert.equal((await open(testKey)).digest('a', 'b'), expected)
      assert.equal((await open(testKey)).digest('a', 'b'), expected)
      assert.equal((await open(newKey, testKey)).digest('a', 'b'), expected)
    })

    it('keeps the digests when it is changed at once', async () => {
      const both = await open(newKey, testKey)
      assert.equal(both.digest('a', 'b'), createVault(testKey).digest('a', 'b'))
    })

    it('is refused when it is another', async () => {
      await assert.rejects(open(newKey), refusal)
      assert.equal((await open(testKey)).digest('a', 'b'), createVault(testKey).digest('a', 'b'))
    })
  })
})
