import { z } from 'zod'

/** Letters of a word that the office adds; longer ones are sentences, which nobody types twice. */
export const LONGEST_OWN_WORD = 60
const MOST_OWN_WORDS = 2000

/** All words of the office. Keep one object for each version: what is made of them is cached by object. */
export const OwnWordsSchema = z
  .array(
    z.strictObject({
      /** The id of a service or of another intent. A release ignores the words of an intent that it does not know. */
      intent: z.string().regex(/^[a-z-]{1,60}$/),
      word: z.string().min(1).max(LONGEST_OWN_WORD),
    }),
  )
  .max(MOST_OWN_WORDS)
  .readonly()

/** The words that the office has added, each with the intent that people mean by it. */
export type OwnWords = z.infer<typeof OwnWordsSchema>

export const noOwnWords: OwnWords = []
