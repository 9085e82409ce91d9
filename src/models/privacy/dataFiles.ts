import type { Connection } from 'mongoose'
import type { Vault } from '../../lib/seal.ts'
import { MINUTE } from '../../lib/time.ts'
import { collection } from '../collection.ts'

/** How long the link to a person's own data works. */
export const DATA_FILE_LIFE = 30 * MINUTE
const MOST_TRIES = 5
const CODE_DIGITS = 6

interface DataFileDocument {
  /** Keyed digest of the link's token. */
  _id: string
  person: string
  /** Keyed digest of token and code. */
  code: string
  tries: number
  sealed: Buffer
  usedAt: Date | null
  expiresAt: Date
}

const context = (id: string) => `data file ${id}`

export const dataFileCollection = collection<DataFileDocument>('dataFiles', {
  indexes: [{ key: { person: 1 } }, { key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
  sealed: { sealed: context },
})

/** The result of an attempt to open the file. */
type Opening<T> =
  | { readonly kind: 'open'; readonly content: T }
  | { readonly kind: 'wrong-code'; readonly triesLeft: number }
  | { readonly kind: 'over' }

/**
 * Links with which people download their own data once: a token in the link and a code shown only in the chat. The
 * database has only keyed digests of both. The data are collected when the file is opened and stored nowhere.
 */
export function dataFileModel(connection: Connection, vault: Vault) {
  const files = dataFileCollection.on(connection)
  const idOf = (token: string) => vault.digest(token, 'data file')
  const codeDigest = (token: string, code: string) => vault.digest(`${token} ${code}`, 'data file code')
  const good = (token: string, now: Date) => ({
    _id: idOf(token),
    usedAt: null,
    tries: { $lt: MOST_TRIES },
    expiresAt: { $gt: now },
  })
  const personIn = (document: DataFileDocument) => String(vault.open(document.sealed, context(document._id)))

  return {
    /**
     * Makes a token and a code for a person. A repeated effect with the same `source` (the chat event) gets the same
     * ones. The person's earlier link stops working.
     */
    async issue(userId: string, source: string, now: Date): Promise<{ token: string; code: string }> {
      const token = vault.digest(`${userId} ${source}`, 'data file token')
      const code = String(
        parseInt(vault.digest(token, 'data file code of').slice(0, 12), 16) % 10 ** CODE_DIGITS,
      )
      const padded = code.padStart(CODE_DIGITS, '0')
      const _id = idOf(token)
      const person = vault.digest(userId, 'person')
      await files.deleteMany({ person, _id: { $ne: _id } })
      await files.updateOne(
        { _id },
        {
          $setOnInsert: {
            person,
            code: codeDigest(token, padded),
            tries: 0,
            sealed: vault.seal(userId, context(_id)),
            usedAt: null,
            expiresAt: new Date(+now + DATA_FILE_LIFE),
          },
        },
        { upsert: true },
      )
      return { token, code: padded }
    },

    /** The person to whom a valid link belongs, or null. This does not use it up, because link previews open it. */
    async personOf(token: string, now: Date): Promise<string | null> {
      const found = await files.findOne(good(token, now))
      return found && personIn(found)
    },

    /**
     * Opens the file once, with the right code, within `DATA_FILE_LIFE` and at most five tries.
     * @param read collects the person's data. The link is used up only after it has succeeded.
     */
    async open<T>(
      token: string,
      code: string,
      now: Date,
      read: (userId: string) => Promise<T>,
    ): Promise<Opening<T>> {
      // The try is counted before the code is compared, so that simultaneous tries are all counted.
      const tried = await files.findOneAndUpdate(
        good(token, now),
        { $inc: { tries: 1 } },
        { returnDocument: 'after' },
      )
      if (!tried) return { kind: 'over' }
      if (tried.code !== codeDigest(token, code)) {
        const triesLeft = MOST_TRIES - tried.tries
        return triesLeft > 0 ? { kind: 'wrong-code', triesLeft } : { kind: 'over' }
      }
      const content = await read(personIn(tried))
      const used = await files.updateOne({ _id: tried._id, usedAt: null }, { $set: { usedAt: now } })
      return used.modifiedCount === 1 ? { kind: 'open', content } : { kind: 'over' }
    },
  }
}
