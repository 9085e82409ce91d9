import type { Language } from '../../lib/language.ts'
import type { Speak } from '../speak.ts'

/** A sentence to send to a person, in that person's language. */
export interface Sentence {
  readonly id: string
  readonly words: string
  /** The sentence in the officer's language; null if it is the same language. */
  readonly gloss: string | null
}

interface Shown {
  readonly legend: string
  /** The form's field that gets the pressed sentence. */
  readonly name: string
  readonly sentences: readonly Sentence[]
  readonly language: Language
  readonly speak: Speak
}

/** Sentences as buttons; `data-sentence` lets a script put one into a field instead of sending it. */
export function Sentences({ legend, name, sentences, language, speak }: Shown) {
  return (
    <fieldset class="sentences">
      <legend>{legend}</legend>
      <ul>
        {sentences.map(({ id, words, gloss }) => (
          <li>
            <button class="sentence" name={name} value={id} data-sentence={words}>
              <span lang={language}>{words}</span>
              {gloss !== null && (
                <span class="small" lang={speak.language}>
                  {gloss}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
