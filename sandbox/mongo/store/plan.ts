import { conjuncts, matches, type Condition, type Filter } from '../query/filter.ts'
import { sorted, type SortField } from '../query/sort.ts'
import { keyOf, reversed, typePrefix } from '../values/key.ts'
import type { Value } from '../values/value.ts'
import type { Collection } from './collection.ts'
import type { Row } from './entries.ts'
import type { Index } from './index.ts'
import { directed } from './indexKeys.ts'

/** A range of an index: keys from `from` to `to`, without `to`. */
interface Stretch {
  from: string
  to: string
}

interface Plan {
  index: Index
  stretches: Stretch[]
  /** The number of leading fields of the index that have exactly one value. */
  fixed: number
  /** The number of leading fields with any condition; more is better. */
  used: number
}

const AFTER = '\xff'

/** The rows that match, in the order of `sort` if given, at most `limit` of them (0: all). */
export function findRows(
  collection: Collection,
  filter: Filter,
  sort: readonly SortField[] = [],
  limit = 0,
): Row[] {
  const plans = collection.indexes.flatMap((index) => planFor(index, filter))
  const ordered = sort.length > 0 ? inOrder(collection, plans, sort) : undefined
  if (ordered) return take(walk(ordered.plan, ordered.backwards), filter, limit)
  const rows = take(candidates(collection, plans, filter), filter, sort.length > 0 ? 0 : limit)
  const all = sorted(rows, sort, (row) => row.doc)
  return limit > 0 ? all.slice(0, limit) : all
}

function take(rows: Iterable<Row>, filter: Filter, limit: number): Row[] {
  const found: Row[] = []
  for (const row of rows) {
    if (!matches(filter, row.doc)) continue
    found.push(row)
    if (found.length === limit) break
  }
  return found
}

function candidates(collection: Collection, plans: Plan[], filter: Filter): Iterable<Row> {
  const best = bestOf(plans)
  if (best) return walk(best, false)
  for (const part of conjuncts(filter)) {
    if (part.kind !== 'or') continue
    const branches = part.of.map((branch) =>
      bestOf(collection.indexes.flatMap((index) => planFor(index, branch))),
    )
    if (branches.every((plan) => plan !== undefined)) {
      return new Set(branches.flatMap((plan) => [...walk(plan, false)]))
    }
  }
  return collection.rows.values()
}

function bestOf(plans: Plan[]): Plan | undefined {
  const [first, ...rest] = plans
  return rest.reduce((best, plan) => (best && best.used >= plan.used ? best : plan), first)
}

/** Reads the ranges of a plan; a row that occurs several times is returned once. */
function* walk({ index, stretches }: Plan, backwards: boolean): Iterable<Row> {
  const seen = index.hasArrays ? new Set<Row>() : undefined
  for (const { from, to } of stretches) {
    const first = index.entries.from(from)
    const end = index.entries.from(to)
    for (let i = first; i < end; i++) {
      const row = index.entries.at(backwards ? end - 1 - (i - first) : i)?.row
      if (!row || seen?.has(row)) continue
      seen?.add(row)
      yield row
    }
  }
}

/** A plan whose index gives the rows in the order of the sort, forwards or backwards. */
function inOrder(collection: Collection, plans: Plan[], sort: readonly SortField[]) {
  const whole = collection.indexes
    .filter((index) => !index.spec.partial && !index.spec.sparse)
    .map((index): Plan => ({ index, stretches: [{ from: '', to: AFTER }], fixed: 0, used: 0 }))
  const best = bestOf(plans)
  for (const plan of [...plans, ...whole]) {
    if (plan.index.hasArrays || plan.stretches.length !== 1) continue
    // A narrow range that must be sorted is better than a wide range in order.
    if (best && plan.used === 0) continue
    const { fields } = plan.index.spec
    const rest = fields.slice(plan.fixed)
    // A field with only one value needs no sorting.
    const wanted = sort.filter((one) => !fields.slice(0, plan.fixed).some(({ path }) => path === one.path))
    const backwards = rest[0]?.descending !== wanted[0]?.descending
    const fits = wanted.every(
      (one, i) => one.path === rest[i]?.path && (one.descending !== rest[i].descending) === backwards,
    )
    if (fits) return { plan, backwards }
  }
  return undefined
}

/** How an index narrows a filter; empty when the filter has no usable condition on its first field. */
function planFor(index: Index, filter: Filter): Plan[] {
  const conditions = conjuncts(filter).filter((one) => one.kind === 'field')
  if (!isUsable(index, conditions)) return []
  let heads = ['']
  let fixed = 0
  let used = 0
  for (const [column, { path }] of index.spec.fields.entries()) {
    const keys = equalKeys(conditions, path)
    if (!keys) {
      const range = rangeOf(index, conditions, path)
      const stretches = heads.map((head) => stretch(index, column, head, range))
      return used > 0 || range ? [{ index, stretches, fixed, used: used + (range ? 0.5 : 0) }] : []
    }
    heads = heads.flatMap((head) => keys.map((key) => head + directed(index.spec, column, key)))
    if (keys.length === 1 && fixed === used) fixed++
    used++
  }
  return [{ index, stretches: heads.map((head) => ({ from: head, to: head + AFTER })), fixed, used }]
}

/** Partial and sparse indexes lack documents, so they fit only filters that cannot match those. */
function isUsable({ spec }: Index, conditions: Condition[]): boolean {
  if (spec.partial) {
    return conjuncts(spec.partial).every(
      (wanted) =>
        wanted.kind === 'field' &&
        conditions.some(
          (one) =>
            one.path === wanted.path &&
            one.operator === wanted.operator &&
            keyOf(one.operand) === keyOf(wanted.operand),
        ),
    )
  }
  if (!spec.sparse) return true
  return conditions.some(
    (one) =>
      spec.fields.some(({ path }) => path === one.path) &&
      !one.negated &&
      one.operand !== null &&
      isSimple(one.operand),
  )
}

/** Whether one index key stands for the whole value; an array has one key per item. */
function isSimple(value: Value): boolean {
  return !Array.isArray(value)
}

function equalKeys(conditions: Condition[], path: string): string[] | undefined {
  for (const { path: own, operator, operand, negated } of conditions) {
    if (own !== path || negated) continue
    if (operator === '$eq' && isSimple(operand)) return [keyOf(operand)]
    if (operator === '$in' && Array.isArray(operand) && operand.every(isSimple)) {
      return [...new Set(operand.map(keyOf))].sort()
    }
  }
  return undefined
}

/** Keys of one type, from those that begin with `low` to those that begin with `high`. */
interface Range {
  prefix: string
  low: string | undefined
  high: string | undefined
}

function rangeOf(index: Index, conditions: Condition[], path: string): Range | undefined {
  const found: Range[] = []
  for (const { path: own, operator, operand, negated } of conditions) {
    if (own !== path || negated || operand === null || !isSimple(operand)) continue
    const [prefix, key] = [typePrefix(operand), keyOf(operand)]
    if (operator === '$gt' || operator === '$gte') found.push({ prefix, low: key, high: undefined })
    else if (operator === '$lt' || operator === '$lte') found.push({ prefix, low: undefined, high: key })
  }
  // In an array one item may meet one bound and another item the other, so only one bound may narrow the range.
  const usable = index.hasArrays ? found.slice(0, 1) : found
  return usable.reduce<Range | undefined>((a, b) => (a ? narrower(a, b) : b), undefined)
}

function narrower(a: Range, b: Range): Range {
  const low = a.low === undefined || (b.low !== undefined && b.low > a.low) ? b.low : a.low
  const high = a.high === undefined || (b.high !== undefined && b.high < a.high) ? b.high : a.high
  return { prefix: a.prefix, low, high }
}

function stretch(index: Index, column: number, head: string, range: Range | undefined): Stretch {
  if (!range) return { from: head, to: head + AFTER }
  const { prefix, low, high } = range
  if (!index.spec.fields[column]?.descending) {
    return { from: head + (low ?? prefix), to: head + (high === undefined ? next(prefix) : high + AFTER) }
  }
  const turned = reversed(prefix)
  return {
    from: head + (high === undefined ? turned : reversed(high)),
    to: head + (low === undefined ? next(turned) : reversed(low) + AFTER),
  }
}

const next = (character: string) => String.fromCharCode(character.charCodeAt(0) + 1)
