import { once } from '../../lib/once.ts'
import { affirmed } from './clauses.ts'
import { type Guess, learn } from './classifier.ts'
import { find, type Finding } from './find.ts'
import type { Intent } from './intents.ts'
import { learntSentences } from './known/index.ts'
import { marksOf } from './marks.ts'
import type { Meant } from './samples.ts'

/** The share of belief below which a guess is not worth a person's time. */
const FLOOR = 0.15

/** How many guesses a person is offered. */
const OFFERED = 2

/** Learnt from the sentences of the release when first used; this takes about 0.6 s of computing. */
const classifier = once(() =>
  learn(
    learntSentences().flatMap(({ text, meant }) => {
      const { pieces, spelt } = find(text)
      // Nothing but signs, such as folded hands.
      return pieces.length === 0 ? [] : [{ marks: marksOf(pieces, spelt), label: meant }]
    }),
  ),
)

/** Learns now, so that the first person's message need not wait for it. */
export function learnAhead(): void {
  classifier()
}

/**
 * What a text may mean, judged by its likeness to known sentences and without what it denies; the likeliest first,
 * nothing for signs alone.
 */
export function guesses(finding: Finding): readonly Guess<Meant>[] {
  const words = finding.words()
  const { found } = affirmed(words, finding)
  const denied = words.filter((word) => !found.includes(word))
  const pieces = finding.pieces.filter(
    ({ from }) => !denied.some((word) => word.from <= from && from < word.to),
  )
  return pieces.length === 0 ? [] : classifier()(marksOf(pieces, found))
}

/**
 * The one or two things that a text most likely asks for, also where no sign of the vocabulary fits; nothing when it is
 * most like what the office cannot help with, or like nothing known. Pure; the same text has the same answer.
 */
export function likeliest(text: string): readonly Intent[] {
  const shares = guesses(find(text))
  if (shares[0]?.label === 'unknown') return []
  return shares
    .filter(({ share }) => share >= FLOOR)
    .flatMap(({ label }) => (label === 'unknown' ? [] : [label]))
    .slice(0, OFFERED)
}
