import { cleanText } from '../../lib/cleanText.ts'
import { masked, withoutPeople } from '../../reports/suggestions/mask.ts'
import type { FileContext } from '../filePart.ts'

/** Names of present and former staff, which are always masked. */
export async function staffNames({ deps, now }: FileContext): Promise<string[]> {
  const { staff, auditTrail } = deps.models
  const [present, known] = await Promise.all([staff.list(now), auditTrail.staffNames()])
  return [...new Set([...present.map(({ name }) => name), ...known])]
}

const MARK = /\[[^\]]*\]/g

/** A sentence without personal data and without the marks in their place, which would be read as words. */
export function withoutMarks(text: string, names: readonly string[]): string {
  return cleanText(masked(text, names).replace(MARK, ' '))
}

/** Whether a word contains a name, a telephone number or an address. */
export const isPersonal = (word: string, names: readonly string[]) => withoutPeople(word, names) !== word
