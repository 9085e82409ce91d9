import type { Words } from '../../domain/words.ts'
import type { TextKey } from '../../locales/text.ts'
import type { FieldError } from '../forms/checked.ts'

/** A label: a key of a text, or words that belong to data. */
export type Label = TextKey | Words

export interface Option {
  /** The value that the form sends. */
  readonly id: string
  readonly value: unknown
  readonly label: Label
}

interface Named {
  /** The path of the value in the settings; names of inputs begin with it. */
  readonly path: string
  readonly label: Label
  readonly hint?: TextKey
  /** A heading above this field and the following ones. */
  readonly heading?: TextKey
  /** The overview shows it only if it differs from the default. */
  readonly quiet?: true
}

/** A column of a list. Its path is the name inside one entry. */
export interface Cell {
  readonly kind: 'line' | 'time' | 'day' | 'id'
  readonly path: string
  readonly label: TextKey
}

/** One setting of the office, or one list of them, and the input for it. */
export type Field = Named &
  (
    | { readonly kind: 'line'; readonly optional?: true }
    | { readonly kind: 'link'; readonly optional?: true }
    | { readonly kind: 'words'; readonly optional?: true; readonly long?: true }
    | {
        readonly kind: 'number'
        /** The text with the unit; `{{count}}` stands for the figure. */
        readonly unit: TextKey
        /** The meaning of an empty input; absent: it is required. */
        readonly empty?: TextKey
      }
    | { readonly kind: 'switch' }
    | { readonly kind: 'day' }
    | { readonly kind: 'choice'; readonly options: readonly Option[] }
    /** The order of the survey's levels; a change holds from its day on, and reports name both. */
    | { readonly kind: 'level-order'; readonly options: readonly Option[] }
    /** Several options, each with a checkbox. */
    | { readonly kind: 'ticks'; readonly options: readonly Option[] }
    | {
        readonly kind: 'rows'
        readonly cells: readonly Cell[]
        /** The cell by which the entries are sorted. */
        readonly inOrderOf?: string
      }
    /** The survey: its questions, their order and their words. Each change makes a new version. */
    | { readonly kind: 'survey' }
  )

export type FieldOf<K extends Field['kind']> = Extract<Field, { kind: K }>
export type Rows = FieldOf<'rows'>

/** Whether a path is this field's path, or inside it. */
export function holds({ path }: Field, inner: string): boolean {
  return inner === path || inner.startsWith(`${path}.`)
}

/** The values of one setting, read from a form. The schema checks them; unreadable values stay as entered. */
export interface Reading {
  readonly field: Field
  readonly value: unknown
  /** For a list: the form's row of each entry. */
  readonly rows: readonly number[]
  /** Errors found before the schema checks the value. */
  readonly errors: readonly FieldError[]
}
