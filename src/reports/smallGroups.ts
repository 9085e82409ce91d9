import {
  type Breakdown,
  breakdowns,
  type Filter,
  type FilterField,
  groupBy,
  narrowedBy,
  total,
} from './select.ts'
import type { Cell } from '../counting/cell.ts'
import type { Day } from '../lib/time.ts'
import { hasBegun, monthsOf, type Period, spanOf, writePeriod } from './period.ts'
import { listedValues } from './labels.ts'
import { hiddenCells, LEAST_PEOPLE, type Sum } from './suppression.ts'

type Values = Readonly<Partial<Record<Breakdown, string>>>

/** Which groups of respondents of one period and survey version the report may show. */
export interface SmallGroups {
  /** Whether the report may show figures of people who match the filter. */
  mayShow(filter: Filter): boolean
  /** Whether, among these, it may show the group with this value. */
  mayShowGroup(filter: Filter, by: Breakdown, value: string): boolean
  /** Whether the whole period has so few respondents that the report shows no groups. */
  readonly tooFew: boolean
}

const keyOf = (values: Values) =>
  breakdowns
    .filter((by) => values[by] !== undefined)
    .map((by) => `${by}=${values[by]}`)
    .join('|')

/** The names of a cell's counts by sex or age, with their values. */
const countedNames = {
  sex: listedValues('sex').map((value) => [`sex-${value}`, value] as const),
  age: listedValues('age').map((value) => [`age-${value}`, value] as const),
}

interface Group {
  readonly values: Values
  readonly count: number
}

/** Groups respondents by the values of some breakdowns, of which at most one is sex or age. */
function groupsBy(cells: readonly Cell[], by: readonly Breakdown[]): Map<string, Group> {
  const groups = new Map<string, Group>()
  const counted = by.find((each) => each === 'sex' || each === 'age')
  const known = counted === undefined ? [] : countedNames[counted]
  for (const cell of cells) {
    const fixed = Object.fromEntries(
      by.filter((each) => each !== counted).map((each) => [each, cell.by[each] ?? '']),
    ) as Values
    const parts =
      counted === undefined
        ? [[fixed, cell.counts['respondents'] ?? 0] as const]
        : known.flatMap(([name, value]) => {
            const count = cell.counts[name]
            return count === undefined ? [] : [[{ ...fixed, [counted]: value }, count] as const]
          })
    for (const [values, count] of parts) {
      const key = keyOf(values)
      groups.set(key, { values, count: (groups.get(key)?.count ?? 0) + count })
    }
  }
  return groups
}

interface CalendarPart {
  readonly period: Period
  /** The period as in addresses. */
  readonly name: string
  /** The names of its parts; empty for a month. */
  readonly parts: readonly string[]
  readonly isOver: boolean
}

/**
 * The months, quarters and the whole of a fiscal year that have begun, each with its parts. A reader of all these
 * reports could subtract one from another.
 */
function calendarOf(year: number, today: Day): CalendarPart[] {
  const part = (period: Period, madeOf: readonly Period[]): CalendarPart[] =>
    hasBegun(period, today)
      ? [
          {
            period,
            name: writePeriod(period),
            parts: madeOf.filter((each) => hasBegun(each, today)).map(writePeriod),
            isOver: spanOf(period).to < today,
          },
        ]
      : []
  const months = (period: Period) => monthsOf(period).map((month): Period => ({ kind: 'month', month }))
  const whole: Period = { kind: 'year', year }
  const quarters = ([1, 2, 3, 4] as const).map((quarter): Period => ({ kind: 'quarter', year, quarter }))
  return [
    ...months(whole).flatMap((month) => part(month, [])),
    ...quarters.flatMap((quarter) => part(quarter, months(quarter))),
    ...part(whole, quarters),
  ]
}

/** Added to the cost of cells in periods that are over, so that filed reports change last; greater than any count. */
const OVER = 1_000_000_000

/** The hidden groups by one breakdown, for all reports of the calendar together. Keys are those of `groupsBy`. */
function hiddenInCalendar(
  yearCells: readonly Cell[],
  calendar: readonly CalendarPart[],
  by: Breakdown,
): Map<string, Set<string>> {
  const byMonth = groupBy(yearCells, ({ month }) => month)
  const inMonth = new Map([...byMonth].map(([month, cells]) => [month, groupsBy(cells, [by])]))
  const counts = new Map<string, number>()
  // Include groups with 0 people: a report lists them, and hiding them can protect others.
  const values = new Set(listedValues(by).map((value) => keyOf({ [by]: value })))
  const over = new Set<string>()
  for (const { period, name, isOver } of calendar) {
    for (const month of monthsOf(period)) {
      for (const [key, { count }] of inMonth.get(month) ?? []) {
        const cell = `${name} ${key}`
        counts.set(cell, (counts.get(cell) ?? 0) + count)
        values.add(key)
        if (isOver) over.add(cell)
      }
    }
  }
  const sums: Sum[] = calendar.flatMap(({ name, parts }) => [
    { total: null, parts: [...values].map((key) => `${name} ${key}`) },
    ...(parts.length === 0
      ? []
      : [...values].map((key) => ({
          total: `${name} ${key}`,
          parts: parts.map((part) => `${part} ${key}`),
        }))),
  ])
  const hidden = hiddenCells(counts, sums, {
    costOf: (cell, count) => (over.has(cell) ? OVER + count : count),
  })
  return new Map(
    calendar.map(({ name }) => [name, new Set([...values].filter((key) => hidden.has(`${name} ${key}`)))]),
  )
}

/** Every subset of some breakdowns that lacks exactly one of them. */
const without = (by: readonly Breakdown[]) =>
  by.map((left) => ({ left, rest: by.filter((each) => each !== left) }))

/** The groups by one breakdown that each report of a fiscal year hides; computed once per breakdown. */
export type YearGroups = (by: Breakdown) => ReadonlyMap<string, ReadonlySet<string>>

/**
 * @param cells the survey cells of a whole fiscal year, of one version
 * @param today reports of periods that are over stay as they were filed, if possible
 */
export function yearGroups(year: number, cells: readonly Cell[], today: Day): YearGroups {
  const calendar = calendarOf(year, today)
  const known = new Map<Breakdown, Map<string, Set<string>>>()
  return (by) => {
    const found = known.get(by) ?? hiddenInCalendar(cells, calendar, by)
    known.set(by, found)
    return found
  }
}

/**
 * @param cells the survey cells of the period, of one version
 * @param ofYear the groups of the fiscal year in which it ends; periods of freely chosen days do not use them
 */
export function smallGroups(period: Period, cells: readonly Cell[], ofYear: YearGroups): SmallGroups {
  const known = new Map<string, ReadonlySet<string>>()
  const tooFew = total(cells, 'respondents') < LEAST_PEOPLE

  /** The hidden groups by these breakdowns; it caches them, so that every table hides the same. */
  function hiddenBy(by: readonly Breakdown[]): ReadonlySet<string> {
    const name = by.join(' ')
    const found = known.get(name) ?? workOut(by)
    known.set(name, found)
    return found
  }

  function workOut(by: readonly Breakdown[]): ReadonlySet<string> {
    const [only, ...others] = by
    if (only === undefined) return new Set()
    const inCalendar = others.length === 0 ? ofYear(only).get(writePeriod(period)) : undefined
    if (inCalendar) return inCalendar
    const groups = groupsBy(cells, by)
    const counts = new Map([...groups].map(([key, { count }]) => [key, count]))
    const forced = new Set<string>()
    const sums: Sum[] = []
    for (const { left, rest } of without(by)) {
      for (const key of hiddenBy(rest)) forced.add(key)
      const parts = new Map<string, string[]>()
      for (const [key, { values }] of groups) {
        const whole = keyOf({ ...values, [left]: undefined })
        parts.set(whole, [...(parts.get(whole) ?? []), key])
      }
      for (const [key, { count }] of groupsBy(cells, rest)) if (key !== '') counts.set(key, count)
      for (const [whole, own] of parts)
        sums.push({ total: whole === '' ? null : whole, parts: own, fixed: true })
    }
    const hidden = hiddenCells(counts, sums, { forced })
    return new Set([...hidden].filter((key) => groups.has(key)))
  }

  const inOrder = (by: readonly Breakdown[]) => breakdowns.filter((each) => by.includes(each))

  return {
    tooFew,
    mayShow(filter) {
      const by: FilterField[] = narrowedBy(filter)
      return by.length === 0 || (!tooFew && !hiddenBy(inOrder(by)).has(keyOf(filter)))
    },
    mayShowGroup(filter, by, value) {
      if (tooFew) return false
      const values = { ...filter, [by]: value }
      return !hiddenBy(inOrder([...narrowedBy(filter), by])).has(keyOf(values))
    },
  }
}
