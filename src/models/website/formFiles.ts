import { createHash } from 'node:crypto'
import type { Connection } from 'mongoose'
import type { Vault } from '../../lib/seal.ts'
import { collection } from '../collection.ts'

interface FormFileDocument {
  /** The SHA-256 digest of the content, so that a version of a service always means the same bytes. */
  _id: string
  sealed: Buffer
  at: Date
}

const context = (id: string) => `form file ${id}`

export const formFileCollection = collection<FormFileDocument>('formFiles', {
  indexes: [],
  sealed: { sealed: context },
})

/** PDF files of forms that the office has uploaded. They stay as long as the versions that name them. */
export function formFileModel(connection: Connection, vault: Vault) {
  const files = formFileCollection.on(connection)
  return {
    /** Stores a file once. @returns its digest */
    async keep(bytes: Buffer, at: Date): Promise<string> {
      const _id = createHash('sha256').update(bytes).digest('hex')
      const sealed = vault.sealBytes(bytes, context(_id))
      await files.updateOne({ _id }, { $setOnInsert: { sealed, at } }, { upsert: true })
      return _id
    },

    /** The file's bytes; null when there is none of this digest. */
    async read(id: string): Promise<Buffer | null> {
      const found = await files.findOne({ _id: id })
      return found && vault.openBytes(found.sealed, context(id))
    },
  }
}
