import type { Text } from '../text.ts'

/** One kind of data that the office keeps about a person, described for that person. */
export interface HeldData {
  readonly title: Text
  /** One line, for the chat. */
  readonly brief: Text
  /** The whole content, for the file. */
  readonly rows: readonly { readonly label: Text; readonly value: Text }[]
  /** Why and until when it is kept although the person asks for deletion; null: it is deleted. */
  readonly stays: Text | null
}
