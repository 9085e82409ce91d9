import { MongoError } from '../errors.ts'
import { filterOf } from '../query/parse.ts'
import { parseProjection } from '../query/project.ts'
import { parseSort } from '../query/sort.ts'
import { findRows } from '../store/plan.ts'
import { keyOf } from '../values/key.ts'
import { valuesAt } from '../values/path.ts'
import { field, type Doc, type Value } from '../values/value.ts'
import type { Page } from './page.ts'
import {
  countField,
  docField,
  isOn,
  namespaceOf,
  numberOf,
  type Call,
  type Command,
  type Context,
} from './request.ts'

export const READ: Record<string, Command> = {
  find: {
    fields: [
      'filter',
      'projection',
      'sort',
      'skip',
      'limit',
      'batchSize',
      'singleBatch',
      'noCursorTimeout',
      'allowDiskUse',
    ],
    run: find,
  },
  count: { fields: ['query', 'limit', 'skip'], run: count },
  distinct: { fields: ['key', 'query'], run: distinct },
  getMore: { fields: ['collection', 'batchSize'], run: getMore },
  killCursors: { fields: ['cursors'], run: killCursors },
}

function find({ catalogue, cursors }: Context, call: Call): Page {
  const { body } = call
  const namespace = namespaceOf(call)
  const filter = filterOf(field(body, 'filter'), 'filter')
  const project = parseProjection(docField(body, 'projection') ?? {})
  const sort = parseSort(docField(body, 'sort') ?? {})
  const skip = countField(body, 'skip') ?? 0
  const limit = countField(body, 'limit') ?? 0
  const collection = catalogue.find(namespace)
  const rows = collection ? findRows(collection, filter, sort, limit > 0 ? limit + skip : 0) : []
  const docs = rows.slice(skip).map((row) => row.doc)
  return cursors.first(
    namespace,
    lazily(docs, project),
    countField(body, 'batchSize'),
    isOn(body, 'singleBatch'),
  )
}

function* lazily(docs: Doc[], change: (doc: Doc) => Doc): Generator<Doc, undefined> {
  for (const doc of docs) yield change(doc)
}

function count({ catalogue }: Context, call: Call): Doc {
  const collection = catalogue.find(namespaceOf(call))
  const filter = filterOf(field(call.body, 'query') ?? undefined, 'query')
  const skip = countField(call.body, 'skip') ?? 0
  // A negative limit means the same as a positive one here.
  const limit = Math.abs(numberOf(field(call.body, 'limit')) ?? 0)
  const found = collection ? findRows(collection, filter, [], limit > 0 ? limit + skip : 0).length : 0
  return { n: Math.max(0, found - skip), ok: 1 }
}

function distinct({ catalogue }: Context, call: Call): Doc {
  const collection = catalogue.find(namespaceOf(call))
  const path = field(call.body, 'key')
  if (path === undefined)
    throw new MongoError(40414, "BSON field 'distinct.key' is missing but a required field")
  if (typeof path !== 'string') throw new MongoError(14, "BSON field 'distinct.key' must be a string")
  const rows = collection
    ? findRows(collection, filterOf(field(call.body, 'query') ?? undefined, 'query'))
    : []
  const values = new Map<string, Value>()
  for (const row of rows) {
    for (const value of valuesAt(row.doc, path.split('.')))
      if (value !== undefined) values.set(keyOf(value), value)
  }
  return { values: [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value), ok: 1 }
}

function getMore({ cursors }: Context, { database, body }: Call): Page {
  const id = field(body, 'getMore')
  const collection = field(body, 'collection')
  if (typeof id !== 'bigint' || typeof collection !== 'string') {
    throw new MongoError(14, "BSON field 'getMore.getMore' must be a long and 'getMore.collection' a string")
  }
  return cursors.next(id, `${database}.${collection}`, countField(body, 'batchSize'))
}

function killCursors({ cursors }: Context, { body }: Call): Doc {
  const ids = field(body, 'cursors')
  if (!Array.isArray(ids)) throw new MongoError(14, "BSON field 'killCursors.cursors' must be an array")
  const killed = ids.filter((id) => typeof id === 'bigint' && cursors.kill(id))
  const missing = ids.filter((id) => !killed.includes(id))
  return { cursorsKilled: killed, cursorsNotFound: missing, cursorsAlive: [], cursorsUnknown: [], ok: 1 }
}
