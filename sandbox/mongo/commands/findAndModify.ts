import { MongoError } from '../errors.ts'
import { filterOf } from '../query/parse.ts'
import { parseProjection } from '../query/project.ts'
import { parseSort } from '../query/sort.ts'
import { findRows } from '../store/plan.ts'
import { applyUpdate } from '../update/apply.ts'
import { parseUpdate } from '../update/parse.ts'
import { upsertedDoc } from '../update/upsert.ts'
import { field, type Doc, type Value } from '../values/value.ts'
import { docField, isOn, namespaceOf, type Call, type Command, type Context } from './request.ts'

const fields = ['query', 'sort', 'remove', 'update', 'new', 'upsert', 'fields', 'bypassDocumentValidation']

export const FIND_AND_MODIFY: Record<string, Command> = {
  findAndModify: { fields, run: findAndModify },
  findandmodify: { fields, run: findAndModify },
}

function findAndModify(context: Context, call: Call): Doc {
  const { body } = call
  const isRemove = isOn(body, 'remove')
  if (isRemove && field(body, 'update') !== undefined)
    throw new MongoError(9, 'Cannot specify both an update and remove=true')
  if (isRemove && isOn(body, 'new')) {
    throw new MongoError(
      9,
      "Cannot specify both new=true and remove=true; 'remove' always returns the deleted document",
    )
  }
  if (!isRemove && field(body, 'update') === undefined)
    throw new MongoError(9, 'Either an update or remove=true must be specified')
  return isRemove ? remove(context, call) : update(context, call)
}

function remove({ catalogue }: Context, call: Call): Doc {
  const collection = catalogue.find(namespaceOf(call))
  const { filter, sort, project } = read(call)
  const row = collection && findRows(collection, filter, sort, 1)[0]
  if (row) collection.remove(row)
  return { lastErrorObject: { n: row ? 1 : 0 }, value: row ? project(row.doc) : null, ok: 1 }
}

function read({ body }: Call) {
  return {
    filter: filterOf(field(body, 'query') ?? undefined, 'query'),
    sort: parseSort(docField(body, 'sort') ?? {}),
    project: parseProjection(docField(body, 'fields') ?? {}),
  }
}

function update({ catalogue }: Context, call: Call): Doc {
  const namespace = namespaceOf(call)
  const { filter, sort, project } = read(call)
  const change = parseUpdate(field(call.body, 'update'))
  const wantsNew = isOn(call.body, 'new')
  const collection = catalogue.find(namespace)
  const row = collection && findRows(collection, filter, sort, 1)[0]
  if (row) {
    const before = row.doc
    collection.replace(row, applyUpdate(before, change))
    return reply({ n: 1, updatedExisting: true }, project(wantsNew ? row.doc : before))
  }
  if (!isOn(call.body, 'upsert')) return reply({ n: 0, updatedExisting: false }, null)
  const doc = catalogue.need(namespace).insert(upsertedDoc(filter, change))
  return reply({ n: 1, updatedExisting: false, upserted: doc['_id'] ?? null }, wantsNew ? project(doc) : null)
}

function reply(lastErrorObject: Doc, value: Value): Doc {
  return { lastErrorObject, value, ok: 1 }
}
