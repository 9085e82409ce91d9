import type { Language } from '../lib/language.ts'

/** The same words in both languages, for content that is part of the data (a service, a survey item). */
export type Words = { readonly [L in Language]: string }
