import type { Language } from '../lib/language.ts'

/** The same words in both languages: content that belongs to data (a service, a survey item), not to the interface. */
export type Words = { readonly [L in Language]: string }
