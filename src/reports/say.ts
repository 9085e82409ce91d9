import type { Words } from '../domain/words.ts'
import type { Language } from '../lib/language.ts'
import type { TextKey, TextParams } from '../locales/text.ts'

/** Texts of a report in its reader's language; the console's `Speak` has them too. */
export interface Say {
  readonly language: Language
  readonly t: (key: TextKey, params?: TextParams) => string
  readonly of: (words: Words) => string
}
