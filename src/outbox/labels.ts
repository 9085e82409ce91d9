import { languages } from '../lib/language.ts'
import type { Corrections } from '../domain/sentences/corrections.ts'
import type { Text } from '../domain/text.ts'
import { corrected } from './corrected.ts'
import { words } from './wording.ts'

/** A text as it is drawn in either language, in the program's words and in the office's own. */
export function labelsIn(corrections: Corrections): (label: Text) => readonly string[] {
  return (label) => [
    ...new Set(
      [label, corrected(label, corrections)].flatMap((each) => languages.map((one) => words(each, one))),
    ),
  ]
}
