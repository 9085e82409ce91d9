import type { Language } from '../../lib/language.ts'
import type { Speak } from '../speak.ts'

/** Words to be sent to a person, in that person's language. */
export interface Sentence {
  readonly id: string
  readonly words: string
  /** The same in the officer's language, where that is another; else null. */
  readonly gloss: string | null
}

interface Shown {
  readonly legend: string
  /** The form's field that the pressed sentence fills. */
  readonly name: string
  readonly sentences: readonly Sentence[]
  readonly language: Language
  readonly speak: Speak
}

/** Sentences of which one is pressed; `data-sentence` lets a script put it into a field instead. */
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
