import type { TextKey } from '../locales/text.ts'
import type { Words } from './words.ts'

/** A value inside a text. Days and moments are ISO strings; they are put into words in the reader's language. */
export type Param =
  | string
  | number
  | { readonly words: Words }
  | { readonly day: string }
  /** A day in few letters, for a button: “อ. 24 พ.ย.”. */
  | { readonly briefDay: string }
  | { readonly moment: string }
  /** Day and time, short. */
  | { readonly at: string }
  | { readonly text: Text }

/** Words that are chosen at the last moment, in the reader's language; `typed` is what a person wrote. */
export type Text =
  | { readonly key: TextKey; readonly params?: Readonly<Record<string, Param>> }
  | { readonly words: Words }
  | { readonly typed: string }

/** One line of a list, with what is said below it in small. */
export interface ListItem {
  readonly text: Text
  readonly details?: readonly Text[]
}

/** Shorthand for a text by key. */
export function say(key: TextKey, params?: Readonly<Record<string, Param>>): Text {
  return params ? { key, params } : { key }
}
