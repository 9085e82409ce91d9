import { readFileSync } from 'node:fs'
import { once } from '../../../lib/once.ts'
import { parseSamples, type Sample } from '../samples.ts'

const samplesOf = (name: string) => parseSamples(readFileSync(new URL(name, import.meta.url), 'utf8'))

/** Of the sentences learnt from, one in so many is measured with: all of them would take several seconds. */
const MEASURED = 3

/** The sentences that the classifier learns from and the vocabulary was made for; read once. */
export const learntSentences: () => readonly Sample[] = once(() => samplesOf('sentences.tsv'))

/**
 * The sentences of the release that words of the office are measured with: those kept aside, which nothing was made
 * for, and a part of those learnt from; read once.
 */
export const releaseSentences: () => readonly Sample[] = once(() => [
  ...samplesOf('heldBack.tsv'),
  ...learntSentences().filter((_, at) => at % MEASURED === 0),
])
