import type { TextKey } from '../locales/text.ts'
import type { Words } from './words.ts'

/** A value inside a text. Days and moments are ISO strings, which are formatted in the reader's language. */
export type Param =
  | string
  | number
  | { readonly words: Words }
  | { readonly day: string }
  /** A short day, for a button: “อ. 24 พ.ย.”. */
  | { readonly briefDay: string }
  /** A day without its weekday: “24 พ.ย. 69”. */
  | { readonly shortDay: string }
  | { readonly moment: string }
  /** Day and time in short form. */
  | { readonly at: string }
  | { readonly text: Text }

/** Words in the reader's language, chosen when the text is rendered; `typed` is what a person wrote. */
export type Text =
  | {
      readonly key: TextKey
      readonly params?: Readonly<Record<string, Param>>
      /** The office's own words for this key, in place of the program's. */
      readonly own?: Words
    }
  | { readonly words: Words }
  | { readonly typed: string }

/** One line of a list, with smaller lines below it. */
export interface ListItem {
  readonly text: Text
  readonly details?: readonly Text[]
}

/** Makes a text from its key. */
export function say(key: TextKey, params?: Readonly<Record<string, Param>>): Text {
  return params ? { key, params } : { key }
}
