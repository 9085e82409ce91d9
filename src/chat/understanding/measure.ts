import { setImmediate } from 'node:timers/promises'
import type { OwnWords } from '../../domain/understanding/ownWords.ts'
import { lexiconOf, reachOf } from './ownWords.ts'
import { judge, type Sample, type Verdict } from './samples.ts'
import { readSentence, understand, type Understanding } from './understand.ts'

type Judged = Pick<Sample, 'text' | 'meant'>

/** How many sentences end how; `wrong` includes those that open a wrong service without asking. */
interface Tally {
  readonly right: number
  readonly asked: number
  readonly unknown: number
  readonly wrong: number
  readonly silent: number
}

/** A sentence that is understood worse with other words. */
export interface WorseSentence extends Judged {
  readonly before: Understanding
  readonly after: Understanding
  readonly was: Verdict
  readonly is: Verdict
}

/** What other words of the office do to known sentences. */
export interface Comparison {
  readonly sentences: number
  readonly before: Tally
  readonly after: Tally
  /** How many sentences are understood better. */
  readonly better: number
  readonly worse: readonly WorseSentence[]
  /** Those of `worse` that would open a wrong service without asking, because of the office's words. */
  readonly forbidden: readonly WorseSentence[]
}

/** From best to worst. */
const ranks: readonly Verdict[] = ['right', 'asked', 'unknown', 'wrong', 'silent']

/** Sentences read at a time; other work of the process goes on in between. */
const AT_A_TIME = 25

/** A sentence as the release alone reads it. */
interface Released {
  readonly letters: string
  readonly understood: Understanding
}

const released = new WeakMap<Judged, Released>()

function releasedOf(sentence: Judged): Released {
  const known = released.get(sentence)
  if (known) return known
  const read = readSentence(sentence.text)
  const made = {
    letters: read.pieces.map(({ letters }) => letters).join(''),
    understood: read.meaning(),
  }
  released.set(sentence, made)
  return made
}

/** Reads sentences with words of the office; those in which none of the words can stand were read once and for all. */
async function understood(sentences: readonly Judged[], words: OwnWords): Promise<Understanding[]> {
  const lexicon = lexiconOf(words)
  const isReached = reachOf(words)
  const all: Understanding[] = []
  for (let from = 0; from < sentences.length; from += AT_A_TIME) {
    for (const sentence of sentences.slice(from, from + AT_A_TIME)) {
      const release = releasedOf(sentence)
      all.push(isReached(release.letters) ? understand(sentence.text, lexicon) : release.understood)
    }
    await setImmediate()
  }
  return all
}

function tallyOf(verdicts: readonly Verdict[]): Tally {
  const count = (...which: Verdict[]) => verdicts.filter((verdict) => which.includes(verdict)).length
  return {
    right: count('right'),
    asked: count('asked'),
    unknown: count('unknown'),
    wrong: count('wrong', 'silent'),
    silent: count('silent'),
  }
}

/** Reads all known sentences with the words in force and with other words, and compares. */
export async function compareWords(
  sentences: readonly Judged[],
  present: OwnWords,
  other: OwnWords,
): Promise<Comparison> {
  const [before, after] = [await understood(sentences, present), await understood(sentences, other)]
  const rows = sentences.flatMap((sentence, index) => {
    const [was, is] = [before[index], after[index]]
    if (!was || !is) return []
    const verdicts = { was: judge(sentence.meant, was), is: judge(sentence.meant, is) }
    return [{ ...sentence, ...verdicts, before: was, after: is }]
  })
  const worse = rows.filter(({ was, is }) => ranks.indexOf(is) > ranks.indexOf(was))
  // What the release does without any word of the office is not the fault of a word.
  const byWords = ({ text, meant }: Judged) => judge(meant, understand(text)) !== 'silent'
  return {
    sentences: rows.length,
    before: tallyOf(rows.map(({ was }) => was)),
    after: tallyOf(rows.map(({ is }) => is)),
    better: rows.filter(({ was, is }) => ranks.indexOf(is) < ranks.indexOf(was)).length,
    worse,
    forbidden: worse.filter((row) => row.is === 'silent' && byWords(row)),
  }
}
