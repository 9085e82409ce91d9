import type { Day } from '../../lib/time.ts'
import { type Answers, holds, type When } from './when.ts'
import type { Words } from '../words.ts'

export interface Option {
  readonly id: string
  readonly label: Words
  /** Other words that people type for it. */
  readonly synonyms?: readonly string[]
  /** The chat cannot go on with this answer; it says why and where to turn. */
  readonly stop?: Words
}

interface Common {
  readonly id: string
  /** The question, one line, as an official would put it to a respected elder. */
  readonly ask: Words
  /** How to answer, or why it is asked. */
  readonly hint?: Words
  /** What the answer is called on the check page and in the console. */
  readonly label: Words
  /** Asked only in these cases; it looks at earlier answers. */
  readonly onlyWhen?: When
  /** The same question in other words, in a case that earlier answers tell of. */
  readonly rephrased?: { readonly when: When; readonly ask: Words }
  /** A kind note after the answer, never a refusal; null when there is nothing to say. */
  readonly warn?: (value: string, today: Day) => Words | null
  /** It tells of whoever files for somebody else, and is shown apart from the matter. */
  readonly about?: 'asker'
}

/** One question. Each kind of answer is read by the file of its name in `answers/`. */
export type Question = Common &
  /** Free words; `suggestions` can be tapped instead. */
  (
    | { readonly kind: 'text'; readonly maxLength: number; readonly suggestions?: readonly Option[] }
    | { readonly kind: 'name' }
    | { readonly kind: 'phone' }
    | { readonly kind: 'choice'; readonly options: readonly Option[] }
    | {
        readonly kind: 'count'
        readonly min: number
        readonly max: number
        /** English has a form of its own for one. */
        readonly unit: { readonly one: Words; readonly other: Words }
      }
    /** A day; `earliest`, `latest` and where the calendar opens (`initial`) count days from today (negative: past). */
    | { readonly kind: 'day'; readonly earliest: number; readonly latest: number; readonly initial?: number }
    /** A school year, stored as the common-era year in which it begins; `earliest` counts years from this one. */
    | { readonly kind: 'year'; readonly earliest: number }
    /** Baht and satang, stored as `1250.50`. */
    | { readonly kind: 'money' }
  )

export type QuestionOf<K extends Question['kind']> = Extract<Question, { kind: K }>

/** The words in which the question is put after these answers. */
export function askOf({ ask, rephrased }: Question, answers: Answers): Words {
  return rephrased && holds(rephrased.when, answers) ? rephrased.ask : ask
}
