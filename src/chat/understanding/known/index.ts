import { readFileSync } from 'node:fs'
import { once } from '../../../lib/once.ts'
import { parseSamples, type Sample } from '../samples.ts'

/** The sentences that come with the release; read once. */
export const releaseSentences: () => readonly Sample[] = once(() =>
  parseSamples(readFileSync(new URL('sentences.tsv', import.meta.url), 'utf8')),
)
