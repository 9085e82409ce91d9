import { MongoError, notImplemented } from '../errors.ts'
import { filterOf } from '../query/parse.ts'
import { applyUpdate } from '../update/apply.ts'
import { parseUpdate } from '../update/parse.ts'
import { notADocument } from '../update/pipeline.ts'
import { upsertedDoc } from '../update/upsert.ts'
import { findRows } from '../store/plan.ts'
import { shown } from '../values/shown.ts'
import { field, isDoc, type Doc, type Value } from '../values/value.ts'
import { docsField, isOn, namespaceOf, numberOf, type Call, type Command, type Context } from './request.ts'

export const WRITE: Record<string, Command> = {
  insert: { fields: ['documents', 'ordered', 'bypassDocumentValidation'], run: insert },
  update: { fields: ['updates', 'ordered', 'bypassDocumentValidation'], run: update },
  delete: { fields: ['deletes', 'ordered'], run: remove },
}

const UPDATE_FIELDS = {
  where: 'update.updates',
  required: ['q', 'u'],
  optional: ['multi', 'upsert'],
}
const DELETE_FIELDS = { where: 'delete.deletes', required: ['q', 'limit'], optional: [] }

function insert(context: Context, call: Call): Doc {
  const collection = context.catalogue.need(namespaceOf(call))
  const documents = docsField(call.body, 'documents')
  const raw = call.raw.get('documents')
  let n = 0
  const writeErrors = each(call, documents, (doc, i) => {
    collection.insert(doc, raw?.[i])
    n++
  })
  return answer({ n }, writeErrors)
}

function update(context: Context, call: Call): Doc {
  const namespace = namespaceOf(call)
  let [n, nModified] = [0, 0]
  const upserted: Doc[] = []
  const updates = statements(call, 'updates', UPDATE_FIELDS)
  for (const one of updates) checkUpdate(one)
  const writeErrors = each(call, updates, (one, index) => {
    const done = updateOne(context, namespace, one)
    n += done.matched
    nModified += done.modified
    if (done.upserted !== undefined) upserted.push({ index, _id: done.upserted })
  })
  return answer(upserted.length > 0 ? { n, nModified, upserted } : { n, nModified }, writeErrors)
}

function updateOne({ catalogue }: Context, namespace: string, one: Doc) {
  const filter = filterOf(field(one, 'q'), 'q')
  const change = parseUpdate(field(one, 'u'))
  const isMulti = isOn(one, 'multi')
  if (isMulti && change.kind === 'replace')
    throw new MongoError(9, 'multi update is not supported for replacement-style update')
  const found = catalogue.find(namespace)
  const rows = found ? findRows(found, filter, [], isMulti ? 0 : 1) : []
  if (rows.length === 0 && isOn(one, 'upsert')) {
    const doc = catalogue.need(namespace).insert(upsertedDoc(filter, change))
    return { matched: 1, modified: 0, upserted: field(doc, '_id') }
  }
  let modified = 0
  for (const row of rows) {
    if (found?.replace(row, applyUpdate(row.doc, change))) modified++
  }
  return { matched: rows.length, modified, upserted: undefined }
}

function remove({ catalogue }: Context, call: Call): Doc {
  const collection = catalogue.find(namespaceOf(call))
  let n = 0
  const deletes = statements(call, 'deletes', DELETE_FIELDS)
  for (const one of deletes) limitOf(one)
  const writeErrors = each(call, deletes, (one) => {
    const limit = limitOf(one)
    const rows = collection ? findRows(collection, filterOf(field(one, 'q'), 'q'), [], limit) : []
    for (const row of rows) collection?.remove(row)
    n += rows.length
  })
  return answer({ n }, writeErrors)
}

/** Runs one write per item. An ordered command stops at the first error, an unordered one continues. */
function each(call: Call, items: Doc[], act: (item: Doc, index: number) => void): Doc[] {
  const errors: Doc[] = []
  const isOrdered = field(call.body, 'ordered') !== false
  if (items.length === 0)
    throw new MongoError(16, 'Write batch sizes must be between 1 and 100000. Got 0 operations.')
  for (const [index, item] of items.entries()) {
    try {
      act(item, index)
    } catch (error) {
      if (!(error instanceof MongoError)) throw error
      errors.push({ index, code: error.code, errmsg: error.message, ...error.extra })
      if (isOrdered) break
    }
  }
  return errors
}

function answer(counts: Doc, writeErrors: Doc[]): Doc {
  const errors: Record<string, Value> = writeErrors.length > 0 ? { writeErrors } : {}
  return { ...counts, ...errors, ok: 1 }
}

/** The statements of a command. If one has a wrong or missing field, the whole command fails. */
function statements(
  call: Call,
  name: string,
  { where, required, optional }: { where: string; required: string[]; optional: string[] },
): Doc[] {
  const all = docsField(call.body, name)
  for (const one of all) {
    const unknown = Object.keys(one).find((given) => !required.includes(given) && !optional.includes(given))
    if (unknown && ['arrayFilters', 'collation', 'hint', 'sort', 'c'].includes(unknown))
      throw notImplemented(`'${unknown}' in a write`)
    if (unknown) throw new MongoError(40415, `BSON field '${where}.${unknown}' is an unknown field.`)
    const missing = required.find((wanted) => field(one, wanted) === undefined)
    if (missing)
      throw new MongoError(40414, `BSON field '${where}.${missing}' is missing but a required field`)
  }
  return all
}

function checkUpdate(one: Doc): void {
  const update = field(one, 'u')
  if (Array.isArray(update) && !update.every(isDoc)) throw notADocument()
  if (isDoc(update) || Array.isArray(update)) return
  throw new MongoError(9, 'Update argument must be either an object or an array')
}

/** 0 (all matches) or 1 (the first match). */
function limitOf(one: Doc): 0 | 1 {
  const limit = numberOf(field(one, 'limit'))
  if (limit === 0 || limit === 1) return limit
  throw new MongoError(
    9,
    `The limit field in delete objects must be 0 or 1. Got ${shown(field(one, 'limit'))}`,
  )
}
