import { MongoError, notImplemented, within } from '../errors.ts'
import { matches, type Filter } from '../query/filter.ts'
import { parseFilter } from '../query/parse.ts'
import { parseProject } from '../query/projectStage.ts'
import { parseSort, sorted, type SortField } from '../query/sort.ts'
import { equal } from '../values/key.ts'
import { typeName } from '../values/kind.ts'
import { shown } from '../values/shown.ts'
import { field, isDoc, type Doc, type Value } from '../values/value.ts'

/** One step of a pipeline. The first three are those that the indexes of a collection can take over. */
export type Stage =
  | { kind: 'match'; filter: Filter }
  | { kind: 'sort'; fields: SortField[] }
  | { kind: 'limit'; limit: number }
  | { kind: 'union'; collection: string; stages: Stage[] }
  | { kind: 'change'; change: (docs: Doc[]) => Doc[] }

const STAGES: Record<string, (spec: Value) => Stage> = {
  $match: (spec) => {
    if (!isDoc(spec)) throw new MongoError(15959, 'the match filter must be an expression in an object')
    return { kind: 'match', filter: parseFilter(spec) }
  },
  $sort: (spec) => {
    if (!isDoc(spec)) throw new MongoError(15973, 'the $sort key specification must be an object')
    if (Object.keys(spec).length === 0)
      throw new MongoError(15976, '$sort stage must have at least one sort key')
    return { kind: 'sort', fields: parseSort(spec) }
  },
  $limit: (spec) => {
    const limit = wholeNumber(spec, '$limit', 5107201)
    if (limit === 0) throw new MongoError(15958, 'the limit must be positive')
    return { kind: 'limit', limit }
  },
  $skip: (spec) => {
    const skip = wholeNumber(spec, '$skip', 5107200)
    return { kind: 'change', change: (docs) => docs.slice(skip) }
  },
  $project: (spec) => {
    if (!isDoc(spec)) throw new MongoError(15969, '$project specification must be an object')
    const project = within('$project', () => parseProject(spec))
    return { kind: 'change', change: (docs) => docs.map(project) }
  },
  $unionWith: union,
  $group: (spec) => {
    if (!equal(spec, { _id: 1, n: { $sum: 1 } }))
      throw notImplemented('any $group but that of countDocuments')
    return { kind: 'change', change: (docs) => (docs.length === 0 ? [] : [{ _id: 1, n: docs.length }]) }
  },
}

/** Parses the stages of a pipeline. Throws MongoDB's error for one that is wrong or not here. */
export function readStages(stages: readonly Doc[]): Stage[] {
  return stages.map((stage) => {
    const [entry, another] = Object.entries(stage)
    if (!entry || another)
      throw new MongoError(40323, 'A pipeline stage specification object must contain exactly one field.')
    const [name, spec] = entry
    const read = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined
    if (!read) throw new MongoError(40324, `Unrecognized pipeline stage name: '${name}'`)
    return read(spec)
  })
}

function union(spec: Value): Stage {
  if (typeof spec === 'string') return union({ coll: spec })
  if (!isDoc(spec)) {
    throw new MongoError(
      9,
      `the $unionWith stage specification must be an object or string, but found ${typeName(spec)}`,
    )
  }
  const unknown = Object.keys(spec).find((name) => name !== 'coll' && name !== 'pipeline')
  if (unknown) throw new MongoError(40415, `BSON field '$unionWith.${unknown}' is an unknown field.`)
  const collection = field(spec, 'coll')
  if (collection === undefined) throw notImplemented('$unionWith without a collection')
  if (typeof collection !== 'string') {
    throw new MongoError(
      14,
      `BSON field '$unionWith.coll' is the wrong type '${typeName(collection)}', expected type 'string'`,
    )
  }
  if (collection === '') throw new MongoError(73, 'The name of the collection of $unionWith is empty')
  const pipeline = field(spec, 'pipeline') ?? []
  if (!Array.isArray(pipeline)) throw new MongoError(14, 'A pipeline must be an array of objects')
  if (!pipeline.every(isDoc))
    throw new MongoError(14, "Each element of the 'pipeline' array must be an object")
  return { kind: 'union', collection, stages: readStages(pipeline) }
}

/** What a stage that needs no other collection makes of the documents. */
export function applyStage(stage: Exclude<Stage, { kind: 'union' }>, docs: Doc[]): Doc[] {
  switch (stage.kind) {
    case 'match':
      return docs.filter((doc) => matches(stage.filter, doc))
    case 'sort':
      return sorted(docs, stage.fields, (doc) => doc)
    case 'limit':
      return docs.slice(0, stage.limit)
    case 'change':
      return stage.change(docs)
  }
}

function wholeNumber(spec: Value, name: string, code: number): number {
  const number = typeof spec === 'bigint' ? Number(spec) : spec
  if (typeof number === 'number' && Number.isInteger(number) && number >= 0) return number
  throw new MongoError(code, `invalid argument to ${name} stage: ${shown(spec)}`)
}
