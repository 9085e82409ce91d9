import { randomBytes } from 'node:crypto'
import type { Connection } from 'mongoose'
import { createVault, digestKeyOf, type Vault } from '../../lib/seal.ts'
import { collection, exists } from '../collection.ts'
import { isDuplicate } from '../connect.ts'

interface KeyDocument {
  _id: string
  /** The digest key. It stays when the sealing key changes, so that sessions, surveys and codes stay valid. */
  sealed?: Buffer
  /** A database from before key changes has only this: a digest that shows with which key it was written. */
  digest?: string
}

const ID = 'data-key'
const context = () => 'digest key'

/** This collection shows which key is in use, so it is resealed last. */
export const keyCollection = collection<KeyDocument>('keys', { indexes: [], sealed: { sealed: context } })

interface DataKeys {
  /** The key that seals from now on, 32 bytes. */
  readonly dataKey: Uint8Array
  /** The previous key, needed to open old data until all are resealed; null without one. */
  readonly dataKeyFormer: Uint8Array | null
}

const REFUSED =
  'DATA_KEY is not the key with which this database was written. Set the former key, as DATA_KEY or beside a new one as DATA_KEY_FORMER; nothing was changed.'

/** The digest key of a database that has only a digest of its key. */
function derivedDigestKey(digest: string | undefined, { dataKey, dataKeyFormer }: DataKeys): Buffer | null {
  const key = [dataKey, dataKeyFormer].find(
    (each) => each && createVault(each).digest('chapwai', 'key check') === digest,
  )
  return key ? digestKeyOf(key) : null
}

function opened(vault: Vault, sealed: Buffer): Buffer {
  try {
    return Buffer.from(String(vault.open(sealed, context())), 'base64')
  } catch {
    throw new Error(REFUSED)
  }
}

/**
 * Makes the vault for a database: checks that the database was written with these keys, and opens its digest key.
 * @throws when the database was written with another key
 */
export async function openVault(connection: Connection, keys: DataKeys): Promise<Vault> {
  const { dataKey, dataKeyFormer: former } = keys
  const stored = keyCollection.on(connection)
  const sealing = createVault(dataKey, { former })
  const sealedKey = (digestKey: Buffer) => sealing.seal(digestKey.toString('base64'), context())

  if (!(await exists(stored, { _id: ID }))) {
    await stored.insertOne({ _id: ID, sealed: sealedKey(randomBytes(32)) }).catch((error: unknown) => {
      if (!isDuplicate(error)) throw error
    })
  }
  const known = await stored.findOne({ _id: ID })
  if (!known?.sealed) {
    const digestKey = derivedDigestKey(known?.digest, keys)
    if (!digestKey) throw new Error(REFUSED)
    await stored.updateOne(
      { _id: ID, sealed: { $exists: false } },
      { $set: { sealed: sealedKey(digestKey) }, $unset: { digest: 1 } },
    )
    return createVault(dataKey, { former, digestKey })
  }
  return createVault(dataKey, { former, digestKey: opened(sealing, known.sealed) })
}
