import { cannedReasons, type ReasonGroup } from '../../domain/requests/cannedReasons.ts'
import { say } from '../../domain/text.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { accepted, type Checked, refused } from '../forms/checked.ts'
import type { FieldValues } from '../forms/fieldValues.ts'

const LEAST = 2
const MOST = 500

/** Words that must be there: 2 to 500 characters after cleaning. */
export function wordsEntered(entered: FieldValues, field: string): Checked<string> {
  const words = cleanText(entered[field] ?? '')
  if (words.length < LEAST) return refused({ [field]: say('console.field.too-short') })
  return words.length > MOST ? refused({ [field]: say('console.field.too-long') }) : accepted(words)
}

/** Words that may be left out. */
export function wordsOrNone(entered: FieldValues, field: string): Checked<string | null> {
  return cleanText(entered[field] ?? '') === '' ? accepted(null) : wordsEntered(entered, field)
}

/**
 * A reason chosen from a list or typed. Own words count before the choice, because they say more. A chosen one is stored
 * in Thai; `reasonText` says it in the reader's language.
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
