import { inspect } from 'node:util'
import type { Connection } from 'mongoose'

/** Everything that can be read in a value without a key: names, texts, numbers, and bytes taken for text. */
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

export interface StoredDocument {
  readonly collection: string
  readonly text: string
}

/** Every document of every collection, as somebody reads it who has stolen the database but not the key. */
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
