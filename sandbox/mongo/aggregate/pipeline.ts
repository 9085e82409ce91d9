import { MongoError } from '../errors.ts'
import { matches } from '../query/filter.ts'
import { parseFilter } from '../query/parse.ts'
import { parseAddFields, parseProjection, parseUnset } from '../query/project.ts'
import { parseSort, sorted } from '../query/sort.ts'
import type { Collection } from '../store/collection.ts'
import { findRows } from '../store/plan.ts'
import { shown } from '../values/shown.ts'
import { isDoc, typeName, type Doc, type Value } from '../values/value.ts'
import { parseGroup } from './group.ts'
import { parseUnwind } from './unwind.ts'

/** One step of a pipeline: documents in, documents out. */
type Stage = (docs: Doc[]) => Doc[]

const STAGES: Record<string, (spec: Value) => Stage> = {
  $match: (spec) => {
    const filter = parseFilter(docOf(spec, '$match', 15959))
    return (docs) => docs.filter((doc) => matches(filter, doc))
  },
  $group: (spec) => parseGroup(docOf(spec, '$group')),
  $sort: (spec) => {
    const fields = parseSort(docOf(spec, '$sort', 15973))
    if (fields.length === 0) throw new MongoError(15976, '$sort stage must have at least one sort key')
    return (docs) => sorted(docs, fields, (doc) => doc)
  },
  $limit: (spec) => {
    const limit = wholeNumber(spec, '$limit')
    if (limit === 0) throw new MongoError(15958, 'the limit must be positive')
    return (docs) => docs.slice(0, limit)
  },
  $skip: (spec) => {
    const skip = wholeNumber(spec, '$skip')
    return (docs) => docs.slice(skip)
  },
  $project: (spec) => {
    const fields = docOf(spec, '$project')
    if (Object.keys(fields).length === 0)
      throw new MongoError(51272, 'projection specification must have at least one field')
    const project = parseProjection(fields)
    return (docs) => docs.map(project)
  },
  $addFields: (spec) => each(parseAddFields(docOf(spec, '$addFields'))),
  $set: (spec) => each(parseAddFields(docOf(spec, '$set'))),
  $unset: (spec) => each(parseUnset(pathsOf(spec))),
  $unwind: parseUnwind,
  $count: (spec) => {
    if (typeof spec !== 'string') throw new MongoError(40156, 'the count field must be a non-empty string')
    if (spec === '') throw new MongoError(40157, 'the count field must be a non-empty string')
    if (spec.startsWith('$')) throw new MongoError(40158, 'the count field cannot be a $-prefixed path')
    if (spec.includes('.')) throw new MongoError(40160, "the count field cannot contain '.'")
    return (docs) => (docs.length === 0 ? [] : [{ [spec]: docs.length }])
  },
  $sortByCount: (spec) => {
    const group = parseGroup({ _id: spec, count: { $sum: 1 } })
    const fields = parseSort({ count: -1 })
    return (docs) => sorted(group(docs), fields, (doc) => doc)
  },
  $facet: (spec) => {
    const branches = Object.entries(docOf(spec, '$facet')).map(([name, stages]) => {
      if (!Array.isArray(stages) || !stages.every(isDoc))
        throw new MongoError(40170, `${name} of $facet must be a pipeline`)
      return { name, run: parsePipeline(stages) }
    })
    return (docs) => [Object.fromEntries(branches.map(({ name, run }) => [name, run(docs)]))]
  },
}

const each =
  (change: (doc: Doc) => Doc): Stage =>
  (docs) =>
    docs.map(change)

function docOf(spec: Value, name: string, code = 15947): Doc {
  if (isDoc(spec)) return spec
  throw new MongoError(code, `the ${name} stage needs an object, not ${typeName(spec)}`)
}

function pathsOf(spec: Value): string[] {
  const paths = Array.isArray(spec) ? spec : [spec]
  if (paths.length > 0 && paths.every((path) => typeof path === 'string' && path !== ''))
    return paths.map(String)
  throw new MongoError(
    31002,
    '$unset specification must be a string or an array containing only string values',
  )
}

function wholeNumber(spec: Value, name: string): number {
  const number = typeof spec === 'bigint' ? Number(spec) : spec
  if (typeof number === 'number' && Number.isInteger(number) && number >= 0) return number
  throw new MongoError(
    name === '$limit' ? 5107201 : 5107200,
    `invalid argument to ${name} stage: ${shown(spec)}`,
  )
}

/** Reads a pipeline. Throws 40324 for a stage that is not on the list above. */
function parsePipeline(stages: readonly Doc[]): Stage {
  const steps = stages.map((stage) => {
    const [entry, another] = Object.entries(stage)
    if (!entry || another) {
      throw new MongoError(40323, 'A pipeline stage specification object must contain exactly one field.')
    }
    const [name, spec] = entry
    const parse = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined
    if (!parse) throw new MongoError(40324, `Unrecognized pipeline stage name: '${name}'`)
    return parse(spec)
  })
  return (docs) => steps.reduce((current, step) => step(current), docs)
}

/** Answers an aggregation. A `$match` at the start, and a `$sort` after it, go by the indexes. */
export function runPipeline(collection: Collection | undefined, stages: readonly Doc[]): Doc[] {
  const run = parsePipeline(stages)
  if (!collection) return run([])
  const [first, second] = stages
  const match = first?.['$match']
  if (!isDoc(match)) return run([...collection.rows.values()].map((row) => row.doc))
  const sort = second && isDoc(second['$sort']) ? parseSort(second['$sort']) : []
  const docs = findRows(collection, parseFilter(match), sort).map((row) => row.doc)
  return parsePipeline(stages.slice(sort.length > 0 ? 2 : 1))(docs)
}
