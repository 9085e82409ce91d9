import { type Corrections, noCorrections } from '../domain/sentences/corrections.ts'
import type { Text } from '../domain/text.ts'
import type { Words } from '../domain/words.ts'
import type { Language } from '../lib/language.ts'
import { text, type TextKey, type TextParams } from '../locales/text.ts'
import { corrected, correctedWords, correctionOf } from '../outbox/corrected.ts'
import { words } from '../outbox/wording.ts'

/** Texts of the console in the reader's language. */
export interface Speak {
  readonly language: Language
  /** A text of the console or the reports. */
  readonly t: (key: TextKey, params?: TextParams) => string
  /** Words that belong to data: a service, a paper, a survey item. */
  readonly of: (words: Words) => string
  /** A text of the chat, such as those in stored answers. */
  readonly text: (text: Text) => string
}

/** @param corrections the office's own words for sentences that applicants read, also on paper */
export function speakerOf(language: Language, corrections: Corrections = noCorrections): Speak {
  return {
    language,
    t: (key, params) => text(language, key, params, correctionOf(key, corrections)),
    of: (each) => correctedWords(each, corrections)[language],
    text: (each) => words(corrected(each, corrections), language),
  }
}
