import { ObjectId } from 'bson'
import { MongoError } from '../errors.ts'
import { kindOf } from '../values/kind.ts'
import { encode, field, isDoc, type Doc, type Value } from '../values/value.ts'
import type { Disk } from './disk.ts'
import type { Row } from './entries.ts'
import { Index } from './index.ts'
import { keysOf } from './indexKeys.ts'
import { ID_INDEX, sameOptions, type IndexSpec } from './indexSpec.ts'
import { keyOf } from '../values/key.ts'
import { shown } from '../values/shown.ts'

// https://www.mongodb.com/docs/manual/reference/limits/#mongodb-limit-BSON-Document-Size
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024

/** The documents of one collection and their indexes. Every change is queued for the disk at once. */
export class Collection {
  readonly id: number
  readonly namespace: string
  readonly rows = new Map<number, Row>()
  readonly #disk: Disk
  #indexes = [new Index(ID_INDEX)]
  #lastNumber = 0

  constructor(id: number, namespace: string, disk: Disk) {
    this.id = id
    this.namespace = namespace
    this.#disk = disk
  }

  get indexes(): readonly Index[] {
    return this.#indexes
  }

  /** Loads what is on disk; call it once, before anything else. */
  load(specs: IndexSpec[]): void {
    for (const { number, doc } of this.#disk.documents(this.id)) {
      this.rows.set(number, { number, doc })
      this.#lastNumber = number
    }
    this.#indexes = [ID_INDEX, ...specs].map((spec) => new Index(spec))
    for (const index of this.#indexes) index.build(this.rows.values(), this.namespace)
  }

  /** Inserts a document; creates an `_id` if it has none. Pass `bytes` if the document is already encoded. */
  insert(given: Doc, bytes?: Uint8Array): Doc {
    const doc = withIdFirst(given)
    checkStorable(doc)
    const keys = this.#indexes.map((index) => index.check(doc, undefined, this.namespace))
    const encoded = bytes && doc === given ? bytes : encode(doc)
    checkSize(encoded)
    const row = { number: ++this.#lastNumber, doc }
    this.rows.set(row.number, row)
    for (const [i, index] of this.#indexes.entries()) index.add(keys[i] ?? { keys: [], isArray: false }, row)
    this.#disk.put(this.id, row.number, encoded)
    return doc
  }

  /** Replaces a row's document; returns whether anything changed. */
  replace(row: Row, given: Doc): boolean {
    const doc = withIdFirst(given)
    checkStorable(doc)
    const encoded = encode(doc)
    if (Buffer.compare(encoded, encode(row.doc)) === 0) return false
    checkSize(encoded)
    const next = this.#indexes.map((index) => index.check(doc, row, this.namespace))
    for (const [i, index] of this.#indexes.entries()) {
      const keys = next[i] ?? { keys: [], isArray: false }
      const present = keysOf(index.spec, row.doc)
      if (present.keys.join('') === keys.keys.join('') && present.keys.length === keys.keys.length) continue
      index.remove(present, row)
      index.add(keys, row)
    }
    row.doc = doc
    this.#disk.put(this.id, row.number, encoded)
    return true
  }

  remove(row: Row): void {
    for (const index of this.#indexes) index.remove(keysOf(index.spec, row.doc), row)
    this.rows.delete(row.number)
    this.#disk.remove(this.id, row.number)
  }

  /** Creates an index if it does not exist. Throws 85 or 86 when an index has the same name or keys but differs. */
  createIndex(spec: IndexSpec): void {
    if (JSON.stringify(spec.key) === '{"_id":1}') return
    const sameName = this.#indexes.find((index) => index.spec.name === spec.name)
    if (sameName && sameOptions(sameName.spec, spec)) return
    if (sameName) throw conflict(isSameIndex(sameName.spec, spec) ? 85 : 86, sameName.spec, spec)
    const sameKey = this.#indexes.find(({ spec: other }) => isSameIndex(other, spec))
    if (sameKey) throw conflict(85, sameKey.spec, spec)
    const index = new Index(spec)
    index.build(this.rows.values(), this.namespace)
    this.#indexes.push(index)
    this.saveDefinition()
  }

  dropIndexes(which: (index: Index) => boolean): void {
    this.#indexes = this.#indexes.filter((index) => index.spec === ID_INDEX || !which(index))
    this.saveDefinition()
  }

  saveDefinition(): void {
    const indexes = this.#indexes.slice(1).map(({ spec }) => spec.stored)
    this.#disk.define({ id: this.id, namespace: this.namespace, indexes })
  }

  /** Deletes everything from the disk. */
  drop(): void {
    for (const row of this.rows.values()) this.#disk.remove(this.id, row.number)
    this.#disk.forget(this.id)
  }
}

/** The options in which two indexes must agree to be the same; the lifetime of a TTL index is not one. */
function isSameIndex(a: IndexSpec, b: IndexSpec): boolean {
  const identity = ({ key, unique, sparse, stored }: IndexSpec) =>
    keyOf([key, unique, sparse, stored['partialFilterExpression'] ?? null])
  return identity(a) === identity(b)
}

function conflict(code: 85 | 86, existing: IndexSpec, requested: IndexSpec): MongoError {
  if (code === 86) {
    return new MongoError(
      86,
      'An existing index has the same name as the requested index. When index names are not specified, they are auto ' +
        `generated and can cause conflicts. Please refer to our documentation. Requested index: ` +
        `${shown(requested.stored)}, existing index: ${shown(existing.stored)}`,
    )
  }
  return new MongoError(
    85,
    existing.name === requested.name
      ? `An equivalent index already exists with the same name but different options: ${shown(requested.stored)}`
      : `Index already exists with a different name: ${existing.name}`,
  )
}

function withIdFirst(doc: Doc): Doc {
  if (Object.keys(doc)[0] === '_id') return doc
  return { _id: field(doc, '_id') ?? new ObjectId(), ...doc }
}

function checkSize(encoded: Uint8Array): void {
  if (encoded.length <= MAX_DOCUMENT_BYTES) return
  throw new MongoError(
    10334,
    `BSONObj size: ${encoded.length} (0x${encoded.length.toString(16).toUpperCase()}) is invalid. Size must be ` +
      `between 0 and ${MAX_DOCUMENT_BYTES + 16 * 1024}(16MB)`,
  )
}

function checkStorable(doc: Doc): void {
  if (kindOf(field(doc, '_id')) === 'array')
    throw new MongoError(53, "The '_id' value cannot be of type array")
  checkNames(doc)
}

/** Throws for values that this server does not store, and for names that begin with `$`. */
function checkNames(value: Value): void {
  if (Array.isArray(value)) return value.forEach(checkNames)
  if (!isDoc(value)) return void kindOf(value)
  for (const [name, item] of Object.entries(value)) {
    if (name.startsWith('$')) {
      throw new MongoError(
        52,
        `The dollar ($) prefixed field '${name}' is not valid for storage in the embedded server.`,
      )
    }
    checkNames(item)
  }
}
