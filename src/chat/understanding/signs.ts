import type { Found } from './find.ts'

/** A parsed sign (notation: `domain/services/vocabulary.ts`): ideas that must be present, and ideas that must not. */
export interface Sign {
  readonly needs: readonly Need[]
  readonly bars: readonly string[]
}

/** One of these ideas; with `then`, one of those directly after it. */
interface Need {
  readonly any: readonly string[]
  readonly then?: readonly string[]
}

/** The most letters between two words that belong together: “รับรอง(ว่าเป็น)ครู”. */
const NEAR = 12

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

export function ideasIn(found: readonly Found[]): ReadonlySet<string> {
  return new Set(found.flatMap(({ ideas }) => ideas))
}

/** Whether a word with an idea of `any` is followed closely by one with an idea of `then`. */
function follows(found: readonly Found[], { any, then }: Required<Need>): boolean {
  return found.some((one, index) => {
    const next = found[index + 1]
    const pair =
      one.ideas.some((idea) => any.includes(idea)) && next?.ideas.some((idea) => then.includes(idea))
    return pair === true && next !== undefined && next.from - one.to <= NEAR
  })
}

/** The ideas of a sentence that match a sign, or null when it does not match. `present`: `ideasIn(found)`. */
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
