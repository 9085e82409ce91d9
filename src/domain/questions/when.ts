import { unreachable } from '../../lib/unreachable.ts'

/** Answers by question id. */
export type Answers = Readonly<Record<string, string>>

/** A condition on answers, as data: one answer is among some values, or several conditions combined. */
export type When =
  | { readonly kind: 'is'; readonly question: string; readonly values: readonly string[] }
  | { readonly kind: 'all' | 'any'; readonly of: readonly When[] }

/** The answer to `question` is one of these values; `''` means no answer. */
export const answerIs = (question: string, ...values: string[]): When => ({ kind: 'is', question, values })
export const allOf = (...of: When[]): When => ({ kind: 'all', of })
export const anyOf = (...of: When[]): When => ({ kind: 'any', of })

export function holds(when: When, answers: Answers): boolean {
  switch (when.kind) {
    case 'is':
      return when.values.includes(answers[when.question] ?? '')
    case 'all':
      return when.of.every((each) => holds(each, answers))
    case 'any':
      return when.of.some((each) => holds(each, answers))
    default:
      return unreachable(when)
  }
}

/** The `is` conditions inside a condition. */
export function looksAt(when: When): readonly Extract<When, { kind: 'is' }>[] {
  return when.kind === 'is' ? [when] : when.of.flatMap(looksAt)
}
