import { formatCount, formatHundredths, NO_FIGURE } from './format.ts'

/**
 * What stands in one place of a table. Page, print, workbook and CSV are all made from it, so that they cannot differ.
 * `none`: there is no such figure (nobody was served). `hidden`: a group of fewer than five people, or one that would
 * give such a group away.
 */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'count'; readonly value: number }
  /** A figure with two decimals, kept in hundredths. */
  | { readonly kind: 'hundredths'; readonly value: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'hidden' }

export interface Column {
  /** Names the column in exports; it stays when the words change. */
  readonly id: string
  readonly head: string
  /** Stands over this column and its neighbours that have the same. */
  readonly under?: string
  /** Holds words and not figures. */
  readonly words?: true
}

/** A column's head where nothing can stand over it: “มากที่สุด (คน)”. */
export const fullHead = ({ head, under }: Column) => (under === undefined ? head : `${under} ${head}`)

export interface Row {
  readonly label: string
  /** One for each column; none in a heading of the rows below it. */
  readonly values: readonly Value[]
  readonly kind?: 'part' | 'sum'
}

export interface Table {
  /** Names the table in exports and addresses; it stays when the words change. */
  readonly id: string
  /** Without its number. */
  readonly title: string
  /** The head of the column of labels. */
  readonly head: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly notes: readonly string[]
  /** The same figures drawn; the table stands below. */
  readonly chart?: Chart
}

/** One thing that is measured again and again, or for several groups. */
export interface Series {
  readonly name: string
  /** In hundredths, one for each label; null: no figure. */
  readonly values: readonly (number | null)[]
}

/** Figures to be drawn. Values are in hundredths, as in the table. */
export interface Chart {
  /** `bars` lie, one group for each label; `lines` go through time. */
  readonly kind: 'bars' | 'lines'
  /** What a reader who cannot see it is told. */
  readonly summary: string
  readonly labels: readonly string[]
  readonly series: readonly Series[]
  /** The axis begins and ends here; `to` null: at the largest figure, rounded up. */
  readonly from: number
  readonly to: number | null
  /** A line to compare with: the office's target. */
  readonly target?: { readonly name: string; readonly value: number }
  /** Of the figures: “%”, “นาที”. */
  readonly unit: string
}

/** Everything that one report says, in the order in which it says it. */
export interface ReportDocument {
  readonly kind: 'satisfaction' | 'service-time' | 'disclosure'
  readonly office: string
  readonly title: string
  /** The days that it covers, in words. */
  readonly period: string
  /** What it is narrowed to, in words: a service, a channel, a status. */
  readonly filters: readonly string[]
  /** Whole sentences that a reader should read first. */
  readonly lead: readonly string[]
  readonly tables: readonly Table[]
  /** How the figures are worked out. */
  readonly notes: readonly string[]
}

export const countValue = (value: number): Value => ({ kind: 'count', value })
export const textValue = (text: string): Value => ({ kind: 'text', text })
export const NONE: Value = { kind: 'none' }
export const HIDDEN: Value = { kind: 'hidden' }

/** A figure in hundredths, or none. */
export const figureValue = (value: number | null): Value =>
  value === null ? NONE : { kind: 'hundredths', value }

/** How a value is printed: “1,234”, “4.28”, “–”, and “*” for a hidden one. */
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

/** Printed where a figure is kept back. */
export const HIDDEN_FIGURE = '*'
