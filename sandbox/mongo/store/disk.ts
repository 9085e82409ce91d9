import { closeSync, existsSync, mkdirSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { open, type Database, type RootDatabase } from 'lmdb'
import { decode, encode, isDoc, type Doc } from '../values/value.ts'

const FORMAT = 'chapwai-embedded-mongo-1'

/** The stored data of a collection other than its documents. */
interface Definition {
  id: number
  namespace: string
  indexes: Doc[]
}

/** The LMDB file. Changes are queued in order; `committed` resolves when all changes so far are on disk. */
export interface Disk {
  definitions(): Definition[]
  documents(collection: number): Iterable<{ number: number; doc: Doc }>
  define(definition: Definition): void
  forget(collection: number): void
  put(collection: number, number: number, bytes: Uint8Array): void
  remove(collection: number, number: number): void
  committed(): Promise<void>
  close(): Promise<void>
}

/**
 * Opens or creates the files in `dir`. Throws an error that names the folder when they are damaged or not
 * this database's. `flushes` false: a change counts as stored when the operating system has it, before the
 * disk has.
 */
export async function openDisk(dir: string, flushes = true): Promise<Disk> {
  const root = openRoot(dir, flushes)
  const about = root.openDB<string, string>('about', { encoding: 'string' })
  const collections = root.openDB<Uint8Array, number>('collections', { encoding: 'binary' })
  const documents = root.openDB<Uint8Array, [number, number]>('documents', { encoding: 'binary' })
  const format = about.get('format')
  if (format === undefined && collections.getCount() === 0) await about.put('format', FORMAT)
  else if (format !== FORMAT) {
    await root.close()
    throw new Error(`${dir} was written by another version (${format ?? 'unknown'}); use an empty folder`)
  }
  return diskOf(root, collections, documents)
}

function openRoot(dir: string, flushes: boolean): RootDatabase {
  try {
    mkdirSync(dir, { recursive: true })
    const path = join(dir, 'documents.mdb')
    checkMagic(path)
    return open({ path, maxDbs: 4, noSync: !flushes })
  } catch (error) {
    throw new Error(
      `cannot open the database files in ${dir} (${String(error)}): move documents.mdb away or use another folder`,
      { cause: error },
    )
  }
}

/** LMDB crashes on a file of another format, so check first: its magic number is at byte 24, or 16 in older layouts. */
function checkMagic(path: string): void {
  if (!existsSync(path)) return
  const head = Buffer.alloc(28)
  const file = openSync(path, 'r')
  const length = readSync(file, head)
  closeSync(file)
  if (length === 0 || [24, 16].some((at) => head.readUInt32LE(at) === 0xbeefc0de)) return
  throw new Error('documents.mdb is not a database file')
}

function diskOf(
  root: RootDatabase,
  collections: Database<Uint8Array, number>,
  documents: Database<Uint8Array, [number, number]>,
): Disk {
  let last: Promise<unknown> = Promise.resolve()
  // Commits follow the order of the changes, so when the last one is done all are.
  const queued = (change: Promise<unknown>) => {
    last = change
    // Ignore the error here: `committed` rejects with it.
    change.catch(() => undefined)
  }
  return {
    definitions: () => [
      ...collections.getRange().map(({ key, value }) => readDefinition(key, decode(value))),
    ],
    documents: (id) =>
      documents
        .getRange({ start: [id, 0], end: [id + 1, 0] })
        .map(({ key, value }) => ({ number: key[1], doc: decode(value) })),
    define: ({ id, namespace, indexes }) => queued(collections.put(id, encode({ namespace, indexes }))),
    forget: (id) => queued(collections.remove(id)),
    put: (id, number, bytes) => queued(documents.put([id, number], bytes)),
    remove: (id, number) => queued(documents.remove([id, number])),
    committed: async () => {
      await last
    },
    close: async () => {
      await last
      await root.flushed
      await root.close()
    },
  }
}

function readDefinition(id: number, { namespace, indexes }: Doc): Definition {
  if (typeof namespace !== 'string' || !Array.isArray(indexes)) {
    throw new Error(
      `the description of collection ${id} in documents.mdb is damaged: restore the folder from a backup`,
    )
  }
  return { id, namespace, indexes: indexes.filter(isDoc) }
}
