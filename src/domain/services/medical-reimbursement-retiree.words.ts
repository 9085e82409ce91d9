import type { Vocabulary } from './vocabulary.ts'

/** A medical claim by a right holder who is retired. Who else is named is told apart in `ambiguities.ts`. */
export const medicalReimbursementRetireeWords: Vocabulary = {
  words: {},
  signs: [
    'cost retired|old-teacher',
    'claim|receipt|paid|welfare|entitlement treatment retired|old-teacher -leave',
    'form-7131 retired',
  ],
}
