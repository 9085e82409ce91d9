/** A word that the office has added, and the intent that people mean by it. */
export interface OwnWord {
  /** The id of a service or of another intent. A release ignores the words of an intent that it does not know. */
  readonly intent: string
  readonly word: string
}

/** All words of the office. Keep one object for each version: what is made of them is cached by object. */
export type OwnWords = readonly OwnWord[]

export const noOwnWords: OwnWords = []
