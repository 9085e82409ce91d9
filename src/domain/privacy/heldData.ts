import type { Text } from '../text.ts'

/** One thing that is kept about a person, as the person may read it. */
export interface HeldData {
  readonly title: Text
  /** One line for the chat. */
  readonly brief: Text
  /** All of it, for the file. */
  readonly rows: readonly { readonly label: Text; readonly value: Text }[]
  /** Why it stays, and until when, although the person asks for deletion; null: it is deleted. */
  readonly stays: Text | null
}
