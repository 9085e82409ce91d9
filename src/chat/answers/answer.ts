import type { Day } from '../../lib/time.ts'
import type { Button } from '../message.ts'
import type { Text } from '../../domain/text.ts'
import type { Question } from '../../domain/questions/question.ts'

/** How the person gave an answer: typed it, tapped a button, or picked a day in the phone's calendar. */
export type Given =
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'tapped'; readonly value: string }
  | { readonly kind: 'day'; readonly day: Day }

/**
 * The parsed value, or why the answer is not accepted. `told`: the reason itself says what was read, or the words must
 * not be repeated; otherwise the chat repeats what was typed before it. `inOwnWords`: only the person's own words among
 * others name the value, so a plain wish in the same words goes first.
 */
export type Parsed =
  | { readonly ok: true; readonly value: string; readonly inOwnWords?: boolean }
  | {
      readonly ok: false
      readonly why: Text
      readonly told?: true
      readonly guess?: string
      readonly isOfKind?: true
    }

export interface Asked {
  readonly draft: string
  readonly today: Day
  /** The fingerprint of the question's card. */
  readonly shown: string
}

/** One kind of answer: its buttons, how the answer is parsed, and how the value is shown. */
export interface AnswerKind<Q extends Question> {
  buttons(question: Q, asked: Asked): readonly Button[]
  parse(question: Q, given: Given, today: Day): Parsed
  show(question: Q, value: string): Text
}

export const fine = (value: string) => ({ ok: true, value }) as const
export const wrong = (why: Text, told?: 'told'): Extract<Parsed, { ok: false }> => ({
  ok: false,
  why,
  ...(told && { told: true }),
})
