import { conjuncts, type Filter } from '../query/filter.ts'
import { MongoError } from '../errors.ts'
import { valueAt } from '../values/path.ts'
import { copy, field, isDoc, type Doc, type Maybe } from '../values/value.ts'
import { applyUpdate } from './apply.ts'
import type { Update } from './parse.ts'
import { setPath } from './setPath.ts'

/** The document an upsert inserts: the filter's equalities, then the update. `_id` may still be missing. */
export function upsertedDoc(filter: Filter, update: Update): Doc {
  const base: Doc = {}
  for (const [path, value] of equalities(filter)) {
    if (update.kind === 'replace' && path !== '_id') continue
    const parts = path.split('.')
    const isTaken = parts.some((_part, i) => i > 0 && isSet(valueAt(base, parts.slice(0, i))))
    if (isTaken || valueAt(base, parts) !== undefined) {
      throw new MongoError(54, `cannot infer query fields to set, path '${path}' is matched twice`)
    }
    setPath(base, parts, copy(value))
  }
  const doc = applyUpdate(base, update, true)
  const id = field(doc, '_id')
  return id === undefined ? doc : { _id: id, ...doc }
}

/** Whether a value cannot have fields of its own. */
function isSet(value: Maybe): boolean {
  return value !== undefined && !isDoc(value)
}

function equalities(filter: Filter): [string, Doc[string]][] {
  return conjuncts(filter).flatMap((one): [string, Doc[string]][] => {
    if (one.kind === 'or' && one.of.length === 1) return one.of.flatMap(equalities)
    if (one.kind !== 'field' || one.negated) return []
    if (one.operator === '$eq') return [[one.path, one.operand]]
    const [only, another] = one.operator === '$in' && Array.isArray(one.operand) ? one.operand : []
    return only === undefined || another !== undefined ? [] : [[one.path, only]]
  })
}
