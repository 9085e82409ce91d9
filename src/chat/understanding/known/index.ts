import { readdirSync, readFileSync } from 'node:fs'
import { once } from '../../../lib/once.ts'
import { parseSamples, type Sample } from '../samples.ts'

const folder = new URL('.', import.meta.url)

/** The sentences that come with the release, from the `.tsv` files of this folder; read once. */
export const releaseSentences: () => readonly Sample[] = once(() =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => parseSamples(readFileSync(new URL(name, folder), 'utf8'))),
)
