import type { Day } from '../../lib/time.ts'
import type { Button } from '../message.ts'
import type { Text } from '../../domain/text.ts'
import type { Question } from '../../domain/questions/question.ts'

/** How an answer came: typed, tapped on a button, or picked in the phone's calendar. */
export type Given =
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'tapped'; readonly value: string }
  | { readonly kind: 'day'; readonly day: Day }

/** A bad answer is an ordinary result: it says kindly what was wrong, and the question is asked again. */
export type Parsed =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly why: Text }

export interface Asked {
  readonly draft: string
  readonly today: Day
}

/** One kind of answer: what can be tapped, how what came is read, and how the value is shown. */
export interface AnswerKind<Q extends Question> {
  buttons(question: Q, asked: Asked): readonly Button[]
  parse(question: Q, given: Given, today: Day): Parsed
  show(question: Q, value: string): Text
}

export const fine = (value: string): Parsed => ({ ok: true, value })
export const wrong = (why: Text): Parsed => ({ ok: false, why })
