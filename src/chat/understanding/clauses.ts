import type { Finding, Found } from './find.ts'

/** The most folded letters of a particle: “ไม่ใช่ค่ะ” denies nothing that follows. */
const PARTICLE = 6
/** The most letters between a word that denies and the word that it denies. */
const NEAR = 12

/** A sentence without the words that it denies: “ไม่ใช่ (รับรองเงินเดือน) นะ อยากได้รับรองความประพฤติ”. */
interface Affirmed {
  readonly found: readonly Found[]
  /** Whether a “no” stands there that denies no known word, or all of them. */
  readonly doubt: boolean
}

const denies = ({ ideas }: Found) => ideas.includes('not-this')

/** The index behind the words that the one at `at` denies; `at + 1` when it denies none. */
function endOfDenied(found: readonly Found[], at: number, { pauses, breaks }: Finding): number {
  const said = found[at]
  let end = at + 1
  let before = said?.to ?? 0
  for (const word of found.slice(end)) {
    const near = word.from - before <= NEAR
    // A pause ends the clause; any other break does so only when something of it was read.
    const ends = within(pauses, before, word.from) || (end > at + 1 && within(breaks, before, word.from))
    if (denies(word) || ends || !near) break
    before = word.to
    end += 1
  }
  return end
}

/** Whether one of the places lies between two words. */
function within(places: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (places.has(at)) return true
  return false
}

/** Whether letters that are not known stand between a “no” and the end of its clause: they are what it denies. */
function deniesUnknown(word: Found, next: Found | undefined, { pauses, breaks }: Finding): boolean {
  if (!next || word.ideas.length > 1) return false
  for (let at = word.to + 1; at <= next.from; at++) {
    if (breaks.has(at) || pauses.has(at)) return at - word.to > PARTICLE
  }
  return false
}

/** Takes away what a sentence denies, when something else stands beside it. */
export function affirmed(words: readonly Found[], finding: Finding): Affirmed {
  // “โทรไม่ได้ ขอให้คน…” holds no “ไม่ได้ขอ”: nobody puts a space into a “no”.
  const found = words.filter((word) => !denies(word) || !within(finding.breaks, word.from + 1, word.to - 1))
  const kept: Found[] = []
  let doubt = false
  for (let at = 0; at < found.length;) {
    const word = found[at]
    if (!word) break
    const end = denies(word) ? endOfDenied(found, at, finding) : at + 1
    if (!denies(word)) kept.push(word)
    else if (end === at + 1 && !deniesUnknown(word, found[end], finding)) {
      kept.push(word)
      doubt ||= word.ideas.length === 1
    }
    at = end
  }
  const speaks = kept.some((word) => !denies(word))
  return speaks
    ? { found: kept, doubt }
    : { found, doubt: found.some((word) => denies(word) && word.ideas.length === 1) }
}

/** Two parts of a sentence that may each say something of their own. */
export interface Parts {
  readonly first: readonly Found[]
  readonly second: readonly Found[]
  /** A word such as “และ” stands between them. */
  readonly joined: boolean
}

/** Every place where a sentence can be cut into two parts: at a word that joins, or at a break. */
export function partsOf(found: readonly Found[], { joints, pauses, breaks }: Finding): Parts[] {
  return found.slice(1).flatMap((word, index) => {
    const before = found[index]?.to ?? 0
    const joined = within(joints, before, word.from)
    if (!joined && !within(breaks, before, word.from) && !within(pauses, before, word.from)) return []
    return [{ first: found.slice(0, index + 1), second: found.slice(index + 1), joined }]
  })
}
