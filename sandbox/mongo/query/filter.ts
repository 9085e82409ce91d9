import { reach, reachEach } from '../values/path.ts'
import type { Doc, Maybe, Value } from '../values/value.ts'

/** A parsed and checked filter: `parseFilter` creates it, `matches` and the planner use it. */
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
  /** Whether each item of an array at the end of the path is tested before the array itself. */
  each: boolean
  /** $ne, $nin, {$exists: false}: true when no value passes the test. */
  negated: boolean
  test: (value: Maybe) => boolean
}

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

/** The conditions that every match must meet: the parts of the top-level `$and`s. */
export function conjuncts(filter: Filter): Filter[] {
  return filter.kind === 'and' ? filter.of.flatMap(conjuncts) : [filter]
}
