import { cannedReasons, type ReasonGroup } from '../../domain/requests/cannedReasons.ts'
import { say } from '../../domain/text.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { accepted, type Checked, refused } from '../forms/checked.ts'
import type { FieldValues } from '../forms/fieldValues.ts'

const LEAST = 2
const MOST = 500

/** Required words: 2 to 500 characters after cleaning. */
export function wordsEntered(entered: FieldValues, field: string): Checked<string> {
  const words = cleanText(entered[field] ?? '')
  if (words.length < LEAST) return refused({ [field]: say('console.field.too-short') })
  return words.length > MOST ? refused({ [field]: say('console.field.too-long') }) : accepted(words)
}

/** Optional words. */
export function wordsOrNone(entered: FieldValues, field: string): Checked<string | null> {
  return cleanText(entered[field] ?? '') === '' ? accepted(null) : wordsEntered(entered, field)
}

/**
 * A reason from a list, or typed. Typed words win, because they say more. A chosen reason is stored in Thai;
 * `reasonText` translates it for the reader.
 */
export function reasonEntered(
  group: ReasonGroup,
  entered: FieldValues,
  names = { choice: 'choice', own: 'reason' },
): Checked<string> {
  const chosen = cannedReasons[group].find(({ id }) => id === entered[names.choice])
  const isChosen = chosen && cleanText(entered[names.own] ?? '') === ''
  return isChosen ? accepted(chosen.th) : wordsEntered(entered, names.own)
}
