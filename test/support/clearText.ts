import { inspect } from 'node:util'
import type { Connection } from 'mongoose'

/** Everything that is readable in a value without a key: names, texts, numbers, and bytes decoded as text. */
function readable(value: unknown): string {
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8')
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([name, inside]) => `${name}: ${readable(inside)}`)
      .join('\n')
  }
  return inspect(value)
}

interface StoredDocument {
  readonly collection: string
  readonly text: string
}

/** Every document of every collection, as a thief of the database without the key could read it. */
export async function documentsInClear(connection: Connection): Promise<StoredDocument[]> {
  const collections = (await connection.db?.listCollections().toArray()) ?? []
  const found = await Promise.all(
    collections.map(async ({ name }) => {
      const documents = await connection.collection(name).find().toArray()
      return documents.map((document) => ({ collection: name, text: readable(document) }))
    }),
  )
  return found.flat()
}
