import { once } from '../../lib/once.ts'
import { type Guess, learn } from './classifier.ts'
import type { Intent } from './intents.ts'
import { releaseSentences } from './known/index.ts'
import { marksOf } from './marks.ts'
import type { Meant } from './samples.ts'

/** The share of belief below which a guess is not worth a person's time. */
const FLOOR = 0.15

/** How many guesses a person is offered. */
const OFFERED = 2

/** Learnt from the sentences of the release when first used; this takes about a quarter of a second. */
const classifier = once(() =>
  learn(releaseSentences().map(({ text, meant }) => ({ marks: marksOf(text), label: meant }))),
)

/** What a text may mean, judged by its likeness to known sentences alone, the likeliest first. */
function guesses(text: string): readonly Guess<Meant>[] {
  return classifier()(marksOf(text))
}

/**
 * The one or two things that a text most likely asks for, also where no word of the vocabulary is in it; nothing when
 * it is most like what the office cannot help with, or like nothing known. Pure; the same text has the same answer.
 */
export function likeliest(text: string): readonly Intent[] {
  const [first, ...others] = guesses(text)
  if (!first || first.label === 'unknown') return []
  return [first, ...others]
    .filter(({ share }) => share >= FLOOR)
    .flatMap(({ label }) => (label === 'unknown' ? [] : [label]))
    .slice(0, OFFERED)
}
