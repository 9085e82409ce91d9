import { MongoError } from '../errors.ts'
import { conjuncts, matches, type Filter } from '../query/filter.ts'
import { valueAt } from '../values/path.ts'
import { copy, type Doc } from '../values/value.ts'
import { setPath } from './setPath.ts'

/** The position that `$` stands for: the first item of the array by which the filter's conditions on it hold. */
export function positionMatched(doc: Doc, arrayPath: string[], filter: Filter): number {
  const items = valueAt(doc, arrayPath)
  const path = arrayPath.join('.')
  const conditions = conjuncts(filter).filter((one) => mentions(one, path))
  if (Array.isArray(items) && conditions.length > 0) {
    // With one item in the array, a condition holds only by that item. The last condition decides, as in MongoDB.
    for (const condition of conditions.reverse()) {
      const at = items.findIndex((item) => matches(condition, withItems(doc, arrayPath, [item])))
      if (at >= 0) return at
    }
  }
  throw new MongoError(2, 'The positional operator did not find the match needed from the query.')
}

function withItems(doc: Doc, path: string[], items: Doc[string][]): Doc {
  const out = copy(doc)
  setPath(out, path, items)
  return out
}

function mentions(filter: Filter, path: string): boolean {
  switch (filter.kind) {
    case 'field':
      return !filter.negated && (filter.path === path || filter.path.startsWith(`${path}.`))
    case 'or':
      return filter.of.some((part) => mentions(part, path))
    case 'and':
    case 'nor':
      return false
  }
}
