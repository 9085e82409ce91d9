import { MongoError } from '../errors.ts'
import { encode, type Doc } from '../values/value.ts'
import { Page } from './page.ts'

// MongoDB's own limits: documents in the first batch, bytes in a batch, and the life of an unused cursor.
const FIRST_BATCH = 101
const BATCH_BYTES = 16 * 1024 * 1024
const IDLE_MS = 10 * 60 * 1000

interface Cursor {
  namespace: string
  documents: Iterator<Doc, unknown>
  held: Uint8Array | undefined
  usedAt: number
}

/** The open cursors of clients. A cursor holds the documents as they were when the query ran. */
export class Cursors {
  readonly #open = new Map<bigint, Cursor>()
  #lastId = 0n

  /** The first batch of a query's answer. The other documents wait under the cursor number of the batch. */
  first(namespace: string, documents: Iterable<Doc>, batchSize = FIRST_BATCH, isSingle = false): Page {
    const cursor: Cursor = {
      namespace,
      documents: documents[Symbol.iterator](),
      held: undefined,
      usedAt: Date.now(),
    }
    const batch = fill(cursor, batchSize)
    if (isSingle || cursor.held === undefined) return new Page(namespace, 0n, 'firstBatch', batch)
    const id = ++this.#lastId
    this.#open.set(id, cursor)
    return new Page(namespace, id, 'firstBatch', batch)
  }

  /** Throws CursorNotFound (43). */
  next(id: bigint, namespace: string, batchSize = Infinity): Page {
    const cursor = this.#open.get(id)
    if (cursor?.namespace !== namespace) throw new MongoError(43, `cursor id ${id} not found`)
    cursor.usedAt = Date.now()
    const batch = fill(cursor, batchSize === 0 ? Infinity : batchSize)
    if (cursor.held === undefined) this.#open.delete(id)
    return new Page(namespace, cursor.held === undefined ? 0n : id, 'nextBatch', batch)
  }

  kill(id: bigint): boolean {
    return this.#open.delete(id)
  }

  /** Deletes cursors that no client has used for a long time. */
  sweep(now: number): void {
    for (const [id, cursor] of this.#open) if (now - cursor.usedAt > IDLE_MS) this.#open.delete(id)
  }
}

/**
 * Takes documents until the batch is full. Looks one document ahead, so that a cursor never ends with an
 * empty batch.
 */
function fill(cursor: Cursor, count: number): Uint8Array[] {
  const batch: Uint8Array[] = []
  let bytes = 0
  cursor.held ??= advance(cursor)
  while (cursor.held !== undefined && batch.length < count) {
    if (batch.length > 0 && bytes + cursor.held.length > BATCH_BYTES) break
    bytes += cursor.held.length
    batch.push(cursor.held)
    cursor.held = advance(cursor)
  }
  return batch
}

function advance(cursor: Cursor): Uint8Array | undefined {
  const next = cursor.documents.next()
  return next.done === true ? undefined : encode(next.value)
}
