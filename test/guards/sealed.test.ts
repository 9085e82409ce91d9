import assert from 'node:assert/strict'
import { type BytesOf, collection } from '../../src/models/collection.ts'
import { collections } from '../../src/models/collections.ts'

interface Thing {
  name: string
  sealed?: Buffer
}

interface Example {
  _id: string
  plain: Buffer
  list: Buffer[]
  things: (Thing & { at: Date })[]
  one?: Thing | null
  nested: { deep: { bytes: Buffer } }
  anything: unknown
}

const context = (id: string) => id

describe('sealed bytes', () => {
  it('are found by the type, in arrays and subdocuments too', () => {
    const found: Record<BytesOf<Example>, typeof context> = {
      plain: context,
      list: context,
      'things.sealed': context,
      'one.sealed': context,
      'nested.deep.bytes': context,
    }
    const { sealed } = collection<Example>('examples', { indexes: [], sealed: found })
    assert.deepEqual(
      sealed.map(({ path }) => path),
      [['plain'], ['list'], ['things', 'sealed'], ['one', 'sealed'], ['nested', 'deep', 'bytes']],
    )
  })

  it('do not compile without the context that the model seals with, so that a change of keys finds them', () => {
    // @ts-expect-error: `sealed` is missing
    collection<Thing & { _id: string }>('things', { indexes: [] })
    // @ts-expect-error: one of two fields is missing in `sealed`
    collection<Thing & { _id: string; more: Buffer }>('things', { indexes: [], sealed: { sealed: context } })
    // @ts-expect-error: the document has no such field
    collection<{ _id: string }>('nothings', { indexes: [], sealed: { sealed: context } })
    assert.ok(collections.some(({ sealed }) => sealed.length > 0))
  })
})
