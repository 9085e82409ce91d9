import { reach, reachEach } from '../values/path.ts'
import type { Doc, Maybe, Value } from '../values/value.ts'

/** A filter, read and checked: what `parseFilter` makes, `matches` answers and the planner looks at. */
export type Filter = Several | Not | Condition

interface Several {
  kind: 'and' | 'or'
  of: Filter[]
}

interface Not {
  kind: 'not'
  of: Filter
}

/** One operator on one path. */
export interface Condition {
  kind: 'field'
  path: string
  parts: string[]
  operator: string
  operand: Value
  /** Whether an array at the end of the path is tested item by item before it is tested itself. */
  each: boolean
  /** $ne, $nin, {$exists: false}: true when no value passes the test. */
  negated: boolean
  test: (value: Maybe) => boolean
}

/** Whether a document meets the filter. */
export function matches(filter: Filter, doc: Doc): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.of.every((part) => matches(part, doc))
    case 'or':
      return filter.of.some((part) => matches(part, doc))
    case 'not':
      return !matches(filter.of, doc)
    case 'field': {
      const walk = filter.each ? reachEach : reach
      return walk(doc, filter.parts, filter.test) !== filter.negated
    }
  }
}

/** The conditions that all hold for every match: the parts of the `$and`s at the top. */
export function conjuncts(filter: Filter): Filter[] {
  return filter.kind === 'and' ? filter.of.flatMap(conjuncts) : [filter]
}
