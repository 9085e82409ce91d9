import type { Vocabulary } from './vocabulary.ts'

/**
 * How people write about a medical claim of a retired right holder. `ambiguities.ts` handles texts that name
 * a relative too.
 */
export const medicalReimbursementRetireeWords: Vocabulary = {
  words: {},
  signs: [
    'cost retired|old-teacher',
    'claim|receipt|paid|welfare|entitlement treatment retired|old-teacher -leave',
    'form-7131 retired',
  ],
}
