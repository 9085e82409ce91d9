import type { Found } from './find.ts'

/** A sign as data is read (`domain/services/vocabulary.ts` tells the notation): ideas that must be there, and that must not. */
export interface Sign {
  readonly needs: readonly Need[]
  readonly bars: readonly string[]
}

/** Any of these ideas; with `then`, one of those right after it. */
interface Need {
  readonly any: readonly string[]
  readonly then?: readonly string[]
}

/** Letters that may stand between two words that belong together: “รับรอง(ว่าเป็น)ครู”. */
const NEAR = 12

/** Reads the notation of a sign. */
export function parseSign(written: string): Sign {
  const parts = written.split(' ')
  return {
    needs: parts
      .filter((part) => !part.startsWith('-'))
      .map((part) => {
        const [first = '', then] = part.split('+')
        return { any: first.split('|'), ...(then === undefined ? {} : { then: then.split('|') }) }
      }),
    bars: parts.flatMap((part) => (part.startsWith('-') ? [part.slice(1)] : [])),
  }
}

/** Every idea in a sentence. */
export function ideasIn(found: readonly Found[]): ReadonlySet<string> {
  return new Set(found.flatMap(({ ideas }) => ideas))
}

/** Whether one word carries an idea of the first and the next, close by, one of the second. */
function follows(found: readonly Found[], { any, then }: Required<Need>): boolean {
  return found.some((one, index) => {
    const next = found[index + 1]
    const pair =
      one.ideas.some((idea) => any.includes(idea)) && next?.ideas.some((idea) => then.includes(idea))
    return pair === true && next !== undefined && next.from - one.to <= NEAR
  })
}

/** The ideas of a sentence that make up a sign, or null when the sign is not in it. `present`: `ideasIn(found)`. */
export function matched(
  { needs, bars }: Sign,
  found: readonly Found[],
  present: ReadonlySet<string>,
): ReadonlySet<string> | null {
  if (bars.some((idea) => present.has(idea))) return null
  const met = new Set<string>()
  for (const { any, then } of needs) {
    const here = any.filter((idea) => present.has(idea))
    if (here.length === 0 || (then && !follows(found, { any, then }))) return null
    for (const idea of [...here, ...(then ?? [])]) if (present.has(idea)) met.add(idea)
  }
  return met
}
