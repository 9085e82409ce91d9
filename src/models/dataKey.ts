import { type Connection, Schema } from 'mongoose'
import type { Vault } from '../lib/seal.ts'

const schema = new Schema<{ _id: string; digest: string }>(
  { _id: { type: String, required: true }, digest: { type: String, required: true } },
  { versionKey: false, collection: 'keys' },
)

/** Makes sure that a database is read and written with one key only. */
export function dataKeyModel(connection: Connection, vault: Vault) {
  const model = connection.model('Key', schema)
  return {
    model,
    /** Notes the key's digest at the first start. @throws when this database was written with another key */
    async verify(): Promise<void> {
      const digest = vault.digest('chapwai', 'key check')
      const noted = await model
        .findOneAndUpdate(
          { _id: 'data-key' },
          { $setOnInsert: { digest } },
          { upsert: true, returnDocument: 'after' },
        )
        .lean()
      if (noted.digest !== digest) {
        throw new Error(
          'DATA_KEY is not the key with which this database was written. Set the former key; nothing was changed.',
        )
      }
    },
  }
}
