import type { Words } from '../../domain/words.ts'
import type { TextKey } from '../../locales/text.ts'
import type { FieldError } from '../forms/checked.ts'

/** What something is called: a text, or words that belong to data. */
export type Label = TextKey | Words

export interface Option {
  /** What the form sends. */
  readonly id: string
  readonly value: unknown
  readonly label: Label
}

interface Named {
  /** Where the value stands in the settings; inputs take their names from it. */
  readonly path: string
  readonly label: Label
  readonly hint?: TextKey
  /** Stands above it and what follows. */
  readonly heading?: TextKey
  /** The overview tells of it only where it differs from the default. */
  readonly quiet?: true
}

/** A column of a list. Its path is the name inside one entry. */
export interface Cell {
  readonly kind: 'line' | 'time' | 'day' | 'id'
  readonly path: string
  readonly label: TextKey
}

/** One setting of the office, or one list of them, and how it is asked for. */
export type Field = Named &
  (
    | { readonly kind: 'line'; readonly optional?: true }
    | { readonly kind: 'link'; readonly optional?: true }
    | { readonly kind: 'words'; readonly optional?: true; readonly long?: true }
    | {
        readonly kind: 'number'
        /** The figure with its unit: `{{count}}` stands for it. */
        readonly unit: TextKey
        /** What leaving it empty means; absent: it has to be filled in. */
        readonly empty?: TextKey
      }
    | { readonly kind: 'switch' }
    | { readonly kind: 'day' }
    | { readonly kind: 'choice'; readonly options: readonly Option[] }
    /** Several of these, each with a tick. */
    | { readonly kind: 'ticks'; readonly options: readonly Option[] }
    | {
        readonly kind: 'rows'
        readonly cells: readonly Cell[]
        /** The cell that entries are put in order by. */
        readonly inOrderOf?: string
      }
    /** The survey: what is asked, in which order, in which words. Each change is a new version. */
    | { readonly kind: 'survey' }
  )

export type FieldOf<K extends Field['kind']> = Extract<Field, { kind: K }>
export type Rows = FieldOf<'rows'>

/** Whether a path is this field's, or lies inside it. */
export function holds({ path }: Field, inner: string): boolean {
  return inner === path || inner.startsWith(`${path}.`)
}

/** What a form says of one setting. The schema checks it; what cannot be read stays as it was entered. */
export interface Reading {
  readonly field: Field
  readonly value: unknown
  /** For a list: in which row of the form each entry stands. */
  readonly rows: readonly number[]
  /** What is wrong before any schema has looked at it. */
  readonly errors: readonly FieldError[]
}
