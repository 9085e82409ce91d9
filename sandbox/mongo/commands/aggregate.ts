import { MongoError, notImplemented } from '../errors.ts'
import { matches } from '../query/filter.ts'
import { filterOf, parseFilter } from '../query/parse.ts'
import type { Collection } from '../store/collection.ts'
import { findRows } from '../store/plan.ts'
import { equal } from '../values/key.ts'
import { shown } from '../values/shown.ts'
import { field, isDoc, type Doc, type Value } from '../values/value.ts'
import type { Page } from './page.ts'
import {
  countField,
  docField,
  docsField,
  namespaceOf,
  type Call,
  type Command,
  type Context,
} from './request.ts'

/** The drivers' `countDocuments` is an aggregation. Only its pipeline is supported. */
export const AGGREGATE: Record<string, Command> = {
  aggregate: { fields: ['pipeline', 'cursor'], run: aggregate },
}

/** One step of a pipeline: documents in, documents out. */
type Stage = (docs: Doc[]) => Doc[]

const STAGES: Record<string, (spec: Value) => Stage> = {
  $match: (spec) => {
    if (!isDoc(spec)) throw new MongoError(15959, 'the match filter must be an expression in an object')
    const filter = parseFilter(spec)
    return (docs) => docs.filter((doc) => matches(filter, doc))
  },
  $skip: (spec) => {
    const skip = wholeNumber(spec, '$skip', 5107200)
    return (docs) => docs.slice(skip)
  },
  $limit: (spec) => {
    const limit = wholeNumber(spec, '$limit', 5107201)
    if (limit === 0) throw new MongoError(15958, 'the limit must be positive')
    return (docs) => docs.slice(0, limit)
  },
  $group: (spec) => {
    if (!equal(spec, { _id: 1, n: { $sum: 1 } }))
      throw notImplemented('any $group but that of countDocuments')
    return (docs) => (docs.length === 0 ? [] : [{ _id: 1, n: docs.length }])
  },
}

function aggregate({ catalogue, cursors }: Context, call: Call): Page {
  const namespace = namespaceOf(call)
  const docs = runPipeline(catalogue.find(namespace), docsField(call.body, 'pipeline'))
  return cursors.first(namespace, docs, countField(docField(call.body, 'cursor') ?? {}, 'batchSize'))
}

/** A `$match` at the start uses the indexes. */
function runPipeline(collection: Collection | undefined, stages: readonly Doc[]): Doc[] {
  const steps = stages.map(readStage)
  const first = stages[0] && field(stages[0], '$match')
  const rows = collection ? findRows(collection, filterOf(first, '$match')) : []
  const rest = first === undefined ? steps : steps.slice(1)
  return rest.reduce(
    (docs, step) => step(docs),
    rows.map((row) => row.doc),
  )
}

function readStage(stage: Doc): Stage {
  const [entry, another] = Object.entries(stage)
  if (!entry || another)
    throw new MongoError(40323, 'A pipeline stage specification object must contain exactly one field.')
  const [name, spec] = entry
  const read = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined
  if (!read) throw new MongoError(40324, `Unrecognized pipeline stage name: '${name}'`)
  return read(spec)
}

function wholeNumber(spec: Value, name: string, code: number): number {
  const number = typeof spec === 'bigint' ? Number(spec) : spec
  if (typeof number === 'number' && Number.isInteger(number) && number >= 0) return number
  throw new MongoError(code, `invalid argument to ${name} stage: ${shown(spec)}`)
}
