import { isDeepStrictEqual } from 'node:util'
import { MongoError } from '../../../sandbox/mongo/errors.ts'
import { type Filter, matches } from '../../../sandbox/mongo/query/filter.ts'
import { parseFilter } from '../../../sandbox/mongo/query/parse.ts'
import { parseSort, sorted } from '../../../sandbox/mongo/query/sort.ts'
import { applyUpdate } from '../../../sandbox/mongo/update/apply.ts'
import { parseUpdate } from '../../../sandbox/mongo/update/parse.ts'
import { upsertedDoc } from '../../../sandbox/mongo/update/upsert.ts'
import { valuesAt } from '../../../sandbox/mongo/values/path.ts'
import { isDoc, type Doc, type Value } from '../../../sandbox/mongo/values/value.ts'
import { collections } from '../../../src/models/collections.ts'

/** All documents of one moment, by collection and id. Nothing in it is ever changed in place. */
export type Documents = ReadonlyMap<string, ReadonlyMap<string, Doc>>

/** Hears of every document that was written; null: it did not exist before, or does not exist any more. */
type Observer = (collection: string, before: Doc | null, after: Doc | null) => void

/** By collection, the fields that must differ between its documents. */
const unique = new Map(
  collections.map(({ name, indexes }) => [
    name,
    indexes.filter((index) => index.unique).map(({ key }) => Object.keys(key)),
  ]),
)

/** A value as the driver would store it: a copy, with null for undefined. Bytes and dates are shared. */
function stored(value: unknown): Value {
  if (value === undefined || value === null) return null
  if (Array.isArray(value)) return value.map(stored)
  if (!isDoc(value)) return value as Value
  const copy: Doc = {}
  for (const name in value) copy[name] = stored(value[name])
  return copy
}

export const storedDoc = (value: object): Doc => stored(value) as Doc

/**
 * The documents of a database in the memory of this process, with the queries and updates of the embedded server but
 * without its wire and its disk, so that a test can return to a moment in microseconds.
 */
export class DocumentStore {
  #collections = new Map<string, Map<string, Doc>>()
  observer: Observer = () => {}

  /** The documents now; `restore` returns to them. */
  snapshot(): Documents {
    return new Map([...this.#collections].map(([name, documents]) => [name, new Map(documents)]))
  }

  restore(documents: Documents): void {
    this.#collections = new Map([...documents].map(([name, those]) => [name, new Map(those)]))
  }

  /** The documents of a collection, oldest first. */
  all(collection: string): Doc[] {
    return [...(this.#collections.get(collection)?.values() ?? [])]
  }

  get(collection: string, id: string): Doc | undefined {
    return this.#collections.get(collection)?.get(id)
  }

  find(collection: string, filter: Doc, sort: Doc = {}): Doc[] {
    const found = this.#candidates(collection, filter)
    if (found.length === 0) return found
    const parsed: Filter = parseFilter(filter)
    const matching = found.filter((doc) => matches(parsed, doc))
    return matching.length < 2 ? matching : sorted(matching, parseSort(sort), (doc) => doc)
  }

  #candidates(collection: string, { _id }: Doc): Doc[] {
    if (typeof _id !== 'string') return this.all(collection)
    const only = this.get(collection, _id)
    return only ? [only] : []
  }

  insert(collection: string, doc: Doc): void {
    this.#checkUnique(collection, doc, null)
    this.#put(collection, doc)
    this.observer(collection, null, doc)
  }

  /** @returns whether the update changed anything */
  update(collection: string, before: Doc, update: Doc): Doc | null {
    const after = applyUpdate(before, parseUpdate(update))
    if (isDeepStrictEqual(before, after)) return null
    this.#checkUnique(collection, after, before)
    this.#put(collection, after)
    this.observer(collection, before, after)
    return after
  }

  upsert(collection: string, filter: Doc, update: Doc): Doc {
    const doc = upsertedDoc(parseFilter(filter), parseUpdate(update))
    this.insert(collection, doc)
    return doc
  }

  remove(collection: string, doc: Doc): void {
    this.#collections.get(collection)?.delete(idOf(doc))
    this.observer(collection, doc, null)
  }

  #put(collection: string, doc: Doc): void {
    const documents = this.#collections.get(collection) ?? new Map<string, Doc>()
    documents.set(idOf(doc), doc)
    this.#collections.set(collection, documents)
  }

  #checkUnique(collection: string, doc: Doc, self: Doc | null): void {
    if (self === null && this.get(collection, idOf(doc))) throw duplicate(collection, '_id')
    for (const fields of unique.get(collection) ?? []) {
      const values = (each: Doc) => fields.map((field) => valuesAt(each, field.split('.')))
      const taken = this.all(collection).some(
        (other) => idOf(other) !== idOf(doc) && isDeepStrictEqual(values(other), values(doc)),
      )
      if (taken) throw duplicate(collection, fields.join())
    }
  }
}

function idOf({ _id }: Doc): string {
  if (typeof _id !== 'string') throw new Error('Documents in memory have texts as ids')
  return _id
}

const duplicate = (collection: string, fields: string) =>
  new MongoError(11000, `E11000 duplicate key error collection: ${collection} index: ${fields}`)
