import { MongoError } from '../errors.ts'
import { Collection } from './collection.ts'
import type { Disk } from './disk.ts'
import { parseIndex } from './indexSpec.ts'

/** All collections of all databases, by namespace (`database.collection`). */
export class Catalogue {
  readonly #collections = new Map<string, Collection>()
  readonly #disk: Disk
  #lastId = 0

  constructor(disk: Disk) {
    this.#disk = disk
    for (const { id, namespace, indexes } of disk.definitions()) {
      const collection = new Collection(id, namespace, disk)
      collection.load(indexes.map(parseIndex))
      this.#collections.set(namespace, collection)
      this.#lastId = Math.max(this.#lastId, id)
    }
  }

  find(namespace: string): Collection | undefined {
    return this.#collections.get(namespace)
  }

  /** The collection; created if it does not exist. */
  need(namespace: string): Collection {
    return this.#collections.get(namespace) ?? this.create(namespace)
  }

  /** Throws NamespaceExists (48) or InvalidNamespace (73). */
  create(namespace: string): Collection {
    if (this.#collections.has(namespace)) throw new MongoError(48, `Collection ${namespace} already exists.`)
    const name = namespace.slice(namespace.indexOf('.') + 1)
    if (name === '' || name.startsWith('system.') || /[$\0]/.test(name)) {
      throw new MongoError(73, `Invalid collection name: ${namespace}`)
    }
    const collection = new Collection(++this.#lastId, namespace, this.#disk)
    collection.saveDefinition()
    this.#collections.set(namespace, collection)
    return collection
  }

  drop(namespace: string): void {
    this.#collections.get(namespace)?.drop()
    this.#collections.delete(namespace)
  }

  /** The collections of one database, or of all. */
  list(database?: string): Collection[] {
    const all = [...this.#collections.values()]
    return database === undefined ? all : all.filter(({ namespace }) => namespace.startsWith(`${database}.`))
  }

  databases(): string[] {
    return [...new Set(this.list().map(({ namespace }) => namespace.slice(0, namespace.indexOf('.'))))].sort()
  }

  /** Resolves when all changes so far are on disk. */
  committed(): Promise<void> {
    return this.#disk.committed()
  }
}
