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
  /** The words under which all but the first are folded; absent: none is. */
  readonly others?: string
  readonly speak: Speak
}

function Buttons({ name, sentences, language, speak }: Omit<Shown, 'legend' | 'others'>) {
  return (
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
  )
}

/** Sentences as buttons; `data-sentence` lets a script put one into a field instead of sending it. */
export function Sentences({ legend, others, ...shown }: Shown) {
  const { sentences } = shown
  return (
    <fieldset class="sentences">
      <legend>{legend}</legend>
      <Buttons {...shown} sentences={others === undefined ? sentences : sentences.slice(0, 1)} />
      {others !== undefined && sentences.length > 1 && (
        <details class="unfolds">
          <summary>{others}</summary>
          <Buttons {...shown} sentences={sentences.slice(1)} />
        </details>
      )}
    </fieldset>
  )
}
