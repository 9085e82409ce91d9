/**
 * How people write about one thing, as data.
 *
 * `words`: for each idea (or several, with a space between) what people write for it, separated by commas. Tone
 * marks, capitals, spaces and look-alike letters do not matter (`chat/understanding/fold.ts`); misspellings need to be listed only
 * where they go further than that or than one slip of the finger.
 *
 * `signs`: ideas that, found together, mean it. `a|b` is either; `a+b` is b right after a; `-c` forbids c.
 */
export interface Vocabulary {
  readonly words: Readonly<Record<string, string>>
  readonly signs: readonly string[]
}
