import { cannedReasons, type ReasonGroup } from '../../domain/request/cannedReasons.ts'
import { cleanText } from '../../lib/cleanText.ts'
import type { TextKey } from '../../locales/text.ts'

const LEAST = 2
const MOST = 500

export type Written = { readonly text: string } | { readonly error: TextKey }

/** Words that must be there: 2 to 500 characters after cleaning. */
export function written(typed = ''): Written {
  const text = cleanText(typed)
  if (text.length < LEAST) return { error: 'console.field.too-short' }
  return text.length > MOST ? { error: 'console.field.too-long' } : { text }
}

/** Words that may be left out. */
export function optional(typed = ''): Written | { readonly text: null } {
  return cleanText(typed) === '' ? { text: null } : written(typed)
}

/**
 * A reason chosen from a list or typed. Own words count before the choice, because they say more. A chosen one is stored in Thai;
 * `reasonText` says it in the reader's language.
 */
export function chosenOrWritten(group: ReasonGroup, choice: string | undefined, typed = ''): Written {
  const chosen = cannedReasons[group].find(({ id }) => id === choice)
  return chosen && cleanText(typed) === '' ? { text: chosen.th } : written(typed)
}
