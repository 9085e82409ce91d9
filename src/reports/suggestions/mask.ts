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

/** What stands between marks; the marks themselves stay as they are. */
const betweenMarks = (text: string, step: Step) =>
  text
    .split(MARKED)
    .map((part, index) => (index % 2 === 1 ? part : step(part)))
    .join('')

/** What one step uncovers another has to see: again, until nothing changes. Every change takes letters or digits away. */
function untilStill(text: string, steps: readonly Step[]): string {
  const next = steps.reduce(betweenMarks, cleanLines(text))
  return next === text ? text : untilStill(next, steps)
}

function names(knownNames: readonly string[]): Step[] {
  const clean = knownNames.map(cleanText).filter((name) => name !== '')
  return [titledNamesMasked, (text) => knownNamesMasked(text, clean)]
}

/**
 * A suggestion without personal data: citizen ids, telephone and other longer numbers, e-mail and other addresses,
 * accounts and names behind a title become marks (`marks.ts`). Rather too much than too little; a name without a title
 * that nobody knows stays, which is why somebody reads a suggestion before it is printed. Masked again it stays the same.
 * @param knownNames whose names are masked without a title too: the office's own staff
 */
export function masked(text: string, knownNames: readonly string[] = []): string {
  return untilStill(text, [addressesMasked, ...names(knownNames), numbersMasked])
}

/** The same for the office's own words, in which years, sums and numbers of orders may stand. */
export function withoutPeople(text: string, knownNames: readonly string[] = []): string {
  return untilStill(text, [addressesMasked, ...names(knownNames), phonesMasked])
}
