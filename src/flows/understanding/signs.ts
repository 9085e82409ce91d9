import type { Found } from './find.ts'

/** A sign as data is read (`vocabulary.ts` tells the notation): ideas that must be there, and that must not. */
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

/** Every idea that a sign speaks of. */
export function ideasOf({ needs, bars }: Sign): readonly string[] {
  return [...needs.flatMap(({ any, then = [] }) => [...any, ...then]), ...bars]
}

const has = ({ ideas }: Found, some: readonly string[]) => ideas.some((idea) => some.includes(idea))

function meets(found: readonly Found[], { any, then }: Need): readonly string[] {
  const carrying = found.filter((one) => has(one, any))
  const pairs = carrying.filter((one) => {
    const next = found[found.indexOf(one) + 1]
    return !then || (next && next.from - one.to <= NEAR && has(next, then))
  })
  if (pairs.length === 0) return []
  return [...any, ...(then ?? [])].filter((idea) => found.some(({ ideas }) => ideas.includes(idea)))
}

/** The ideas of a sentence that make up a sign, or null when the sign is not in it. */
export function matched({ needs, bars }: Sign, found: readonly Found[]): ReadonlySet<string> | null {
  if (found.some((one) => has(one, bars))) return null
  const met = needs.map((need) => meets(found, need))
  return met.every((ideas) => ideas.length > 0) ? new Set(met.flat()) : null
}
