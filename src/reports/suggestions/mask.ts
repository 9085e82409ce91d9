import { cleanLines, cleanText } from '../../lib/cleanText.ts'
import { addressesMasked } from './addresses.ts'
import { MARKS } from './marks.ts'
import { knownNamesMasked, titledNamesMasked } from './names.ts'
import { numbersMasked, phonesMasked } from './numbers.ts'

type Step = (text: string) => string

const MARKED = new RegExp(
  `(${Object.values(MARKS)
    .map((mark) => mark.replace(/[[\]]/g, '\\$&'))
    .join('|')})`,
)

/** Applies a step to the text between marks; it does not change the marks. */
const betweenMarks = (text: string, step: Step) =>
  text
    .split(MARKED)
    .map((part, index) => (index % 2 === 1 ? part : step(part)))
    .join('')

/** Repeats the steps until nothing changes: one may reveal what another must mask. Each change removes characters. */
function untilStill(text: string, steps: readonly Step[]): string {
  const next = steps.reduce(betweenMarks, cleanLines(text))
  return next === text ? text : untilStill(next, steps)
}

function names(knownNames: readonly string[]): Step[] {
  const clean = knownNames.map(cleanText).filter((name) => name !== '')
  return [titledNamesMasked, (text) => knownNamesMasked(text, clean)]
}

/**
 * Masks personal data in a suggestion: citizen ids, telephone and other long numbers, e-mail and other addresses,
 * accounts and names after a title become marks (`marks.ts`). It masks rather too much than too little. It cannot find
 * an unknown name without a title, so a manager reads a suggestion before it is printed. A second masking changes
 * nothing.
 * @param knownNames names to mask without a title too: the office's own staff
 */
export function masked(text: string, knownNames: readonly string[] = []): string {
  return untilStill(text, [addressesMasked, ...names(knownNames), numbersMasked])
}

/** Masks the office's own texts, in which years, sums and numbers of orders may stay. */
export function withoutPeople(text: string, knownNames: readonly string[] = []): string {
  return untilStill(text, [addressesMasked, ...names(knownNames), phonesMasked])
}
