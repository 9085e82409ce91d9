import type { Connection } from 'mongoose'
import { parseProjection } from '../../../sandbox/mongo/query/project.ts'
import type { Doc } from '../../../sandbox/mongo/values/value.ts'
import { valuesAt } from '../../../sandbox/mongo/values/path.ts'
import { type DocumentStore, storedDoc } from './documents.ts'

/** One command to the database, or one call to LINE. */
export interface Command {
  readonly to: string
  readonly does: string
  /** Whether it may change something that outlives the process. */
  readonly writes: boolean
}

/** A process through which every command goes: it may wait before one, or die before or after it. */
export interface Process {
  /** By how many of its commands what it knows may be old when it calls LINE, because others run meanwhile. */
  readonly lag: number
  runs<T>(command: Command, work: () => T): T | Promise<T>
}

interface FindOptions {
  readonly projection?: object
  readonly sort?: object
  readonly limit?: number
}

interface ChangeOptions extends FindOptions {
  readonly upsert?: boolean
  readonly returnDocument?: 'before' | 'after'
}

type Run = <T>(does: string, writes: boolean, work: () => T) => Promise<T>

const projected = (doc: Doc, projection: object | undefined): Doc =>
  storedDoc(projection ? parseProjection(storedDoc(projection))(doc) : doc)

class Cursor {
  readonly #run: Run
  readonly #found: (sort: Doc) => Doc[]
  #options: FindOptions

  constructor(run: Run, found: (sort: Doc) => Doc[], options: FindOptions) {
    this.#run = run
    this.#found = found
    this.#options = options
  }

  sort(sort: object): this {
    this.#options = { ...this.#options, sort }
    return this
  }

  limit(limit: number): this {
    this.#options = { ...this.#options, limit }
    return this
  }

  project(projection: object): this {
    this.#options = { ...this.#options, projection }
    return this
  }

  toArray(): Promise<Doc[]> {
    const { sort = {}, limit = 0, projection } = this.#options
    return this.#run('find', false, () => {
      const found = this.#found(storedDoc(sort))
      return (limit > 0 ? found.slice(0, limit) : found).map((doc) => projected(doc, projection))
    })
  }

  async *[Symbol.asyncIterator]() {
    yield* await this.toArray()
  }
}

function collectionOf(store: DocumentStore, name: string, process: Process) {
  const run: Run = async (does, writes, work) => process.runs({ to: name, does, writes }, work)

  function updated(filter: Doc, update: Doc, most: number, upsert = false) {
    const found = store.find(name, filter)
    if (found.length === 0 && upsert) {
      const doc = store.upsert(name, filter, update)
      return { matchedCount: 0, modifiedCount: 0, upsertedCount: 1, upsertedId: doc['_id'] }
    }
    const those = found.slice(0, most)
    const modified = those.filter((doc) => store.update(name, doc, update) !== null)
    return { matchedCount: those.length, modifiedCount: modified.length, upsertedCount: 0, upsertedId: null }
  }

  function removed(filter: object, most: number) {
    const those = store.find(name, storedDoc(filter)).slice(0, most)
    for (const doc of those) store.remove(name, doc)
    return { deletedCount: those.length }
  }

  return {
    find: (filter: object = {}, options: FindOptions = {}) =>
      new Cursor(run, (sort) => store.find(name, storedDoc(filter), sort), options),
    findOne: (filter: object = {}, { projection, sort = {} }: FindOptions = {}) =>
      run('findOne', false, () => {
        const [doc] = store.find(name, storedDoc(filter), storedDoc(sort))
        return doc ? projected(doc, projection) : null
      }),
    countDocuments: (filter: object = {}) =>
      run('countDocuments', false, () => store.find(name, storedDoc(filter)).length),
    distinct: (path: string, filter: object = {}) =>
      run('distinct', false, () => [
        ...new Set(store.find(name, storedDoc(filter)).flatMap((doc) => valuesAt(doc, path.split('.')))),
      ]),
    insertOne: (doc: object) => run('insertOne', true, () => store.insert(name, storedDoc(doc))),
    insertMany: (docs: readonly object[]) =>
      run('insertMany', true, () => docs.forEach((doc) => store.insert(name, storedDoc(doc)))),
    updateOne: (filter: object, update: object, { upsert }: ChangeOptions = {}) =>
      run('updateOne', true, () => updated(storedDoc(filter), storedDoc(update), 1, upsert)),
    updateMany: (filter: object, update: object, { upsert }: ChangeOptions = {}) =>
      run('updateMany', true, () => updated(storedDoc(filter), storedDoc(update), Infinity, upsert)),
    deleteOne: (filter: object) => run('deleteOne', true, () => removed(filter, 1)),
    deleteMany: (filter: object) => run('deleteMany', true, () => removed(filter, Infinity)),
    findOneAndUpdate: (
      filter: object,
      update: object,
      { sort = {}, projection, upsert, returnDocument = 'before' }: ChangeOptions = {},
    ) =>
      run('findOneAndUpdate', true, () => {
        const [before] = store.find(name, storedDoc(filter), storedDoc(sort))
        if (!before && !upsert) return null
        const after = before
          ? (store.update(name, before, storedDoc(update)) ?? before)
          : store.upsert(name, storedDoc(filter), storedDoc(update))
        const shown = returnDocument === 'after' ? after : before
        return shown ? projected(shown, projection) : null
      }),
    findOneAndDelete: (filter: object, { sort = {}, projection }: FindOptions = {}) =>
      run('findOneAndDelete', true, () => {
        const [doc] = store.find(name, storedDoc(filter), storedDoc(sort))
        if (doc) store.remove(name, doc)
        return doc ? projected(doc, projection) : null
      }),
  }
}

/**
 * A connection of one process to documents in memory, as far as the models use the driver. A method that it does not
 * have fails the test that needs it.
 */
export function memoryConnection(store: DocumentStore, process: Process): Connection {
  const collections = new Map<string, ReturnType<typeof collectionOf>>()
  const connection = {
    collection(name: string) {
      const known = collections.get(name) ?? collectionOf(store, name, process)
      collections.set(name, known)
      return known
    },
  }
  return connection as unknown as Connection
}
