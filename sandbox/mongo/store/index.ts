import { MongoError } from '../errors.ts'
import type { Doc } from '../values/value.ts'
import { Entries, type Entry, type Row } from './entries.ts'
import { keysOf, shownValues, type Keys } from './indexKeys.ts'
import type { IndexSpec } from './indexSpec.ts'
import { shown } from '../values/shown.ts'

export class Index {
  readonly spec: IndexSpec
  readonly entries = new Entries()
  /** Whether a document has several keys in it: such an index cannot be used for sorting. */
  hasArrays = false

  constructor(spec: IndexSpec) {
    this.spec = spec
  }

  /** Indexes all rows; throws DuplicateKey (11000) when a unique index cannot be built. */
  build(rows: Iterable<Row>, namespace: string): void {
    const entries: Entry[] = []
    for (const row of rows) {
      const { keys, isArray } = keysOf(this.spec, row.doc)
      this.hasArrays ||= isArray
      for (const key of keys) entries.push({ key, row })
    }
    this.entries.fill(entries)
    if (!this.spec.unique) return
    for (const [i, entry] of entries.entries()) {
      const next = entries[i + 1]
      if (next?.key === entry.key && next.row !== entry.row)
        throw duplicate(this.spec, namespace, next.row.doc, next.key)
    }
  }

  /** The keys of a document. Throws DuplicateKey (11000) when a unique index has one of them already. */
  check(doc: Doc, self: Row | undefined, namespace: string): Keys {
    const found = keysOf(this.spec, doc)
    if (this.spec.unique) {
      for (const key of found.keys)
        if (this.#isTaken(key, self)) throw duplicate(this.spec, namespace, doc, key)
    }
    return found
  }

  add({ keys, isArray }: Keys, row: Row): void {
    this.hasArrays ||= isArray
    for (const key of keys) this.entries.add(key, row)
  }

  remove({ keys }: Keys, row: Row): void {
    for (const key of keys) this.entries.remove(key, row)
  }

  #isTaken(key: string, self: Row | undefined): boolean {
    const entry = this.entries.at(this.entries.from(key))
    return entry?.key === key && entry.row !== self
  }
}

function duplicate(spec: IndexSpec, namespace: string, doc: Doc, key: string): MongoError {
  const keyValue = shownValues(spec, doc, key)
  return new MongoError(
    11000,
    `E11000 duplicate key error collection: ${namespace} index: ${spec.name} dup key: ${shown(keyValue)}`,
    { keyPattern: spec.key, keyValue },
  )
}
