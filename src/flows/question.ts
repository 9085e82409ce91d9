import type { When } from './when.ts'
import type { Words } from './words.ts'

export interface Option {
  readonly id: string
  readonly label: Words
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
}

/** One question. Each kind of answer is read by the file of its name in `answers/`. */
export type Question = Common &
  (
    | { readonly kind: 'text'; readonly maxLength: number }
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
    /** A day; `earliest` and `latest` count days from today (negative: past). */
    | { readonly kind: 'day'; readonly earliest: number; readonly latest: number }
  )

export type QuestionOf<K extends Question['kind']> = Extract<Question, { kind: K }>
