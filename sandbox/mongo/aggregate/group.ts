import { MongoError } from '../errors.ts'
import { keyOf } from '../values/key.ts'
import { field, isDoc, setField, type Doc, type Value } from '../values/value.ts'
import { parseAccumulator, type Accumulator } from './accumulators.ts'
import { parseExpression } from './expression.ts'

interface Group {
  id: Value
  accumulators: Accumulator[]
}

/** Reads `$group`. Groups come in the order in which they were first met. */
export function parseGroup(spec: Doc): (docs: Doc[]) => Doc[] {
  const id = field(spec, '_id')
  if (id === undefined) throw new MongoError(15955, 'a group specification must include an _id')
  const computeId = parseId(id)
  const outputs = Object.entries(spec).filter(([name]) => name !== '_id')
  for (const [name] of outputs) {
    if (name.includes('.')) throw new MongoError(40235, `The field name '${name}' cannot contain '.'`)
    if (name.startsWith('$'))
      throw new MongoError(40236, `The field name '${name}' cannot be an operator name`)
  }
  const makers = outputs.map(([name, accumulator]) => parseAccumulator(name, accumulator))
  return (docs) => {
    const groups = new Map<string, Group>()
    for (const doc of docs) {
      const value = computeId(doc)
      const key = keyOf(value)
      let group = groups.get(key)
      if (!group) groups.set(key, (group = { id: value, accumulators: makers.map((make) => make()) }))
      for (const accumulator of group.accumulators) accumulator.take(doc)
    }
    return [...groups.values()].map((group) => result(group, outputs))
  }
}

/** An id of a single field counts a missing value as null, as MongoDB does; one of several fields leaves it out. */
function parseId(id: Value): (doc: Doc) => Value {
  const [only, another] = isDoc(id) ? Object.entries(id) : []
  if (only && !another && !only[0].startsWith('$')) {
    const [name, expression] = only
    const compute = parseExpression(expression)
    return (doc) => ({ [name]: compute(doc) ?? null })
  }
  const compute = parseExpression(id)
  return (doc) => compute(doc) ?? null
}

function result({ id, accumulators }: Group, outputs: [string, Value][]): Doc {
  const doc: Doc = { _id: id }
  for (const [i, [name]] of outputs.entries()) setField(doc, name, accumulators[i]?.result() ?? null)
  return doc
}
