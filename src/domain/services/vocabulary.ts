/**
 * The words that people use for one thing, as data.
 *
 * `words`: for each idea (or several, separated by spaces) what people write for it, separated by commas.
 * Tone marks, capitals, spaces and look-alike letters do not matter (`chat/understanding/fold.ts`). List a
 * misspelling only if it differs by more than that or by more than one letter.
 *
 * `signs`: ideas that together mean the thing. `a|b` is either; `a+b` is b directly after a; `-c` excludes c.
 */
export interface Vocabulary {
  readonly words: Readonly<Record<string, string>>
  readonly signs: readonly string[]
}
