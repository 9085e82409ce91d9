import { MongoError } from '../errors.ts'
import type { Collection } from '../store/collection.ts'
import { parseIndex } from '../store/indexSpec.ts'
import { filterOf } from '../query/parse.ts'
import { matches } from '../query/filter.ts'
import { equal } from '../values/key.ts'
import { shown } from '../values/shown.ts'
import { field, isDoc, type Doc } from '../values/value.ts'
import type { Page } from './page.ts'
import {
  countField,
  docField,
  docsField,
  isOn,
  namespaceOf,
  type Call,
  type Command,
  type Context,
} from './request.ts'

export const MANAGE: Record<string, Command> = {
  create: { fields: [], run: create },
  drop: { fields: [], run: drop },
  dropDatabase: { fields: [], run: dropDatabase },
  createIndexes: { fields: ['indexes', 'commitQuorum'], run: createIndexes },
  dropIndexes: { fields: ['index'], run: dropIndexes },
  listIndexes: { fields: ['cursor'], run: listIndexes },
  listCollections: {
    fields: ['filter', 'nameOnly', 'cursor', 'authorizedCollections'],
    run: listCollections,
  },
  listDatabases: { fields: ['filter', 'nameOnly', 'authorizedDatabases'], run: listDatabases },
}

function create({ catalogue }: Context, call: Call): Doc {
  catalogue.create(namespaceOf(call))
  return { ok: 1 }
}

function drop({ catalogue }: Context, call: Call): Doc {
  const ns = namespaceOf(call)
  const collection = catalogue.find(ns)
  if (!collection) return { ok: 1 }
  const nIndexesWas = collection.indexes.length
  catalogue.drop(ns)
  return { nIndexesWas, ns, ok: 1 }
}

function dropDatabase({ catalogue }: Context, { database }: Call): Doc {
  for (const { namespace } of catalogue.list(database)) catalogue.drop(namespace)
  return { dropped: database, ok: 1 }
}

function createIndexes({ catalogue }: Context, call: Call): Doc {
  const namespace = namespaceOf(call)
  const specs = docsField(call.body, 'indexes').map(parseIndex)
  if (specs.length === 0) throw new MongoError(2, 'Must specify at least one index to create')
  const createdCollectionAutomatically = !catalogue.find(namespace)
  const collection = catalogue.need(namespace)
  const numIndexesBefore = collection.indexes.length
  for (const spec of specs) collection.createIndex(spec)
  return {
    numIndexesBefore,
    numIndexesAfter: collection.indexes.length,
    createdCollectionAutomatically,
    ok: 1,
  }
}

function existing({ catalogue }: Context, call: Call): Collection {
  const namespace = namespaceOf(call)
  const collection = catalogue.find(namespace)
  if (!collection) throw new MongoError(26, `ns does not exist: ${namespace}`)
  return collection
}

function dropIndexes(context: Context, call: Call): Doc {
  const collection = existing(context, call)
  const nIndexesWas = collection.indexes.length
  const wanted = field(call.body, 'index')
  if (wanted === '*') collection.dropIndexes(() => true)
  else for (const one of Array.isArray(wanted) ? wanted : [wanted]) dropOne(collection, one)
  return { nIndexesWas, ok: 1 }
}

function dropOne(collection: Collection, wanted: Doc[string] | undefined): void {
  const index = collection.indexes.find(({ spec }) =>
    isDoc(wanted) ? equal(spec.key, wanted) : spec.name === wanted,
  )
  if (!index)
    throw new MongoError(
      27,
      `index not found with name [${typeof wanted === 'string' ? wanted : shown(wanted)}]`,
    )
  if (index.spec.name === '_id_') throw new MongoError(72, 'cannot drop _id index')
  collection.dropIndexes((one) => one === index)
}

function listIndexes(context: Context, call: Call): Page {
  const collection = existing(context, call)
  const stored = collection.indexes.map(({ spec }) => spec.stored)
  return context.cursors.first(collection.namespace, stored, batchSizeOf(call))
}

function batchSizeOf({ body }: Call): number | undefined {
  return countField(docField(body, 'cursor') ?? {}, 'batchSize')
}

function listCollections({ catalogue, cursors }: Context, call: Call): Page {
  const { database, body } = call
  const filter = filterOf(field(body, 'filter') ?? undefined, 'filter')
  const infos = catalogue.list(database).map(({ namespace }): Doc => {
    const name = namespace.slice(database.length + 1)
    if (isOn(body, 'nameOnly')) return { name, type: 'collection' }
    const idIndex = { v: 2, key: { _id: 1 }, name: '_id_' }
    return { name, type: 'collection', options: {}, info: { readOnly: false }, idIndex }
  })
  const found = infos.filter((info) => matches(filter, info))
  return cursors.first(`${database}.$cmd.listCollections`, found, batchSizeOf(call))
}

function listDatabases({ catalogue }: Context, { body }: Call): Doc {
  const filter = filterOf(field(body, 'filter') ?? undefined, 'filter')
  const all = catalogue
    .databases()
    .map((name): Doc => (isOn(body, 'nameOnly') ? { name } : { name, empty: false }))
  return { databases: all.filter((one) => matches(filter, one)), ok: 1 }
}
