import type { Day } from '../../lib/time.ts'
import { type Answers, holds, type When } from './when.ts'
import type { Words } from '../words.ts'

export interface Option {
  readonly id: string
  readonly label: Words
  /** The words on its button, where the label is too long to stand beside another one. */
  readonly short?: Words
  /** Other words that people type for this choice. */
  readonly synonyms?: readonly string[]
  /** The chat stops after this answer, and says why and where to go instead. */
  readonly stop?: Words
}

interface Common {
  readonly id: string
  /** The question in one line, in the polite words of an official to an elder. */
  readonly ask: Words
  /** How to answer, or why the office asks. */
  readonly hint?: Words
  /** The name of the answer on the check page and in the console. */
  readonly label: Words
  /** The same on the check page and on a button beside others, where it is too long for them. */
  readonly shortLabel?: Words
  /** Asked only under this condition on earlier answers. */
  readonly onlyWhen?: When
  /** Other words for the question, under conditions on earlier answers. */
  readonly rephrased?: { readonly when: When; readonly ask: Words }
  /** Words for a helper who fills in for the applicant; without them `rephrased` or `ask` serves both. */
  readonly ofHelper?: Words
  /** A note that the bot adds after the answer; it never refuses. Null: no note. */
  readonly warn?: (value: string, today: Day) => Words | null
  /** The answer is about the asker, so it is shown apart from the applicant's matter. */
  readonly about?: 'asker'
  /** The answer that follows from the service or from earlier answers: it is filed, and not asked. Null: it is asked. */
  readonly implied?: (answers: Answers) => string | null
  /**
   * The answer that holds until the person gives another one from the check page: it is shown and filed, and not asked.
   * Null: it is asked.
   */
  readonly assumed?: (answers: Answers) => string | null
  /** The person's next request offers the answer again: in every service, or in the same one only. */
  readonly again?: 'everywhere' | 'same-service'
  /** Only a former release asked it. It is not asked any more; a stored answer is still shown. */
  readonly former?: true
}

/** One question. The file in `answers/` with the name of its kind parses the answer. */
export type Question = Common &
  /** Free words; the person may tap one of the `suggestions` instead. */
  (
    | {
        readonly kind: 'text'
        readonly maxLength: number
        readonly suggestions?: readonly Option[]
        /** The answer is the name of a school, an office, a bank or a temple, so the name of a service is no answer. */
        readonly place?: true
      }
    | { readonly kind: 'name' }
    | { readonly kind: 'phone' }
    | { readonly kind: 'choice'; readonly options: readonly Option[] }
    | {
        readonly kind: 'count'
        readonly min: number
        readonly max: number
        /** English has a separate singular form. */
        readonly unit: { readonly one: Words; readonly other: Words }
      }
    /**
     * A day. `earliest`, `latest` and `initial` (where the calendar opens) are days from today; negative: in
     * the past.
     */
    | { readonly kind: 'day'; readonly earliest: number; readonly latest: number; readonly initial?: number }
    /** A school year, stored as the common-era year in which it begins. `earliest` is in years from the current one. */
    | { readonly kind: 'year'; readonly earliest: number }
    /** Baht and satang, stored as `1250.50`. */
    | { readonly kind: 'money' }
  )

export type QuestionOf<K extends Question['kind']> = Extract<Question, { kind: K }>

/** The question's text for a helper: whatever is asked is about somebody else. */
export const askOfHelper = ({ ask, rephrased, ofHelper }: Question): Words =>
  ofHelper ?? rephrased?.ask ?? ask

/** The question's text for these answers. */
export function askOf({ ask, rephrased }: Question, answers: Answers): Words {
  return rephrased && holds(rephrased.when, answers) ? rephrased.ask : ask
}
