import { formatCount, formatHundredths, NO_FIGURE } from './format.ts'

/**
 * The value of one table cell. Page, print, workbook and CSV all use it, so that they cannot differ. `none`: there is
 * no such figure (nobody was served). `hidden`: the group has fewer than five people, or would reveal such a group.
 */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'count'; readonly value: number }
  /** A figure with two decimals, stored in hundredths. */
  | { readonly kind: 'hundredths'; readonly value: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'hidden' }

export interface Column {
  /** Names the column in exports; it must stay the same when the words change. */
  readonly id: string
  readonly head: string
  /** A common head above this column and neighbours with the same value. */
  readonly under?: string
  /** The column has texts instead of figures. */
  readonly words?: true
}

/** A column's full head, for formats without a head above: “มากที่สุด (คน)”. */
export const fullHead = ({ head, under }: Column) => (under === undefined ? head : `${under} ${head}`)

export interface Row {
  readonly label: string
  /** One for each column; empty in a heading for the rows below it. */
  readonly values: readonly Value[]
  readonly kind?: 'part' | 'sum'
}

export interface Table {
  /** Names the table in exports and addresses; it must stay the same when the words change. */
  readonly id: string
  /** Without its number. */
  readonly title: string
  /** The head of the column of labels. */
  readonly head: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly notes: readonly string[]
  /** A chart of the same figures, shown above the table. */
  readonly chart?: Chart
}

/** Values of one thing over several labels. */
export interface Series {
  readonly name: string
  /** In hundredths, one for each label; null: no figure. */
  readonly values: readonly (number | null)[]
  /** Of which labels the figure rests on few cases; absent: of none. */
  readonly few?: readonly boolean[]
}

/** The data of a chart. Values are in hundredths, as in the table. */
export interface Chart {
  /** `bars` are horizontal, one group for each label; `lines` show a course in time. */
  readonly kind: 'bars' | 'lines'
  /** A description for readers who cannot see the chart. */
  readonly summary: string
  readonly labels: readonly string[]
  readonly series: readonly Series[]
  /** First and last value of the axis; `to` null: the largest figure, rounded up. */
  readonly from: number
  readonly to: number | null
  /** A line to compare with: the office's target. */
  readonly target?: { readonly name: string; readonly value: number }
  /** The unit of the figures: “%”, “นาที”. */
  readonly unit: string
}

/** The whole content of one report, in reading order. */
export interface ReportDocument {
  readonly kind: 'satisfaction' | 'service-time' | 'disclosure'
  readonly office: string
  readonly title: string
  /** The days that it covers, in words. */
  readonly period: string
  /** Its filters in words: a service, a channel, a status. */
  readonly filters: readonly string[]
  /** Sentences that a reader should read first. */
  readonly lead: readonly string[]
  readonly tables: readonly Table[]
  /** How the figures are computed. */
  readonly notes: readonly string[]
}

export const countValue = (value: number): Value => ({ kind: 'count', value })
export const textValue = (text: string): Value => ({ kind: 'text', text })
export const NONE: Value = { kind: 'none' }
export const HIDDEN: Value = { kind: 'hidden' }

/** A figure in hundredths, or none. */
export const figureValue = (value: number | null): Value =>
  value === null ? NONE : { kind: 'hundredths', value }

/** Prints a value: “1,234”, “4.28”, “–”, and “*” for a hidden one. */
export function valueText(value: Value): string {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'count':
      return formatCount(value.value)
    case 'hundredths':
      return formatHundredths(value.value)
    case 'none':
      return NO_FIGURE
    case 'hidden':
      return HIDDEN_FIGURE
  }
}

/** Printed instead of a hidden figure. */
const HIDDEN_FIGURE = '*'
